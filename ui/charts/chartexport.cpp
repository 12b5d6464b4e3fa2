// SPDX-License-Identifier: GPL-3.0-only
#include "ui/charts/chartexport.h"

#include "engine/strategies/registry.h"
#include "ui/charts/chartbuilder.h"
#include "ui/charts/chartlegend.h"
#include "ui/presentation/fonts.h"
#include "ui/presentation/language.h"

#include <QBuffer>
#include <QChart>
#include <QCoreApplication>
#include <QFileInfo>
#include <QGraphicsScene>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>
#include <QSvgGenerator>

namespace cachescope {

namespace {

constexpr QSize pictureSize(1200, 700);

struct ExportText
{
    Q_DECLARE_TR_FUNCTIONS(ChartExport)
};

/// A file with text drawn in pixels, whatever the device's resolution.
QFont pixelFont(int pixels, QFont::Weight weight = QFont::Normal)
{
    QFont font;
    font.setFamilies(textFamilies());
    font.setPixelSize(pixels);
    font.setWeight(weight);
    return font;
}

void paint(QPainter &painter, const ChartDocument &document)
{
    const Palette &palette = lightPalette();
    const bool mirrored = Language::instance().isRightToLeft();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(QRect({}, pictureSize), palette.card);

    ChartBuilder builder(document.kind, palette, 1.0);
    builder.fill(*document.samples);
    for (QAbstractAxis *axis : builder.chart()->axes())
        axis->setLabelsFont(pixelFont(16));
    const QRectF head(36, 20, pictureSize.width() - 72, 44);
    const auto leading = static_cast<int>(Qt::AlignVCenter | Qt::AlignAbsolute | (mirrored ? Qt::AlignRight : Qt::AlignLeft));
    painter.setPen(palette.text);
    painter.setFont(pixelFont(28, QFont::Bold));
    painter.drawText(head, leading, QStringLiteral("%1 (%2)").arg(builder.kind().title, builder.kind().unit));
    painter.setFont(pixelFont(17));
    painter.setPen(palette.mutedText);
    const QString when = Language::instance().locale().toString(document.when, QLocale::LongFormat);
    painter.drawText(head.translated(0, 42), leading, scenarioLine(document.scenario));
    painter.drawText(head.translated(0, 68), leading, when);
    const QRectF legend(36, 140, pictureSize.width() - 72, 60);
    const double used = paintChartLegend(painter, legend, builder.kind(), palette.text);

    QGraphicsScene scene;
    scene.addItem(builder.chart());
    const QRectF place(20, legend.top() + used + 6, pictureSize.width() - 40, pictureSize.height() - legend.top() - used - 24);
    builder.chart()->resize(place.size());
    scene.setSceneRect(QRectF({}, place.size()));
    scene.render(&painter, place, scene.sceneRect());
}

QByteArray svg(const ChartDocument &document)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setSize(pictureSize);
    generator.setViewBox(QRect({}, pictureSize));
    generator.setTitle(chartKind(document.kind, lightPalette()).title);
    generator.setResolution(96);
    QPainter painter(&generator);
    paint(painter, document);
    painter.end();
    return bytes;
}

QByteArray pdf(const ChartDocument &document)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setResolution(96);
    writer.setPageSize(QPageSize(QSizeF(pictureSize) * 72 / 96, QPageSize::Point));
    writer.setPageMargins(QMarginsF());
    writer.setTitle(chartKind(document.kind, lightPalette()).title);
    QPainter painter(&writer);
    paint(painter, document);
    painter.end();
    return bytes;
}

QByteArray png(const ChartDocument &document, double scale)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    chartImage(document, scale).save(&buffer, "PNG");
    return bytes;
}

} // namespace

QString scenarioLine(const Scenario &scenario)
{
    const StrategyInfo *info = findStrategy(scenario.strategy);
    const QString name = isolate(info ? QString(info->name) : scenario.strategy);
    const QStringList parts{name, ExportText::tr("%Ln client(s)", nullptr, scenario.workload.clients),
                            ExportText::tr("%1 reads").arg(formatPercent(scenario.workload.readShare, 0)),
                            ExportText::tr("%Ln product(s)", nullptr, scenario.products)};
    return parts.join(QStringLiteral(" · "));
}

QImage chartImage(const ChartDocument &document, double scale)
{
    QImage image((QSizeF(pictureSize) * scale).toSize(), QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(scale);
    image.fill(Qt::white);
    QPainter painter(&image);
    paint(painter, document);
    return image;
}

QByteArray chartCsv(const ChartDocument &document)
{
    const ChartKind kind = chartKind(document.kind, lightPalette());
    QByteArray csv = "time (s)";
    for (const ChartLine &line : kind.lines)
        csv += ',' + line.column;
    csv += '\n';
    for (const Sample &sample : document.samples->all()) {
        csv += QByteArray::number(sample.time, 'f', 3);
        for (const ChartLine &line : kind.lines) {
            const double value = line.value(sample);
            const bool gap = value < 0 || (kind.logarithmic && value <= 0);
            csv += ',' + (gap ? QByteArray() : QByteArray::number(value, 'g', 8));
        }
        csv += '\n';
    }
    return csv;
}

QString exportChart(const ChartDocument &document, const QString &path, double pngScale)
{
    const QString suffix = QFileInfo(path).suffix().toLower();
    QByteArray bytes;
    if (suffix == QLatin1String("png"))
        bytes = png(document, pngScale);
    else if (suffix == QLatin1String("svg"))
        bytes = svg(document);
    else if (suffix == QLatin1String("pdf"))
        bytes = pdf(document);
    else if (suffix == QLatin1String("csv"))
        bytes = chartCsv(document);
    else
        return ExportText::tr("%1 cannot be written: the name must end in .png, .svg, .pdf or .csv.").arg(isolate(path));

    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return ExportText::tr("%1 was not written: %2. Choose another folder or free some space; a file of that name is "
                              "as it was.")
            .arg(isolate(path), file.errorString());
    return {};
}

} // namespace cachescope
