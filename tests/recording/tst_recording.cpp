// SPDX-License-Identifier: GPL-3.0-only
#include "engine/recording/recording.h"
#include "engine/trace/stepnames.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMap>
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

QByteArray packedAs(int format, const QJsonObject &content)
{
    return "CACHESCOPE RECORDING " + QByteArray::number(format) + '\n' + qCompress(QJsonDocument(content).toJson());
}

/// The last event or snapshot of a file.
QJsonValue lastOf(const QJsonObject &content, const char *list)
{
    return content.value(QLatin1String(list)).toArray().last();
}

void setLastOf(QJsonObject &content, const char *list, const QJsonValue &value)
{
    QJsonArray all = content.value(QLatin1String(list)).toArray();
    all.replace(all.size() - 1, value);
    content.insert(QLatin1String(list), all);
}

void setInLastSnapshot(QJsonObject &content, const char *field, const QJsonValue &value)
{
    QJsonObject snapshot = lastOf(content, "snapshots").toObject();
    snapshot.insert(QLatin1String(field), value);
    setLastOf(content, "snapshots", snapshot);
}

/// "21 read cache-get hit, 13 …": what ended in a recording, and how often.
QString endsIn(const Recording &recording)
{
    QMap<QString, int> counts;
    for (const TraceEvent &event : recording.events) {
        if (event.phase == TraceEvent::Phase::End)
            ++counts[QStringLiteral("%1 %2 %3").arg(nameOf(event.activity), nameOf(event.step), nameOf(event.outcome))];
    }
    QStringList list;
    for (auto each = counts.cbegin(); each != counts.cend(); ++each)
        list.append(QString::number(each.value()) + QLatin1Char(' ') + each.key());
    return list.join(QStringLiteral(", "));
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

/// Every value of a snapshot, as the list of fields has to name it: "s.queue.depth", "s.alerts".
QStringList valuesOfASnapshot()
{
    const char header[] = "engine/measure/snapshot.h";
    const QString text = QString::fromUtf8(textOf(header));
    QStringList values;
    static const QRegularExpression member(QStringLiteral("^    (\\w+) (\\w+);"), QRegularExpression::MultilineOption);
    QHash<QString, QByteArray> types;
    for (const QRegularExpressionMatch &found : member.globalMatch(text))
        types.insert(found.captured(2), found.captured(1).toLatin1());
    const QStringList names = fieldsDeclared(header, "Snapshot");
    for (const QString &name : names) {
        const QByteArray part = types.value(name);
        if (part.isEmpty() || !text.contains(QStringLiteral("struct ") + QLatin1String(part) + QLatin1Char('\n'))) {
            values.append(QStringLiteral("s.") + name);
            continue;
        }
        for (const QString &inner : fieldsDeclared(header, part.constData()))
            values.append(QStringLiteral("s.%1.%2").arg(name, inner));
    }
    return values;
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
        snapshot.requests.reads = 100 * i;
        snapshot.lookUps.hitRate = 0.25 + i / 100.0;
        snapshot.latency.read = {i, 0.5, 0.75, 1.5, 9.25};
        snapshot.divergence.keys[TileState::Stale] = i > 20 ? 2 : 0;
        snapshot.steps.totals[1][2] = i;
        snapshot.steps.rates[0][1] = i / 3.0;
        snapshot.divergence.tiles = {{1, 1, TileState::Ahead, 1}, {2, 1, TileState::InStep, 0}};
        snapshot.newSamples = {{i * 0.05, 1, 2, 3, 4, 11, 12, 5, 6, 7, 8, 0.5, 0.6, 0.7, 0.8, 0.9, 1000}};
        snapshot.servers.redis = {StoreState::Connected, QStringLiteral("Redis 7.0.15"), true,
                                  QStringLiteral("secret host")};
        snapshot.lookUps.recent = 60;
        snapshot.servers.redisMemoryMb = 1.25;
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
    void whatIsNoughtOrAbsentIsNotSaidAsANumber();
    void theNumbersOfOldFilesMeanWhatTheyMeant_data();
    void theNumbersOfOldFilesMeanWhatTheyMeant();
    void theNumbersInRowsAreTheFilesOwn();
    void whatALaterVersionKnowsIsLeftOutAndCounted();
    void aRunThatOnlyALaterVersionKnowsIsNotShown_data();
    void aRunThatOnlyALaterVersionKnowsIsNotShown();
    void theListsOfIdsMustBeSound_data();
    void theListsOfIdsMustBeSound();
    void theFirstVersionIsStillRead();
    void aFaultOfTheFirstVersionIsStillRead();
    void whatComesAfterTheRunIsNotOfIt_data();
    void whatComesAfterTheRunIsNotOfIt();
    void whatTheRunBeforeStillSaysIsNotOfIt();
    void noSampleIsLostBetweenTheSnapshotsKept();
    void anOlderFileLacksWhatCameLater();
    void whatIsNotThereAndWhatAWriteDoesComeBack();
    void aFileFromBeforeCreationsAndDeletionsIsStillRead();
    void aKindOfWriteOfALaterVersionIsLeftOut();
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
    QCOMPARE(last.requests.reads, 2900);
    QCOMPARE(last.latency.read.max, 9.25);
    QCOMPARE(last.divergence.keys[TileState::Stale], 2);
    QCOMPARE(last.steps.totals[1][2], 29);
    QCOMPARE(last.divergence.tiles.at(0).state, TileState::Ahead);
    QVERIFY(last.audit && last.audit->passed());
    QCOMPARE(last.servers.redis.product, QStringLiteral("Redis 7.0.15"));
    QCOMPARE(last.servers.redis.address, QString()); // not for others
    QCOMPARE(last.lookUps.recent, 60);
    QCOMPARE(last.servers.redisMemoryMb, 1.25);
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
    QStringList declared = valuesOfASnapshot();
    QVERIFY(declared.removeOne(QStringLiteral("s.runId"))); // means something in this process only
    QVERIFY2(declared.size() > 50 && declared.contains(QStringLiteral("s.queue.depth")),
             qPrintable(declared.join(QLatin1Char(' '))));
    QString list = QString::fromUtf8(textOf("engine/recording/recordingfields.h"));
    list = list.section(QStringLiteral("visit(V &v, Snapshot &s)"), 1).section(QStringLiteral("\n}"), 0, 0);
    static const QRegularExpression value(QStringLiteral("\\bs\\.\\w+(\\.\\w+)*"));
    QStringList visited;
    for (const QRegularExpressionMatch &found : value.globalMatch(list))
        visited.append(found.captured());
    for (const QString &each : std::as_const(declared))
        QVERIFY2(visited.count(each) == 1, qPrintable(each));
    const QJsonArray snapshots = contentOf(packRecording(someRecording())).value(QStringLiteral("snapshots")).toArray();
    QCOMPARE(snapshots.last().toObject().size(), declared.size()); // each under a key of its own
    const qsizetype faultFields = fieldsDeclared("engine/faults/fault.h", "Fault").size()
        + fieldsDeclared("engine/faults/fault.h", "FaultMark").size() - 1;
    QCOMPARE(snapshots.last().toObject().value(QStringLiteral("faults")).toArray().first().toArray().size(),
             faultFields);
}

void TestRecording::whatIsNoughtOrAbsentIsNotSaidAsANumber()
{
    Recording recording = someRecording();
    recording.events.last().version = 0;
    const QByteArray bytes = packRecording(recording);
    const QJsonObject content = contentOf(bytes);
    const QJsonObject snapshot = lastOf(content, "snapshots").toObject();
    QCOMPARE(snapshot.value(QStringLiteral("state")), QJsonValue(QStringLiteral("finished")));
    QCOMPARE(snapshot.value(QStringLiteral("keys")), QJsonValue(QJsonObject{{QStringLiteral("stale"), 2}}));
    QCOMPARE(snapshot.value(QStringLiteral("stepTotals")),
             QJsonValue(QJsonObject{{QStringLiteral("write"), QJsonObject{{QStringLiteral("cache-get-expiry"), 29}}}}));
    QVERIFY(lastOf(content, "events").toArray().at(3).isNull());
    QCOMPARE(content.value(QStringLiteral("events")).toArray().first().toArray().at(3), QJsonValue(3));
    const Recording read = unpackRecording(bytes).recording;
    QCOMPARE(read.events.last().version, 0);
    QCOMPARE(read.events.last().kind, EntityKind::Product);
    QCOMPARE(read.events.first().version, 3);
}

void TestRecording::theNumbersOfOldFilesMeanWhatTheyMeant_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("ends");
    QTest::addColumn<QString>("totals"); // cache-get, cache-set and database-save, on behalf of reads and writes
    const auto row = [](const char *path, const char *ends, const char *totals) {
        QTest::newRow(path) << QString::fromLatin1(path) << QString::fromLatin1(ends) << QString::fromLatin1(totals);
    };
    row("tests/recording/version1.cachescope",
        "21 read cache-get-expiry hit, 13 read cache-get-expiry miss, 13 read cache-set ok, 13 read database-load ok, "
        "34 read request ok, 1 write cache-delete ok, 1 write database-save ok, 1 write request ok",
        "0 909 0 / 0 0 430");
    row("resources/recordings/cache-aside.cachescope",
        "78 read cache-get hit, 40 read cache-get miss, 40 read cache-set ok, 40 read database-load ok, "
        "118 read request ok, 35 write cache-delete ok, 35 write database-save ok, 35 write request ok",
        "11106 3164 0 / 0 0 2757");
    row("resources/recordings/write-behind.cachescope",
        "11 flush database-save-batch ok, 11 flush queue-done ok, 11 flush queue-take ok, 11 flush request ok, "
        "34 read cache-get hit, 7 read cache-get miss, 7 read cache-set ok, 7 read database-load ok, 41 read request "
        "ok, 38 write cache-set ok, 38 write queue-push ok, 38 write request ok",
        "3345 41 0 / 0 3161 0");
    row("resources/recordings/refresh-ahead.cachescope",
        "72 read cache-get-expiry hit, 19 read cache-get-expiry miss, 19 read cache-set ok, 19 read database-load ok, "
        "91 read request ok, 3 refresh cache-set ok, 3 refresh database-load ok, 3 refresh request ok, "
        "4 write cache-delete ok, 4 write database-save ok, 4 write request ok",
        "0 979 0 / 0 0 482");
}

