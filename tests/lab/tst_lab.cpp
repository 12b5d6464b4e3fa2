// SPDX-License-Identifier: GPL-3.0-only
#include "engine/lab/lab.h"
#include "engine/sandbox/sandbox.h"
#include "engine/stores/writequeue.h"
#include "tests/support/ownredis.h"
#include "tests/support/watched.h"
#include "tests/support/workbench.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QSet>
#include <QSignalSpy>
#include <QTest>

#include <signal.h>

#include <algorithm>
#include <numeric>

using namespace cachescope;

namespace {

/// As a process that was killed leaves it: acknowledged, in the queue, not saved.
bool leave(Workbench &bench, const Product &product)
{
    return bool(
        bench.redisSays({"RPUSH", RedisWriteQueue::listName(QByteArrayLiteral("cachescope:")), toJson(product)}));
}

/// The processes of that name that this one has started.
QSet<pid_t> childrenNamed(const QString &program)
{
    QSet<pid_t> found;
    for (const QString &pid : QDir(QStringLiteral("/proc")).entryList(QDir::Dirs)) {
        QFile file(QStringLiteral("/proc/%1/stat").arg(pid));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QString stat = QString::fromLatin1(file.readAll()); // pid (name) state parent …
        const QString name = stat.section(QLatin1Char('('), 1).section(QLatin1Char(')'), 0, 0);
        const QString parent = stat.section(QLatin1Char(')'), -1).simplified().section(QLatin1Char(' '), 1, 1);
        if (name.startsWith(program) && parent.toInt() == QCoreApplication::applicationPid())
            found.insert(pid.toInt());
    }
    return found;
}

} // namespace

class TestLab : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void aRunEndsFinishedWithAPassedAudit_data();
    void aRunEndsFinishedWithAPassedAudit();
    void aRunWithEveryKindOfWriteEndsWithAPassedAudit_data();
    void aRunWithEveryKindOfWriteEndsWithAPassedAudit();
    void aRunEndsByItselfWhenItsTimeIsOver();
    void anOpenLoopKeepsItsRate();
    void aPausedRunAsksNothingAndGoesOn();
    void startingWhileItRunsSettlesTheFirstRun();
    void manyStartsInARowEndWithTheLast();
    void knobsAndWorkloadAreAdjustedWhileItRuns();
    void addedLatencyIsShownApart();
    void resetPutsEveryProductBack();
    void anEarlierQueueIsSavedAsSoonAsItsServersAreOpened();
    void resetSavesAnEarlierQueueBeforeItLaysTheGround();
    void resetLeavesTheServersOfARunningProgramAlone();
    void moreProductsThanALookHoldsAreLookedAtToo();
    void anUnknownStrategyIsAProblem();
    void aProductIsInspected();
    void deletingItDuringARunFlushesAtOnce();
    void anAuditIsShownWhenItHasLooked();
    void unreachableServersAreAFatalProblem_data();
    void unreachableServersAreAFatalProblem();
    void aRedisThatDiesInMidRunIsToldAndTheRunGoesOn();
    void aServerOfTheSandboxThatDiesIsTold_data();
    void aServerOfTheSandboxThatDiesIsTold();
    void itsOwnSandboxIsOpened();
    void aServerOfItsOwnSandboxThatDiesIsStartedAgain_data();
    void aServerOfItsOwnSandboxThatDiesIsStartedAgain();

private:
    Sandbox m_sandbox;
};

void TestLab::initTestCase()
{
    QVERIFY(startSandbox(m_sandbox));
}

void TestLab::aRunEndsFinishedWithAPassedAudit_data()
{
    QTest::addColumn<Scenario>("scenario");
    for (const StrategyInfo &info : strategies())
        QTest::newRow(qPrintable(info.id)) << scenarioOf(info.id);
    Scenario scenario = scenarioOf(QStringLiteral("write-behind"));
    scenario.options.queue = QueueKind::InMemory;
    QTest::newRow("write-behind with the queue in memory") << scenario;
    scenario.options.coalesce = false;
    scenario.options.batchSize = 7;
    QTest::newRow("write-behind without coalescing") << scenario;
    scenario = scenarioOf(QStringLiteral("write-through"));
    scenario.options.writeThroughOrder = WriteThroughOrder::CacheFirst;
    QTest::newRow("write-through, cache first") << scenario;
    scenario.options.writeThroughOrder = WriteThroughOrder::DatabaseFirst;
    QTest::newRow("write-through, database first") << scenario;
}

