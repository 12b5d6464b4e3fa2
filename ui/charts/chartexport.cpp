// SPDX-License-Identifier: GPL-3.0-only
#include "ui/charts/chartexport.h"

#include "ui/appearance/direction.h"
#include "ui/charts/chartlegend.h"
#include "ui/words/caption.h"

#include <QChart>
#include <QGraphicsScene>
#include <QJsonArray>
#include <QPainter>

#include <optional>

namespace cachescope {

namespace {

/// Of a table: first the lines as drawn, then, for those that include added latency, the values without it.
struct Column
{
    QByteArray name;
    std::function<double(const Sample &)> value;
};

QVector<Column> columnsOf(const ChartKind &kind)
{
    QVector<Column> columns, measured;
    for (const ChartLine &line : kind.lines) {
        columns.append({line.column, line.value});
        if (line.measured)
            measured.append({QByteArray(line.column).replace(" (", " measured ("), line.measured});
    }
    return columns + measured;
}

/// Empty where the line has a gap.
std::optional<double> valueOf(const ChartKind &kind, const Column &column, const Sample &sample)
{
    const double value = column.value(sample);
    const bool gap = value < 0 || (kind.logarithmic && value <= 0);
    return gap ? std::nullopt : std::optional(value);
}

void paint(QPainter &painter, const ChartDocument &document)
{
    const Palette &palette = lightPalette();
    painter.fillRect(QRect({}, chartPictureSize), palette.card);

    ChartBuilder builder(document.kind, palette, 1.0, document.span);
    builder.fill(*document.samples);
    builder.setLabelFont(pixelFont(16));
    const QRectF head(36, 20, chartPictureSize.width() - 72, 44);
    const auto leading = static_cast<int>(Direction::current().leading());
    painter.setPen(palette.text);
    painter.setFont(pixelFont(28, QFont::Bold));
    painter.drawText(head, leading, QStringLiteral("%1 (%2)").arg(builder.kind().title, builder.kind().unit));
    painter.setFont(pixelFont(17));
    painter.setPen(palette.mutedText);
    const QString scenario = namedScenarioLine(document.scenario); // its name may be long
    painter.drawText(head.translated(0, 42), leading,
                     painter.fontMetrics().elidedText(scenario, Qt::ElideRight, static_cast<int>(head.width())));
    painter.drawText(head.translated(0, 68), leading, dateLine(document.when));
    const QRectF legend(36, 140, chartPictureSize.width() - 72, 60);
    const double used = paintChartLegend(painter, legend, builder.kind(), palette.text);

    QGraphicsScene scene;
    scene.addItem(builder.chart());
    const QRectF place(20, legend.top() + used + 6, chartPictureSize.width() - 40,
                       chartPictureSize.height() - legend.top() - used - 24);
    builder.chart()->resize(place.size());
    scene.setSceneRect(QRectF({}, place.size()));
    scene.render(&painter, place, scene.sceneRect());
}

} // namespace

QByteArray chartCsv(const ChartDocument &document)
{
    const ChartKind kind = chartKind(document.kind, lightPalette());
    const QVector<Column> columns = columnsOf(kind);
    QByteArray csv = csvHead(kind.title, kind.unit, document.scenario, document.when) + "time (s)";
    for (const Column &column : columns)
        csv += ',' + column.name;
    csv += '\n';
    for (const Sample &sample : document.samples->all()) {
        csv += QByteArray::number(sample.time, 'f', 3);
        for (const Column &column : columns) {
            const auto value = valueOf(kind, column, sample);
            csv += ',' + (value ? QByteArray::number(*value, 'g', 8) : QByteArray());
        }
        csv += '\n';
    }
    return csv;
}

QByteArray chartJson(const ChartDocument &document)
{
    const ChartKind kind = chartKind(document.kind, lightPalette());
    const QVector<Column> columns = columnsOf(kind);
    QJsonArray names{QStringLiteral("time (s)")};
    for (const Column &column : columns)
        names.append(QString::fromLatin1(column.name));
    QJsonArray rows;
    for (const Sample &sample : document.samples->all()) {
        QJsonArray row{sample.time};
        for (const Column &column : columns) {
            const auto value = valueOf(kind, column, sample);
            row.append(value ? QJsonValue(*value) : QJsonValue());
        }
        rows.append(row);
    }
    return jsonBytes({{QStringLiteral("chart"), kind.name},
                      {QStringLiteral("saved"), document.when.toString(Qt::ISODate)},
                      {QStringLiteral("scenario"), scenarioObject(document.scenario)},
                      {QStringLiteral("columns"), names},
                      {QStringLiteral("rows"), rows}});
}

ExportDocument exportDocument(const ChartDocument &chart)
{
    const ChartKind kind = chartKind(chart.kind, lightPalette());
    ExportDocument document;
    document.fileName = chart.scenario.strategy + QLatin1Char('-') + kind.name;
    document.picture = {kind.title, chartPictureSize, [chart](QPainter &painter) { paint(painter, chart); }};
    document.csv = [chart] { return chartCsv(chart); };
    document.json = [chart] { return chartJson(chart); };
    return document;
}

} // namespace cachescope