void TestRecording::theNumbersOfOldFilesMeanWhatTheyMeant()
{
    QFETCH(const QString, path);
    QFETCH(const QString, ends);
    QFETCH(const QString, totals);
    const RecordingReading reading = unpackRecording(textOf(qPrintable(path)));
    QVERIFY(!reading.problem);
    QCOMPARE(reading.recording.leftOut, 0);
    QCOMPARE(endsIn(reading.recording), ends);
    const Snapshot &last = reading.recording.snapshots.last();
    const auto of = [&last](Activity activity) {
        const auto &steps = last.steps.totals[activity];
        return QStringLiteral("%1 %2 %3")
            .arg(steps[Step::CacheGet])
            .arg(steps[Step::CacheSet])
            .arg(steps[Step::DatabaseSave]);
    };
    QCOMPARE(of(Activity::Read) + QStringLiteral(" / ") + of(Activity::Write), totals);
    QCOMPARE(last.state, RunState::Finished);
    QCOMPARE(last.servers.redis.state, StoreState::Connected);
    QVERIFY(last.divergence.keys[TileState::InStep] > 70 && last.divergence.keys[TileState::Absent] < 20);
    // Written anew it says the same.
    QCOMPARE(endsIn(unpackRecording(packRecording(reading.recording)).recording), ends);
}

