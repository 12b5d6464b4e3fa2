// SPDX-License-Identifier: GPL-3.0-only
#include "engine/sandbox/sandbox.h"
#include "tests/support/faulty.h"

#include <QDeadlineTimer>
#include <QTest>

using namespace cachescope;

/// Faults in a run, from the lab's side.
class TestFaults : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void latencyAndErrorsComeAndGoOnTheTimeLine();
    void aCutServerIsAwayAndComesBack_data() { bothServers(); }
    void aCutServerIsAwayAndComesBack();
    void aPausedServerGoesOn_data() { bothServers(); }
    void aPausedServerGoesOn();
    void anEvictedKeyIsLoadedAnew();
    void aMemoryLimitRefusesOrEvictsAndIsTakenBack_data();
    void aMemoryLimitRefusesOrEvictsAndIsTakenBack();
    void aFullDiskRefusesWritesUntilThereIsRoom_data();
    void aFullDiskRefusesWritesUntilThereIsRoom();
    void aCrashLosesWhatWasInMemory_data();
    void aCrashLosesWhatWasInMemory();
    void whatLastsAtTheEndIsHealedBeforeTheAudit();
    void onOtherServersOnlyOurOwnSideIsFaulty();

private:
    void bothServers()
    {
        QTest::addColumn<Server>("server");
        QTest::newRow("Redis") << Server::Redis;
        QTest::newRow("PostgreSQL") << Server::Postgres;
    }

    Sandbox m_sandbox;
};

void TestFaults::initTestCase()
{
    QVERIFY(startSandbox(m_sandbox));
}