void TestLab::aRunEndsFinishedWithAPassedAudit()
{
    QFETCH(const Scenario, scenario);
    Watched at;
    QVERIFY(at.open(m_sandbox.redis(), m_sandbox.postgres()));
    QVERIFY(at.runs(scenario));
    QTRY_VERIFY_WITH_TIMEOUT(at.last.requests.writes > 20, patienceMs);
    QVERIFY(at.stops());
    QCOMPARE(at.states,
             (QVector<RunState>{RunState::Preparing, RunState::Running, RunState::Settling, RunState::Finished}));
    QVERIFY(at.last.audit);
    const Audit audit = *at.last.audit;
    QVERIFY(audit.passed());
    QCOMPARE(audit.accepted, at.last.requests.writes - at.last.requests.failedWrites);
    QCOMPARE(audit.accepted, audit.saved + audit.merged);
    QCOMPARE(audit.lost + audit.queued + audit.deadLettered, 0);
    QCOMPARE(at.last.requests.failedReads, 0);
    QCOMPARE(at.last.latency.read.count, at.last.requests.reads);
    QCOMPARE(at.last.requests.inFlight, 0);
    QVERIFY(at.last.lookUps.hits > 0 && at.traced > 0 && !at.last.divergence.tiles.isEmpty());
    QVERIFY(at.problems.isEmpty());
}

void TestLab::aRunWithEveryKindOfWriteEndsWithAPassedAudit_data()
{
    aRunEndsFinishedWithAPassedAudit_data();
}

void TestLab::aRunWithEveryKindOfWriteEndsWithAPassedAudit()
{
    QFETCH(Scenario, scenario);
    scenario.workload.readShare = 0.5;
    scenario.workload.createShare = scenario.workload.deleteShare = 0.2;
    scenario.workload.partShare = 0.4;
    scenario.workload.ids = scenario.products + 10;
    scenario.options.setIfNewer = true; // or a late SET raises what was deleted, and a part written onto that is lost
    Watched at;
    QVERIFY(at.open(m_sandbox.redis(), m_sandbox.postgres()));
    QVERIFY(at.runs(scenario));
    const auto isVaried = [&at] {
        const auto &changes = at.last.requests.changes;
        return at.last.requests.notFound > 0
            && std::all_of(changes.begin(), changes.end(), [](qint64 count) { return count > 5; });
    };
    QTRY_VERIFY_WITH_TIMEOUT(isVaried(), patienceMs);
    QVERIFY(at.stops());
    QVERIFY(at.last.audit);
    const Audit audit = *at.last.audit;
    QVERIFY(audit.passed());
    QCOMPARE(audit.lost + audit.queued + audit.deadLettered, 0);
    const RequestCounts &requests = at.last.requests;
    QCOMPARE(std::accumulate(requests.changes.begin(), requests.changes.end(), qint64(0)), requests.writes);
    QVERIFY(audit.accepted <= requests.writes - requests.existed);
    QVERIFY(audit.accepted >= requests.writes - requests.existed - requests.notFound);
    QCOMPARE(requests.failedReads + requests.failedWrites, 0);
    QVERIFY(at.problems.isEmpty());

    QVERIFY(at.runs(scenario)); // what the run before has deleted and created is in nobody's way
    QVERIFY(at.stops());
    QVERIFY(at.last.audit && at.last.audit->passed());
    QCOMPARE(at.last.audit->lost, 0);
}

void TestLab::aRunEndsByItselfWhenItsTimeIsOver()
{
    Watched at;
    QVERIFY(at.open(m_sandbox.redis(), m_sandbox.postgres()));
    Scenario scenario = scenarioOf(QStringLiteral("cache-aside"));
    scenario.seconds = 0.5;
    at.lab->start(scenario);
    QVERIFY(at.reaches(RunState::Finished));
    QVERIFY(at.last.time >= 500 * millisecond && at.last.time < 5 * second);
    QVERIFY(at.samples.size() >= 4);
    for (qsizetype i = 1; i < at.samples.size(); ++i)
        QVERIFY(at.samples.at(i).time > at.samples.at(i - 1).time);
}

