// SPDX-License-Identifier: GPL-3.0-only
#include "engine/trace/gate.h"
#include "tests/support/patience.h"

#include <QTest>

#include <algorithm>
#include <memory>
#include <optional>

using namespace cachescope;

namespace {

class Stander final : public PendingStep
{
public:
    explicit Stander(QVector<Stander *> *order = nullptr)
        : m_order(order)
    {
    }

    void proceed(Nanos nanos) override
    {
        added = nanos;
        over();
    }
    void refuse(const Error &why) override
    {
        error = why;
        over();
    }

    Nanos began = now();
    Nanos ended = 0;
    Nanos added = -1;
    std::optional<Error> error;

private:
    void over()
    {
        QVERIFY2(!ended, "a step passes once");
        ended = now();
        if (m_order)
            m_order->append(this);
    }

    QVector<Stander *> *m_order;
};

StepContext at(Server server)
{
    return {1, Activity::Read, Step::CacheGet, Key{1}, server};
}

bool all(const std::vector<std::unique_ptr<Stander>> &steps)
{
    return std::all_of(steps.begin(), steps.end(), [](const auto &step) { return step->ended != 0; });
}

} // namespace

class TestGate : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void withoutDelaysItIsOpen();
    void aDelayedServerDoesNotCloseTheGateToTheOther();
    void aFixedDelayIsKeptAndTold();
    void itNeverCallsBackBeforePassHasReturned();
    void stepsOfOneDelayGoOnInTheirOrder();
    void theShorterDelayGoesFirst();
    void normalDelaysScatterAroundTheirMean();
    void uniformDelaysStayWithinTheirWidth();
    void aDelayIsNeverNegative();
    void refusingEndsThoseWhoWaitAndThoseWhoCome();
    void anErrorRateRefusesItsShare();
    void aCutServerRefusesEveryStepAsUnreachable();
    void aFaultsLatencyComesOnTop();
    void aHeldStepGoesOnWithNothingAddedOrIsRefused();
    void aStepMayPassAgainFromItsOwnCall();
    void whoIsTurnedAwayWaitsForNothing();
    void theLastStepMayTakeTheGateWithIt_data();
    void theLastStepMayTakeTheGateWithIt();
};

void TestGate::withoutDelaysItIsOpen()
{
    Gate gate;
    QVERIFY(gate.isOpen(Server::Redis) && gate.isOpen(Server::Postgres) && gate.isOpen(Server::None));
    Stander step;
    gate.pass(step, at(Server::Redis));
    QTRY_VERIFY_WITH_TIMEOUT(step.ended, patienceMs);
    QVERIFY(step.added >= 0 && step.added < second);
}

void TestGate::aDelayedServerDoesNotCloseTheGateToTheOther()
{
    Gate gate;
    gate.setDelay(Server::Postgres, {Delay::Kind::Fixed, 5, 0});
    QVERIFY(!gate.isOpen(Server::Postgres));
    QVERIFY(gate.isOpen(Server::Redis));
    gate.setDelay(Server::Postgres, {});
    QVERIFY(gate.isOpen(Server::Postgres));
}

void TestGate::aFixedDelayIsKeptAndTold()
{
    Gate gate;
    gate.setDelay(Server::Redis, {Delay::Kind::Fixed, 30, 0});
    Stander step;
    gate.pass(step, at(Server::Redis));
    QTRY_VERIFY_WITH_TIMEOUT(step.ended, patienceMs);
    QVERIFY2(step.ended - step.began >= 30 * millisecond, "never early");
    QVERIFY(step.added >= 30 * millisecond && step.added <= step.ended - step.began);
}

void TestGate::itNeverCallsBackBeforePassHasReturned()
{
    Gate gate;
    Stander open, refused;
    gate.pass(open, at(Server::Redis));
    QVERIFY(!open.ended);
    gate.cancel();
    QVERIFY(!open.ended);
    gate.pass(refused, at(Server::Redis));
    QVERIFY(!refused.ended);
    QTRY_VERIFY_WITH_TIMEOUT(open.ended && refused.ended, patienceMs);
}

void TestGate::stepsOfOneDelayGoOnInTheirOrder()
{
    Gate gate;
    gate.setDelay(Server::Redis, {Delay::Kind::Fixed, 3, 0});
    QVector<Stander *> order;
    std::vector<std::unique_ptr<Stander>> steps;
    for (int i = 0; i < 200; ++i) {
        steps.push_back(std::make_unique<Stander>(&order));
        gate.pass(*steps.back(), at(Server::Redis));
    }
    QTRY_VERIFY_WITH_TIMEOUT(all(steps), patienceMs);
    for (qsizetype i = 0; i < order.size(); ++i)
        QCOMPARE(order.at(i), steps.at(static_cast<size_t>(i)).get());
}

