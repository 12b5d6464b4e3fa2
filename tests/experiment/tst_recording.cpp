// SPDX-License-Identifier: GPL-3.0-only
#include "engine/experiment/recording.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include <random>

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

Recording someRecording()
{
    Scenario scenario;
    scenario.strategy = QStringLiteral("write-behind");
    scenario.name = QStringLiteral("Ghi sau “thử”");
    RunRecorder recorder;
    recorder.begin(scenario);
    for (int i = 0; i < 30; ++i) {
        Snapshot snapshot;
        snapshot.state = i < 29 ? RunState::Running : RunState::Finished;
        snapshot.strategy = scenario.strategy;
        snapshot.time = i * 50 * millisecond;
        snapshot.reads = 100 * i;
        snapshot.hitRate = 0.25 + i / 100.0;
        snapshot.read = {i, 0.5, 0.75, 1.5, 9.25};
        snapshot.keys[static_cast<size_t>(TileState::Stale)] = i > 20 ? 2 : 0;
        snapshot.stepTotals[1][2] = i;
        snapshot.stepRates[0][1] = i / 3.0;
        snapshot.tiles = {{1, 1, TileState::Ahead, 1}, {2, 1, TileState::InStep, 0}};
        snapshot.newSamples = {{i * 0.05, 1, 2, 3, 4, 5, 6, 7, 8, 0.5, 1000}};
        snapshot.redis = {StoreState::Connected, QStringLiteral("Redis 7.0.15"), true, QStringLiteral("secret host")};
        if (i == 29)
            snapshot.audit = Audit{10, 5, 1, 2, 1, 1, 0, true, true};
        recorder.take(snapshot);
    }
    recorder.take(TraceBatch{eventAt(millisecond, Step::Request, TraceEvent::Phase::Begin, Activity::Flush),
                             eventAt(2 * millisecond, Step::CacheGet, TraceEvent::Phase::End)});
    return recorder.recording();
}

} // namespace

class TestRecording : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatWasRecordedComesBackTheSame();
    void noSampleIsLostBetweenTheSnapshotsKept();
    void anOlderFileLacksWhatCameLater();
    void marksTellWhereToLook();
    void theBoundIsKeptAndTold();
    void foreignFilesAreToldApart_data();
    void foreignFilesAreToldApart();
    void noBytesWhateverBreakIt();
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
    QCOMPARE(packRecording(reading.recording), packRecording(recording));   // every field that is written
    const Snapshot &last = reading.recording.snapshots.last();
    QCOMPARE(last.reads, 2900);
    QCOMPARE(last.read.max, 9.25);
    QCOMPARE(last.keys[static_cast<size_t>(TileState::Stale)], 2);
    QCOMPARE(last.stepTotals[1][2], 29);
    QCOMPARE(last.tiles.at(0).state, TileState::Ahead);
    QVERIFY(last.audit && last.audit->passed());
    QCOMPARE(last.redis.product, QStringLiteral("Redis 7.0.15"));
    QCOMPARE(last.redis.address, QString());   // not for others
    QCOMPARE(reading.recording.scenario, recording.scenario);
    QCOMPARE(reading.recording.date, recording.date);
    QCOMPARE(reading.recording.events.size(), 2);
    QCOMPARE(reading.recording.events.at(1).key, 42);
    QCOMPARE(reading.recording.events.at(1).outcome, Outcome::Hit);
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
    for (const QJsonValue &value : object[QLatin1String("snapshots")].toArray()) {
        QJsonObject snapshot = value.toObject();
        for (const char *name : {"patternRates", "patternTotals", "breaker", "breakerOpened", "breakerProbeInMs"})
            snapshot.remove(QLatin1String(name));
        snapshots.append(snapshot);
    }
    for (const QJsonValue &value : object[QLatin1String("events")].toArray()) {
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
    QVERIFY(recording.snapshots.size() < 30);   // ten a second are kept
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
    recorder.begin({});
    const TraceBatch many(mostRecordedEvents / 2 + 1);
    recorder.take(many);
    QVERIFY(!recorder.recording().truncated);
    recorder.take(many);
    QCOMPARE(recorder.recording().events.size(), mostRecordedEvents);
    QVERIFY(recorder.recording().truncated);
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
    row("a later format", "CACHESCOPE RECORDING 2\n" + good.mid(good.indexOf('\n') + 1), Kind::Newer);
    row("cut off", good.left(good.size() / 2), Kind::Damaged);
    row("only its first line", good.left(good.indexOf('\n') + 1), Kind::Damaged);
    QByteArray bomb = good;
    bomb[good.indexOf('\n') + 1] = '\x7f';   // says that it unpacks to two gigabytes
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

void TestRecording::noBytesWhateverBreakIt()
{
    std::mt19937 random(7);
    const QByteArray good = packRecording(someRecording());
    const QByteArray head = good.left(good.indexOf('\n') + 1);
    const QByteArray json = qUncompress(good.mid(head.size()));
    int refused = 0;
    constexpr int rounds = 20'000;
    for (int round = 0; round < rounds; ++round) {
        // Half of them damaged inside, where the reader of the fields has to cope, half as a disk would.
        QByteArray bytes = round % 2 ? json : good;
        const int changes = 1 + static_cast<int>(random() % 4);
        for (int i = 0; i < changes; ++i) {
            const auto place = static_cast<qsizetype>(random() % static_cast<unsigned>(bytes.size()));
            if (random() % 3)
                bytes[place] = static_cast<char>(random());
            else
                bytes.remove(place, 1 + static_cast<qsizetype>(random() % 16));
        }
        const RecordingReading reading = unpackRecording(round % 2 ? head + qCompress(bytes, 1) : bytes);
        refused += reading.problem.has_value();
        if (!reading.problem)
            QVERIFY(reading.recording.snapshots.size() <= mostRecordedEvents);
    }
    QVERIFY(refused > rounds / 2);
}

void TestRecording::theShippedOnesOpen()
{
    for (const char *name : {"cache-aside", "write-behind", "refresh-ahead"}) {
        const QString path = QStringLiteral(CACHESCOPE_SOURCE_DIR "/resources/recordings/%1.cachescope").arg(QLatin1String(name));
        const RecordingReading reading = openRecording(path);
        QVERIFY2(!reading.problem, qPrintable(path));
        QVERIFY(reading.recording.duration() > 3 * second);
        QVERIFY(!reading.recording.events.isEmpty());
    }
}

QTEST_GUILESS_MAIN(TestRecording)
#include "tst_recording.moc"
