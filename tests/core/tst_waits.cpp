// SPDX-License-Identifier: GPL-3.0-only
#include "engine/core/asyncevent.h"
#include "engine/core/task.h"
#include "tests/support/patience.h"

#include <QTest>

using namespace cachescope;

namespace {

constexpr std::chrono::hours indefinitely{24};

/// One coroutine after the other waits; what each was answered.
struct Waiter
{
    Task<> wait(AsyncEvent &event)
    {
        const auto waited = co_await event.waitFor(indefinitely);
        answers.append(waited.ok());
    }
    QVector<bool> answers;
};

} // namespace

class TestWaits : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aWaitEndsAtOnceWithItsContext();
    void noWaitBeginsAfterwards();
    void whatIsWithinEndsWithWhatIsAround();
    void whatIsAroundGoesOn();
    void aWaitWithoutContextHasOnlyItsTime();
};

void TestWaits::aWaitEndsAtOnceWithItsContext()
{
    WaitContext context;
    AsyncEvent event(context);
    Waiter waiter;
    waiter.wait(event);
    context.cancel();
    QVERIFY(waiter.answers.isEmpty()); // never from inside the call
    QTRY_COMPARE_WITH_TIMEOUT(waiter.answers, QVector<bool>{false}, patienceMs);
    context.cancel(); // and it may be said twice
}

void TestWaits::noWaitBeginsAfterwards()
{
    WaitContext context;
    AsyncEvent event(context);
    context.cancel();
    Waiter waiter;
    for (int again = 1; again <= 3; ++again) {
        waiter.wait(event);
        QTRY_COMPARE_WITH_TIMEOUT(waiter.answers, QVector<bool>(again, false), patienceMs);
    }
}

void TestWaits::whatIsWithinEndsWithWhatIsAround()
{
    WaitContext outer;
    const WaitContext within(&outer);
    AsyncEvent event(within);
    Waiter waiter;
    waiter.wait(event);
    outer.cancel();
    QVERIFY(within.isCancelled());
    const WaitContext late(&outer);
    QVERIFY(late.isCancelled());
    QTRY_COMPARE_WITH_TIMEOUT(waiter.answers, QVector<bool>{false}, patienceMs);
}

void TestWaits::whatIsAroundGoesOn()
{
    const WaitContext outer;
    WaitContext within(&outer);
    within.cancel();
    QVERIFY(!outer.isCancelled());
}

void TestWaits::aWaitWithoutContextHasOnlyItsTime()
{
    AsyncEvent event;
    Waiter waiter;
    waiter.wait(event);
    event.set();
    QTRY_COMPARE_WITH_TIMEOUT(waiter.answers, QVector<bool>{true}, patienceMs);
}

QTEST_GUILESS_MAIN(TestWaits)
#include "tst_waits.moc"
