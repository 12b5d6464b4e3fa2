// SPDX-License-Identifier: GPL-3.0-only
#include "ui/stage/stageanimation.h"

#include "ui/appearance/theme.h"
#include "ui/stage/tokenpath.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>

namespace cachescope {

namespace {

constexpr double fadePerFrame = 0.8; // as fast as on the stage, which has more frames
constexpr Nanos frameWall = second / StageAnimation::framesPerSecond;
constexpr int mostFrames = static_cast<int>(StageAnimation::seconds * StageAnimation::framesPerSecond);
constexpr int mostPlayed = 20 * mostFrames; // limit for a log that is dense before a long pause

struct ExportText
{
    Q_DECLARE_TR_FUNCTIONS(Export)
};

/// The last moments shown by a playhead that starts at the first request not before `from`.
QVector<Nanos> played(const EventLog &log, Nanos from, Nanos limit, int factor)
{
    const auto &journeys = log.journeys();
    const auto first = std::find_if(journeys.begin(), journeys.end(),
                                    [from](const Journey &journey) { return journey.begin >= from; });
    if (first == journeys.end())
        return {};
    Playhead playhead;
    playhead.setFactor(factor);
    playhead.startAt(first->begin - clientEdgeWall / factor);
    QVector<Nanos> times;
    for (int i = 0; i < mostPlayed && playhead.time() <= limit; ++i) {
        times.append(playhead.time());
        playhead.advance((i + 1) * frameWall + 1, log, false);
    }
    return times.mid(std::max<qsizetype>(0, times.size() - mostFrames));
}

/// The part of the run that all frames show if no idle time is skipped.
Nanos span(int factor)
{
    return mostFrames * frameWall / factor;
}

/// The end of the frames that have the moment itself in their middle.
Nanos endOf(const StageMoment &moment)
{
    return std::min(moment.log.newest(), moment.time + span(moment.factor) / 2);
}

/// Colours that must stay distinct in the palette, however few pixels they have.
QVector<QRgb> tellingColors(const Palette &palette)
{
    QVector<QRgb> colors;
    for (const QColor &color :
         {palette.card,     palette.window,      palette.text,   palette.mutedText, palette.line,
          palette.client,   palette.application, palette.cache,  palette.queue,     palette.database,
          palette.inStep,   palette.ahead,       palette.stale,  palette.phantom,   palette.missing,
          palette.hidden,   palette.nowhere,     palette.absent, palette.onTile,    palette.readHit,
          palette.readMiss, palette.write,       palette.batch,  palette.refresh,   palette.failure})
        colors.append(color.rgb());
    return colors;
}

} // namespace

QVector<Nanos> StageAnimation::timesOf(const EventLog &log, Nanos limit, int factor)
{
    // A fast run is traced for a moment of every period, a slow one has long pauses that the stage skips: go back until
    // there is enough to show.
    QVector<Nanos> best;
    for (Nanos back = span(factor); best.size() < mostFrames; back *= 2) {
        const QVector<Nanos> times = played(log, limit - back, limit, factor);
        if (times.size() > best.size())
            best = times;
        if (back > limit)
            break; // that was the whole log
    }
    return best;
}

StageAnimation::StageAnimation(const StageMoment &moment)
    : m_moment(moment)
    , m_scene(m_moment, stagePictureSize)
    , m_times(timesOf(m_moment.log, endOf(m_moment), m_moment.factor))
{
    if (m_times.isEmpty())
        m_times.append(m_moment.time); // nothing was traced: a static picture
    m_writer = std::make_unique<GifWriter>(stagePictureSize, colors(), framesPerSecond);
}

void StageAnimation::drawGround(const Snapshot &snapshot)
{
    if (m_ground.isNull() || m_groundOf != snapshot.time)
        m_ground = imageOf(
            {QString(), stagePictureSize, [&](QPainter &painter) { m_scene.paintGround(painter, snapshot); }}, 1);
    m_groundOf = snapshot.time;
}

QImage StageAnimation::frame(Nanos time, StageScene::Glow &glow)
{
    drawGround(m_moment.snapshotAt(time));
    return imageOf({QString(), stagePictureSize,
                    [&](QPainter &painter) {
                        painter.drawImage(0, 0, m_ground);
                        m_scene.paintTokens(painter, time, glow);
                        m_scene.paintCaption(painter, time);
                    }},
                   1);
}

QVector<QRgb> StageAnimation::colors()
{
    QList<QImage> samples;
    StageScene::Glow glow{};
    constexpr qsizetype count = 10;
    for (qsizetype i = 0; i < count; ++i) {
        samples.append(frame(m_times.at(i * (m_times.size() - 1) / (count - 1)), glow));
        for (double &shine : glow)
            shine *= fadePerFrame;
    }
    return GifWriter::chooseColors(tellingColors(lightPalette()), samples);
}

bool StageAnimation::drawNext()
{
    if (m_drawn >= frames())
        return false;
    m_writer->add(frame(m_times.at(m_drawn++), m_glow));
    for (double &shine : m_glow)
        shine *= fadePerFrame;
    return true;
}

QByteArray StageAnimation::finish()
{
    return m_writer->finish();
}

QByteArray stageGif(const StageMoment &moment)
{
    StageAnimation animation(moment);
    while (animation.drawNext()) { }
    return animation.finish();
}

QString saveGif(const QByteArray &gif, const QString &path)
{
    if (gif.isEmpty())
        return ExportText::tr("The frames do not fit into memory; close another program and save again.");
    return saveBytes(gif, path);
}

} // namespace cachescope