void TestGate::theShorterDelayGoesFirst()
{
    Gate gate;
    gate.setDelay(Server::Postgres, {Delay::Kind::Fixed, 80, 0});
    gate.setDelay(Server::Redis, {Delay::Kind::Fixed, 5, 0});
    QVector<Stander *> order;
    Stander slow(&order), quick(&order);
    gate.pass(slow, at(Server::Postgres));
    gate.pass(quick, at(Server::Redis));
    QTRY_COMPARE_WITH_TIMEOUT(order, (QVector<Stander *>{&quick, &slow}), patienceMs);
}

void TestGate::normalDelaysScatterAroundTheirMean()
{
    Gate gate;
    gate.setDelay(Server::Redis, {Delay::Kind::Normal, 60, 10});
    std::vector<std::unique_ptr<Stander>> steps;
    QVector<Stander *> order;
    for (int i = 0; i < 400; ++i) {
        steps.push_back(std::make_unique<Stander>(&order));
        gate.pass(*steps.back(), at(Server::Redis));
    }
    QTRY_VERIFY_WITH_TIMEOUT(all(steps), patienceMs);
    std::vector<double> ms;
    for (const auto &step : steps)
        ms.push_back(toMs(step->added));
    std::sort(ms.begin(), ms.end());
    // A busy machine makes delays longer, never shorter: the lower half tells most.
    QVERIFY2(ms.front() > 10 && ms.front() < 50, qPrintable(QString::number(ms.front())));
    QVERIFY2(ms[200] > 57 && ms[200] < 90, qPrintable(QString::number(ms[200])));
    QVERIFY(ms.back() > 70);
    QVERIFY2(order.first() != steps.front().get() || order.last() != steps.back().get(), "they overtake each other");
}

void TestGate::uniformDelaysStayWithinTheirWidth()
{
    Gate gate;
    gate.setDelay(Server::Redis, {Delay::Kind::Uniform, 40, 20});
    std::vector<std::unique_ptr<Stander>> steps;
    for (int i = 0; i < 200; ++i) {
        steps.push_back(std::make_unique<Stander>());
        gate.pass(*steps.back(), at(Server::Redis));
    }
    QTRY_VERIFY_WITH_TIMEOUT(all(steps), patienceMs);
    Nanos shortest = second, longest = 0;
    for (const auto &step : steps) {
        shortest = std::min(shortest, step->added);
        longest = std::max(longest, step->added);
    }
    QVERIFY(shortest >= 20 * millisecond && shortest < 40 * millisecond);
    QVERIFY(longest >= 50 * millisecond);
}

void TestGate::aDelayIsNeverNegative()
{
    Gate gate;
    gate.setDelay(Server::Redis, {Delay::Kind::Normal, 0, 1});
    std::vector<std::unique_ptr<Stander>> steps;
    for (int i = 0; i < 100; ++i) {
        steps.push_back(std::make_unique<Stander>());
        gate.pass(*steps.back(), at(Server::Redis));
    }
    QTRY_VERIFY_WITH_TIMEOUT(all(steps), patienceMs);
    for (const auto &step : steps)
        QVERIFY(step->added >= 0);
}

