// SPDX-License-Identifier: GPL-3.0-only
#include "engine/recording/recording.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace cachescope;

namespace {

TraceEvent eventAt(Nanos time, Step step, TraceEvent::Phase phase, Activity activity = Activity::Read)
{
    TraceEvent event;
    event.request = 7;
    event.time = time;
    event.added = 5;
    event.version = 3;
    event.key = 42;
    event.count = 2;
    event.step = step;
    event.phase = phase;
    event.activity = activity;
    event.outcome = Outcome::Hit;
    return event;
}

Scenario someScenario()
{
    Scenario scenario;
    scenario.strategy = QStringLiteral("write-behind");
    scenario.name = QStringLiteral("Ghi sau “thử”");
    return scenario;
}

Snapshot inState(RunState state, Nanos time = 0)
{
    Snapshot snapshot;
    snapshot.state = state;
    snapshot.time = time;
    if (state != RunState::Preparing && state != RunState::Idle)
        snapshot.strategy = someScenario().strategy;
    return snapshot;
}

FaultMark someFault()
{
    const Fault fault{FaultKind::Errors, Server::Postgres, 2, 1.5, 70, 20, 0.3, 12, 4, EvictionPolicy::VolatileTtl};
    return {fault, 2.25, 3.75, true, QStringLiteral("no reason")};
}

QJsonObject contentOf(const QByteArray &bytes)
{
    return QJsonDocument::fromJson(qUncompress(bytes.mid(bytes.indexOf('\n') + 1))).object();
}

QByteArray packedAsFirst(const QJsonObject &content)
{
    return "CACHESCOPE RECORDING 1\n" + qCompress(QJsonDocument(content).toJson());
}

QByteArray textOf(const char *path)
{
    QFile file(QStringLiteral(CACHESCOPE_SOURCE_DIR "/") + QLatin1String(path));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// The names that a struct declares, one to a line, in a header of ours.
QStringList fieldsDeclared(const char *header, const char *name)
{
    const QString text = QString::fromUtf8(textOf(header));
    const qsizetype begin = text.indexOf(QStringLiteral("struct ") + QLatin1String(name) + QLatin1Char('\n'));
    static const QRegularExpression field(QStringLiteral("^    [^(\n]*?(\\w+)(?:\\{\\}| = [^;]+)?;"),
                                          QRegularExpression::MultilineOption);
    QStringList names;
    for (auto match = field.globalMatch(text.mid(begin, text.indexOf(QStringLiteral("\n};"), begin) - begin));
         match.hasNext();)
        names.append(match.next().captured(1));
    return names;
}

Recording someRecording()
{
    const Scenario scenario = someScenario();
    RunRecorder recorder;
    recorder.begin(scenario, RunId::None);
    recorder.take(inState(RunState::Preparing));
    recorder.take(TraceBatch{eventAt(millisecond, Step::Request, TraceEvent::Phase::Begin, Activity::Flush),
                             eventAt(2 * millisecond, Step::CacheGet, TraceEvent::Phase::End)});
    for (int i = 0; i < 30; ++i) {
        Snapshot snapshot = inState(i < 29 ? RunState::Running : RunState::Finished, i * 50 * millisecond);
        snapshot.reads = 100 * i;
        snapshot.hitRate = 0.25 + i / 100.0;
        snapshot.read = {i, 0.5, 0.75, 1.5, 9.25};
        snapshot.keys[static_cast<size_t>(TileState::Stale)] = i > 20 ? 2 : 0;
        snapshot.stepTotals[1][2] = i;
        snapshot.stepRates[0][1] = i / 3.0;
        snapshot.tiles = {{1, 1, TileState::Ahead, 1}, {2, 1, TileState::InStep, 0}};
        snapshot.newSamples = {{i * 0.05, 1, 2, 3, 4, 5, 6, 7, 8, 0.5, 1000}};
        snapshot.redis = {StoreState::Connected, QStringLiteral("Redis 7.0.15"), true, QStringLiteral("secret host")};
        snapshot.recentLookUps = 60;
        snapshot.redisMemoryMb = 1.25;
        snapshot.alerts = {{AlertKind::Queue, 0.5, -1, 1200}};
        snapshot.incidents = {{0.25, 0.75, 3, 4}};
        if (i > 10)
            snapshot.faults = {someFault()};
        if (i == 29)
            snapshot.audit = Audit{10, 5, 1, 2, 1, 1, 0, true, true};
        recorder.take(snapshot);
    }
    return recorder.recording();
}

template<typename Value> Value ofRun(RunId runId, Value value)
{
    value.runId = runId;
    return value;
}

} // namespace

class TestRecording : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatWasRecordedComesBackTheSame();
    void everyFieldOfASnapshotIsInTheFile();
    void theFirstVersionIsStillRead();
    void aFaultOfTheFirstVersionIsStillRead();
    void whatComesAfterTheRunIsNotOfIt_data();
    void whatComesAfterTheRunIsNotOfIt();
    void whatTheRunBeforeStillSaysIsNotOfIt();
    void noSampleIsLostBetweenTheSnapshotsKept();
    void anOlderFileLacksWhatCameLater();
    void marksTellWhereToLook();
    void theBoundIsKeptAndTold();
    void foreignFilesAreToldApart_data();
    void foreignFilesAreToldApart();
    void theShippedOnesOpen();
};

