// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/measure/snapshot.h"
#include "engine/scenario/scenario.h"
#include "engine/trace/traceevent.h"

#include <QDateTime>

#include <optional>

namespace cachescope {

/// A moment worth finding on the time line.
struct RecordingMark
{
    enum class Kind : quint8 { Flush, Refresh, Stale, Phantom, StaleRead, LostWrite, Fault, StoreLost };

    Kind kind = Kind::Flush;
    Nanos time = 0;

    friend bool operator==(const RecordingMark &, const RecordingMark &) = default;
};

enum class RecordingBound : quint8 {
    None,
    Events, ///< later on there are only snapshots
    Time,   ///< it ends before the run does
};

/// A run as it was, to be shown again without any server.
struct Recording
{
    QString version; ///< of the program that recorded it
    QDateTime date;  ///< UTC
    Scenario scenario;
    QVector<Snapshot> snapshots; ///< in the order of their time, about 10 a second
    TraceBatch events;           ///< in the order of their time
    bool truncated = false;      ///< the run went on after the bounds were reached

    /// Which bound the run has gone beyond.
    RecordingBound bound() const;
    Nanos duration() const { return snapshots.isEmpty() ? 0 : snapshots.last().time; }
    Nanos lastEvent() const { return events.isEmpty() ? 0 : events.last().time; }
    QVector<RecordingMark> marks() const;
};

/// The version that is written; older ones are read.
constexpr int recordingFormat = 2;
/// At most so much of a run is kept.
constexpr qsizetype mostRecordedEvents = 200'000;
constexpr qsizetype mostRecordedSnapshots = 6'000; ///< ten minutes
/// The largest recording that is opened, and the largest it may unpack to, in bytes.
constexpr qint64 recordingSizeLimit = 64 * 1024 * 1024;
constexpr quint32 recordingUnpackedLimit = 512u * 1024 * 1024;

/// Why a file is no recording, as facts.
struct RecordingProblem
{
    enum class Kind : quint8 {
        Unreadable, ///< `detail` is the system's reason
        Foreign,    ///< not a recording of ours
        Newer,      ///< written by a later version of the program, `detail`
        TooLarge,
        Damaged, ///< `detail` names the place
    };

    Kind kind = Kind::Foreign;
    QString detail;
};

struct RecordingReading
{
    Recording recording;
    std::optional<RecordingProblem> problem;
};

/// The bytes of a file, described in resources/schema/recording.md.
QByteArray packRecording(const Recording &recording);
/// Any bytes whatever: answers a recording or says what is wrong.
RecordingReading unpackRecording(const QByteArray &bytes);
RecordingReading openRecording(const QString &path);
/// Empty, or the system's reason why it was not written; an existing file is replaced only by a whole one.
QString saveRecording(const Recording &recording, const QString &path);

/// Takes in what the Lab sends of one run, from its preparing to its end, and keeps it within the bounds. What the Lab
/// sends before and afterwards, of other runs, passes by.
class RunRecorder
{
public:
    /// The next run that the Lab prepares is recorded.
    void begin(const Scenario &scenario);
    /// A part of a lesson or a schedule's steps are recorded from here on, until close(), their end or the next one.
    void beginPart(const Scenario &scenario);
    void take(const Snapshot &snapshot);
    void take(const TraceBatch &events);
    /// The run is over for the recorder, whatever comes.
    void close() { m_state = State::Closed; }
    const Recording &recording() const { return m_recording; }
    bool isEmpty() const { return m_recording.snapshots.isEmpty(); }

private:
    enum class State : quint8 { Closed, Waiting, Recording, RecordingPart };

    void keep(const Snapshot &snapshot, bool last);

    State m_state = State::Closed;
    Recording m_recording;
    QVector<Sample> m_samples; ///< of snapshots that were not kept
    Nanos m_kept = -1;
};

} // namespace cachescope
