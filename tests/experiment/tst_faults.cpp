// SPDX-License-Identifier: GPL-3.0-only
#include "engine/stores/sandbox.h"
#include "tests/support/watched.h"

#include <QElapsedTimer>
#include <QTest>

using namespace cachescope;

/// Faults in a run, from the lab's side.
class TestFaults : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void aRunSettlesAlthoughAServerIsSilent_data();
    void aRunSettlesAlthoughAServerIsSilent();

    void latencyAndErrorsComeAndGoOnTheTimeLine();
    void aCutServerIsAwayAndComesBack_data() { bothServers(); }
    void aCutServerIsAwayAndComesBack();
    void aPausedServerGoesOn_data() { bothServers(); }
    void aPausedServerGoesOn();
    void aKilledServerIsStartedAgain_data();
    void aKilledServerIsStartedAgain();
    void whatAKilledRedisHeldIsLostWithoutItsFile_data();
    void whatAKilledRedisHeldIsLostWithoutItsFile();
    void anEvictedKeyIsLoadedAnew();
    void aMemoryLimitRefusesOrEvictsAndIsTakenBack_data();
    void aMemoryLimitRefusesOrEvictsAndIsTakenBack();
    void aFullDiskRefusesWritesUntilThereIsRoom_data();
    void aFullDiskRefusesWritesUntilThereIsRoom();
    void aCrashLosesWhatWasInMemory_data();
    void aCrashLosesWhatWasInMemory();
    void whatLastsAtTheEndIsHealedBeforeTheAudit();
    void theLabMayGoWhileAServerIsPausedOrKilled_data();
    void theLabMayGoWhileAServerIsPausedOrKilled();
    void onOtherServersOnlyOurOwnSideIsFaulty();

private:
    void bothServers()
    {
        QTest::addColumn<Server>("server");
        QTest::newRow("Redis") << Server::Redis;
        QTest::newRow("PostgreSQL") << Server::Postgres;
    }
    /// With a sandbox of the lab's own.
    static bool openSandbox(Watched &at)
    {
        QSignalSpy ready(&*at.lab, &Lab::serversReady);
        at.lab->openSandbox();
        return !ready.isEmpty() || ready.wait(patienceMs);
    }

    Sandbox m_sandbox;
};

namespace {

Fault faultOf(FaultKind kind, Server server = Server::None, double at = 0, double duration = 0)
{
    Fault fault;
    fault.kind = kind;
    fault.server = server;
    fault.at = at;
    fault.duration = duration;
    return fault;
}

/// Waits until the first fault of the run is over.
bool isOver(Watched &at)
{
    return QTest::qWaitFor([&] { return !at.last.faults.isEmpty() && at.last.faults.first().until >= 0; }, patienceMs);
}

/// Requests succeed again: so many more.
bool succeeds(Watched &at, qint64 more = 100)
{
    const auto good = [&] { return at.last.reads + at.last.writes - at.last.failedReads - at.last.failedWrites; };
    const qint64 before = good();
    return QTest::qWaitFor([&] { return good() > before + more; }, patienceMs);
}

} // namespace

void TestFaults::initTestCase()
{
    QVERIFY(startSandbox(m_sandbox));
}

void TestFaults::aRunSettlesAlthoughAServerIsSilent_data()
{
    QTest::addColumn<QString>("strategy");
    QTest::addColumn<ServerAddress::Kind>("server");
    QTest::newRow("PostgreSQL under write-through") << QStringLiteral("write-through") << ServerAddress::Kind::Postgres;
    QTest::newRow("PostgreSQL under write-behind") << QStringLiteral("write-behind") << ServerAddress::Kind::Postgres;
    QTest::newRow("Redis under write-behind") << QStringLiteral("write-behind") << ServerAddress::Kind::Redis;
}

