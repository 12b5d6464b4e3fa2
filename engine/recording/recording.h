// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/measure/snapshot.h"
#include "engine/scenario/scenario.h"
#include "engine/trace/traceevent.h"

#include <QDateTime>

#include <optional>

namespace cachescope {

/// A notable moment on the timeline.
struct RecordingMark
{
    enum class Kind : quint8 {
        Flush,
        Refresh,
        Stale,
        Phantom,
        Missing,
        Hidden,
        StaleRead,
        LostWrite,
        Fault,
        StoreLost
    };

    Kind kind = Kind::Flush;
    Nanos time = 0;

    friend bool operator==(const RecordingMark &, const RecordingMark &) = default;
};

enum class RecordingBound : quint8 {
    None,
    Events, ///< after it there are only snapshots
    Time,   ///< the recording ends before the run does
};

/// A recorded run, which can be replayed without servers.
struct Recording
{
    QString version; ///< of the program that recorded it
    QDateTime date;  ///< UTC
    Scenario scenario;
    QVector<Snapshot> snapshots; ///< in the order of their time, about 10 a second
    TraceBatch events;           ///< in the order of their time
    bool truncated = false;      ///< the run continued after a limit was reached
    qint64 leftOut = 0; ///< events and the like of a kind that a later version wrote and this one does not know

    /// The limit that was exceeded.
    RecordingBound bound() const;
    Nanos duration() const { return snapshots.isEmpty() ? 0 : snapshots.last().time; }
    Nanos lastEvent() const { return events.isEmpty() ? 0 : events.last().time; }
    QVector<RecordingMark> marks() const;
};

/// The format version that is written; older ones can be read.
constexpr int recordingFormat = 3;
/// The most events of a run that are kept.
constexpr qsizetype mostRecordedEvents = 200'000;
constexpr qsizetype mostRecordedSnapshots = 6'000; ///< ten minutes
/// The largest recording file that is opened, and its largest unpacked size, in bytes.
constexpr qint64 recordingSizeLimit = 64 * 1024 * 1024;
constexpr quint32 recordingUnpackedLimit = 512u * 1024 * 1024;

/// Why a file is not a valid recording, as facts.
struct RecordingProblem
{
    enum class Kind : quint8 {
        Unreadable, ///< `detail` is the system's reason
        Foreign,    ///< not a recording of this program
        Newer,      ///< written by a later version of the program, of its format or of the program itself: `detail`
        TooLarge,
        Damaged, ///< `detail` names the location
    };

    Kind kind = Kind::Foreign;
    QString detail;
};

struct RecordingReading
{
    Recording recording;
    std::optional<RecordingProblem> problem;
};

/// The contents of a recording file, described in resources/schema/recording.md.
QByteArray packRecording(const Recording &recording);
/// Accepts any bytes: returns a recording or the problem.
RecordingReading unpackRecording(const QByteArray &bytes);
RecordingReading openRecording(const QString &path);
/// Returns an empty string, or the system's reason for the failure; an existing file is replaced only by a complete
/// one.
QString saveRecording(const Recording &recording, const QString &path);

/// Collects what is sent about one run until it ends, within the limits. Ignores everything about other runs.
class RunRecorder
{
public:
    void begin(const Scenario &scenario, RunId runId);
    void take(const Snapshot &snapshot);
    void take(const TraceBatch &events);
    /// Ends the recording, whatever follows.
    void close() { m_open = false; }
    const Recording &recording() const { return m_recording; }
    bool isEmpty() const { return m_recording.snapshots.isEmpty(); }

private:
    bool records(RunId runId) const { return m_open && runId == m_runId; }
    void keep(const Snapshot &snapshot, bool last);

    bool m_open = false;
    RunId m_runId = RunId::None;
    Recording m_recording;
    QVector<Sample> m_samples; ///< of snapshots that were dropped
    Nanos m_kept = -1;
};

} // namespace cachescope