void TestRecording::theNumbersInRowsAreTheFilesOwn()
{
    Recording recording = someRecording();
    recording.events.last().change = ChangeKind::Price;
    QJsonObject content = contentOf(packRecording(recording));
    QJsonObject ids = content.value(QStringLiteral("ids")).toObject();
    for (const char *list :
         {"step", "activity", "outcome", "phase", "tileState", "change"}) { // each list the other way round
        const QJsonArray before = ids.value(QLatin1String(list)).toArray();
        QJsonArray after;
        for (const QJsonValue &id : before)
            after.prepend(id);
        ids.insert(QLatin1String(list), after);
    }
    content.insert(QStringLiteral("ids"), ids);
    const auto turned = [&ids](const QJsonValue &number, const char *list) {
        return ids.value(QLatin1String(list)).toArray().size() - 1 - number.toInteger();
    };
    QJsonArray events, snapshots;
    const QJsonArray writtenEvents = content.value(QStringLiteral("events")).toArray();
    for (const QJsonValue &value : writtenEvents) {
        QJsonArray event = value.toArray();
        event[6] = turned(event[6], "step");
        event[7] = turned(event[7], "phase");
        event[8] = turned(event[8], "activity");
        event[9] = turned(event[9], "outcome");
        while (event.size() < 13) // what is nought at its end is said here
            event.append(0);
        event[12] = turned(event[12], "change");
        events.append(event);
    }
    const QJsonArray writtenSnapshots = content.value(QStringLiteral("snapshots")).toArray();
    for (const QJsonValue &value : writtenSnapshots) {
        QJsonObject snapshot = value.toObject();
        QJsonArray tiles;
        const QJsonArray writtenTiles = snapshot.value(QStringLiteral("tiles")).toArray();
        for (const QJsonValue &each : writtenTiles) {
            QJsonArray tile = each.toArray();
            tile[2] = turned(tile[2], "tileState");
            tiles.append(QJsonValue(tile));
        }
        snapshot.insert(QStringLiteral("tiles"), tiles);
        snapshots.append(snapshot);
    }
    content.insert(QStringLiteral("events"), events);
    content.insert(QStringLiteral("snapshots"), snapshots);
    const RecordingReading reading = unpackRecording(packedAs(recordingFormat, content));
    QVERIFY2(!reading.problem, reading.problem ? qPrintable(reading.problem->detail) : "");
    QCOMPARE(packRecording(reading.recording), packRecording(recording));
}

