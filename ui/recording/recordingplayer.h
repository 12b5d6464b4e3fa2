// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/recording/recording.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

namespace cachescope {

/// Says again what the Lab said in the run, at any speed and from any moment: the same values, so that whoever shows a
/// run shows a recording.
class RecordingPlayer : public QObject
{
    Q_OBJECT
public:
    explicit RecordingPlayer(QObject *parent = nullptr);

    void open(const Recording &recording);
    const Recording &recording() const { return m_recording; }
    Nanos time() const { return m_time; }
    bool isPlaying() const { return m_frames.isActive(); }
    void setPlaying(bool playing);
    void setSpeed(double speed) { m_speed = speed; }
    double speed() const { return m_speed; }
    /// Back as well as forth; going back says everything anew from the start.
    void seek(Nanos time);

Q_SIGNALS:
    /// What was said so far does not count any more.
    void startedOver();
    /// All snapshots on the way, before the last of them is said.
    void passed(const QVector<cachescope::Snapshot> &snapshots);
    void snapshot(const cachescope::Snapshot &snapshot);
    void traced(const cachescope::TraceBatch &events);
    /// Not by playing.
    void sought(cachescope::Nanos time);
    void timeChanged(cachescope::Nanos time);
    void playingChanged(bool playing);

private:
    void frame();
    void sayUpTo(Nanos time);

    Recording m_recording;
    Nanos m_time = 0;
    qsizetype m_nextSnapshot = 0;
    qsizetype m_nextEvent = 0;
    double m_speed = 1;
    QTimer m_frames;
    QElapsedTimer m_sinceFrame;
};

} // namespace cachescope
