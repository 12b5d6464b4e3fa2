// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/recording/recording.h"
#include "engine/run/runfeed.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

namespace cachescope {

/// Replays what the Lab emitted during the run, at any speed and from any moment: the same values, so that what shows a
/// run can show a recording. Each opening has a name of its own.
class RecordingPlayer : public RunFeed
{
    Q_OBJECT
public:
    explicit RecordingPlayer(QObject *parent = nullptr);

    void open(const Recording &recording);
    const Recording &recording() const { return m_recording; }
    RunId runId() const { return m_runId; }
    Nanos time() const { return m_time; }
    bool isPlaying() const { return m_frames.isActive(); }
    void setPlaying(bool playing);
    void setSpeed(double speed) { m_speed = speed; }
    double speed() const { return m_speed; }
    /// Backwards and forwards; going back replays everything from the start.
    void seek(Nanos time);

Q_SIGNALS:
    /// Everything emitted so far is void.
    void startedOver();
    /// All snapshots on the way, emitted before the last of them.
    void passed(const QVector<cachescope::Snapshot> &snapshots);
    /// The position was changed other than by playing.
    void sought(cachescope::Nanos time);
    void timeChanged(cachescope::Nanos time);
    void playingChanged(bool playing);

private:
    void frame();
    void sayUpTo(Nanos time);

    Recording m_recording;
    RunId m_runId = RunId::None;
    Nanos m_time = 0;
    qsizetype m_nextSnapshot = 0;
    qsizetype m_nextEvent = 0;
    double m_speed = 1;
    QTimer m_frames;
    QElapsedTimer m_sinceFrame;
};

} // namespace cachescope
