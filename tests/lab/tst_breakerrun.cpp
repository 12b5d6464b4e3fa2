// SPDX-License-Identifier: GPL-3.0-only
#include "engine/sandbox/sandbox.h"
#include "tests/support/watched.h"

#include <QTest>

using namespace cachescope;
using std::chrono::milliseconds;

/// A run whose cache cannot be reached for a while, with a circuit breaker before it.
class TestBreakerRun : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void itOpensUnderAFaultAndClosesByItself();
    void itCanBeSwitchedOnAndOffInTheRun();
    void nothingQueuedIsLostBehindIt();
    void withoutItThereIsNoneToShow();

private:
    static qint64 total(const Snapshot &snapshot, Pattern pattern) { return snapshot.patterns.totals[pattern]; }
    static Fault fault(FaultKind kind, double at, double duration)
    {
        Fault fault;
        fault.kind = kind;
        fault.server = Server::Redis;
        fault.at = at;
        fault.duration = duration;
        return fault;
    }
    bool open(Watched &at) { return at.open(m_sandbox.redis(), m_sandbox.postgres()); }

    Sandbox m_sandbox;
};

void TestBreakerRun::initTestCase()
{
    QVERIFY(startSandbox(m_sandbox));
}

void TestBreakerRun::itOpensUnderAFaultAndClosesByItself()
{
    Watched at;
    QVERIFY(open(at));
    Scenario scenario = scenarioOf(QStringLiteral("cache-aside"));
    scenario.options.breakerFailures = 5;
    scenario.options.breakerOpenTime = milliseconds(400);
    scenario.faults = {fault(FaultKind::Cut, 0.5, 1)};
    QVERIFY(at.runs(scenario));
    QTRY_COMPARE_WITH_TIMEOUT(at.last.circuit.state, BreakerState::Open, patienceMs);
    QVERIFY(at.last.circuit.opened >= 1);
    QTRY_VERIFY_WITH_TIMEOUT(total(at.last, Pattern::Fallback) > 20 && total(at.last, Pattern::CircuitRefusal) > 20,
                             patienceMs);
    QTRY_COMPARE_WITH_TIMEOUT(at.last.circuit.state, BreakerState::Closed, patienceMs);
    const qint64 hits = at.last.lookUps.hits;
    QTRY_VERIFY_WITH_TIMEOUT(at.last.lookUps.hits > hits + 100, patienceMs);
    QVERIFY(at.stops());
    QCOMPARE(at.last.requests.failedReads, 0); // cache-aside answers every read
    QVERIFY(at.last.audit && at.last.audit->passed());
}

void TestBreakerRun::itCanBeSwitchedOnAndOffInTheRun()
{
    Watched at;
    QVERIFY(open(at));
    Scenario scenario = scenarioOf(QStringLiteral("cache-aside"));
    scenario.faults = {fault(FaultKind::Errors, 0, 0)};
    QVERIFY(at.runs(scenario));
    QCOMPARE(at.last.circuit.state, BreakerState::Off);
    scenario.options.breakerFailures = 5;
    scenario.options.breakerOpenTime = std::chrono::minutes(30);
    at.lab->adjust(scenario);
    QTRY_COMPARE_WITH_TIMEOUT(at.last.circuit.state, BreakerState::Open, patienceMs);
    QVERIFY(at.last.circuit.probeInMs > 0 && at.last.circuit.probeInMs <= 30 * 60'000);
    scenario.options.breakerFailures = 0;
    at.lab->adjust(scenario);
    QTRY_COMPARE_WITH_TIMEOUT(at.last.circuit.state, BreakerState::Off, patienceMs);
    const auto moreReads = [&at] {
        const qint64 reads = at.last.requests.reads;
        return QTest::qWaitFor([&at, reads] { return at.last.requests.reads > reads + 100; }, patienceMs);
    };
    QVERIFY(moreReads()); // what had been refused before has ended, too
    const qint64 refused = total(at.last, Pattern::CircuitRefusal);
    QVERIFY(moreReads());
    QCOMPARE(total(at.last, Pattern::CircuitRefusal), refused);
    QVERIFY(at.stops());
}

void TestBreakerRun::nothingQueuedIsLostBehindIt()
{
    Watched at;
    QVERIFY(open(at));
    Scenario scenario = scenarioOf(QStringLiteral("write-behind"));
    scenario.options.breakerFailures = 3;
    scenario.options.breakerOpenTime = std::chrono::minutes(30); // still open when the run ends
    scenario.faults = {fault(FaultKind::Errors, 1, 0.5)};
    QVERIFY(at.runs(scenario));
    QTRY_COMPARE_WITH_TIMEOUT(at.last.circuit.state, BreakerState::Open, patienceMs);
    const qint64 failed = at.last.requests.failedWrites;
    QTRY_VERIFY_WITH_TIMEOUT(at.last.requests.failedWrites > failed + 50, patienceMs); // told, never dropped
    QVERIFY(at.stops());
    QVERIFY(at.last.audit && at.last.audit->passed());
    QCOMPARE(at.last.audit->lost + at.last.audit->queued + at.last.audit->deadLettered, 0);
    QVERIFY(at.last.audit->saved > 0);
}

void TestBreakerRun::withoutItThereIsNoneToShow()
{
    Watched at;
    QVERIFY(open(at));
    QVERIFY(at.runs(scenarioOf(QStringLiteral("cache-aside"))));
    QCOMPARE(at.last.circuit.state, BreakerState::Off);
    QCOMPARE(at.last.circuit.opened, 0);
    QVERIFY(at.stops());
    QCOMPARE(total(at.last, Pattern::CircuitRefusal) + total(at.last, Pattern::Fallback), 0);
}

QTEST_GUILESS_MAIN(TestBreakerRun)
#include "tst_breakerrun.moc"