void TestRecording::whatWasRecordedComesBackTheSame()
{
    QTemporaryDir directory;
    const QString path = directory.filePath(QStringLiteral("run.cachescope"));
    const Recording recording = someRecording();
    QCOMPARE(saveRecording(recording, path), QString());
    const RecordingReading reading = openRecording(path);
    QVERIFY2(!reading.problem, reading.problem ? qPrintable(reading.problem->detail) : "");
    QCOMPARE(packRecording(reading.recording), packRecording(recording)); // every field that is written
    const Snapshot &last = reading.recording.snapshots.last();
    QCOMPARE(last.reads, 2900);
    QCOMPARE(last.read.max, 9.25);
    QCOMPARE(last.keys[static_cast<size_t>(TileState::Stale)], 2);
    QCOMPARE(last.stepTotals[1][2], 29);
    QCOMPARE(last.tiles.at(0).state, TileState::Ahead);
    QVERIFY(last.audit && last.audit->passed());
    QCOMPARE(last.redis.product, QStringLiteral("Redis 7.0.15"));
    QCOMPARE(last.redis.address, QString()); // not for others
    QCOMPARE(last.recentLookUps, 60);
    QCOMPARE(last.redisMemoryMb, 1.25);
    QCOMPARE(last.alerts.size(), 1);
    QCOMPARE(last.alerts.first().kind, AlertKind::Queue);
    QCOMPARE(last.alerts.first().worst, 1200.0);
    QCOMPARE(last.incidents.first().stale, 4);
    QCOMPARE(last.faults, QVector<FaultMark>{someFault()});
    QCOMPARE(reading.recording.scenario, recording.scenario);
    QCOMPARE(reading.recording.date, recording.date);
    QCOMPARE(reading.recording.events.size(), 2);
    QCOMPARE(reading.recording.events.at(1).key, 42);
    QCOMPARE(reading.recording.events.at(1).outcome, Outcome::Hit);
}

