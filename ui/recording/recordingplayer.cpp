// SPDX-License-Identifier: GPL-3.0-only
#include "ui/recording/recordingplayer.h"

#include <algorithm>

namespace cachescope {

namespace {

constexpr int frameMs = 33;

} // namespace

RecordingPlayer::RecordingPlayer(QObject *parent)
    : RunFeed(parent)
{
    m_frames.setInterval(frameMs);
    connect(&m_frames, &QTimer::timeout, this, &RecordingPlayer::frame);
}

void RecordingPlayer::open(const Recording &recording)
{
    setPlaying(false);
    m_recording = recording;
    m_runId = nextRunId();
    m_recording.events.runId = m_runId;
    for (Snapshot &snapshot : m_recording.snapshots)
        snapshot.runId = m_runId;
    m_time = 0;
    seek(0);
}

void RecordingPlayer::setPlaying(bool playing)
{
    if (playing == m_frames.isActive())
        return;
    if (playing && m_time >= m_recording.duration())
        seek(0);
    if (playing) {
        m_sinceFrame.start();
        m_frames.start();
    } else {
        m_frames.stop();
    }
    Q_EMIT playingChanged(playing);
}

void RecordingPlayer::frame()
{
    const auto passed = static_cast<Nanos>(static_cast<double>(m_sinceFrame.nsecsElapsed()) * m_speed);
    m_sinceFrame.start();
    const Nanos end = m_recording.duration();
    sayUpTo(std::min(end, m_time + passed));
    if (m_time >= end)
        setPlaying(false);
}

void RecordingPlayer::seek(Nanos time)
{
    const Nanos wanted = std::clamp<Nanos>(time, 0, m_recording.duration());
    if (wanted < m_time || wanted == 0) {
        m_nextSnapshot = m_nextEvent = 0;
        Q_EMIT startedOver();
    }
    sayUpTo(wanted);
    Q_EMIT sought(wanted);
}

/// Emits only the last of the snapshots in between, with the samples of all of them.
void RecordingPlayer::sayUpTo(Nanos time)
{
    m_time = time;
    TraceBatch events;
    events.runId = m_runId;
    while (m_nextEvent < m_recording.events.size() && m_recording.events.at(m_nextEvent).time <= time)
        events.append(m_recording.events.at(m_nextEvent++));
    if (!events.isEmpty())
        Q_EMIT traced(events);
    QVector<Sample> samples;
    const qsizetype before = m_nextSnapshot;
    while (m_nextSnapshot < m_recording.snapshots.size() && m_recording.snapshots.at(m_nextSnapshot).time <= time)
        samples += m_recording.snapshots.at(m_nextSnapshot++).newSamples;
    if (m_nextSnapshot > before) {
        Q_EMIT passed(m_recording.snapshots.mid(before, m_nextSnapshot - before));
        Snapshot last = m_recording.snapshots.at(m_nextSnapshot - 1);
        last.newSamples = samples;
        Q_EMIT snapshot(last);
    }
    Q_EMIT timeChanged(m_time);
}

} // namespace cachescope
