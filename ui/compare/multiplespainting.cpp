// SPDX-License-Identifier: GPL-3.0-only
#include "ui/charts/chartkind.h"
#include "ui/charts/chartlegend.h"
#include "ui/compare/multiplesgrid.h"
#include "ui/compare/smallmultiples.h"
#include "ui/export/picture.h"
#include "ui/words/comparisontext.h"
#include "ui/words/language.h"

#include <QCategoryAxis>
#include <QChart>
#include <QCoreApplication>
#include <QGraphicsLayout>
#include <QGraphicsScene>
#include <QLineSeries>
#include <QPainter>
#include <QValueAxis>

#include <algorithm>
#include <cmath>
#include <limits>

namespace cachescope {

namespace {

struct Column
{
    QString name;
    const ContenderResult *contender = nullptr;
    double measuredSeconds = 0;
};

struct Span
{
    double low = std::numeric_limits<double>::infinity();
    double high = -std::numeric_limits<double>::infinity();

    void take(double value)
    {
        low = std::min(low, value);
        high = std::max(high, value);
    }
    bool isEmpty() const { return low > high; }
};

/// How long the charts continue after the last request, as a share of the measured time: a long flush would leave no
/// room for what happened before.
constexpr double tailShare = 0.5;

double lastSecond(const Column &column)
{
    return column.measuredSeconds * (1 + tailShare);
}

/// The common axes of all charts of a row.
struct Axes
{
    Span time;
    Span values; ///< for a logarithmic row: decades
};

const QVector<ChartKind::Id> rowKinds = {ChartKind::Id::Latency, ChartKind::Id::QueueDepth, ChartKind::Id::Divergence};

QVector<Column> columnsOf(const QVector<ComparisonResult> &results)
{
    QVector<Column> columns;
    for (const ComparisonResult &result : results) {
        for (const ContenderResult &contender : result.contenders)
            columns.append(
                {comparisontext::contender(results, static_cast<int>(columns.size())), &contender, result.seconds});
    }
    return columns;
}

bool isPoint(const ChartKind &kind, double value)
{
    return kind.logarithmic ? value > 0 : value >= 0;
}

/// 1, 2 or 5 times a power of ten, not below the value.
double roundUp(double value)
{
    const double decade = std::pow(10, std::floor(std::log10(std::max(value, 1.0))));
    for (const double step : {1.0, 2.0, 5.0, 10.0}) {
        if (step * decade >= value)
            return step * decade;
    }
    return value;
}

Axes axesOf(const ChartKind &kind, const QVector<Column> &columns)
{
    Axes axes;
    Span values;
    for (const Column &column : columns) {
        for (const RoundResult &round : column.contender->rounds) {
            for (const Sample &sample : round.samples) {
                axes.time.take(std::min(sample.time, lastSecond(column)));
                for (const ChartLine &line : kind.lines) {
                    if (isPoint(kind, line.value(sample)))
                        values.take(line.value(sample));
                }
            }
        }
    }
    if (axes.time.isEmpty())
        axes.time = {0, 1};
    if (kind.logarithmic)
        axes.values = values.isEmpty()
            ? Span{-1, 1}
            : Span{std::floor(std::log10(values.low)), std::ceil(std::log10(values.high) + 1e-9)};
    else
        axes.values = {0, roundUp(std::max(values.isEmpty() ? 0 : values.high, kind.atLeast))};
    return axes;
}

QString valueLabel(const ChartKind &kind, double value)
{
    if (!kind.logarithmic)
        return formatCompact(value);
    return formatNumber(std::pow(10, value), std::max(0, static_cast<int>(-value)));
}

/// The marks of an axis: both ends of the values (and the decades between), the beginning and the end of the
/// measurement.
QVector<double> valueMarks(const ChartKind &kind, const Axes &axes)
{
    if (!kind.logarithmic)
        return {0, axes.values.high / 2, axes.values.high};
    QVector<double> marks;
    const int step = axes.values.high - axes.values.low > 4 ? 2 : 1;
    for (double mark = axes.values.low; mark <= axes.values.high; mark += step)
        marks.append(mark);
    return marks;
}

QCategoryAxis *axisWith(const QVector<double> &marks, const Span &span)
{
    auto *axis = new QCategoryAxis;
    axis->setLabelsPosition(QCategoryAxis::AxisLabelsPositionOnValue);
    axis->setRange(span.low, span.high);
    axis->setStartValue(span.low);
    for (const double mark : marks)
        axis->append(QString::number(mark), mark); // only its position: the labels are painted outside, once per row
    axis->setLabelsVisible(false);
    return axis;
}

void addLine(QChart *chart, const QVector<QPointF> &points, const QPen &pen)
{
    auto *series = new QLineSeries;
    series->replace(points);
    series->setPen(pen);
    chart->addSeries(series);
    for (QAbstractAxis *axis : chart->axes())
        series->attachAxis(axis);
}

void addRounds(QChart *chart, const ChartKind &kind, const Column &column)
{
    for (const RoundResult &round : column.contender->rounds) {
        for (const ChartLine &line : kind.lines) {
            QVector<QPointF> points;
            for (const Sample &sample : round.samples) {
                const double value = line.value(sample);
                if (isPoint(kind, value) && sample.time <= lastSecond(column))
                    points.append({sample.time, kind.logarithmic ? std::log10(value) : value});
            }
            addLine(chart, points, QPen(line.color, 1.5, line.style));
        }
    }
}

/// One chart of the grid, its plot filling the whole rectangle.
void paintCell(QPainter &painter, const QRectF &rect, const ChartKind &kind, const Axes &axes, const Column &column,
               const Palette &palette)
{
    auto *chart = new QChart;
    chart->setBackgroundBrush(palette.card);
    chart->setBackgroundRoundness(0);
    chart->setMargins({});
    chart->legend()->hide();
    QCategoryAxis *time = axisWith({0, column.measuredSeconds}, axes.time);
    time->setReverse(Direction::current().forward() < 0);
    QCategoryAxis *values = axisWith(valueMarks(kind, axes), axes.values);
    chart->addAxis(time, Qt::AlignBottom);
    chart->addAxis(values, Qt::AlignLeft);
    for (QAbstractAxis *axis : chart->axes()) {
        axis->setGridLineColor(palette.cardBorder);
        axis->setLinePenColor(palette.line);
    }
    for (const double edge : {0.0, column.measuredSeconds})
        addLine(chart, {{edge, axes.values.low}, {edge, axes.values.high}}, QPen(palette.faintText, 1, Qt::DashLine));
    addRounds(chart, kind, column);

    QGraphicsScene scene;
    scene.addItem(chart);
    chart->setPlotArea(QRectF({}, rect.size()));
    chart->resize(rect.size());
    chart->layout()->activate(); // otherwise the lines keep the position of the plot's default layout
    scene.setSceneRect(QRectF({}, rect.size()));
    scene.render(&painter, rect, scene.sceneRect());
}

void paintValueLabels(QPainter &painter, const QRectF &rect, const ChartKind &kind, const Axes &axes,
                      Direction direction)
{
    const double line = painter.fontMetrics().height();
    for (const double mark : valueMarks(kind, axes)) {
        const double share = (mark - axes.values.low) / (axes.values.high - axes.values.low);
        const double middle = rect.bottom() - share * rect.height();
        const double top = std::clamp(middle - line / 2, rect.top() - 2, rect.bottom() - line + 2);
        painter.drawText(QRectF(rect.left(), top, rect.width(), line), static_cast<int>(direction.trailing()),
                         valueLabel(kind, mark));
    }
}

void paintTimeLabels(QPainter &painter, const QRectF &rect, const QRectF &plot, const Axes &axes, const Column &column)
{
    for (const double mark : {0.0, column.measuredSeconds}) {
        const double share = (mark - axes.time.low) / (axes.time.high - axes.time.low);
        constexpr double half = 40;
        const double middle = Direction::current().along(plot, share * plot.width());
        painter.drawText(QRectF(middle - half, rect.top(), 2 * half, rect.height()),
                         static_cast<int>(Qt::AlignHCenter | Qt::AlignTop),
                         QCoreApplication::translate("Chart", "%1 s").arg(formatCompact(mark)));
    }
}

void paintRow(QPainter &painter, const MultiplesGrid &grid, qsizetype row, const QVector<Column> &columns,
              const Palette &palette, int fontPixels)
{
    const ChartKind kind = chartKind(rowKinds.at(row), palette);
    const Axes axes = axesOf(kind, columns);
    for (qsizetype column = 0; column < columns.size(); ++column)
        paintCell(painter, grid.cell(row, column), kind, axes, columns.at(column), palette);

    const QString title = QStringLiteral("%1 (%2)").arg(kind.title, kind.unit);
    const QRectF line = grid.legend(row);
    painter.setFont(pixelFont(fontPixels, QFont::Bold));
    painter.setPen(palette.text);
    painter.drawText(line, static_cast<int>(grid.direction().leading()), title);
    const double used = painter.fontMetrics().horizontalAdvance(title) + fontPixels * 2;
    painter.setFont(pixelFont(fontPixels));
    const QRectF legend = grid.direction().inset(line, used).adjusted(0, fontPixels * 0.3, 0, 0);
    paintChartLegend(painter, legend, kind, palette.text);
    painter.setPen(palette.mutedText);
    paintValueLabels(painter, grid.valueLabels(row), kind, axes, grid.direction());
    if (row != rowKinds.size() - 1)
        return;
    for (qsizetype column = 0; column < columns.size(); ++column)
        paintTimeLabels(painter, grid.timeLabels(column), grid.cell(row, column), axes, columns.at(column));
}

/// Explains the two dashed lines in each chart.
void paintNote(QPainter &painter, const QRectF &rect, const Palette &palette, int fontPixels)
{
    painter.setFont(pixelFont(fontPixels));
    painter.setPen(palette.mutedText);
    painter.drawText(
        rect, static_cast<int>(Direction::current().leading()),
        QCoreApplication::translate(
            "Comparison", "Between the dashed lines: measured. Before: warm-up. After: the queue is flushed."));
}

} // namespace

void paintSmallMultiples(QPainter &painter, const QRectF &rect, const QVector<ComparisonResult> &results,
                         const Palette &palette, int fontPixels)
{
    const QVector<Column> columns = columnsOf(results);
    const double noteHeight = fontPixels * 1.7;
    const MultiplesGrid grid(rect.adjusted(0, 0, 0, -noteHeight), rowKinds.size(), columns.size(), fontPixels);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(pixelFont(fontPixels, QFont::Bold));
    painter.setPen(palette.text);
    for (qsizetype column = 0; column < columns.size(); ++column) {
        const QRectF place = grid.heading(column);
        painter.drawText(place, static_cast<int>(Qt::AlignCenter),
                         painter.fontMetrics().elidedText(columns.at(column).name, Qt::ElideMiddle,
                                                          static_cast<int>(place.width())));
    }
    for (qsizetype row = 0; row < rowKinds.size(); ++row)
        paintRow(painter, grid, row, columns, palette, fontPixels);
    paintNote(painter, QRectF(rect.left(), rect.bottom() - noteHeight, rect.width(), noteHeight), palette, fontPixels);
    painter.restore();
}

double smallMultiplesHeight(int fontPixels)
{
    return fontPixels * 39.7;
}

} // namespace cachescope