void TestRecording::whatALaterVersionKnowsIsLeftOutAndCounted()
{
    const Recording recording = someRecording();
    QJsonObject content = contentOf(packRecording(recording));
    QJsonObject ids = content.value(QStringLiteral("ids")).toObject();
    const qsizetype steps = ids.value(QStringLiteral("step")).toArray().size();
    for (const char *list : {"step", "tileState", "kind"}) {
        QJsonArray longer = ids.value(QLatin1String(list)).toArray();
        longer.append(QStringLiteral("of-tomorrow"));
        ids.insert(QLatin1String(list), longer);
    }
    content.insert(QStringLiteral("ids"), ids);
    const QJsonArray known = lastOf(content, "events").toArray();
    QJsonArray unknownStep = known, unknownKind = known;
    unknownStep[6] = steps;
    QCOMPARE(known.size(), 10); // what is nought at its end is not said
    unknownKind.append(0);
    unknownKind.append(1);
    QJsonArray events = content.value(QStringLiteral("events")).toArray();
    for (const QJsonArray &event : {unknownStep, unknownKind, known})
        events.append(QJsonValue(event));
    content.insert(QStringLiteral("events"), events);
    QJsonArray tile =
        lastOf(content, "snapshots").toObject().value(QStringLiteral("tiles")).toArray().first().toArray();
    tile[2] = tileStateCount;
    QJsonArray tiles, faults;
    tiles.append(QJsonValue(tile));
    setInLastSnapshot(content, "tiles", tiles);
    QJsonArray fault =
        lastOf(content, "snapshots").toObject().value(QStringLiteral("faults")).toArray().first().toArray();
    faults.append(QJsonValue(fault));
    fault[0] = QStringLiteral("of-tomorrow");
    faults.append(QJsonValue(fault));
    setInLastSnapshot(content, "faults", faults);
    setInLastSnapshot(content, "keys", QJsonObject{{QStringLiteral("stale"), 2}, {QStringLiteral("of-tomorrow"), 9}});

    const RecordingReading reading = unpackRecording(packedAs(recordingFormat, content));
    QVERIFY2(!reading.problem, reading.problem ? qPrintable(reading.problem->detail) : "");
    QCOMPARE(reading.recording.leftOut, 3); // two events and a fault
    QCOMPARE(reading.recording.events.size(), 3);
    QCOMPARE(reading.recording.events.last().step, Step::CacheGet);
    const Snapshot &last = reading.recording.snapshots.last();
    QCOMPARE(last.faults, QVector<FaultMark>{someFault()});
    QCOMPARE(last.divergence.tiles.size(), 1); // a hole would move all tiles behind it
    QCOMPARE(last.divergence.tiles.first().state, TileState::Unknown);
    QCOMPARE(last.divergence.keys[TileState::Stale], 2);
}

