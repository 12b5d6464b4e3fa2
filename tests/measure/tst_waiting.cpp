// SPDX-License-Identifier: GPL-3.0-only
#include "engine/measure/waiting.h"

#include <QTest>

#include <memory>
#include <vector>

using namespace cachescope;

class TestWaiting : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void nobodyWaits();
    void whenNothingFinishesTheOldestTells();
    void amongManyFinishedAFewThatWaitTellNothing();
    void whoHasItsAnswerWaitsNoMore();
};

void TestWaiting::nobodyWaits()
{
    const Waiting waiting;
    QCOMPARE(waiting.count(), 0);
    QCOMPARE(waiting.p99(0, now()), Nanos(0));
    QCOMPARE(waiting.p99(500, now()), Nanos(0));
}

void TestWaiting::whenNothingFinishesTheOldestTells()
{
    Waiting waiting;
    const Nanos before = now();
    const Waiting::Ticket first(waiting);
    const Nanos between = now();
    const Waiting::Ticket next(waiting);
    const Nanos later = now() + second;
    QCOMPARE(waiting.count(), 2);
    QVERIFY(waiting.p99(0, later) >= later - between && waiting.p99(0, later) <= later - before);
}

void TestWaiting::amongManyFinishedAFewThatWaitTellNothing()
{
    Waiting waiting;
    std::vector<std::unique_ptr<Waiting::Ticket>> tickets;
    for (int i = 0; i < 4; ++i)
        tickets.push_back(std::make_unique<Waiting::Ticket>(waiting));
    const Nanos later = now() + second;
    QCOMPARE(waiting.p99(1000, later), Nanos(0));                   // the slowest hundredth are eleven
    QVERIFY(waiting.p99(300, later) >= second - 100 * millisecond); // … here the four
}

void TestWaiting::whoHasItsAnswerWaitsNoMore()
{
    Waiting waiting;
    auto first = std::make_unique<Waiting::Ticket>(waiting);
    const Nanos between = now();
    const Waiting::Ticket next(waiting);
    first.reset();
    QCOMPARE(waiting.count(), 1);
    QVERIFY(waiting.p99(0, now()) <= now() - between);
    const Waiting::Ticket again(waiting); // in the place that was given back
    QCOMPARE(waiting.count(), 2);
    QVERIFY(waiting.p99(0, now()) <= now() - between);
}

QTEST_APPLESS_MAIN(TestWaiting)
#include "tst_waiting.moc"