void TestLab::anOpenLoopKeepsItsRate()
{
    Watched at;
    QVERIFY(at.open(m_sandbox.redis(), m_sandbox.postgres()));
    Scenario scenario = scenarioOf(QStringLiteral("cache-aside"));
    scenario.workload.loop = WorkloadPlan::Loop::Open;
    scenario.workload.rate = 200;
    scenario.seconds = 2;
    at.lab->start(scenario);
    QVERIFY(at.reaches(RunState::Finished));
    const double rate =
        static_cast<double>(at.last.requests.reads + at.last.requests.writes) / (toMs(at.last.time) / 1000);
    QVERIFY2(rate > 150 && rate < 210, qPrintable(QString::number(rate)));
}

void TestLab::aPausedRunAsksNothingAndGoesOn()
{
    Watched at;
    QVERIFY(at.open(m_sandbox.redis(), m_sandbox.postgres()));
    QVERIFY(at.runs(scenarioOf(QStringLiteral("write-behind"))));
    at.lab->pause();
    QVERIFY(at.reaches(RunState::Paused));
    QTRY_VERIFY_WITH_TIMEOUT(at.last.requests.inFlight == 0 && at.last.queue.depth == 0,
                             patienceMs); // the workers go on
    const qint64 reads = at.last.requests.reads;
    const Nanos time = at.last.time;
    QTRY_VERIFY_WITH_TIMEOUT(at.last.time > time + 300 * millisecond, patienceMs);
    QCOMPARE(at.last.requests.reads, reads);
    at.lab->resume();
    QTRY_VERIFY_WITH_TIMEOUT(at.last.requests.reads > reads + 100, patienceMs);
    QCOMPARE(at.last.state, RunState::Running);
    at.lab->pause();
    QVERIFY(at.reaches(RunState::Paused));
    QVERIFY(at.stops()); // also out of a pause
    QVERIFY(at.last.audit && at.last.audit->passed());
}

void TestLab::startingWhileItRunsSettlesTheFirstRun()
{
    Watched at;
    QVERIFY(at.open(m_sandbox.redis(), m_sandbox.postgres()));
    QVERIFY(at.runs(scenarioOf(QStringLiteral("write-behind"))));
    std::optional<Audit> first;
    connect(at.lab.get(), &Lab::snapshot, this, [&first](const Snapshot &values) {
        if (values.state == RunState::Finished && values.strategy == QLatin1String("write-behind"))
            first = values.audit;
    });
    at.lab->start(scenarioOf(QStringLiteral("read-through")));
    QTRY_VERIFY_WITH_TIMEOUT(at.last.state == RunState::Running && at.last.strategy == QLatin1String("read-through"),
                             patienceMs);
    QVERIFY(first && first->passed());
    QCOMPARE(first->queued + first->lost, 0);
    QVERIFY(at.stops());
    QVERIFY(at.last.audit && at.last.audit->passed());
}

void TestLab::manyStartsInARowEndWithTheLast()
{
    Watched at;
    QVERIFY(at.open(m_sandbox.redis(), m_sandbox.postgres()));
    for (int round = 0; round < 6; ++round) {
        for (const StrategyInfo &info : strategies())
            at.lab->start(scenarioOf(info.id));
    }
    at.lab->start(scenarioOf(QStringLiteral("cache-aside")));
    at.lab->stop();
    at.lab->start(scenarioOf(QStringLiteral("write-through")));
    QTRY_VERIFY_WITH_TIMEOUT(at.last.state == RunState::Running && at.last.strategy == QLatin1String("write-through")
                                 && at.last.requests.writes > 5,
                             3 * patienceMs);
    QVERIFY(at.stops());
    QVERIFY(at.last.audit && at.last.audit->passed());
    QVERIFY(at.problems.isEmpty());
}

