// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QByteArray>
#include <QImage>
#include <QVector>

struct st_gif; // cgif's

namespace cachescope {

/// Writes an animated GIF that loops forever, with one palette for all frames; each frame stores only its difference to
/// the previous one. Frames are opaque and all of one size.
class GifWriter
{
public:
    static constexpr int mostColors = 255; ///< the 256th means "as before"

    GifWriter(QSize size, const QVector<QRgb> &colors, int framesPerSecond);
    ~GifWriter();
    GifWriter(const GifWriter &) = delete;
    GifWriter &operator=(const GifWriter &) = delete;

    void add(const QImage &frame);
    /// The complete file, empty on failure; add nothing afterwards.
    QByteArray finish();

    /// `wanted` and, if space permits, the most frequent colours of the samples.
    static QVector<QRgb> chooseColors(const QVector<QRgb> &wanted, const QList<QImage> &samples);

private:
    void check(int answer);

    QByteArray m_bytes;
    QVector<QRgb> m_colors;
    int m_hundredths;
    st_gif *m_gif;
    bool m_failed;
};

} // namespace cachescope
