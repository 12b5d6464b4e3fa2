// SPDX-License-Identifier: GPL-3.0-only
#include "ui/export/picture.h"

#include "ui/appearance/direction.h"
#include "ui/appearance/fonts.h"

#include <QBuffer>
#include <QPainter>
#include <QPdfWriter>
#include <QRegularExpression>
#include <QSvgGenerator>

namespace cachescope {

namespace {

constexpr int dotsPerInch = 96;
constexpr int bodyPixels = 13;
constexpr int dotsPerMeter = 3780;

void paint(QPainter &painter, const Picture &picture)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setLayoutDirection(Direction::current().layout());
    picture.paint(painter);
    painter.restore();
}

void paint(QPaintDevice &device, const Picture &picture)
{
    QPainter painter(&device);
    painter.setFont(pixelFont(bodyPixels)); // otherwise the file names the screen's font, even if it has no text
    paint(painter, picture);
}

} // namespace

QImage imageOf(const Picture &picture, double scale)
{
    QImage image((QSizeF(picture.size) * scale).toSize(), QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(scale);
    image.setDotsPerMeterX(dotsPerMeter); // so that fonts in points have the same size on every computer
    image.setDotsPerMeterY(dotsPerMeter);
    image.fill(Qt::white);
    paint(image, picture);
    return image;
}

QByteArray pngOf(const Picture &picture, double scale)
{
    return pngOf(imageOf(picture, scale));
}

QByteArray pngOf(const QImage &image)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

namespace {

/// Qt writes a text in pieces, and a viewer treats each as left to right: in Arabic, a comma or colon at the beginning
/// or end of a piece would change sides. Right-to-left marks around it keep it in its place.
QByteArray withDirections(const QByteArray &svg)
{
    const QString mark = Direction::current().mark();
    if (mark.isEmpty())
        return svg;
    static const QRegularExpression piece(
        QStringLiteral(">([^<>A-Za-z0-9]+|[^<>]*[\\x{0600}-\\x{06FF}][^<>]*)</text>"));
    return QString::fromUtf8(svg).replace(piece, QStringLiteral(">%1\\1%1</text>").arg(mark)).toUtf8();
}

} // namespace

QByteArray svgOf(const Picture &picture)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setSize(picture.size);
    generator.setViewBox(QRect({}, picture.size));
    generator.setTitle(picture.title);
    generator.setResolution(dotsPerInch);
    paint(generator, picture);
    // Qt names only the first family; the viewer's computer may not have it, or may need the fallback.
    bytes.replace("font-family=\"Noto Sans\"", "font-family=\"Noto Sans, Noto Sans Arabic, sans-serif\"");
    return withDirections(bytes);
}

QByteArray pdfOf(const QList<Picture> &pages)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    const auto size = [&writer](const Picture &page) {
        writer.setPageSize(QPageSize(QSizeF(page.size) * 72 / dotsPerInch, QPageSize::Point));
    };
    writer.setResolution(dotsPerInch);
    writer.setPageMargins(QMarginsF());
    size(pages.first());
    writer.setTitle(pages.first().title);
    QPainter painter(&writer);
    for (const Picture &page : pages) {
        if (&page != &pages.first()) {
            size(page);
            writer.newPage();
        }
        paint(painter, page);
    }
    return bytes;
}

QFont pixelFont(int pixels, QFont::Weight weight)
{
    QFont font;
    font.setFamilies(textFamilies());
    font.setPixelSize(pixels);
    font.setWeight(weight);
    return font;
}

} // namespace cachescope