void TestFaults::latencyAndErrorsComeAndGoOnTheTimeLine()
{
    Watched at;
    QVERIFY(at.open(m_sandbox.redis(), m_sandbox.postgres()));
    Scenario scenario = scenarioOf(QStringLiteral("cache-aside"));
    Fault latency = faultOf(FaultKind::Latency, Server::Redis, 0.2, 1.8); // longer than the second that is looked back
    latency.ms = 30;
    latency.jitterMs = 5;
    Fault errors = faultOf(FaultKind::Errors, Server::Postgres, 2.2, 0.5);
    errors.share = 0.5;
    scenario.faults = {errors, latency};
    scenario.seconds = 3.2;
    QVERIFY(at.runs(scenario));
    QTRY_VERIFY_WITH_TIMEOUT(!at.last.faults.isEmpty() && at.last.faults.first().active(), patienceMs);
    QTRY_VERIFY_WITH_TIMEOUT(at.last.latency.recent.p50 > 25 && at.last.latency.recentMeasured.p50 < 20,
                             patienceMs); // shown apart
    QVERIFY(isOver(at));
    QTRY_VERIFY_WITH_TIMEOUT(at.last.faults.size() == 2, patienceMs);
    QTRY_VERIFY_WITH_TIMEOUT(at.last.requests.failedWrites > 0, patienceMs);
    QVERIFY(at.reaches(RunState::Finished));
    QCOMPARE(at.last.faults.size(), 2);
    QVERIFY(at.last.faults.at(0).fault == latency && at.last.faults.at(1).fault == errors);
    for (const FaultMark &mark : std::as_const(at.last.faults)) {
        QVERIFY(mark.from >= mark.fault.at);
        QVERIFY(mark.until >= mark.from + mark.fault.duration - 0.001);
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
    const qint64 failed = at.last.requests.failedWrites;
    QTRY_VERIFY_WITH_TIMEOUT(at.last.requests.failedWrites > failed + 50, patienceMs);
    if (server == Server::Redis)
        QCOMPARE(at.last.servers.redis.state, StoreState::Down);
    at.lab->clear(FaultKind::Cut, server);
    QVERIFY(isOver(at));
    QVERIFY(succeeds(at));
    QTRY_COMPARE_WITH_TIMEOUT(at.last.servers.redis.state, StoreState::Connected, patienceMs);
    const qint64 writes = at.last.requests.writes - at.last.requests.failedWrites;
    QTRY_VERIFY_WITH_TIMEOUT(at.last.requests.writes - at.last.requests.failedWrites > writes + 50, patienceMs);
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
    at.lab->fault(faultOf(FaultKind::Pause, server));
    QTRY_VERIFY_WITH_TIMEOUT(!at.last.faults.isEmpty(), patienceMs);
    QTRY_VERIFY_WITH_TIMEOUT(at.last.requests.inFlight == 8 && at.last.requests.perSecond == 0,
                             patienceMs); // everybody waits
    QVERIFY(at.last.faults.first().active());
    at.lab->clear(FaultKind::Pause, server);
    QVERIFY(isOver(at));
    QVERIFY(succeeds(at));
    QVERIFY(at.stops());
    QVERIFY(at.last.audit && at.last.audit->passed());
}

void TestFaults::anEvictedKeyIsLoadedAnew()
{
    Watched at;
    QVERIFY(at.open(m_sandbox.redis(), m_sandbox.postgres()));
    Scenario scenario = scenarioOf(QStringLiteral("cache-aside"));
    scenario.workload.readShare = 1;
    scenario.products = 3;
    QVERIFY(at.runs(scenario));
    QTRY_VERIFY_WITH_TIMEOUT(at.last.lookUps.hits > 1000, patienceMs);
    const qint64 misses = at.last.lookUps.misses;
    Fault evict = faultOf(FaultKind::Evict, Server::Redis);
    evict.key = 2;
    at.lab->fault(evict);
    QTRY_VERIFY_WITH_TIMEOUT(at.last.lookUps.misses > misses, patienceMs);
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
    limit.megabytes = 0.5; // less than an empty Redis takes
    limit.policy = policy;
    at.lab->fault(limit);
    const qint64 failed = at.last.requests.failedWrites;
    const qint64 hits = at.last.lookUps.hits, reads = at.last.requests.reads;
    if (policy == EvictionPolicy::NoEviction) {
        QTRY_VERIFY_WITH_TIMEOUT(at.last.requests.failedWrites > failed + 100, patienceMs); // OOM
    } else {
        QTRY_VERIFY_WITH_TIMEOUT(at.last.requests.reads > reads + 1000, patienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(at.last.lookUps.recentHitRate < 0.05, patienceMs);
    }
    at.lab->clear(FaultKind::MemoryLimit, Server::Redis);
    QVERIFY(isOver(at));
    QVERIFY(succeeds(at));
    QTRY_VERIFY_WITH_TIMEOUT(at.last.lookUps.hits > hits + 100, patienceMs);
    const qint64 stillFailed = at.last.requests.failedWrites;
    QVERIFY(succeeds(at, 500));
    QCOMPARE(at.last.requests.failedWrites, stillFailed);
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
        const auto refused = [&] { return at.last.requests.failedWrites + at.last.queue.deadLettered; };
        const auto failed = [&] { return !at.last.faults.isEmpty() && at.last.faults.first().failed; };
        const bool refuses = QTest::qWaitFor([&] { return refused() > 0 || failed(); }, patienceMs);
        QVERIFY2(refuses && !failed(),
                 qPrintable(QStringLiteral("turn %1: %2 faults, %3; %4 writes, %5 rows saved, %6 requests/s, at %7 s")
                                .arg(turn)
                                .arg(at.last.faults.size())
                                .arg(at.last.faults.isEmpty() ? QString() : at.last.faults.first().detail)
                                .arg(at.last.requests.writes)
                                .arg(at.last.database.rowsSaved)
                                .arg(at.last.requests.perSecond)
                                .arg(toMs(at.last.time) / 1000)));
        QVERIFY(at.last.faults.first().active());
        at.lab->clear(FaultKind::FullDisk, Server::Postgres);
        QVERIFY(isOver(at));
        const auto writesWork = [&] { // what was refused before may only be told now
            const qint64 before = refused();
            const qint64 saved = at.last.database.rowsSaved;
            return QTest::qWaitFor([&] { return at.last.database.rowsSaved > saved + 200 || refused() != before; },
                                   patienceMs)
                && refused() == before;
        };
        const QDeadlineTimer patience(patienceMs);
        bool work = false;
        while (!work && !patience.hasExpired())
            work = writesWork();
        QVERIFY(work);
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
    scenario.options.queue = queue;
    scenario.options.flushInterval = std::chrono::minutes(10);
    scenario.options.batchSize = 10'000;
    scenario.workload.clients = 2;
    at.lab->start(scenario);
    QTRY_VERIFY_WITH_TIMEOUT(at.last.state == RunState::Running && at.last.queue.depth > 100, patienceMs);
    at.lab->fault(faultOf(FaultKind::Crash));
    QVERIFY(at.reaches(RunState::Finished));
    QVERIFY(at.last.audit && at.last.audit->looked);
    const Audit audit = *at.last.audit;
    QVERIFY(audit.balanced);
    QCOMPARE(at.last.faults.size(), 1);
    QCOMPARE(at.last.faults.first().fault.kind, FaultKind::Crash);
    if (queue == QueueKind::InMemory) {
        QVERIFY(audit.lost > 0 && audit.queued == 0);
        QCOMPARE(at.last.queue.depth, 0);
    } else {
        QVERIFY(audit.lost == 0 && audit.queued > 0);
    }
    scenario.options.flushInterval = std::chrono::milliseconds(50);
    QVERIFY(at.runs(scenario));
    QVERIFY2(queue == QueueKind::InMemory ? at.last.queue.recovered == 0 : at.last.queue.recovered >= audit.queued,
             qPrintable(QString::number(at.last.queue.recovered)));
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
    scenario.options.attempts = 20;
    scenario.seconds = 1;
    scenario.faults = {faultOf(FaultKind::Pause, Server::Postgres, 0.3),
                       faultOf(FaultKind::Latency, Server::Redis, 0.3), faultOf(FaultKind::Kill, Server::Postgres, 0.6),
                       faultOf(FaultKind::Cut, Server::Redis, 0.7)};
    at.lab->start(scenario);
    QVERIFY(at.reaches(RunState::Finished));
    QCOMPARE(at.last.faults.size(), 4);
    for (const FaultMark &mark : std::as_const(at.last.faults))
        QVERIFY(!mark.active() && !mark.failed);
    QVERIFY(at.last.audit && at.last.audit->passed());
    QCOMPARE(at.last.audit->lost, 0);
    QCOMPARE(at.last.servers.redis.state, StoreState::Connected);
}

void TestFaults::onOtherServersOnlyOurOwnSideIsFaulty()
{
    Watched at;
    QVERIFY(at.open(m_sandbox.redis(), m_sandbox.postgres())); // not the lab's own
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