void TestLab::knobsAndWorkloadAreAdjustedWhileItRuns()
{
    Watched at;
    QVERIFY(at.open(m_sandbox.redis(), m_sandbox.postgres()));
    Scenario scenario = scenarioOf(QStringLiteral("write-behind"));
    scenario.workload.readShare = 1;
    QVERIFY(at.runs(scenario));
    QCOMPARE(at.last.requests.writes, 0);
    scenario.workload.readShare = 0;
    scenario.workload.clients = 20;
    scenario.options.flushInterval = std::chrono::hours(1);
    scenario.options.batchSize = 1'000'000;
    at.lab->adjust(scenario);
    QTRY_VERIFY_WITH_TIMEOUT(at.last.queue.depth > 100, patienceMs); // nothing is flushed any more
    scenario.options.batchSize = 10;
    scenario.workload.clients = 1;
    scenario.workload.thinkTime = std::chrono::milliseconds(20);
    at.lab->adjust(scenario);
    QTRY_VERIFY_WITH_TIMEOUT(at.last.queue.depth < 100, patienceMs);
    scenario.workload.loop = WorkloadPlan::Loop::Open;
    scenario.workload.rate = 1000;
    scenario.workload.readShare = 1;
    at.lab->adjust(scenario);
    const qint64 reads = at.last.requests.reads;
    QTRY_VERIFY_WITH_TIMEOUT(at.last.requests.reads > reads + 100, patienceMs);
    QVERIFY(at.stops());
    QVERIFY(at.last.audit && at.last.audit->passed());
    QCOMPARE(at.last.audit->queued, 0);
}

void TestLab::addedLatencyIsShownApart()
{
    Watched at;
    QVERIFY(at.open(m_sandbox.redis(), m_sandbox.postgres()));
    Scenario scenario = scenarioOf(QStringLiteral("cache-aside"));
    scenario.workload.readShare = 0;
    scenario.databaseDelay = {Delay::Kind::Fixed, 60, 0};
    at.lab->start(scenario);
    QTRY_VERIFY_WITH_TIMEOUT(at.last.requests.writes > 20, patienceMs);
    QVERIFY(at.stops());
    QVERIFY2(at.last.latency.write.p50 >= 60, qPrintable(QString::number(at.last.latency.write.p50)));
    QVERIFY2(at.last.latency.writeMeasured.p50 < at.last.latency.write.p50 - 55,
             qPrintable(QString::number(at.last.latency.writeMeasured.p50)));
}

void TestLab::resetPutsEveryProductBack()
{
    Watched at;
    QVERIFY(at.open(m_sandbox.redis(), m_sandbox.postgres()));
    Scenario scenario = scenarioOf(QStringLiteral("write-through"));
    scenario.workload.readShare = 0.5;
    QVERIFY(at.runs(scenario));
    at.lab->reset();
    QVERIFY(at.reaches(RunState::Idle));
    QVERIFY(at.states.contains(RunState::Settling));
    QSignalSpy inspected(at.lab.get(), &Lab::inspected);
    at.lab->inspect(Key{1}); // the hottest
    QTRY_COMPARE_WITH_TIMEOUT(inspected.size(), 1, patienceMs);
    const auto inspection = inspected.first().first().value<Inspection>();
    QVERIFY(inspection.reached);
    QVERIFY(!inspection.cached);
    QVERIFY(inspection.stored);
    QCOMPARE(inspection.stored->version, Version(1));
    QVERIFY(at.problems.isEmpty());
}

void TestLab::anEarlierQueueIsSavedAsSoonAsItsServersAreOpened()
{
    Workbench bench({m_sandbox.redis(), m_sandbox.postgres()});
    QVERIFY(bench.lay());
    QVERIFY(leave(bench, productOf(7, 50)));
    Watched at;
    QVERIFY(at.open(m_sandbox.redis(), m_sandbox.postgres()));
    QTRY_COMPARE_WITH_TIMEOUT(bench.stored(7)->version, Version(50), patienceMs); // nobody has pressed anything
    QTRY_COMPARE_WITH_TIMEOUT(bench.queue().waiting + bench.queue().processing, 0, patienceMs);
    QTRY_COMPARE_WITH_TIMEOUT(at.last.queue.recovered, 1, patienceMs);
    QVERIFY(at.runs(scenarioOf(QStringLiteral("cache-aside"))));
    QCOMPARE(at.last.queue.recovered, 1);
    QVERIFY(at.runs(scenarioOf(QStringLiteral("cache-aside"))));
    QTRY_COMPARE_WITH_TIMEOUT(at.last.queue.recovered, 0, patienceMs); // told once
    QVERIFY(at.stops());
    QVERIFY(at.problems.isEmpty());
}