void TestRecording::everyFieldOfASnapshotIsInTheFile()
{
    QStringList declared = fieldsDeclared("engine/measure/snapshot.h", "Snapshot");
    QVERIFY(declared.removeOne(QStringLiteral("runId"))); // means something in this process only
    QVERIFY2(declared.size() > 50 && declared.contains(QStringLiteral("audit")),
             qPrintable(declared.join(QLatin1Char(' '))));
    const QJsonArray snapshots = contentOf(packRecording(someRecording())).value(QStringLiteral("snapshots")).toArray();
    const QStringList written = snapshots.last().toObject().keys();
    QCOMPARE(QSet<QString>(declared.begin(), declared.end()), QSet<QString>(written.begin(), written.end()));
    const qsizetype faultFields = fieldsDeclared("engine/faults/fault.h", "Fault").size()
        + fieldsDeclared("engine/faults/fault.h", "FaultMark").size() - 1;
    QCOMPARE(snapshots.last().toObject().value(QStringLiteral("faults")).toArray().first().toArray().size(),
             faultFields);
}

void TestRecording::theFirstVersionIsStillRead()
{
    const QByteArray bytes = textOf("tests/recording/version1.cachescope");
    QVERIFY(bytes.startsWith("CACHESCOPE RECORDING 1\n"));
    const RecordingReading reading = unpackRecording(bytes);
    QVERIFY2(!reading.problem, reading.problem ? qPrintable(reading.problem->detail) : "");
    QVERIFY(reading.recording.duration() > second);
    const Snapshot &last = reading.recording.snapshots.last();
    QVERIFY(last.redisMemoryMb < 0); // it did not say
    QVERIFY(last.reads > 0 && last.audit);
    for (const Snapshot &snapshot : reading.recording.snapshots)
        QCOMPARE(snapshot.recentLookUps > 0, snapshot.recentHitRate > 0);
}

void TestRecording::aFaultOfTheFirstVersionIsStillRead()
{
    QJsonObject content = contentOf(textOf("tests/recording/version1.cachescope"));
    QJsonArray snapshots = content.value(QStringLiteral("snapshots")).toArray();
    QJsonObject first = snapshots.first().toObject();
    QJsonArray faults; // not in braces: compilers differ on whether an array of one array is a copy of it
    faults.append(QJsonArray{1, 1, 0.5, 2.5, false});
    first.insert(QStringLiteral("faults"), faults);
    snapshots[0] = first;
    content.insert(QStringLiteral("snapshots"), snapshots);
    const RecordingReading reading = unpackRecording(packedAsFirst(content));
    QVERIFY2(!reading.problem, reading.problem ? qPrintable(reading.problem->detail) : "");
    const FaultMark mark = reading.recording.snapshots.first().faults.value(0);
    QCOMPARE(mark.fault.kind, FaultKind::Errors);
    QCOMPARE(mark.fault.server, Server::Postgres);
    QCOMPARE(mark.until, 2.5);
}

void TestRecording::whatComesAfterTheRunIsNotOfIt_data()
{
    QTest::addColumn<int>("state");
    QTest::newRow("a run of a comparison") << static_cast<int>(RunState::Running);
    QTest::newRow("the same state again") << static_cast<int>(RunState::Finished);
    QTest::newRow("a lesson") << static_cast<int>(RunState::Teaching);
    QTest::newRow("step mode") << static_cast<int>(RunState::Stepping);
    QTest::newRow("exploring") << static_cast<int>(RunState::Exploring);
    QTest::newRow("one that cannot begin") << static_cast<int>(RunState::Failed);
}

void TestRecording::whatComesAfterTheRunIsNotOfIt()
{
    QFETCH(int, state);
    for (const RunState end :
         {RunState::Finished, RunState::Failed, RunState::Idle}) { // Idle: other servers were chosen
        RunRecorder recorder;
        recorder.begin(someScenario(), RunId::None);
        recorder.take(inState(RunState::Preparing));
        recorder.take(inState(RunState::Running, second));
        recorder.take(TraceBatch{eventAt(second, Step::Request, TraceEvent::Phase::Begin)});
        recorder.take(inState(end, 2 * second));
        const QByteArray before = packRecording(recorder.recording());
        const RunId next = nextRunId();
        recorder.take(ofRun(next, inState(RunState::Preparing)));
        recorder.take(ofRun(next, inState(static_cast<RunState>(state), 3 * second)));
        recorder.take(ofRun(next, TraceBatch{eventAt(millisecond, Step::Request, TraceEvent::Phase::Begin)}));
        recorder.take(ofRun(next, inState(RunState::Finished, millisecond)));
        QCOMPARE(packRecording(recorder.recording()), before);
        QVERIFY(!unpackRecording(before).problem);
    }
}