void TestRecording::aRunThatOnlyALaterVersionKnowsIsNotShown_data()
{
    QTest::addColumn<QByteArray>("field");
    QTest::newRow("its state") << QByteArray("state");
    QTest::newRow("the breaker") << QByteArray("breaker");
}

void TestRecording::aRunThatOnlyALaterVersionKnowsIsNotShown()
{
    QFETCH(const QByteArray, field);
    QJsonObject content = contentOf(packRecording(someRecording()));
    setInLastSnapshot(content, field.constData(), QStringLiteral("of-tomorrow"));
    const RecordingReading reading = unpackRecording(packedAs(recordingFormat, content));
    QVERIFY(reading.problem);
    QCOMPARE(reading.problem->kind, RecordingProblem::Kind::Newer);
}

void TestRecording::theListsOfIdsMustBeSound_data()
{
    QTest::addColumn<QByteArray>("list");
    QTest::addColumn<QJsonValue>("value");
    QTest::addColumn<QString>("detail");
    const QJsonArray one{QStringLiteral("request")}, numbers{1, 2, 3};
    QTest::newRow("none") << QByteArray("step") << QJsonValue() << QStringLiteral("ids");
    QTest::newRow("an empty one") << QByteArray("kind") << QJsonValue(QJsonArray()) << QStringLiteral("ids");
    QTest::newRow("of numbers") << QByteArray("phase") << QJsonValue(numbers) << QStringLiteral("ids");
    QTest::newRow("too short for its rows") << QByteArray("step") << QJsonValue(one) << QStringLiteral("events.step");
}

void TestRecording::theListsOfIdsMustBeSound()
{
    QFETCH(const QByteArray, list);
    QFETCH(const QJsonValue, value);
    QFETCH(const QString, detail);
    QJsonObject content = contentOf(packRecording(someRecording()));
    QJsonObject ids = content.value(QStringLiteral("ids")).toObject();
    ids.insert(QLatin1String(list), value);
    content.insert(QStringLiteral("ids"), ids);
    const RecordingReading reading = unpackRecording(packedAs(recordingFormat, content));
    QVERIFY(reading.problem);
    QCOMPARE(reading.problem->kind, RecordingProblem::Kind::Damaged);
    QCOMPARE(reading.problem->detail, detail);
}