void TestLab::resetSavesAnEarlierQueueBeforeItLaysTheGround()
{
    Watched at;
    QVERIFY(at.open(m_sandbox.redis(), m_sandbox.postgres()));
    QVERIFY(at.runs(scenarioOf(QStringLiteral("cache-aside"))));
    QVERIFY(at.stops());
    Workbench bench({m_sandbox.redis(), m_sandbox.postgres()});
    QVERIFY(bench.lay());
    QVERIFY(bench.sql(QStringLiteral("CREATE TABLE cachescope.seen (version bigint)")));
    QVERIFY(bench.sql(QStringLiteral("CREATE FUNCTION cachescope.see() RETURNS trigger LANGUAGE plpgsql AS "
                                     "$$ BEGIN INSERT INTO cachescope.seen VALUES (NEW.version); RETURN NEW; END $$")));
    QVERIFY(bench.sql(QStringLiteral("CREATE TRIGGER see AFTER UPDATE ON cachescope.products FOR EACH ROW "
                                     "EXECUTE FUNCTION cachescope.see()")));
    QVERIFY(leave(bench, productOf(7, 50)));
    at.states.clear();
    at.lab->reset();
    QTRY_VERIFY_WITH_TIMEOUT(at.states.contains(RunState::Preparing) && at.last.state == RunState::Idle, patienceMs);
    QVERIFY2(bench.sql(QStringLiteral(
                 "DO $$ BEGIN ASSERT (SELECT count(*) FROM cachescope.seen WHERE version = 50) = 1; END $$")),
             "what had been acknowledged was thrown away unsaved");
    QVERIFY(bench.sql(QStringLiteral("DROP TRIGGER see ON cachescope.products")));
    QVERIFY(bench.sql(QStringLiteral("DROP FUNCTION cachescope.see")));
    QVERIFY(bench.sql(QStringLiteral("DROP TABLE cachescope.seen")));
    QCOMPARE(bench.queue().waiting + bench.queue().processing, 0);
    QCOMPARE(bench.stored(7)->version, Version(1));
    QVERIFY(at.problems.isEmpty());
}

void TestLab::resetLeavesTheServersOfARunningProgramAlone()
{
    Watched other, at;
    QVERIFY(other.open(m_sandbox.redis(), m_sandbox.postgres()));
    QVERIFY(other.runs(scenarioOf(QStringLiteral("write-behind"))));
    QVERIFY(at.open(m_sandbox.redis(), m_sandbox.postgres()));
    at.lab->reset();
    QTRY_COMPARE_WITH_TIMEOUT(at.problems.size(), 1, patienceMs);
    QCOMPARE(at.problems.first().error.kind, Error::Kind::Conflict);
    QVERIFY(other.stops());
    QVERIFY(other.last.audit && other.last.audit->passed());
    QCOMPARE(other.last.audit->lost, 0);
}

void TestLab::moreProductsThanALookHoldsAreLookedAtToo()
{
    Watched at;
    QVERIFY(at.open(m_sandbox.redis(), m_sandbox.postgres()));
    Scenario scenario = scenarioOf(QStringLiteral("write-behind"));
    scenario.products = 1500; // more than a look, few enough that all of them can diverge at once
    scenario.workload.choice = WorkloadPlan::Choice::Uniform;
    scenario.workload.readShare = 0;
    scenario.options.flushInterval = std::chrono::hours(1);
    scenario.options.batchSize = 10'000'000;
    at.lab->start(scenario);
    QTRY_VERIFY_WITH_TIMEOUT(at.last.divergence.keys[TileState::Ahead] > 1400, patienceMs);
    at.lab->pause();
    QVERIFY(at.reaches(RunState::Paused));
    scenario.options.batchSize = 2000;
    scenario.options.flushInterval = std::chrono::milliseconds(10);
    at.lab->adjust(scenario);
    at.lab->resume();
    QVERIFY(at.stops());
    QVERIFY(at.last.audit && at.last.audit->passed());
    QCOMPARE(at.last.audit->lost + at.last.audit->queued, 0);
    QVERIFY(at.last.divergence.tiles.size() <= 192);
}