void TestRecording::whatTheRunBeforeStillSaysIsNotOfIt()
{
    RunRecorder recorder;
    const RunId before = nextRunId(), now = nextRunId();
    recorder.begin(someScenario(), now);
    recorder.take(ofRun(before, TraceBatch{eventAt(50 * second, Step::Request, TraceEvent::Phase::Begin)}));
    recorder.take(ofRun(before, inState(RunState::Settling, 50 * second)));
    recorder.take(ofRun(before, inState(RunState::Finished, 51 * second)));
    QVERIFY(recorder.isEmpty());
    recorder.take(ofRun(now, inState(RunState::Preparing)));
    recorder.take(ofRun(now, inState(RunState::Running, millisecond)));
    recorder.take(ofRun(now, TraceBatch{eventAt(millisecond, Step::Request, TraceEvent::Phase::Begin)}));
    QCOMPARE(recorder.recording().snapshots.size(), 1);
    QCOMPARE(recorder.recording().events.size(), 1);
    QVERIFY(!unpackRecording(packRecording(recorder.recording())).problem);
}

void TestRecording::anOlderFileLacksWhatCameLater()
{
    Recording recording = someRecording();
    Snapshot &last = recording.snapshots.last();
    last.breaker = BreakerState::Open;
    last.breakerOpened = 2;
    last.patternTotals[static_cast<size_t>(Pattern::Fallback)] = 7;
    recording.events.last().outcome = Outcome::Absent;
    recording.events.last().refused = 3;
    const QByteArray bytes = packRecording(recording);
    const Recording read = unpackRecording(bytes).recording;
    QCOMPARE(read.snapshots.last().breaker, BreakerState::Open);
    QCOMPARE(read.snapshots.last().patternTotals, last.patternTotals);
    QCOMPARE(read.events.last().outcome, Outcome::Absent);
    QCOMPARE(read.events.last().refused, 3);

    const qsizetype line = bytes.indexOf('\n') + 1;
    QJsonObject object = QJsonDocument::fromJson(qUncompress(bytes.mid(line))).object();
    QJsonArray snapshots, events;
    const QJsonArray oldSnapshots = object[QLatin1String("snapshots")].toArray();
    const QJsonArray oldEvents = object[QLatin1String("events")].toArray();
    for (const QJsonValue &value : oldSnapshots) {
        QJsonObject snapshot = value.toObject();
        for (const char *name : {"patternRates", "patternTotals", "breaker", "breakerOpened", "breakerProbeInMs"})
            snapshot.remove(QLatin1String(name));
        snapshots.append(snapshot);
    }
    for (const QJsonValue &value : oldEvents) {
        QJsonArray event = value.toArray();
        event.removeLast();
        events.append(event);
    }
    object[QLatin1String("snapshots")] = snapshots;
    object[QLatin1String("events")] = events;
    const RecordingReading older = unpackRecording(bytes.left(line) + qCompress(QJsonDocument(object).toJson()));
    QVERIFY2(!older.problem, older.problem ? qPrintable(older.problem->detail) : "");
    QCOMPARE(older.recording.snapshots.size(), recording.snapshots.size());
    QCOMPARE(older.recording.snapshots.last().breaker, BreakerState::Off);
    QCOMPARE(older.recording.events.last().refused, 0);
    QCOMPARE(older.recording.events.last().outcome, Outcome::Absent);
}

void TestRecording::noSampleIsLostBetweenTheSnapshotsKept()
{
    const Recording recording = someRecording();
    QVERIFY(recording.snapshots.size() < 30); // ten a second are kept
    qsizetype samples = 0;
    for (const Snapshot &snapshot : recording.snapshots)
        samples += snapshot.newSamples.size();
    QCOMPARE(samples, 30);
}