void TestGate::refusingEndsThoseWhoWaitAndThoseWhoCome()
{
    Gate gate;
    gate.setDelay(Server::Redis, {Delay::Kind::Fixed, 60'000, 0});
    Stander waiting, coming;
    gate.pass(waiting, at(Server::Redis));
    gate.cancel();
    QVERIFY(!gate.isOpen(Server::Postgres));
    gate.pass(coming, at(Server::Postgres));
    QTRY_VERIFY_WITH_TIMEOUT(waiting.error && coming.error, patienceMs);
    QCOMPARE(waiting.error->kind, Error::Kind::Cancelled);
    QCOMPARE(coming.error->kind, Error::Kind::Cancelled);
}

void TestGate::anErrorRateRefusesItsShare()
{
    Gate gate;
    gate.setErrorRate(Server::Redis, 0.25);
    QVERIFY(!gate.isOpen(Server::Redis) && gate.isOpen(Server::Postgres));
    constexpr int steps = 4000;
    std::vector<std::unique_ptr<Stander>> standers;
    for (int i = 0; i < steps; ++i) {
        standers.push_back(std::make_unique<Stander>());
        gate.pass(*standers.back(), at(Server::Redis));
    }
    QTRY_VERIFY_WITH_TIMEOUT(all(standers), patienceMs);
    const auto refused =
        std::count_if(standers.begin(), standers.end(), [](const auto &step) { return step->error.has_value(); });
    QVERIFY2(refused > steps / 5 && refused < steps * 3 / 10, qPrintable(QString::number(refused)));
    for (const auto &step : standers)
        QVERIFY(!step->error || step->error->kind == Error::Kind::Injected);
    gate.setErrorRate(Server::Redis, 0);
    QVERIFY(gate.isOpen(Server::Redis));
}

void TestGate::aCutServerRefusesEveryStepAsUnreachable()
{
    Gate gate;
    gate.setCut(Server::Postgres, true);
    Stander cut, other;
    gate.pass(cut, at(Server::Postgres));
    gate.pass(other, at(Server::Redis));
    QTRY_VERIFY_WITH_TIMEOUT(cut.ended && other.ended, patienceMs);
    QVERIFY(cut.error && !other.error);
    QCOMPARE(cut.error->kind, Error::Kind::Unreachable);
    gate.setCut(Server::Postgres, false);
    QVERIFY(gate.isOpen(Server::Postgres));
}

void TestGate::aFaultsLatencyComesOnTop()
{
    Gate gate;
    gate.setDelay(Server::Redis, {Delay::Kind::Fixed, 15, 0});
    gate.setExtraDelay(Server::Redis, {Delay::Kind::Fixed, 20, 0});
    Stander step;
    gate.pass(step, at(Server::Redis));
    QTRY_VERIFY_WITH_TIMEOUT(step.ended, patienceMs);
    QVERIFY(step.added >= 35 * millisecond);
    gate.setExtraDelay(Server::Redis, {});
    QVERIFY(!gate.isOpen(Server::Redis));
}

void TestGate::aHeldStepGoesOnWithNothingAddedOrIsRefused()
{
    Gate gate;
    Stander brief, endless;
    gate.hold(brief, 40 * millisecond);
    gate.hold(endless, 3600 * second);
    QTRY_VERIFY_WITH_TIMEOUT(brief.ended, patienceMs);
    QVERIFY(brief.ended - brief.began >= 40 * millisecond);
    QVERIFY(brief.added >= 0 && brief.added < 30 * millisecond);
    QVERIFY(!endless.ended);
    gate.cancel();
    QTRY_VERIFY_WITH_TIMEOUT(endless.error, patienceMs);
}

void TestGate::aStepMayPassAgainFromItsOwnCall()
{
    class Walker final : public PendingStep
    {
    public:
        explicit Walker(Gate &gate)
            : m_gate(gate)
        {
        }
        void proceed(Nanos) override
        {
            if (++passed < 50)
                m_gate.pass(*this, at(Server::Redis));
        }
        void refuse(const Error &) override { }
        int passed = 0;

    private:
        Gate &m_gate;
    };
    Gate gate;
    Walker walker(gate);
    gate.pass(walker, at(Server::Redis));
    QTRY_COMPARE_WITH_TIMEOUT(walker.passed, 50, patienceMs);
}

void TestGate::whoIsTurnedAwayWaitsForNothing()
{
    Gate gate;
    gate.setDelay(Server::Redis, {Delay::Kind::Fixed, 60'000, 0});
    Stander waiting, turned, again;
    gate.pass(waiting, at(Server::Redis));
    gate.reject(turned, {Error::Kind::CircuitOpen, {}});
    QVERIFY(!turned.ended); // never from inside the call
    QTRY_VERIFY_WITH_TIMEOUT(turned.ended, patienceMs);
    QCOMPARE(turned.error->kind, Error::Kind::CircuitOpen);
    QVERIFY(!waiting.ended);
    gate.reject(again, {Error::Kind::CircuitOpen, {}});
    gate.cancel();
    QTRY_VERIFY_WITH_TIMEOUT(waiting.ended && again.ended, patienceMs);
}

void TestGate::theLastStepMayTakeTheGateWithIt_data()
{
    QTest::addColumn<bool>("cancelled");
    QTest::newRow("as it goes on") << false;
    QTest::newRow("as it is turned away") << true;
}

void TestGate::theLastStepMayTakeTheGateWithIt()
{
    QFETCH(const bool, cancelled);
    struct Last final : PendingStep
    {
        void proceed(Nanos) override { gate.reset(); }
        void refuse(const Error &) override { gate.reset(); }
        std::unique_ptr<Gate> gate = std::make_unique<Gate>();
    };
    Last last;
    last.gate->setDelay(Server::Redis, {Delay::Kind::Fixed, cancelled ? 60'000.0 : 1.0, 0});
    last.gate->pass(last, at(Server::Redis));
    if (cancelled)
        last.gate->cancel();
    QTRY_VERIFY_WITH_TIMEOUT(!last.gate, patienceMs); // the address sanitizer says whether the gate was used after that
}

QTEST_GUILESS_MAIN(TestGate)
#include "tst_gate.moc"