void TestFaults::aRunSettlesAlthoughAServerIsSilent()
{
    QFETCH(const QString, strategy);
    QFETCH(const ServerAddress::Kind, server);
    Watched at;
    QVERIFY(at.open(m_sandbox.redis(), m_sandbox.postgres()));
    Scenario scenario = scenarioOf(strategy);
    scenario.workload.clients = 30;
    scenario.knobs.attempts = 20;
    scenario.knobs.backOff = std::chrono::minutes(10);   // would wait for hours
    QVERIFY(at.runs(scenario));
    m_sandbox.pause(server);
    QElapsedTimer clock;
    clock.start();
    at.lab->stop();
    const bool finished = at.reaches(RunState::Finished, 2 * patienceMs);
    m_sandbox.resume(server);
    QVERIFY(finished);
    qInfo("settled after %lld ms", static_cast<long long>(clock.elapsed()));
    QVERIFY(clock.elapsed() < 20'000);
    QVERIFY(at.last.audit && !at.last.audit->looked && !at.last.audit->passed());

    QVERIFY(at.runs(scenarioOf(strategy)));   // and everything works again
    QTRY_VERIFY_WITH_TIMEOUT(at.last.writes - at.last.failedWrites > 50, patienceMs);
    QVERIFY(at.stops());
    QVERIFY(at.last.audit && at.last.audit->passed());
}

void TestFaults::latencyAndErrorsComeAndGoOnTheTimeLine()
{
    Watched at;
    QVERIFY(at.open(m_sandbox.redis(), m_sandbox.postgres()));
    Scenario scenario = scenarioOf(QStringLiteral("cache-aside"));
    Fault latency = faultOf(FaultKind::Latency, Server::Redis, 0.2, 1.8);   // longer than the second that is looked back
    latency.ms = 30;
    latency.jitterMs = 5;
    Fault errors = faultOf(FaultKind::Errors, Server::Postgres, 2.2, 0.5);
    errors.share = 0.5;
    scenario.faults = {errors, latency};
    scenario.seconds = 3.2;
    QVERIFY(at.runs(scenario));
    QTRY_VERIFY_WITH_TIMEOUT(!at.last.faults.isEmpty() && at.last.faults.first().active(), patienceMs);
    QTRY_VERIFY_WITH_TIMEOUT(at.last.recent.p50 > 25 && at.last.recentMeasured.p50 < 20, patienceMs);   // shown apart
    QVERIFY(isOver(at));
    QTRY_VERIFY_WITH_TIMEOUT(at.last.faults.size() == 2, patienceMs);
    QTRY_VERIFY_WITH_TIMEOUT(at.last.failedWrites > 0, patienceMs);
    QVERIFY(at.reaches(RunState::Finished));
    QCOMPARE(at.last.faults.size(), 2);
    QVERIFY(at.last.faults.at(0).fault == latency && at.last.faults.at(1).fault == errors);
    for (const FaultMark &mark : std::as_const(at.last.faults)) {
        QVERIFY(mark.from >= mark.fault.at && mark.from < mark.fault.at + 0.3);
        QVERIFY(mark.until >= mark.from + mark.fault.duration - 0.001 && mark.until < mark.from + mark.fault.duration + 0.3);
    }
    QVERIFY(at.last.audit && at.last.audit->passed());
    QVERIFY(at.problems.isEmpty());
}

void TestFaults::aCutServerIsAwayAndComesBack()
{
    QFETCH(const Server, server);
    Watched at;
    QVERIFY(at.open(m_sandbox.redis(), m_sandbox.postgres()));
    QVERIFY(at.runs(scenarioOf(QStringLiteral("write-through"))));
    at.lab->fault(faultOf(FaultKind::Cut, server));
    const qint64 failed = at.last.failedWrites;
    QTRY_VERIFY_WITH_TIMEOUT(at.last.failedWrites > failed + 50, patienceMs);
    if (server == Server::Redis)
        QCOMPARE(at.last.redis.state, StoreState::Down);
    at.lab->heal(FaultKind::Cut, server);
    QVERIFY(isOver(at));
    QVERIFY(succeeds(at));
    QTRY_COMPARE_WITH_TIMEOUT(at.last.redis.state, StoreState::Connected, patienceMs);
    const qint64 writes = at.last.writes - at.last.failedWrites;
    QTRY_VERIFY_WITH_TIMEOUT(at.last.writes - at.last.failedWrites > writes + 50, patienceMs);
    QVERIFY(at.stops());
    QVERIFY(at.last.audit && at.last.audit->passed());
    QCOMPARE(at.last.audit->lost, 0);
}

void TestFaults::aPausedServerGoesOn()
{
    QFETCH(const Server, server);
    Watched at;
    QVERIFY(openSandbox(at));
    QVERIFY(at.runs(scenarioOf(QStringLiteral("write-through"))));
    at.lab->fault(faultOf(FaultKind::Pause, server, 0, 1.5));
    QTRY_VERIFY_WITH_TIMEOUT(!at.last.faults.isEmpty(), patienceMs);
    QTRY_VERIFY_WITH_TIMEOUT(at.last.inFlight == 8 && at.last.requestsPerSecond == 0, patienceMs);   // everybody waits
    QVERIFY(at.last.faults.first().active());
    QVERIFY(isOver(at));
    QVERIFY(succeeds(at));
    QVERIFY(at.stops());
    QVERIFY(at.last.audit && at.last.audit->passed());
}

void TestFaults::aKilledServerIsStartedAgain_data()
{
    QTest::addColumn<Server>("server");
    QTest::addColumn<QString>("strategy");
    for (const StrategyInfo &info : strategies()) {
        QTest::addRow("Redis under %s", info.id.data()) << Server::Redis << QString(info.id);
        QTest::addRow("PostgreSQL under %s", info.id.data()) << Server::Postgres << QString(info.id);
    }
}

void TestFaults::aKilledServerIsStartedAgain()
{
    QFETCH(const Server, server);
    QFETCH(const QString, strategy);
    Watched at;
    QVERIFY(openSandbox(at));
    Scenario scenario = scenarioOf(strategy);
    scenario.faults = {faultOf(FaultKind::Kill, server, 0.5, 0.5)};
    scenario.knobs.attempts = 20;
    scenario.knobs.backOff = std::chrono::milliseconds(10);
    QVERIFY(at.runs(scenario));
    QVERIFY(isOver(at));
    QVERIFY(succeeds(at));
    QVERIFY(at.stops());
    QVERIFY(at.last.audit && at.last.audit->looked && at.last.audit->balanced);
    if (server == Server::Postgres || strategy != QLatin1String("write-behind"))
        QCOMPARE(at.last.audit->lost, 0);   // what PostgreSQL has committed, it keeps
    QCOMPARE(at.last.faults.size(), 1);
    QVERIFY(!at.last.faults.first().failed);
    for (const Problem &problem : std::as_const(at.problems))
        QVERIFY(!problem.fatal);
}

void TestFaults::whatAKilledRedisHeldIsLostWithoutItsFile_data()
{
    QTest::addColumn<bool>("appendOnly");
    QTest::newRow("with an append-only file") << true;
    QTest::newRow("without one") << false;
}

void TestFaults::whatAKilledRedisHeldIsLostWithoutItsFile()
{
    QFETCH(const bool, appendOnly);
    Watched at;
    QVERIFY(openSandbox(at));
    Scenario scenario = scenarioOf(QStringLiteral("write-behind"));
    scenario.appendOnly = appendOnly;
    scenario.workload.readShare = 0.2;
    scenario.workload.clients = 2;
    scenario.knobs.flushInterval = std::chrono::minutes(10);   // the queue only grows
    scenario.knobs.batchSize = 10'000;
    for (int turn = 0; turn < 2; ++turn) {   // switched on while it runs, and found by the one that is started again
        at.lab->start(scenario);
        QTRY_VERIFY_WITH_TIMEOUT(at.last.state == RunState::Running && at.last.queueDepth > 100, patienceMs);
        at.lab->pause();
        QVERIFY(at.reaches(RunState::Paused));
        QTRY_COMPARE_WITH_TIMEOUT(at.last.inFlight, 0, patienceMs);
        at.lab->fault(faultOf(FaultKind::Kill, Server::Redis, 0, 0.3));
        QVERIFY(isOver(at));
        QTRY_COMPARE_WITH_TIMEOUT(at.last.redis.state, StoreState::Connected, patienceMs);
        QVERIFY(at.stops());
        QVERIFY(at.last.audit && at.last.audit->looked);
        const Audit audit = *at.last.audit;
        QVERIFY2(appendOnly ? audit.lost == 0 : audit.lost > 0, qPrintable(QString::number(audit.lost)));
        QVERIFY2(appendOnly ? audit.saved + audit.merged == audit.accepted : audit.saved < audit.accepted,
                 qPrintable(QString::number(audit.saved)));
    }
}

void TestFaults::anEvictedKeyIsLoadedAnew()
{
    Watched at;
    QVERIFY(at.open(m_sandbox.redis(), m_sandbox.postgres()));
    Scenario scenario = scenarioOf(QStringLiteral("cache-aside"));
    scenario.workload.readShare = 1;
    scenario.products = 3;
    QVERIFY(at.runs(scenario));
    QTRY_VERIFY_WITH_TIMEOUT(at.last.hits > 1000, patienceMs);
    const qint64 misses = at.last.misses;
    Fault evict = faultOf(FaultKind::Evict, Server::Redis);
    evict.key = 2;
    at.lab->fault(evict);
    QTRY_VERIFY_WITH_TIMEOUT(at.last.misses > misses, patienceMs);
    QCOMPARE(at.last.faults.size(), 1);
    QVERIFY(!at.last.faults.first().failed && !at.last.faults.first().active());
    QVERIFY(at.stops());
}

void TestFaults::aMemoryLimitRefusesOrEvictsAndIsTakenBack_data()
{
    QTest::addColumn<EvictionPolicy>("policy");
    QTest::newRow("refused") << EvictionPolicy::NoEviction;
    QTest::newRow("evicted") << EvictionPolicy::AllKeysLru;
}

void TestFaults::aMemoryLimitRefusesOrEvictsAndIsTakenBack()
{
    QFETCH(const EvictionPolicy, policy);
    Watched at;
    QVERIFY(openSandbox(at));
    Scenario scenario = scenarioOf(QStringLiteral("write-through"));
    scenario.products = 20'000;
    scenario.workload.choice = WorkloadPlan::Choice::Uniform;
    QVERIFY(at.runs(scenario));
    Fault limit = faultOf(FaultKind::MemoryLimit, Server::Redis);
    limit.megabytes = 0.5;   // less than an empty Redis takes
    limit.policy = policy;
    at.lab->fault(limit);
    const qint64 failed = at.last.failedWrites;
    const qint64 hits = at.last.hits, reads = at.last.reads;
    if (policy == EvictionPolicy::NoEviction) {
        QTRY_VERIFY_WITH_TIMEOUT(at.last.failedWrites > failed + 100, patienceMs);   // OOM
    } else {
        QTRY_VERIFY_WITH_TIMEOUT(at.last.reads > reads + 1000, patienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(at.last.recentHitRate < 0.05, patienceMs);
    }
    at.lab->heal(FaultKind::MemoryLimit, Server::Redis);
    QVERIFY(isOver(at));
    QVERIFY(succeeds(at));
    QTRY_VERIFY_WITH_TIMEOUT(at.last.hits > hits + 100, patienceMs);
    const qint64 stillFailed = at.last.failedWrites;
    QVERIFY(succeeds(at, 500));
    QCOMPARE(at.last.failedWrites, stillFailed);
    QVERIFY(at.stops());
    QVERIFY(at.last.audit && at.last.audit->passed());
}

void TestFaults::aFullDiskRefusesWritesUntilThereIsRoom_data()
{
    QTest::addColumn<QString>("strategy");
    QTest::addColumn<int>("products");
    QTest::newRow("a small table under write-through") << QStringLiteral("write-through") << 50;
    QTest::newRow("a small table under write-behind") << QStringLiteral("write-behind") << 50;
    QTest::newRow("a table above the smallest limit") << QStringLiteral("cache-aside") << 60'000;
}

void TestFaults::aFullDiskRefusesWritesUntilThereIsRoom()
{
    QFETCH(const QString, strategy);
    QFETCH(const int, products);
    Watched at;
    QVERIFY(openSandbox(at));
    Scenario scenario = scenarioOf(strategy);
    scenario.products = products;
    scenario.workload.readShare = 0.2;
    for (int turn = 0; turn < 2; ++turn) {
        QVERIFY(at.runs(scenario));
        at.lab->fault(faultOf(FaultKind::FullDisk, Server::Postgres));
        const auto refused = [&] { return at.last.failedWrites + at.last.deadLettered; };
        QTRY_VERIFY_WITH_TIMEOUT(refused() > 200, patienceMs);
        QVERIFY(at.last.faults.first().active());
        at.lab->heal(FaultKind::FullDisk, Server::Postgres);
        QVERIFY(isOver(at));
        const auto writesWork = [&] {
            const qint64 before = refused();
            const qint64 saved = at.last.rowsSaved;
            return QTest::qWaitFor([&] { return at.last.rowsSaved > saved + 200; }, patienceMs) && refused() == before;
        };
        QTRY_VERIFY_WITH_TIMEOUT(writesWork(), patienceMs);
        QVERIFY(at.stops());
        QVERIFY(at.last.audit && at.last.audit->passed());
        QCOMPARE(at.last.audit->lost, 0);
        QVERIFY2(!at.last.faults.first().failed, qPrintable(at.last.faults.first().detail));
    }
}

void TestFaults::aCrashLosesWhatWasInMemory_data()
{
    QTest::addColumn<QueueKind>("queue");
    QTest::newRow("a queue in memory") << QueueKind::InMemory;
    QTest::newRow("a queue in Redis") << QueueKind::RedisList;
}

void TestFaults::aCrashLosesWhatWasInMemory()
{
    QFETCH(const QueueKind, queue);
    Watched at;
    QVERIFY(openSandbox(at));
    Scenario scenario = scenarioOf(QStringLiteral("write-behind"));
    scenario.knobs.queue = queue;
    scenario.knobs.flushInterval = std::chrono::minutes(10);
    scenario.knobs.batchSize = 10'000;
    scenario.workload.clients = 2;
    at.lab->start(scenario);
    QTRY_VERIFY_WITH_TIMEOUT(at.last.state == RunState::Running && at.last.queueDepth > 100, patienceMs);
    at.lab->fault(faultOf(FaultKind::Crash));
    QVERIFY(at.reaches(RunState::Finished));
    QVERIFY(at.last.audit && at.last.audit->looked);
    const Audit audit = *at.last.audit;
    QVERIFY(audit.balanced);
    QCOMPARE(at.last.faults.size(), 1);
    QCOMPARE(at.last.faults.first().fault.kind, FaultKind::Crash);
    if (queue == QueueKind::InMemory) {
        QVERIFY(audit.lost > 0 && audit.queued == 0);
        QCOMPARE(at.last.queueDepth, 0);
    } else {
        QVERIFY(audit.lost == 0 && audit.queued > 0);
    }
    scenario.knobs.flushInterval = std::chrono::milliseconds(50);
    QVERIFY(at.runs(scenario));
    QVERIFY2(queue == QueueKind::InMemory ? at.last.recovered == 0 : at.last.recovered >= audit.queued,
             qPrintable(QString::number(at.last.recovered)));
    QVERIFY(at.last.faults.isEmpty());
    QVERIFY(at.stops());
    QVERIFY(at.last.audit->passed());
}

void TestFaults::whatLastsAtTheEndIsHealedBeforeTheAudit()
{
    Watched at;
    QVERIFY(openSandbox(at));
    Scenario scenario = scenarioOf(QStringLiteral("write-behind"));
    scenario.workload.readShare = 0.2;
    scenario.knobs.attempts = 20;
    scenario.seconds = 1;
    scenario.faults = {faultOf(FaultKind::Pause, Server::Postgres, 0.3), faultOf(FaultKind::Latency, Server::Redis, 0.3),
                       faultOf(FaultKind::Kill, Server::Postgres, 0.6), faultOf(FaultKind::Cut, Server::Redis, 0.7)};
    at.lab->start(scenario);
    QVERIFY(at.reaches(RunState::Finished));
    QCOMPARE(at.last.faults.size(), 4);
    for (const FaultMark &mark : std::as_const(at.last.faults))
        QVERIFY(!mark.active() && !mark.failed);
    QVERIFY(at.last.audit && at.last.audit->passed());
    QCOMPARE(at.last.audit->lost, 0);
    QCOMPARE(at.last.redis.state, StoreState::Connected);
}

void TestFaults::theLabMayGoWhileAServerIsPausedOrKilled_data()
{
    QTest::addColumn<FaultKind>("kind");
    QTest::addColumn<Server>("server");
    for (const Server server : {Server::Redis, Server::Postgres}) {
        const char *name = server == Server::Redis ? "Redis" : "PostgreSQL";
        QTest::addRow("paused %s", name) << FaultKind::Pause << server;
        QTest::addRow("killed %s", name) << FaultKind::Kill << server;
    }
}

void TestFaults::theLabMayGoWhileAServerIsPausedOrKilled()
{
    QFETCH(const FaultKind, kind);
    QFETCH(const Server, server);
    Watched at;
    QVERIFY(openSandbox(at));
    QVERIFY(at.runs(scenarioOf(QStringLiteral("write-behind"))));
    at.lab->fault(faultOf(kind, server));
    QTRY_VERIFY_WITH_TIMEOUT(!at.last.faults.isEmpty(), patienceMs);
    QElapsedTimer clock;
    clock.start();
    at.lab.reset();
    qInfo("gone after %lld ms", static_cast<long long>(clock.elapsed()));
    QVERIFY(clock.elapsed() < 14'000);
}

void TestFaults::onOtherServersOnlyOurOwnSideIsFaulty()
{
    Watched at;
    QVERIFY(at.open(m_sandbox.redis(), m_sandbox.postgres()));   // not the lab's own
    QVERIFY(!at.lab->ownsServers());
    QVERIFY(at.runs(scenarioOf(QStringLiteral("cache-aside"))));
    const QVector<FaultKind> refused = {FaultKind::Pause, FaultKind::Kill, FaultKind::MemoryLimit, FaultKind::FullDisk};
    for (const FaultKind kind : refused)
        at.lab->fault(faultOf(kind, usualServer(kind)));
    QTRY_COMPARE_WITH_TIMEOUT(at.problems.size(), refused.size(), patienceMs);
    QTRY_COMPARE_WITH_TIMEOUT(at.last.faults.size(), refused.size(), patienceMs);
    for (qsizetype i = 0; i < refused.size(); ++i) {
        QCOMPARE(at.problems.at(i).subject, Problem::Subject::Fault);
        QCOMPARE(at.problems.at(i).error.kind, Error::Kind::Unsupported);
        QVERIFY(!at.problems.at(i).fatal);
        QVERIFY(at.last.faults.at(i).failed && !at.last.faults.at(i).active());
    }
    QVERIFY(succeeds(at));
    QVERIFY(at.stops());
    QVERIFY(at.last.audit->passed());
}

QTEST_GUILESS_MAIN(TestFaults)
#include "tst_faults.moc"
