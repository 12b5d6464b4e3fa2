// SPDX-License-Identifier: GPL-3.0-only
#include "ui/export/gifwriter.h"

#include <QHash>

#include <cgif.h>

#include <algorithm>
#include <utility>
#include <vector>

namespace cachescope {

namespace {

constexpr int binBits = 6; // per channel: the eye cannot distinguish the colours of one bin
constexpr size_t binCount = size_t(1) << (3 * binBits);

size_t binOf(QRgb color)
{
    constexpr int shift = 8 - binBits;
    return (static_cast<size_t>(qRed(color) >> shift) << (2 * binBits))
        | (static_cast<size_t>(qGreen(color) >> shift) << binBits) | static_cast<size_t>(qBlue(color) >> shift);
}

int takeBytes(void *bytes, const uint8_t *data, size_t count)
{
    static_cast<QByteArray *>(bytes)->append(reinterpret_cast<const char *>(data), static_cast<qsizetype>(count));
    return 0;
}

CGIF *open(QSize size, const QVector<QRgb> &colors, QByteArray &bytes)
{
    std::vector<uint8_t> palette;
    for (const QRgb color : colors) {
        for (const int channel : {qRed(color), qGreen(color), qBlue(color)})
            palette.push_back(static_cast<uint8_t>(channel));
    }
    CGIF_Config config{};
    config.attrFlags = CGIF_ATTR_IS_ANIMATED;
    config.numLoops = CGIF_INFINITE_LOOP;
    config.width = static_cast<uint16_t>(size.width());
    config.height = static_cast<uint16_t>(size.height());
    config.pGlobalPalette = palette.data();
    config.numGlobalPaletteEntries = static_cast<uint16_t>(colors.size());
    config.pWriteFn = takeBytes;
    config.pContext = &bytes;
    return cgif_newgif(&config);
}

} // namespace

GifWriter::GifWriter(QSize size, const QVector<QRgb> &colors, int framesPerSecond)
    : m_colors(colors.isEmpty() ? QVector<QRgb>{qRgb(255, 255, 255)} : colors.mid(0, mostColors))
    , m_hundredths(100 / framesPerSecond)
    , m_gif(open(size, m_colors, m_bytes))
    , m_failed(!m_gif)
{
}

GifWriter::~GifWriter()
{
    finish();
}

void GifWriter::add(const QImage &frame)
{
    if (m_failed)
        return;
    const QImage indexed = frame.convertToFormat(QImage::Format_Indexed8, m_colors);
    std::vector<uint8_t> pixels; // QImage begins each line at a multiple of four bytes, cgif does not
    for (int y = 0; y < indexed.height(); ++y)
        pixels.insert(pixels.end(), indexed.constScanLine(y), indexed.constScanLine(y) + indexed.width());
    CGIF_FrameConfig config{};
    config.pImageData = pixels.data();
    config.genFlags = CGIF_FRAME_GEN_USE_DIFF_WINDOW | CGIF_FRAME_GEN_USE_TRANSPARENCY;
    config.delay = static_cast<uint16_t>(m_hundredths);
    check(cgif_addframe(m_gif, &config));
}

QByteArray GifWriter::finish()
{
    if (CGIF *gif = std::exchange(m_gif, nullptr))
        check(cgif_close(gif));
    return m_failed ? QByteArray() : m_bytes;
}

void GifWriter::check(int answer)
{
    m_failed = m_failed || answer != CGIF_OK;
}

QVector<QRgb> GifWriter::chooseColors(const QVector<QRgb> &wanted, const QList<QImage> &samples)
{
    QVector<QRgb> colors;
    std::vector<bool> taken(binCount);
    const auto take = [&](QRgb color) {
        if (colors.size() < mostColors && !taken[binOf(color)])
            colors.append(color);
        taken[binOf(color)] = true;
    };
    for (const QRgb color : wanted)
        take(color);
    QHash<QRgb, int> counts;
    for (const QImage &sample : samples) {
        const QImage image = sample.convertToFormat(QImage::Format_RGB32);
        for (int y = 0; y < image.height(); ++y) {
            const QRgb *line = reinterpret_cast<const QRgb *>(image.constScanLine(y));
            for (int x = 0; x < image.width(); ++x)
                ++counts[line[x]];
        }
    }
    std::vector<std::pair<int, QRgb>> frequent;
    for (auto count = counts.begin(); count != counts.end(); ++count)
        frequent.emplace_back(count.value(), count.key());
    std::sort(frequent.rbegin(), frequent.rend());
    for (const auto &[count, color] : frequent)
        take(color);
    return colors;
}

} // namespace cachescope