void TestLab::anUnknownStrategyIsAProblem()
{
    Watched at;
    QVERIFY(at.open(m_sandbox.redis(), m_sandbox.postgres()));
    at.lab->start(scenarioOf(QStringLiteral("write-sideways")));
    QTRY_COMPARE_WITH_TIMEOUT(at.problems.size(), 1, patienceMs);
    QVERIFY(at.problems.first().fatal);
    QCOMPARE(at.problems.first().error.kind, Error::Kind::NotFound);
    QVERIFY(at.runs(scenarioOf(QStringLiteral("cache-aside"))));
    QVERIFY(at.stops());
}

void TestLab::aProductIsInspected()
{
    Watched at;
    QVERIFY(at.open(m_sandbox.redis(), m_sandbox.postgres()));
    QVERIFY(at.runs(scenarioOf(QStringLiteral("write-through"))));
    QVERIFY(at.stops());
    QSignalSpy inspected(at.lab.get(), &Lab::inspected);
    at.lab->inspect(Key{1});
    QTRY_COMPARE_WITH_TIMEOUT(inspected.size(), 1, patienceMs);
    const auto inspection = inspected.first().first().value<Inspection>();
    QVERIFY(inspection.reached && inspection.cached && inspection.stored);
    QCOMPARE(inspection.key, Key{1});
    QCOMPARE(toJson(*inspection.cached), inspection.cachedBytes);
    QVERIFY(inspection.expiresInMs > 0);
    const bool same = inspection.cached->version == inspection.stored->version;
    QCOMPARE(inspection.state == TileState::InStep, same);
}

void TestLab::anAuditIsShownWhenItHasLooked()
{
    Watched at;
    QVERIFY(at.open(m_sandbox.redis(), m_sandbox.postgres()));
    QVERIFY(at.runs(scenarioOf(QStringLiteral("cache-aside"))));
    at.lab->pause(); // so that only the audit has to wait for the database
    QVERIFY(at.reaches(RunState::Paused));
    QTRY_COMPARE_WITH_TIMEOUT(at.last.requests.inFlight, 0, patienceMs);
    int waiting = 0;
    int blind = 0;
    connect(&*at.lab, &Lab::snapshot, this, [&](const Snapshot &snapshot) {
        waiting += snapshot.state == RunState::Settling;
        blind += snapshot.audit && !snapshot.audit->looked;
    });
    m_sandbox.pause(ServerAddress::Kind::Postgres);
    at.lab->stop();
    const bool waited = QTest::qWaitFor([&] { return waiting > 30; }, patienceMs);
    m_sandbox.resume(ServerAddress::Kind::Postgres);
    QVERIFY(waited);
    QVERIFY(at.reaches(RunState::Finished));
    QVERIFY(at.last.audit && at.last.audit->passed());
    QCOMPARE(blind, 0);
}

void TestLab::deletingItDuringARunFlushesAtOnce()
{
    Watched at;
    QVERIFY(at.open(m_sandbox.redis(), m_sandbox.postgres()));
    Scenario scenario = scenarioOf(QStringLiteral("write-behind"));
    scenario.options.flushInterval = std::chrono::hours(1);
    scenario.options.batchSize = 500;
    QVERIFY(at.runs(scenario));
    at.lab.reset(); // the next flush was an hour away
    Workbench bench({m_sandbox.redis(), m_sandbox.postgres()});
    bench.monitorRedis.open();
    QTRY_COMPARE_WITH_TIMEOUT(bench.monitorRedis.state(), StoreState::Connected, patienceMs);
    QCOMPARE(bench.queue().waiting + bench.queue().processing, 0);
    QVERIFY(bench.stored(1)->version > 1);
}

