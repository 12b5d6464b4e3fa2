// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/export/gifwriter.h"
#include "ui/stage/playhead.h"
#include "ui/stage/stageexport.h"

#include <memory>

namespace cachescope {

/// The stage as a GIF that slides play: the stretch of the log around the moment given, at the speed and with the
/// idle time skipped as on the stage, in light colours. Drawn frame by frame, so that whoever waits may think better of
/// it.
class StageAnimation
{
public:
    static constexpr int framesPerSecond = 20; ///< whole hundredths of a second, as GIF counts
    static constexpr double seconds = 5;       ///< wall time, one stretch of the playhead

    explicit StageAnimation(const StageMoment &moment);

    int frames() const { return static_cast<int>(m_times.size()); }
    int drawn() const { return m_drawn; }
    /// False: all frames are drawn.
    bool drawNext();
    /// The file, empty when it could not be made.
    QByteArray finish();

    /// The moments that the frames show, which end at the limit.
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

/// All of it at once; empty when it could not be made.
QByteArray stageGif(const StageMoment &moment);
/// Returns why not, in the user's words; empty when all went well.
QString saveGif(const QByteArray &gif, const QString &path);

} // namespace cachescope
