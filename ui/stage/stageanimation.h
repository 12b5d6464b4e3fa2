// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/export/gifwriter.h"
#include "ui/stage/playhead.h"
#include "ui/stage/stageexport.h"

#include <memory>

namespace cachescope {

/// The stage as a GIF, for slides: the part of the log around the given moment, at the speed of the stage and without
/// the idle time that it skips, in light colours. Drawn frame by frame, so that it can be cancelled.
class StageAnimation
{
public:
    static constexpr int framesPerSecond = 20; ///< a whole number of hundredths of a second per frame, GIF's unit
    static constexpr double seconds = 5;       ///< wall time, as long as the playhead plays one part

    explicit StageAnimation(const StageMoment &moment);

    int frames() const { return static_cast<int>(m_times.size()); }
    int drawn() const { return m_drawn; }
    /// False: all frames have been drawn.
    bool drawNext();
    /// The complete file, empty on failure.
    QByteArray finish();

    /// The moments of the frames, which end at `limit`.
    static QVector<Nanos> timesOf(const EventLog &log, Nanos limit, int factor);

private:
    void drawGround(const Snapshot &snapshot);
    QImage frame(Nanos time, StageScene::Glow &glow);
    QVector<QRgb> colors();

    StageMoment m_moment;
    StageScene m_scene;
    QImage m_ground;
    Nanos m_groundOf = -1; ///< time of the snapshot in it
    QVector<Nanos> m_times;
    StageScene::Glow m_glow{};
    std::unique_ptr<GifWriter> m_writer;
    int m_drawn = 0;
};

/// The whole animation at once; empty on failure.
QByteArray stageGif(const StageMoment &moment);
/// Returns an empty string, or why saving failed in the current language.
QString saveGif(const QByteArray &gif, const QString &path);

} // namespace cachescope