void TestLab::unreachableServersAreAFatalProblem_data()
{
    QTest::addColumn<bool>("redis");
    QTest::addColumn<bool>("postgres");
    QTest::newRow("no Redis") << false << true;
    QTest::newRow("no PostgreSQL") << true << false;
    QTest::newRow("neither") << false << false;
}

void TestLab::unreachableServersAreAFatalProblem()
{
    QFETCH(const bool, redis);
    QFETCH(const bool, postgres);
    Watched at;
    QVERIFY(at.open(redis ? m_sandbox.redis() : nobody().redis, postgres ? m_sandbox.postgres() : nobody().postgres));
    at.lab->start(scenarioOf(QStringLiteral("cache-aside")));
    QVERIFY(at.reaches(RunState::Failed));
    QCOMPARE(at.problems.size(), (redis ? 0 : 1) + (postgres ? 0 : 1));
    for (const Problem &problem : std::as_const(at.problems)) {
        QVERIFY(problem.fatal);
        QCOMPARE(problem.error.kind, Error::Kind::Unreachable);
        QVERIFY(!problem.address.isEmpty());
    }
    QCOMPARE(at.problems.first().subject, redis ? Problem::Subject::Postgres : Problem::Subject::Redis);
}

void TestLab::aRedisThatDiesInMidRunIsToldAndTheRunGoesOn()
{
    OwnRedis redis;
    QVERIFY(redis.start());
    Watched at;
    QVERIFY(at.open(redis.address(), m_sandbox.postgres()));
    QVERIFY(at.runs(scenarioOf(QStringLiteral("cache-aside"))));
    redis.kill();
    QTRY_VERIFY_WITH_TIMEOUT(!at.problems.isEmpty(), patienceMs);
    QCOMPARE(at.problems.first().subject, Problem::Subject::Redis);
    QVERIFY(!at.problems.first().fatal);
    const qint64 reads = at.last.requests.reads - at.last.requests.failedReads;
    QTRY_VERIFY_WITH_TIMEOUT(at.last.requests.reads - at.last.requests.failedReads > reads + 100,
                             patienceMs); // from the database
    QVERIFY(redis.start());
    QTRY_COMPARE_WITH_TIMEOUT(at.last.servers.redis.state, StoreState::Connected, patienceMs);
    const qint64 hits = at.last.lookUps.hits;
    QTRY_VERIFY_WITH_TIMEOUT(at.last.lookUps.hits > hits + 100, patienceMs);
    QCOMPARE(at.last.state, RunState::Running);
    QVERIFY(at.stops());
    QVERIFY(at.last.audit && at.last.audit->passed());
    QCOMPARE(at.last.audit->lost, 0);
}

void TestLab::aServerOfTheSandboxThatDiesIsTold_data()
{
    QTest::addColumn<bool>("redis");
    QTest::addColumn<QString>("strategy");
    for (const StrategyInfo &info : strategies()) {
        QTest::addRow("Redis under %s", qPrintable(info.id)) << true << info.id;
        QTest::addRow("PostgreSQL under %s", qPrintable(info.id)) << false << info.id;
    }
}

void TestLab::aServerOfTheSandboxThatDiesIsTold()
{
    QFETCH(const bool, redis);
    QFETCH(const QString, strategy);
    Sandbox sandbox;
    QVERIFY(startSandbox(sandbox));
    Watched at;
    QVERIFY(at.open(sandbox.redis(), sandbox.postgres()));
    Scenario scenario = scenarioOf(strategy);
    scenario.workload.thinkTime = std::chrono::milliseconds(5);
    QVERIFY(at.runs(scenario));
    QCOMPARE(::kill(static_cast<pid_t>(redis ? sandbox.redisPid() : sandbox.postgresPid()), SIGKILL), 0);
    QTRY_VERIFY_WITH_TIMEOUT(!at.problems.isEmpty(), patienceMs);
    QCOMPARE(at.problems.first().subject, redis ? Problem::Subject::Redis : Problem::Subject::Postgres);
    QVERIFY(!at.problems.first().fatal);
    const qint64 requests = at.last.requests.reads + at.last.requests.writes;
    QTRY_VERIFY_WITH_TIMEOUT(at.last.requests.reads + at.last.requests.writes > requests + 10, patienceMs);
    QCOMPARE(at.last.state, RunState::Running);
    QVERIFY(at.stops());
    QVERIFY(at.last.audit);
    if (!redis)
        QVERIFY(!at.last.audit->looked); // nobody can say what the database holds
}

