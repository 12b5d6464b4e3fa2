// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QFont>
#include <QImage>
#include <QList>
#include <QSize>
#include <QString>

#include <functional>

class QPainter;

namespace cachescope {

/// Something that is drawn alike on pixels, as SVG and as PDF. Sizes are device-independent pixels, 96 to an inch.
struct Picture
{
    QString title;
    QSize size;
    std::function<void(QPainter &painter)> paint;
};

QImage imageOf(const Picture &picture, double scale);
QByteArray pngOf(const Picture &picture, double scale);
QByteArray pngOf(const QImage &image);
/// Text stays text.
QByteArray svgOf(const Picture &picture);
/// A page for each picture, of its size; vectors, the fonts embedded. The first names the document.
QByteArray pdfOf(const QList<Picture> &pages);

/// The program's text font with a height in pixels, whatever the device's resolution and the size chosen for the
/// screen.
QFont pixelFont(int pixels, QFont::Weight weight = QFont::Normal);

} // namespace cachescope
