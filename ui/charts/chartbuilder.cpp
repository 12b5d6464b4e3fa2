// SPDX-License-Identifier: GPL-3.0-only
#include "ui/charts/chartbuilder.h"

#include "ui/charts/alertmarks.h"
#include "ui/charts/faultmarks.h"
#include "ui/presentation/fonts.h"
#include "ui/presentation/language.h"

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

/// The next of 4, 8, 20, 40, 80, 100, 200, 400, … that is not below the value: a quarter of each is a whole number, so that
/// no label is rounded.
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

/// Of more points than a picture has places for, the lowest and the highest of each bunch: no peak is lost.
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
    m_chart->setMargins(Language::instance().isRightToLeft() ? QMargins(16, 2, 2, 2) : QMargins(2, 2, 16, 2));
    m_chart->legend()->hide();
    makeAxes();
    for (const ChartLine &line : std::as_const(m_kind.lines)) {
        auto *series = new QLineSeries;
        series->setName(line.name);
        QPen pen(line.color, 2 * std::max(1.0, fontScale), line.style);
        series->setPen(pen);
        m_chart->addSeries(series);
        series->attachAxis(m_time);
        series->attachAxis(m_kind.logarithmic ? static_cast<QAbstractAxis *>(m_decades) : m_values);
        m_series.append(series);
    }
    for (QAbstractAxis *axis : m_chart->axes()) {
        axis->setLabelsColor(palette.mutedText);
        axis->setGridLineColor(palette.cardBorder);
        axis->setLinePenColor(palette.line);
        axis->setLabelsFont(textFont(0.82 * fontScale));
    }
    m_faults = new FaultMarks(m_chart, palette, fontScale);
    m_alerts = new AlertMarks(m_chart, id, palette, fontScale);
    fill(SampleBuffer());
}

void ChartBuilder::makeAxes()
{
    const bool mirrored = Language::instance().isRightToLeft();
    m_time = new QCategoryAxis;
    m_time->setLabelsPosition(QCategoryAxis::AxisLabelsPositionOnValue);
    m_time->setRange(-SampleBuffer::drawnSeconds, 0);
    m_time->setStartValue(-SampleBuffer::drawnSeconds);
    for (const int mark : {-60, -30, 0})
        m_time->append(QCoreApplication::translate("Chart", "%1 s").arg(formatCount(mark)), mark);
    m_time->setReverse(mirrored);
    m_chart->addAxis(m_time, Qt::AlignBottom);
    const Qt::Alignment side = mirrored ? Qt::AlignRight : Qt::AlignLeft;
    if (m_kind.logarithmic) {
        m_decades = new QCategoryAxis;
        m_decades->setLabelsPosition(QCategoryAxis::AxisLabelsPositionOnValue);
        m_chart->addAxis(m_decades, side);
        labelDecades(-1, 1);
        return;
    }
    m_values = new QValueAxis;
    m_values->setTickCount(5);
    m_values->setLabelFormat(QStringLiteral("%.0f"));
    m_chart->setLocale(Language::instance().locale());
    m_chart->setLocalizeNumbers(true);
    m_chart->addAxis(m_values, side);
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
        m_lowDecade = m_highDecade = 0;   // labelled anew by the next fill()
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
    for (int decade = from; decade <= to; decade += every)
        m_decades->append(formatNumber(std::pow(10, decade), std::max(0, -decade)), decade);
}

void ChartBuilder::fitTime(double newest)
{
    const double end = std::max(newest, 1.0);
    const double step = timeStep(end);
    for (const QString &label : m_time->categoriesLabels())
        m_time->remove(label);
    m_time->setRange(0, end);
    m_time->setStartValue(0);
    const int decimals = step < 1 ? 1 : 0;
    for (int i = 0; i * step <= end * 1.0001; ++i)
        m_time->append(QCoreApplication::translate("Chart", "%1 s").arg(formatNumber(i * step, decimals)), i * step);
}

void ChartBuilder::fitValues(double highest, double lowest)
{
    if (m_kind.logarithmic) {
        const double low = std::isfinite(lowest) ? lowest : 0.1;
        const double high = highest > 0 ? highest : 10;
        const int from = static_cast<int>(std::floor(std::log10(low)));
        const int to = std::max(from + 2, static_cast<int>(std::ceil(std::log10(high) + 1e-9)));
        labelDecades(from, to);
        return;
    }
    double top = niceTop(std::max(highest, m_kind.atLeast));
    if (m_kind.atMost > 0)
        top = m_kind.atMost;
    // Grows at once, shrinks only when half of it is empty: an axis that jumps cannot be read.
    if (top > m_top || top < m_top / 2)
        m_top = top;
    m_values->setRange(0, m_top);
}

void ChartBuilder::fill(const SampleBuffer &samples)
{
    const auto &all = samples.all();
    const bool whole = m_span == Span::WholeRun;
    const size_t first = whole ? 0 : samples.firstDrawn();
    const double origin = whole ? 0 : samples.newest();
    if (whole)
        fitTime(samples.newest());
    double highest = 0;
    double lowest = std::numeric_limits<double>::infinity();
    for (qsizetype i = 0; i < m_series.size(); ++i) {
        QVector<QPointF> points;
        points.reserve(static_cast<qsizetype>(all.size() - first));
        for (size_t place = first; place < all.size(); ++place) {
            const double value = m_kind.lines.at(i).value(all[place]);
            if (value < 0 || (m_kind.logarithmic && value <= 0))
                continue;
            highest = std::max(highest, value);
            lowest = std::min(lowest, value);
            points.append({all[place].time - origin, m_kind.logarithmic ? std::log10(value) : value});
        }
        m_series.at(i)->replace(thinned(points));
    }
    fitValues(highest, lowest);
    m_faults->set(samples.faults(), origin, samples.newest());
    m_alerts->set(samples.alerts(), origin, samples.newest());
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