void TestLab::itsOwnSandboxIsOpened()
{
    Watched at;
    QSignalSpy ready(at.lab.get(), &Lab::serversReady);
    at.lab->openSandbox();
    QVERIFY(!at.lab->serversOpen());
    QTRY_COMPARE_WITH_TIMEOUT(ready.size(), 1, patienceMs);
    QVERIFY(at.lab->serversOpen());
    QVERIFY(at.lab->sandboxReadyMs() > 0);
    QVERIFY(at.runs(scenarioOf(QStringLiteral("cache-aside"))));
    QVERIFY(at.last.servers.redis.sandbox && at.last.servers.postgres.sandbox);
    QVERIFY(at.last.servers.redis.product.startsWith(QLatin1String("Redis 7")));
    QVERIFY(at.stops());
    at.lab->openSandbox(); // a fresh one
    QTRY_COMPARE_WITH_TIMEOUT(ready.size(), 2, patienceMs);
    QVERIFY(at.runs(scenarioOf(QStringLiteral("cache-aside"))));
}

void TestLab::aServerOfItsOwnSandboxThatDiesIsStartedAgain_data()
{
    QTest::addColumn<QString>("program");
    QTest::newRow("Redis") << QStringLiteral("redis-server");
    QTest::newRow("PostgreSQL") << QStringLiteral("postgres");
}

void TestLab::aServerOfItsOwnSandboxThatDiesIsStartedAgain()
{
    QFETCH(const QString, program);
    const QSet<pid_t> before = childrenNamed(program);
    Watched at;
    QSignalSpy ready(at.lab.get(), &Lab::serversReady);
    at.lab->openSandbox();
    QTRY_COMPARE_WITH_TIMEOUT(ready.size(), 1, patienceMs);
    const QSet<pid_t> its = childrenNamed(program) - before;
    QCOMPARE(its.size(), 1);
    Scenario scenario = scenarioOf(QStringLiteral("cache-aside"));
    scenario.workload.thinkTime = std::chrono::milliseconds(5);
    QVERIFY(at.runs(scenario));
    bool unknown = false;
    connect(at.lab.get(), &Lab::snapshot, this,
            [&unknown](const Snapshot &now) { unknown = unknown || now.divergence.keys[TileState::Unknown] == 50; });
    QCOMPARE(::kill(*its.begin(), SIGKILL), 0); // by anybody's hand
    const auto told = [&at] {
        return std::any_of(at.problems.begin(), at.problems.end(),
                           [](const Problem &each) { return each.startedAgain && !each.fatal; });
    };
    QTRY_VERIFY_WITH_TIMEOUT(told(), patienceMs);
    QTRY_VERIFY_WITH_TIMEOUT(unknown, patienceMs);
    const auto up = [&at] {
        return at.last.servers.redis.state == StoreState::Connected
            && at.last.servers.postgres.state == StoreState::Connected;
    };
    QTRY_VERIFY_WITH_TIMEOUT(up(), patienceMs);
    QTRY_VERIFY_WITH_TIMEOUT(at.last.divergence.keys[TileState::Unknown] == 0, patienceMs);
    const qint64 writes = at.last.requests.writes - at.last.requests.failedWrites;
    QTRY_VERIFY_WITH_TIMEOUT(at.last.requests.writes - at.last.requests.failedWrites > writes + 10, patienceMs);
    QCOMPARE(at.last.state, RunState::Running);
    QVERIFY(at.stops());
    QVERIFY(at.last.audit && at.last.audit->looked);
}

QTEST_GUILESS_MAIN(TestLab)
#include "tst_lab.moc"
