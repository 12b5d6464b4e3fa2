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

/// A drawing that looks the same as pixels, as SVG and as PDF. Sizes are device-independent pixels, 96 per inch.
struct Picture
{
    QString title;
    QSize size;
    std::function<void(QPainter &painter)> paint;
};

QImage imageOf(const Picture &picture, double scale);
QByteArray pngOf(const Picture &picture, double scale);
QByteArray pngOf(const QImage &image);
/// Text remains text.
QByteArray svgOf(const Picture &picture);
/// One page per picture, of its size; vector graphics, with embedded fonts. The first one gives the document's title.
QByteArray pdfOf(const QList<Picture> &pages);

/// The program's text font with a height in pixels, independent of the device's resolution and of the screen's font
/// size.
QFont pixelFont(int pixels, QFont::Weight weight = QFont::Normal);

} // namespace cachescope
