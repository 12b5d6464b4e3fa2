// SPDX-License-Identifier: GPL-3.0-only
#include "engine/sandbox/sandbox.h"
#include "tests/support/faulty.h"

#include <QElapsedTimer>
#include <QTest>

using namespace cachescope;

/// Servers that fall silent in a run, or are killed.
class TestLostServers : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void aRunSettlesAlthoughAServerIsSilent_data();
    void aRunSettlesAlthoughAServerIsSilent();
    void aKilledServerIsStartedAgain_data();
    void aKilledServerIsStartedAgain();
    void whatAKilledRedisHeldIsLostWithoutItsFile_data();
    void whatAKilledRedisHeldIsLostWithoutItsFile();
    void theLabMayGoWhileAServerIsPausedOrKilled_data();
    void theLabMayGoWhileAServerIsPausedOrKilled();

private:
    Sandbox m_sandbox;
};

void TestLostServers::initTestCase()
{
    QVERIFY(startSandbox(m_sandbox));
}

void TestLostServers::aRunSettlesAlthoughAServerIsSilent_data()
{
    QTest::addColumn<QString>("strategy");
    QTest::addColumn<ServerAddress::Kind>("server");
    QTest::newRow("PostgreSQL under write-through") << QStringLiteral("write-through") << ServerAddress::Kind::Postgres;
    QTest::newRow("PostgreSQL under write-behind") << QStringLiteral("write-behind") << ServerAddress::Kind::Postgres;
    QTest::newRow("Redis under write-behind") << QStringLiteral("write-behind") << ServerAddress::Kind::Redis;
}

void TestLostServers::aRunSettlesAlthoughAServerIsSilent()
{
    QFETCH(const QString, strategy);
    QFETCH(const ServerAddress::Kind, server);
    Watched at;
    QVERIFY(at.open(m_sandbox.redis(), m_sandbox.postgres()));
    Scenario scenario = scenarioOf(strategy);
    scenario.workload.clients = 30;
    scenario.options.attempts = 20;
    scenario.options.backOff = std::chrono::minutes(10); // would wait for hours
    QVERIFY(at.runs(scenario));
    m_sandbox.pause(server);
    QElapsedTimer clock;
    clock.start();
    at.lab->stop();
    const bool finished = at.reaches(RunState::Finished, 2 * patienceMs); // the server is still silent
    m_sandbox.resume(server);
    QVERIFY(finished);
    qInfo("settled after %lld ms", static_cast<long long>(clock.elapsed()));
    QVERIFY(at.last.audit && !at.last.audit->looked && !at.last.audit->passed());

    QVERIFY(at.runs(scenarioOf(strategy))); // and everything works again
    QTRY_VERIFY_WITH_TIMEOUT(at.last.requests.writes - at.last.requests.failedWrites > 50, patienceMs);
    QVERIFY(at.stops());
    QVERIFY(at.last.audit && at.last.audit->passed());
}

void TestLostServers::aKilledServerIsStartedAgain_data()
{
    QTest::addColumn<Server>("server");
    QTest::addColumn<QString>("strategy");
    for (const StrategyInfo &info : strategies()) {
        QTest::addRow("Redis under %s", qPrintable(info.id)) << Server::Redis << info.id;
        QTest::addRow("PostgreSQL under %s", qPrintable(info.id)) << Server::Postgres << info.id;
    }
}

void TestLostServers::aKilledServerIsStartedAgain()
{
    QFETCH(const Server, server);
    QFETCH(const QString, strategy);
    Watched at;
    QVERIFY(openSandbox(at));
    Scenario scenario = scenarioOf(strategy);
    scenario.faults = {faultOf(FaultKind::Kill, server, 0.5, 0.5)};
    scenario.options.attempts = 20;
    scenario.options.backOff = std::chrono::milliseconds(10);
    QVERIFY(at.runs(scenario));
    QVERIFY(isOver(at));
    QVERIFY(succeeds(at));
    QVERIFY(at.stops());
    QVERIFY(at.last.audit && at.last.audit->looked && at.last.audit->balanced);
    if (server == Server::Postgres || strategy != QLatin1String("write-behind"))
        QCOMPARE(at.last.audit->lost, 0); // what PostgreSQL has committed, it keeps
    QCOMPARE(at.last.faults.size(), 1);
    QVERIFY(!at.last.faults.first().failed);
    for (const Problem &problem : std::as_const(at.problems))
        QVERIFY(!problem.fatal);
}

void TestLostServers::whatAKilledRedisHeldIsLostWithoutItsFile_data()
{
    QTest::addColumn<bool>("appendOnly");
    QTest::newRow("with an append-only file") << true;
    QTest::newRow("without one") << false;
}

void TestLostServers::whatAKilledRedisHeldIsLostWithoutItsFile()
{
    QFETCH(const bool, appendOnly);
    Watched at;
    QVERIFY(openSandbox(at));
    Scenario scenario = scenarioOf(QStringLiteral("write-behind"));
    scenario.appendOnly = appendOnly;
    scenario.workload.readShare = 0.2;
    scenario.workload.clients = 2;
    scenario.options.flushInterval = std::chrono::minutes(10); // the queue only grows
    scenario.options.batchSize = 10'000;
    for (int turn = 0; turn < 2; ++turn) { // switched on while it runs, and found by the one that is started again
        at.lab->start(scenario);
        QTRY_VERIFY_WITH_TIMEOUT(at.last.state == RunState::Running && at.last.queue.depth > 100, patienceMs);
        at.lab->pause();
        QVERIFY(at.reaches(RunState::Paused));
        QTRY_COMPARE_WITH_TIMEOUT(at.last.requests.inFlight, 0, patienceMs);
        at.lab->fault(faultOf(FaultKind::Kill, Server::Redis, 0, 0.3));
        QVERIFY(isOver(at));
        QTRY_COMPARE_WITH_TIMEOUT(at.last.servers.redis.state, StoreState::Connected, patienceMs);
        QVERIFY(at.stops());
        QVERIFY(at.last.audit && at.last.audit->looked);
        const Audit audit = *at.last.audit;
        QVERIFY2(appendOnly ? audit.lost == 0 : audit.lost > 0, qPrintable(QString::number(audit.lost)));
        QVERIFY2(appendOnly ? audit.saved + audit.merged == audit.accepted : audit.saved < audit.accepted,
                 qPrintable(QString::number(audit.saved)));
    }
}

void TestLostServers::theLabMayGoWhileAServerIsPausedOrKilled_data()
{
    QTest::addColumn<FaultKind>("kind");
    QTest::addColumn<Server>("server");
    for (const Server server : {Server::Redis, Server::Postgres}) {
        const char *name = server == Server::Redis ? "Redis" : "PostgreSQL";
        QTest::addRow("paused %s", name) << FaultKind::Pause << server;
        QTest::addRow("killed %s", name) << FaultKind::Kill << server;
    }
}

void TestLostServers::theLabMayGoWhileAServerIsPausedOrKilled()
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
}

QTEST_GUILESS_MAIN(TestLostServers)
#include "tst_lostservers.moc"
