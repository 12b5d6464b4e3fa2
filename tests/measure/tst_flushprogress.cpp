// SPDX-License-Identifier: GPL-3.0-only
#include "engine/measure/flushprogress.h"

#include <QTest>

using namespace cachescope;

/// How much is left of a flush, and for how long.
class TestFlushProgress : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void noDurationIsToldBeforeThereIsAPace();
    void theFirstPollMayBeOlderThanTheLastWrites();
    void anotherRunBeginsAnew();
    void aRunThatFlushesNothingSaysSo();

private:
    void at(double seconds, qint64 depth, RunId run = RunId{1}, RunState state = RunState::Settling);

    FlushProgress m_progress;
};

void TestFlushProgress::at(double seconds, qint64 depth, RunId run, RunState state)
{
    Snapshot snapshot;
    snapshot.runId = run;
    snapshot.state = state;
    snapshot.time = static_cast<Nanos>(seconds * static_cast<double>(second));
    snapshot.queue.depth = depth;
    m_progress.take(snapshot);
}

void TestFlushProgress::noDurationIsToldBeforeThereIsAPace()
{
    m_progress = {};
    at(10, 1000);
    QVERIFY(m_progress.isFlushing());
    QCOMPARE(m_progress.left(), 1000);
    QVERIFY(!m_progress.secondsLeft());
    at(12, 800);
    QCOMPARE(m_progress.secondsLeft().value_or(-1), 8.0); // 100 a second
    at(16, 500);
    QCOMPARE(m_progress.secondsLeft().value_or(-1), 6.0); // 500 in 6 s
    at(20, 0);
    QCOMPARE(m_progress.secondsLeft().value_or(-1), 0.0);
}

void TestFlushProgress::theFirstPollMayBeOlderThanTheLastWrites()
{
    m_progress = {};
    at(10, 900);
    at(11, 1000);
    QVERIFY(!m_progress.secondsLeft());
    at(13, 980); // not yet below what was seen first
    QCOMPARE(m_progress.secondsLeft().value_or(-1), 98.0);
}

void TestFlushProgress::anotherRunBeginsAnew()
{
    m_progress = {};
    at(10, 1000);
    at(12, 800);
    at(1, 400, RunId{2});
    QVERIFY(!m_progress.secondsLeft());
    QCOMPARE(m_progress.left(), 400);
}

void TestFlushProgress::aRunThatFlushesNothingSaysSo()
{
    m_progress = {};
    at(3, 1000, RunId{1}, RunState::Running);
    QVERIFY(!m_progress.isFlushing());
    QVERIFY(!m_progress.secondsLeft());
}

QTEST_GUILESS_MAIN(TestFlushProgress)
#include "tst_flushprogress.moc"