void TestRecording::marksTellWhereToLook()
{
    const QVector<RecordingMark> marks = someRecording().marks();
    const auto has = [&](RecordingMark::Kind kind) {
        return std::any_of(marks.begin(), marks.end(), [kind](const RecordingMark &mark) { return mark.kind == kind; });
    };
    QVERIFY(has(RecordingMark::Kind::Flush));
    QVERIFY(has(RecordingMark::Kind::Stale));
    QVERIFY(!has(RecordingMark::Kind::Phantom));
}

void TestRecording::theBoundIsKeptAndTold()
{
    RunRecorder recorder;
    recorder.begin(someScenario(), RunId::None);
    recorder.take(inState(RunState::Preparing));
    const TraceBatch many(mostRecordedEvents / 2 + 1);
    recorder.take(many);
    QVERIFY(!recorder.recording().truncated);
    recorder.take(many);
    QCOMPARE(recorder.recording().events.size(), mostRecordedEvents);
    QVERIFY(recorder.recording().truncated);
    RunRecorder other;
    other.begin(someScenario(), RunId::None);
    other.take(inState(RunState::Preparing));
    for (qsizetype i = 0; i < mostRecordedSnapshots; ++i)
        other.take(inState(RunState::Running, i * 100 * millisecond));
    QVERIFY(!other.recording().truncated);
    other.take(inState(RunState::Running, mostRecordedSnapshots * 100 * millisecond));
    QVERIFY(other.recording().truncated);
    QCOMPARE(other.recording().snapshots.size(), mostRecordedSnapshots);
}

void TestRecording::foreignFilesAreToldApart_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("kind");
    using Kind = RecordingProblem::Kind;
    const QByteArray good = packRecording(someRecording());
    const auto row = [](const char *name, const QByteArray &bytes, Kind kind) {
        QTest::newRow(name) << bytes << static_cast<int>(kind);
    };
    row("an empty file", {}, Kind::Foreign);
    row("a text", "hello", Kind::Foreign);
    row("a scenario", "{\"strategy\": \"cache-aside\"}", Kind::Foreign);
    row("a later format", "CACHESCOPE RECORDING 3\n" + good.mid(good.indexOf('\n') + 1), Kind::Newer);
    row("cut off", good.left(good.size() / 2), Kind::Damaged);
    row("only its first line", good.left(good.indexOf('\n') + 1), Kind::Damaged);
    QByteArray bomb = good;
    bomb[good.indexOf('\n') + 1] = '\x7f'; // says that it unpacks to two gigabytes
    row("one that asks for too much", bomb, Kind::Damaged);
    row("another object", "CACHESCOPE RECORDING 1\n" + qCompress("{\"version\": 3}"), Kind::Damaged);
}

void TestRecording::foreignFilesAreToldApart()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, kind);
    const RecordingReading reading = unpackRecording(bytes);
    QVERIFY(reading.problem);
    QCOMPARE(static_cast<int>(reading.problem->kind), kind);
}

void TestRecording::theShippedOnesOpen()
{
    for (const char *name : {"cache-aside", "write-behind", "refresh-ahead"}) {
        const QString path =
            QStringLiteral(CACHESCOPE_SOURCE_DIR "/resources/recordings/%1.cachescope").arg(QLatin1String(name));
        const RecordingReading reading = openRecording(path);
        QVERIFY2(!reading.problem, qPrintable(path));
        QVERIFY(reading.recording.duration() > 3 * second);
        QVERIFY(!reading.recording.events.isEmpty());
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readLine(), "CACHESCOPE RECORDING " + QByteArray::number(recordingFormat) + '\n');
    }
}

QTEST_GUILESS_MAIN(TestRecording)
#include "tst_recording.moc"
