// SPDX-License-Identifier: GPL-3.0-only
#include "ui/export/gifwriter.h"

#include <QHash>

#include <gif_lib.h>

#include <algorithm>
#include <array>
#include <limits>
#include <utility>
#include <vector>

namespace cachescope {

namespace {

constexpr int asBefore = GifWriter::mostColors;
constexpr int binBits = 6; // per channel: the eye cannot distinguish the colours of one bin
constexpr size_t binCount = size_t(1) << (3 * binBits);

size_t binOf(QRgb color)
{
    constexpr int shift = 8 - binBits;
    return (static_cast<size_t>(qRed(color) >> shift) << (2 * binBits))
        | (static_cast<size_t>(qGreen(color) >> shift) << binBits) | static_cast<size_t>(qBlue(color) >> shift);
}

int distance(QRgb one, QRgb other)
{
    const int red = qRed(one) - qRed(other);
    const int green = qGreen(one) - qGreen(other);
    const int blue = qBlue(one) - qBlue(other);
    return 2 * red * red + 4 * green * green + 3 * blue * blue; // roughly the eye's sensitivity
}

const QRgb *lineOf(const QImage &image, int y)
{
    return reinterpret_cast<const QRgb *>(image.constScanLine(y));
}

/// The smallest rectangle that contains all differences; the whole first frame; a single pixel if nothing differs,
/// since a frame cannot be empty.
QRect changed(const QImage &before, const QImage &now)
{
    if (before.isNull())
        return now.rect();
    int left = now.width(), right = -1, top = -1, bottom = -1;
    for (int y = 0; y < now.height(); ++y) {
        const QRgb *was = lineOf(before, y);
        const QRgb *is = lineOf(now, y);
        const auto first = std::mismatch(is, is + now.width(), was).first - is;
        if (first == now.width())
            continue;
        int last = now.width() - 1;
        while (is[last] == was[last])
            --last;
        left = std::min(left, static_cast<int>(first));
        right = std::max(right, last);
        top = top < 0 ? y : top;
        bottom = y;
    }
    return top < 0 ? QRect(0, 0, 1, 1) : QRect(QPoint(left, top), QPoint(right, bottom));
}

int takeBytes(GifFileType *gif, const GifByteType *bytes, int count)
{
    static_cast<QByteArray *>(gif->UserData)->append(reinterpret_cast<const char *>(bytes), count);
    return count;
}

} // namespace

struct GifWriter::Private
{
    QByteArray bytes;
    GifFileType *gif = nullptr;
    QVector<QRgb> colors;
    std::vector<qint16> nearest = std::vector<qint16>(binCount, -1); ///< by bin; -1: not computed yet
    QImage before;
    int hundredths = 5;
    bool failed = false;

    void check(int answer) { failed = failed || answer == GIF_ERROR; }

    GifPixelType indexOf(QRgb color)
    {
        qint16 &index = nearest[binOf(color)];
        if (index < 0) {
            int best = std::numeric_limits<int>::max();
            for (qsizetype i = 0; i < colors.size(); ++i) {
                const int found = distance(color, colors.at(i));
                if (found < best) {
                    best = found;
                    index = static_cast<qint16>(i);
                }
            }
        }
        return static_cast<GifPixelType>(index);
    }

    void putHeader(QSize size)
    {
        std::array<GifColorType, asBefore + 1> map{};
        for (qsizetype i = 0; i < colors.size(); ++i)
            map[static_cast<size_t>(i)] = {static_cast<GifByteType>(qRed(colors.at(i))),
                                           static_cast<GifByteType>(qGreen(colors.at(i))),
                                           static_cast<GifByteType>(qBlue(colors.at(i)))};
        ColorMapObject *object = GifMakeMapObject(static_cast<int>(map.size()), map.data());
        EGifSetGifVersion(gif, true);
        check(object ? EGifPutScreenDesc(gif, size.width(), size.height(), 8, 0, object) : GIF_ERROR);
        GifFreeMapObject(object);
        constexpr unsigned char forEver[] = {1, 0, 0};
        check(EGifPutExtensionLeader(gif, APPLICATION_EXT_FUNC_CODE));
        check(EGifPutExtensionBlock(gif, 11, "NETSCAPE2.0"));
        check(EGifPutExtensionBlock(gif, sizeof forEver, forEver));
        check(EGifPutExtensionTrailer(gif));
    }

    void putTiming()
    {
        const GraphicsControlBlock control{DISPOSE_DO_NOT, false, hundredths, asBefore};
        GifByteType extension[4];
        EGifGCBToExtension(&control, extension);
        check(EGifPutExtension(gif, GRAPHICS_EXT_FUNC_CODE, sizeof extension, extension));
    }

    void putPixels(const QImage &now, const QRect &part)
    {
        check(EGifPutImageDesc(gif, part.left(), part.top(), part.width(), part.height(), false, nullptr));
        std::vector<GifPixelType> line(static_cast<size_t>(part.width()));
        for (int y = part.top(); y <= part.bottom(); ++y) {
            const QRgb *is = lineOf(now, y);
            const QRgb *was = before.isNull() ? nullptr : lineOf(before, y);
            for (int x = part.left(); x <= part.right(); ++x) {
                const bool same = was && is[x] == was[x];
                line[static_cast<size_t>(x - part.left())] =
                    same ? static_cast<GifPixelType>(asBefore) : indexOf(is[x]);
            }
            check(EGifPutLine(gif, line.data(), part.width()));
        }
    }
};

GifWriter::GifWriter(QSize size, const QVector<QRgb> &colors, int framesPerSecond)
    : d(std::make_unique<Private>())
{
    d->colors = colors.isEmpty() ? QVector<QRgb>{qRgb(255, 255, 255)} : colors.mid(0, mostColors);
    d->hundredths = 100 / framesPerSecond;
    int error = 0;
    d->gif = EGifOpen(&d->bytes, takeBytes, &error);
    d->failed = !d->gif;
    if (d->gif)
        d->putHeader(size);
}

GifWriter::~GifWriter()
{
    finish();
}

void GifWriter::add(const QImage &frame)
{
    if (d->failed)
        return;
    QImage now = frame.convertToFormat(QImage::Format_RGB32);
    d->putTiming();
    d->putPixels(now, changed(d->before, now));
    d->before = std::move(now);
}

QByteArray GifWriter::finish()
{
    if (GifFileType *gif = std::exchange(d->gif, nullptr)) {
        int error = 0;
        d->check(EGifCloseFile(gif, &error));
    }
    return d->failed ? QByteArray() : d->bytes;
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
            const QRgb *line = lineOf(image, y);
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