void TestRecording::theFirstVersionIsStillRead()
{
    const QByteArray bytes = textOf("tests/recording/version1.cachescope");
    QVERIFY(bytes.startsWith("CACHESCOPE RECORDING 1\n"));
    const RecordingReading reading = unpackRecording(bytes);
    QVERIFY2(!reading.problem, reading.problem ? qPrintable(reading.problem->detail) : "");
    QVERIFY(reading.recording.duration() > second);
    const Snapshot &last = reading.recording.snapshots.last();
    QVERIFY(last.servers.redisMemoryMb < 0); // it did not say
    QVERIFY(last.requests.reads > 0 && last.audit);
    for (const Snapshot &snapshot : reading.recording.snapshots)
        QCOMPARE(snapshot.lookUps.recent > 0, snapshot.lookUps.recentHitRate > 0);
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
    const RecordingReading reading = unpackRecording(packedAs(1, content));
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
    last.circuit.state = BreakerState::Open;
    last.circuit.opened = 2;
    last.patterns.totals[Pattern::Fallback] = 7;
    recording.events.last().outcome = Outcome::Absent;
    recording.events.last().refused = 3;
    const QByteArray bytes = packRecording(recording);
    const Recording read = unpackRecording(bytes).recording;
    QCOMPARE(read.snapshots.last().circuit.state, BreakerState::Open);
    QCOMPARE(read.snapshots.last().patterns.totals, last.patterns.totals);
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
    QCOMPARE(older.recording.snapshots.last().circuit.state, BreakerState::Off);
    QCOMPARE(older.recording.events.last().refused, 0);
    QCOMPARE(older.recording.events.last().outcome, Outcome::Absent);
}

void TestRecording::whatIsNotThereAndWhatAWriteDoesComeBack()
{
    Recording recording = someRecording();
    recording.events.last().change = ChangeKind::Delete;
    recording.events.last().step = Step::CacheMerge;
    recording.events.last().outcome = Outcome::NotFound;
    Snapshot &last = recording.snapshots.last();
    last.requests.notFound = 4;
    last.requests.existed = 3;
    last.requests.changes[ChangeKind::Stock] = 7;
    last.divergence.keys[TileState::Missing] = 2;
    last.divergence.tiles = {
        {1, 1, TileState::Missing, 1}, {2, 1, TileState::Hidden, 1}, {3, 1, TileState::Nowhere, 0}};
    const QByteArray bytes = packRecording(recording);
    const RecordingReading reading = unpackRecording(bytes);
    QVERIFY2(!reading.problem, reading.problem ? qPrintable(reading.problem->detail) : "");
    QCOMPARE(packRecording(reading.recording), bytes);
    QCOMPARE(reading.recording.events.first().change, ChangeKind::Update);
    QCOMPARE(reading.recording.events.last().change, ChangeKind::Delete);
    QCOMPARE(reading.recording.events.last().step, Step::CacheMerge);
    QCOMPARE(reading.recording.events.last().outcome, Outcome::NotFound);
    const Snapshot &read = reading.recording.snapshots.last();
    QCOMPARE(read.requests.notFound, 4);
    QCOMPARE(read.requests.existed, 3);
    QCOMPARE(read.requests.changes, last.requests.changes);
    QCOMPARE(read.divergence.keys[TileState::Missing], 2);
    QCOMPARE(read.divergence.tiles.at(2).state, TileState::Nowhere);
    QCOMPARE(read.newSamples.last().missing, 11.0);
    QCOMPARE(read.newSamples.last().hidden, 12.0);
    QCOMPARE(contentOf(bytes).value(QStringLiteral("ids")).toObject().value(QStringLiteral("change")),
             QJsonValue(QJsonArray::fromStringList(allNames<ChangeKind>())));
}

