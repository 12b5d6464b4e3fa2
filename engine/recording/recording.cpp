// SPDX-License-Identifier: GPL-3.0-only
#include "engine/recording/recording.h"

#include "engine/core/atomicfile.h"
#include "engine/recording/recordingfields.h"

#include <QFile>
#include <QJsonDocument>

#include <algorithm>
#include <limits>

namespace cachescope {

namespace {

using Kind = RecordingProblem::Kind;

constexpr char idsOfRows[] = "ids";
constexpr char magic[] = "CACHESCOPE RECORDING ";
constexpr int firstFormatWithIds = 3; ///< before it, enums were numbers
constexpr Nanos keepEvery = 100 * millisecond;

RecordingReading refused(Kind kind, const QString &detail = {})
{
    RecordingReading reading;
    reading.problem = RecordingProblem{kind, detail};
    return reading;
}

bool inOrder(const Recording &recording)
{
    const auto earlier = [](const auto &one, const auto &other) { return one.time < other.time; };
    return std::is_sorted(recording.snapshots.begin(), recording.snapshots.end(), earlier)
        && std::is_sorted(recording.events.begin(), recording.events.end(), earlier);
}

} // namespace

RecordingBound Recording::bound() const
{
    if (!truncated)
        return RecordingBound::None;
    return snapshots.size() >= mostRecordedSnapshots ? RecordingBound::Time : RecordingBound::Events;
}

QVector<RecordingMark> Recording::marks() const
{
    using Mark = RecordingMark::Kind;
    QVector<RecordingMark> marks;
    for (const TraceEvent &event : events) {
        const bool begins = event.step == Step::Request && event.phase == TraceEvent::Phase::Begin;
        if (begins && event.activity == Activity::Flush)
            marks.append({Mark::Flush, event.time});
        else if (begins && event.activity == Activity::Refresh)
            marks.append({Mark::Refresh, event.time});
    }
    Snapshot before;
    const auto count = [](const Snapshot &snapshot, TileState state) { return snapshot.divergence.keys[state]; };
    for (const Snapshot &snapshot : snapshots) {
        for (const auto &[state, mark] :
             {std::pair(TileState::Stale, Mark::Stale), std::pair(TileState::Phantom, Mark::Phantom),
              std::pair(TileState::Missing, Mark::Missing), std::pair(TileState::Hidden, Mark::Hidden)}) {
            if (count(snapshot, state) > count(before, state))
                marks.append({mark, snapshot.time});
        }
        if (snapshot.anomalies.staleReads > before.anomalies.staleReads)
            marks.append({Mark::StaleRead, snapshot.time});
        if (snapshot.anomalies.lostWrites > before.anomalies.lostWrites)
            marks.append({Mark::LostWrite, snapshot.time});
        if (snapshot.faults.size() > before.faults.size())
            marks.append({Mark::Fault, snapshot.time});
        const auto lost = [](StoreState now, StoreState then) {
            return now != StoreState::Connected && then == StoreState::Connected;
        };
        if (lost(snapshot.servers.redis.state, before.servers.redis.state)
            || lost(snapshot.servers.postgres.state, before.servers.postgres.state))
            marks.append({Mark::StoreLost, snapshot.time});
        before = snapshot;
    }
    std::stable_sort(marks.begin(), marks.end(),
                     [](const auto &one, const auto &other) { return one.time < other.time; });
    return marks;
}

QByteArray packRecording(const Recording &recording)
{
    FieldWriter writer;
    visit(writer, const_cast<Recording &>(recording)); // the writer does not modify it
    writer.object.insert(QLatin1String(idsOfRows), FileIds::ours());
    return magic + QByteArray::number(recordingFormat) + '\n'
        + qCompress(QJsonDocument(writer.object).toJson(QJsonDocument::Compact), 9);
}

RecordingReading unpackRecording(const QByteArray &bytes)
{
    if (bytes.size() > recordingSizeLimit)
        return refused(Kind::TooLarge);
    const qsizetype line = bytes.indexOf('\n');
    if (!bytes.startsWith(magic) || line < 0 || line > 64)
        return refused(Kind::Foreign);
    bool number = false;
    const int version = bytes.mid(sizeof magic - 1, line - static_cast<qsizetype>(sizeof magic) + 1).toInt(&number);
    if (!number || version < 1)
        return refused(Kind::Foreign);
    if (version > recordingFormat)
        return refused(Kind::Newer, QString::number(version));
    const QByteArray packed = bytes.mid(line + 1);
    if (packed.size() < 5)
        return refused(Kind::Damaged, QStringLiteral("length"));
    // The first four bytes state the unpacked size: do not allocate whatever a damaged file asks for.
    quint32 size = 0;
    for (int i = 0; i < 4; ++i)
        size = size << 8 | static_cast<quint8>(packed.at(i));
    if (size > recordingUnpackedLimit || size / 1100 > static_cast<quint32>(packed.size()))
        return refused(Kind::Damaged, QStringLiteral("length"));
    const QByteArray json = qUncompress(packed);
    const QJsonDocument document = QJsonDocument::fromJson(json);
    if (!document.isObject())
        return refused(Kind::Damaged, QStringLiteral("content"));
    FileReading file;
    file.old = version < firstFormatWithIds;
    const auto ids = file.old ? FileIds::ofOldFormats() : FileIds::read(document[QLatin1String(idsOfRows)].toObject());
    if (!ids)
        return refused(Kind::Damaged, QLatin1String(idsOfRows));
    file.ids = *ids;
    RecordingReading reading;
    FieldReader reader(document.object(), file);
    visit(reader, reading.recording);
    reading.recording.leftOut = file.leftOut;
    if (version < 2) { // it did not store how many look-ups a hit rate is based on
        for (Snapshot &snapshot : reading.recording.snapshots)
            snapshot.lookUps.recent = snapshot.lookUps.recentHitRate > 0;
    }
    if (reader.problem.isEmpty() && !inOrder(reading.recording))
        reader.problem = QStringLiteral("time");
    if (!reader.problem.isEmpty())
        return refused(Kind::Damaged, reader.problem);
    if (reader.unknown) // of the run or of a store: without it nothing after it would be understood
        return refused(Kind::Newer, reading.recording.version);
    return reading;
}

RecordingReading openRecording(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return refused(Kind::Unreadable, file.errorString());
    const QByteArray bytes = file.read(recordingSizeLimit + 1);
    if (file.error() != QFileDevice::NoError)
        return refused(Kind::Unreadable, file.errorString());
    return unpackRecording(bytes);
}

QString saveRecording(const Recording &recording, const QString &path)
{
    return writeFileAtomically(path, packRecording(recording));
}

void RunRecorder::begin(const Scenario &scenario, RunId runId)
{
    m_open = true;
    m_runId = runId;
    m_recording = {};
    m_recording.version = QStringLiteral(CACHESCOPE_VERSION);
    m_recording.date = QDateTime::fromMSecsSinceEpoch(QDateTime::currentMSecsSinceEpoch(), Qt::UTC);
    m_recording.scenario = scenario;
    m_samples.clear();
    m_kept = -1;
}

void RunRecorder::take(const Snapshot &snapshot)
{
    if (!records(snapshot.runId))
        return;
    switch (snapshot.state) {
    case RunState::Running:
    case RunState::Paused:
    case RunState::Settling:
    case RunState::Teaching:
    case RunState::Stepping: keep(snapshot, false); break;
    case RunState::Finished:
    case RunState::Failed:
        keep(snapshot, true);
        close();
        break;
    case RunState::Idle:
    case RunState::Preparing:
    case RunState::Exploring: break; // nothing runs yet, or any more
    }
}

void RunRecorder::keep(const Snapshot &snapshot, bool last)
{
    if (snapshot.time < m_kept)
        return;
    m_samples += snapshot.newSamples;
    if (!last && m_kept >= 0 && snapshot.time - m_kept < keepEvery)
        return;
    if (m_recording.snapshots.size() >= mostRecordedSnapshots) {
        m_recording.truncated = true;
        close();
        return;
    }
    m_kept = snapshot.time;
    Snapshot kept = snapshot;
    kept.newSamples = std::exchange(m_samples, {});
    m_recording.snapshots.append(kept);
}

void RunRecorder::take(const TraceBatch &events)
{
    if (!records(events.runId))
        return;
    const qsizetype room = mostRecordedEvents - m_recording.events.size();
    m_recording.events += events.mid(0, room);
    m_recording.truncated = m_recording.truncated || events.size() > room;
}

} // namespace cachescope
