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

private:
    Sandbox m_sandbox;
};

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

QTEST_GUILESS_MAIN(TestFaults)
#include "tst_faults.moc"
