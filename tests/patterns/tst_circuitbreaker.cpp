// SPDX-License-Identifier: GPL-3.0-only
#include "engine/core/error.h"
#include "engine/patterns/circuitbreaker.h"

#include <QTest>

using namespace cachescope;
using std::chrono::milliseconds;

class TestCircuitBreaker : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_breaker = CircuitBreaker();
        m_breaker.set({3, milliseconds(1000)});
    }
    void closedItLetsEveryStepThrough();
    void failuresOneAfterTheOtherOpenIt();
    void anAnswerInBetweenBeginsTheCountAnew();
    void openItRefusesEveryStepUntilItsTimeIsOver();
    void afterTheOpenTimeOneProbeGoesAndTheOthersWait();
    void aProbeThatIsAnsweredClosesIt();
    void aProbeThatFailsOpensItAnew();
    void whatBeganBeforeItOpenedSaysNothing();
    void whatBeganBeforeTheProbeIsNotTakenForIt();
    void theSettingsCanChangeWhileItRuns();
    void afterAResetNothingIsRemembered();
    void onlySilenceIsAFailureToReach();

private:
    /// A step that begins and ends at that time; false: it was refused.
    bool step(bool reached, Nanos time)
    {
        const quint64 ticket = m_breaker.admit(time);
        if (ticket)
            m_breaker.ended(ticket, reached, time);
        return ticket != 0;
    }
    void open(Nanos time)
    {
        for (int i = 0; i < 3; ++i)
            QVERIFY(step(false, time));
        QCOMPARE(m_breaker.state(), BreakerState::Open);
    }

    CircuitBreaker m_breaker;
};

void TestCircuitBreaker::closedItLetsEveryStepThrough()
{
    for (int i = 0; i < 100; ++i)
        QVERIFY(step(true, i));
    QCOMPARE(m_breaker.state(), BreakerState::Closed);
    QCOMPARE(m_breaker.opened(), 0);
    QCOMPARE(m_breaker.probeIn(0), 0);
}

void TestCircuitBreaker::failuresOneAfterTheOtherOpenIt()
{
    QVERIFY(step(false, 0) && step(false, 0));
    QCOMPARE(m_breaker.state(), BreakerState::Closed);
    QVERIFY(step(false, 0));
    QCOMPARE(m_breaker.state(), BreakerState::Open);
    QCOMPARE(m_breaker.opened(), 1);
}

void TestCircuitBreaker::anAnswerInBetweenBeginsTheCountAnew()
{
    for (int i = 0; i < 20; ++i)
        QVERIFY(step(false, i) && step(false, i) && step(true, i));
    QCOMPARE(m_breaker.state(), BreakerState::Closed);
}

void TestCircuitBreaker::openItRefusesEveryStepUntilItsTimeIsOver()
{
    open(5 * second);
    QCOMPARE(m_breaker.probeIn(5 * second), second);
    QVERIFY(!step(true, 5 * second));
    QCOMPARE(m_breaker.probeIn(6 * second - 1), Nanos(1));
    QVERIFY(!step(true, 6 * second - 1));
    QCOMPARE(m_breaker.state(), BreakerState::Open);
}

void TestCircuitBreaker::afterTheOpenTimeOneProbeGoesAndTheOthersWait()
{
    open(0);
    QVERIFY(m_breaker.admit(second));
    QCOMPARE(m_breaker.state(), BreakerState::HalfOpen);
    for (int i = 0; i < 5; ++i)
        QVERIFY(!m_breaker.admit(100 * second)); // however long the probe takes
}

void TestCircuitBreaker::aProbeThatIsAnsweredClosesIt()
{
    open(0);
    QVERIFY(step(true, second));
    QCOMPARE(m_breaker.state(), BreakerState::Closed);
    QVERIFY(step(false, second) && step(false, second)); // and counts from nothing
    QCOMPARE(m_breaker.state(), BreakerState::Closed);
}

void TestCircuitBreaker::aProbeThatFailsOpensItAnew()
{
    open(0);
    QVERIFY(step(false, 2 * second)); // one is enough
    QCOMPARE(m_breaker.state(), BreakerState::Open);
    QCOMPARE(m_breaker.opened(), 2);
    QVERIFY(!step(true, 3 * second - 1));
    QVERIFY(step(true, 3 * second));
    QCOMPARE(m_breaker.state(), BreakerState::Closed);
}

void TestCircuitBreaker::whatBeganBeforeItOpenedSaysNothing()
{
    const quint64 early = m_breaker.admit(0);
    open(0);
    m_breaker.ended(early, true, second / 2);
    QCOMPARE(m_breaker.state(), BreakerState::Open);
    m_breaker.ended(early, false, second / 2);
    QCOMPARE(m_breaker.probeIn(second / 2), second / 2); // it has not been opened once more
    QVERIFY(step(true, second));
    m_breaker.ended(early, false, second);
    QVERIFY(step(false, second) && step(false, second));
    QCOMPARE(m_breaker.state(), BreakerState::Closed);
}

void TestCircuitBreaker::whatBeganBeforeTheProbeIsNotTakenForIt()
{
    const quint64 early = m_breaker.admit(0);
    open(0);
    const quint64 probe = m_breaker.admit(second);
    m_breaker.ended(early, false, second);
    QCOMPARE(m_breaker.state(), BreakerState::HalfOpen);
    m_breaker.ended(early, true, second);
    QCOMPARE(m_breaker.state(), BreakerState::HalfOpen);
    m_breaker.ended(probe, true, second);
    QCOMPARE(m_breaker.state(), BreakerState::Closed);
}

void TestCircuitBreaker::theSettingsCanChangeWhileItRuns()
{
    open(0);
    m_breaker.set({3, milliseconds(10)});
    QVERIFY(!step(true, 10 * millisecond - 1));
    QVERIFY(step(true, 10 * millisecond));
    m_breaker.set({1, milliseconds(10)});
    QVERIFY(step(false, second));
    QCOMPARE(m_breaker.state(), BreakerState::Open);
}

void TestCircuitBreaker::afterAResetNothingIsRemembered()
{
    const quint64 early = m_breaker.admit(0);
    open(0);
    m_breaker.reset();
    QCOMPARE(m_breaker.state(), BreakerState::Closed);
    for (int i = 0; i < 5; ++i)
        m_breaker.ended(early, false, 0);
    QVERIFY(step(false, 0) && step(false, 0));
    QCOMPARE(m_breaker.state(), BreakerState::Closed);
}

void TestCircuitBreaker::onlySilenceIsAFailureToReach()
{
    using Kind = Error::Kind;
    for (const Kind kind : {Kind::Unreachable, Kind::TimedOut, Kind::Injected})
        QVERIFY(failedToReach(kind));
    for (const Kind kind :
         {Kind::Rejected, Kind::Conflict, Kind::NotFound, Kind::Malformed, Kind::CircuitOpen, Kind::Cancelled})
        QVERIFY(!failedToReach(kind));
}

QTEST_GUILESS_MAIN(TestCircuitBreaker)
#include "tst_circuitbreaker.moc"