void TestRecording::aFileFromBeforeCreationsAndDeletionsIsStillRead()
{
    const Recording recording = someRecording();
    QJsonObject content = contentOf(packRecording(recording));
    QJsonObject ids = content.value(QStringLiteral("ids")).toObject();
    ids.remove(QStringLiteral("change"));
    content.insert(QStringLiteral("ids"), ids);
    QJsonArray snapshots;
    const QJsonArray written = content.value(QStringLiteral("snapshots")).toArray();
    for (const QJsonValue &value : written) {
        QJsonObject snapshot = value.toObject();
        for (const char *name : {"notFound", "existed", "changes"})
            snapshot.remove(QLatin1String(name));
        QJsonArray samples;
        const QJsonArray all = snapshot.value(QStringLiteral("newSamples")).toArray();
        for (const QJsonValue &each : all) {
            QJsonArray sample = each.toArray();
            sample.removeLast();
            sample.removeLast(); // missing and hidden
            samples.append(QJsonValue(sample));
        }
        snapshot.insert(QStringLiteral("newSamples"), samples);
        snapshots.append(snapshot);
    }
    content.insert(QStringLiteral("snapshots"), snapshots);
    const RecordingReading reading = unpackRecording(packedAs(recordingFormat, content));
    QVERIFY2(!reading.problem, reading.problem ? qPrintable(reading.problem->detail) : "");
    QCOMPARE(reading.recording.leftOut, 0);
    QCOMPARE(reading.recording.events.size(), recording.events.size());
    for (const TraceEvent &event : reading.recording.events)
        QCOMPARE(event.change, ChangeKind::Update);
    const Snapshot &last = reading.recording.snapshots.last();
    QCOMPARE(last.requests.reads, 2900);
    QCOMPARE(last.requests.notFound + last.requests.existed + last.requests.changes[ChangeKind::Update], 0);
    QCOMPARE(last.newSamples.last().missing, 0.0);
    QCOMPARE(last.newSamples.last().requestsPerSecond, 1000.0);
}

void TestRecording::aKindOfWriteOfALaterVersionIsLeftOut()
{
    const Recording recording = someRecording();
    QJsonObject content = contentOf(packRecording(recording));
    QJsonObject ids = content.value(QStringLiteral("ids")).toObject();
    QJsonArray changes = ids.value(QStringLiteral("change")).toArray();
    changes.append(QStringLiteral("rename"));
    ids.insert(QStringLiteral("change"), changes);
    content.insert(QStringLiteral("ids"), ids);
    QJsonArray event = lastOf(content, "events").toArray();
    while (event.size() < 12)
        event.append(0);
    event.append(changeKindCount);
    setLastOf(content, "events", event);
    setInLastSnapshot(content, "changes", QJsonObject{{QStringLiteral("create"), 2}, {QStringLiteral("rename"), 9}});
    const RecordingReading reading = unpackRecording(packedAs(recordingFormat, content));
    QVERIFY2(!reading.problem, reading.problem ? qPrintable(reading.problem->detail) : "");
    QCOMPARE(reading.recording.leftOut, 1);
    QCOMPARE(reading.recording.events.size(), recording.events.size() - 1);
    QCOMPARE(reading.recording.snapshots.last().requests.changes[ChangeKind::Create], 2);
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
    Recording recording = someRecording();
    QVector<RecordingMark> marks = recording.marks();
    const auto has = [&](RecordingMark::Kind kind) {
        return std::any_of(marks.begin(), marks.end(), [kind](const RecordingMark &mark) { return mark.kind == kind; });
    };
    QVERIFY(has(RecordingMark::Kind::Flush));
    QVERIFY(has(RecordingMark::Kind::Stale));
    for (const auto kind : {RecordingMark::Kind::Phantom, RecordingMark::Kind::Missing, RecordingMark::Kind::Hidden})
        QVERIFY(!has(kind));
    recording.snapshots.last().divergence.keys[TileState::Missing] = 1;
    recording.snapshots.last().divergence.keys[TileState::Hidden] = 1;
    marks = recording.marks();
    QVERIFY(has(RecordingMark::Kind::Missing) && has(RecordingMark::Kind::Hidden));
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
    row("a later format", "CACHESCOPE RECORDING 4\n" + good.mid(good.indexOf('\n') + 1), Kind::Newer);
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
        QCOMPARE(file.readLine(), QByteArray("CACHESCOPE RECORDING 2\n")); // so that this format stays readable
    }
}

QTEST_GUILESS_MAIN(TestRecording)
#include "tst_recording.moc"
