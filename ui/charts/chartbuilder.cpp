// SPDX-License-Identifier: GPL-3.0-only
#include "ui/charts/chartbuilder.h"

#include "ui/appearance/direction.h"
#include "ui/appearance/fonts.h"
#include "ui/charts/alertmarks.h"
#include "ui/charts/axislabels.h"
#include "ui/charts/chartlegend.h"
#include "ui/charts/faultmarks.h"
#include "ui/charts/marklabels.h"
#include "ui/words/language.h"

#include <QCategoryAxis>
#include <QChart>
#include <QCoreApplication>
#include <QLineSeries>
#include <QValueAxis>

#include <algorithm>
#include <cmath>
#include <limits>

namespace cachescope {

namespace {

/// The next of 4, 8, 20, 40, 80, 100, 200, 400, … that is not below the value: a quarter of each is an integer, so no
/// label is rounded.
double niceTop(double value)
{
    for (double decade = 1;; decade *= 10) {
        for (const double top : {1.0, 2.0, 4.0, 8.0}) {
            const double candidate = top * decade;
            if (candidate >= value && std::fmod(candidate, 4) == 0)
                return candidate;
        }
    }
}

/// About five steps of 1, 2 or 5 times a power of ten.
double timeStep(double seconds)
{
    double decade = 0.1;
    for (;; decade *= 10) {
        for (const double step : {1.0, 2.0, 5.0}) {
            if (step * decade * 6 >= seconds)
                return step * decade;
        }
    }
}

/// If there are more points than pixels, keeps the lowest and the highest of each group: no peak is lost.
QVector<QPointF> thinned(const QVector<QPointF> &points)
{
    constexpr qsizetype most = 2000;
    if (points.size() <= most)
        return points;
    const qsizetype bunch = (2 * points.size() + most - 1) / most;
    QVector<QPointF> kept;
    for (qsizetype begin = 0; begin < points.size(); begin += bunch) {
        const auto end = points.begin() + std::min(begin + bunch, points.size());
        const auto [low, high] = std::minmax_element(points.begin() + begin, end,
                                                     [](QPointF one, QPointF other) { return one.y() < other.y(); });
        kept.append(low < high ? *low : *high);
        if (low != high)
            kept.append(low < high ? *high : *low);
    }
    return kept;
}

} // namespace

ChartBuilder::ChartBuilder(ChartKind::Id id, const Palette &palette, double fontScale, Span span)
    : m_kind(chartKind(id, palette))
    , m_span(span)
    , m_chart(new QChart)
{
    m_chart->setAnimationOptions(QChart::NoAnimation);
    m_chart->setBackgroundBrush(palette.card);
    m_chart->setBackgroundPen(Qt::NoPen);
    m_chart->setBackgroundRoundness(0);
    m_chart->legend()->hide();
    m_labels = new AxisLabels(m_chart, palette.mutedText, textFont(0.82 * fontScale));
    makeAxes();
    for (const ChartLine &line : std::as_const(m_kind.lines)) {
        const double scale = std::max(1.0, fontScale);
        m_series.append(makeSeries(line.name, QPen(line.color, 2 * scale, line.style)));
        m_thin.append(line.drawsMeasured ? makeSeries(m_kind.thinName, QPen(line.color, thinLine * scale, line.style))
                                         : nullptr);
    }
    for (QAbstractAxis *axis : m_chart->axes()) {
        axis->setLabelsVisible(false); // we draw our own
        axis->setGridLineColor(palette.cardBorder);
        axis->setLinePenColor(palette.line);
    }
    m_faults = new FaultMarks(m_chart, palette, fontScale);
    m_alerts = new AlertMarks(m_chart, id, palette, fontScale);
    m_names = new MarkLabels(m_chart, palette, fontScale);
    fill(SampleBuffer());
}

QLineSeries *ChartBuilder::makeSeries(const QString &name, const QPen &pen)
{
    auto *series = new QLineSeries;
    series->setName(name);
    series->setPen(pen);
    m_chart->addSeries(series);
    series->attachAxis(m_time);
    series->attachAxis(m_kind.logarithmic ? static_cast<QAbstractAxis *>(m_decades) : m_values);
    return series;
}

void ChartBuilder::makeAxes()
{
    const Direction direction = Direction::current();
    m_time = new QCategoryAxis;
    m_time->setLabelsPosition(QCategoryAxis::AxisLabelsPositionOnValue);
    m_time->setRange(-SampleBuffer::drawnSeconds, 0);
    m_time->setStartValue(-SampleBuffer::drawnSeconds);
    QVector<AxisLabels::Label> labels;
    for (const int mark : {-60, -30, 0})
        labels.append({double(mark), QCoreApplication::translate("Chart", "%1 s").arg(formatCount(mark))});
    labelTime(labels);
    m_time->setReverse(direction.forward() < 0);
    m_chart->addAxis(m_time, Qt::AlignBottom);
    if (m_kind.logarithmic) {
        m_decades = new QCategoryAxis;
        m_decades->setLabelsPosition(QCategoryAxis::AxisLabelsPositionOnValue);
        m_chart->addAxis(m_decades, direction.leadingSide());
        labelDecades(-1, 1);
        return;
    }
    m_values = new QValueAxis;
    m_values->setTickCount(5);
    m_chart->addAxis(m_values, direction.leadingSide());
}

void ChartBuilder::labelTime(const QVector<AxisLabels::Label> &labels)
{
    for (const QString &label : m_time->categoriesLabels())
        m_time->remove(label);
    for (const AxisLabels::Label &label : labels)
        m_time->append(label.text, label.at); // for its grid lines
    m_labels->setTime(labels);
}

void ChartBuilder::setLabelFont(const QFont &font)
{
    m_labels->setFont(font);
}

void ChartBuilder::setHeight(double height)
{
    const bool low = height < 190;
    if (low == m_isLow)
        return;
    m_isLow = low;
    if (m_values)
        m_values->setTickCount(low ? 3 : 5);
    else
        m_lowDecade = m_highDecade = 0; // the next fill() sets the labels again
}

void ChartBuilder::labelDecades(int from, int to)
{
    if (m_lowDecade == from && m_highDecade == to && !m_decades->categoriesLabels().isEmpty())
        return;
    m_lowDecade = from;
    m_highDecade = to;
    for (const QString &label : m_decades->categoriesLabels())
        m_decades->remove(label);
    m_decades->setRange(from, to);
    m_decades->setStartValue(from);
    const int every = m_isLow && to - from > 2 ? to - from : 1;
    QVector<AxisLabels::Label> labels;
    for (int decade = from; decade <= to; decade += every)
        labels.append({double(decade), formatNumber(std::pow(10, decade), std::max(0, -decade))});
    for (const AxisLabels::Label &label : std::as_const(labels))
        m_decades->append(label.text, label.at);
    m_labels->setValues(labels);
}

void ChartBuilder::fitTime(double newest)
{
    const double end = std::max(newest, 1.0);
    const double step = timeStep(end);
    m_time->setRange(0, end);
    m_time->setStartValue(0);
    const int decimals = step < 1 ? 1 : 0;
    QVector<AxisLabels::Label> labels;
    for (int i = 0; i * step <= end * 1.0001; ++i)
        labels.append({i * step, QCoreApplication::translate("Chart", "%1 s").arg(formatNumber(i * step, decimals))});
    labelTime(labels);
}

void ChartBuilder::fitValues()
{
    if (m_kind.logarithmic) {
        const double low = std::isfinite(m_lowest) ? m_lowest : -1;
        const double high = std::isfinite(m_highest) ? m_highest : 1;
        const int from = static_cast<int>(std::floor(low));
        const int to = std::max(from + 2, static_cast<int>(std::ceil(high + 1e-9)));
        labelDecades(from, to);
        return;
    }
    double top = niceTop(std::max(m_highest, m_kind.atLeast));
    if (m_kind.atMost > 0)
        top = m_kind.atMost;
    // Grows immediately, shrinks only when half of it is empty: a jumping axis is unreadable.
    if (top > m_top || top < m_top / 2)
        m_top = top;
    m_values->setRange(0, m_top);
    QVector<AxisLabels::Label> labels;
    for (int tick = 0; tick < m_values->tickCount(); ++tick) {
        const double at = m_top * tick / (m_values->tickCount() - 1);
        labels.append({at, formatNumber(at, 0)});
    }
    m_labels->setValues(labels);
}

QVector<QPointF> ChartBuilder::pointsOf(const SampleBuffer &samples,
                                        const std::function<double(const Sample &)> &value) const
{
    const auto &all = samples.all();
    const bool whole = m_span == Span::WholeRun;
    const size_t first = whole ? 0 : samples.firstDrawn();
    const double origin = whole ? 0 : samples.newest();
    QVector<QPointF> points;
    points.reserve(static_cast<qsizetype>(all.size() - first));
    for (size_t place = first; place < all.size(); ++place) {
        const double height = value(all[place]);
        if (height < 0 || (m_kind.logarithmic && height <= 0))
            continue;
        points.append({all[place].time - origin, m_kind.logarithmic ? std::log10(height) : height});
    }
    return points;
}

void ChartBuilder::fill(const SampleBuffer &samples)
{
    if (m_span == Span::WholeRun)
        fitTime(samples.newest());
    m_lowest = std::numeric_limits<double>::infinity();
    m_highest = -m_lowest;
    for (qsizetype i = 0; i < m_series.size(); ++i)
        show(m_series.at(i), pointsOf(samples, m_kind.lines.at(i).value));
    fillThin(samples);
    fitValues();
    const double origin = m_span == Span::WholeRun ? 0 : samples.newest();
    m_faults->set(samples.faults(), origin, samples.newest());
    m_alerts->set(samples.alerts(), origin, samples.newest());
    m_names->set(m_faults->labels() + m_alerts->labels());
}

void ChartBuilder::show(QLineSeries *series, const QVector<QPointF> &points)
{
    for (const QPointF &point : points) {
        m_highest = std::max(m_highest, point.y());
        m_lowest = std::min(m_lowest, point.y());
    }
    // A single point makes no line: it is drawn as a dot.
    series->setPointsVisible(points.size() == 1);
    series->replace(thinned(points));
}

/// Without added latency the thin lines would coincide with the others.
void ChartBuilder::fillThin(const SampleBuffer &samples)
{
    const auto &all = samples.all();
    const size_t first = m_span == Span::WholeRun ? 0 : samples.firstDrawn();
    m_kind.showsThin = false;
    for (qsizetype i = 0; i < m_thin.size(); ++i) {
        if (!m_thin.at(i))
            continue;
        const ChartLine &line = m_kind.lines.at(i);
        const bool added = std::any_of(all.begin() + static_cast<std::ptrdiff_t>(first), all.end(),
                                       [&line](const Sample &sample) { return line.hasAdded(sample); });
        m_kind.showsThin = m_kind.showsThin || added;
        show(m_thin.at(i), added ? pointsOf(samples, line.measured) : QVector<QPointF>());
    }
}

const Sample *ChartBuilder::sampleAt(const SampleBuffer &samples, double secondsAgo)
{
    const auto &all = samples.all();
    const double wanted = samples.newest() - secondsAgo;
    const auto next = std::lower_bound(all.begin(), all.end(), wanted,
                                       [](const Sample &sample, double time) { return sample.time < time; });
    if (next == all.end() || next->time - wanted > 0.5)
        return nullptr;
    return &*next;
}

} // namespace cachescope
