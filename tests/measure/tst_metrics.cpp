// SPDX-License-Identifier: GPL-3.0-only
#include "engine/measure/metrics.h"
#include "tests/support/writes.h"

#include <QTest>

using namespace cachescope;

class TestMetrics : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void readsAndWritesAreCountedWithTheirFailures();
    void addedLatencyIsTakenOutOfTheMeasuredOne();
    void hitsAndMissesAreTheAnswersOfTheCache();
    void everyStatementToTheDatabaseIsCounted();
    void rowsInsideATransactionCountWhenItCommits();
    void theQueueIsCounted();
    void refreshesAreNoRequests();
    void ratesAreOverTheLastTenIntervalsExactly();
    void aRateIsNotInflatedByWhatCameAfterTheLastTick();
    void theChartPointIsOfTheIntervalClosedLast();
    void aChartPointWithoutReadsSaysSo();
    void startingForgetsTheRunBefore();
    void theFiguresBeginAnewAfterAWarmUpButTheRatesGoOn();
    void everyPatternIsCountedWhenItActs();
    void aHitOnAbsenceIsAHit();
    void whatTheBreakerRefusedWasNeverAsked();
    void aFallbackIsAReadAnsweredWithoutTheCache();
    void rowsThatTheGuardKeptOutAreNotSaved();
    void ofABatchOnlyTheRowsThatChangedAreSaved();
    void aSaveWithoutAnAnswerIsInDoubt();
    void aRowThatWentBackIntoTheQueueAnswersForTheOthersOfItsBatch();
    void whatIsNotFoundIsAnAnswerAndNoFailure();
    void writesAreCountedByWhatTheyDo();
    void whatChangedNothingIsNoSavedRow();
    void aMergeInTheCacheIsNoLookUp();

private:
    void step(Activity activity, Step step, Outcome outcome, int count = 0, const QVector<Change> &changes = {})
    {
        TraceEvent event;
        event.activity = activity;
        event.step = step;
        event.outcome = outcome;
        event.count = count;
        RequestTag tag;
        tag.activity = activity;
        m_metrics->stepEnded(tag, event, changes);
    }

    Change begun(Key key, ChangeKind kind = ChangeKind::Update)
    {
        Product product;
        product.key = key;
        product.version = beginWrite(m_history, key, kind);
        return Change(product, kind);
    }

    void request(Activity activity, Nanos took, Nanos added = 0, Outcome outcome = Outcome::Ok,
                 ChangeKind change = ChangeKind::Update)
    {
        TraceEvent event;
        event.activity = activity;
        event.change = change;
        event.step = Step::Request;
        event.outcome = outcome;
        event.time = took;
        RequestTag tag;
        tag.activity = activity;
        tag.began = m_start;
        tag.added = added;
        m_metrics->stepEnded(tag, event, {});
    }

    Snapshot filled() const
    {
        Snapshot snapshot;
        m_metrics->fill(snapshot);
        return snapshot;
    }

    const Nanos m_start = 1000 * second;
    WriteHistory m_history;
    std::unique_ptr<Metrics> m_metrics;
};

void TestMetrics::init()
{
    m_history.start(10, {});
    m_metrics = std::make_unique<Metrics>(m_history);
    m_metrics->start(m_start);
}

void TestMetrics::readsAndWritesAreCountedWithTheirFailures()
{
    request(Activity::Read, millisecond);
    request(Activity::Read, millisecond, 0, Outcome::Failed);
    request(Activity::Write, millisecond);
    request(Activity::Write, millisecond, 0, Outcome::Failed);
    request(Activity::Write, millisecond, 0, Outcome::Failed);
    const Snapshot snapshot = filled();
    QCOMPARE(snapshot.requests.reads, 2);
    QCOMPARE(snapshot.requests.failedReads, 1);
    QCOMPARE(snapshot.requests.writes, 3);
    QCOMPARE(snapshot.requests.failedWrites, 2);
    QCOMPARE(snapshot.latency.read.count, 2);
    QCOMPARE(snapshot.latency.write.count, 3);
}

void TestMetrics::addedLatencyIsTakenOutOfTheMeasuredOne()
{
    request(Activity::Read, 30 * millisecond, 20 * millisecond);
    request(Activity::Write, 50 * millisecond, 10 * millisecond);
    const Snapshot snapshot = filled();
    QCOMPARE(snapshot.latency.read.max, 30.0);
    QCOMPARE(snapshot.latency.readMeasured.max, 10.0);
    QCOMPARE(snapshot.latency.write.max, 50.0);
    QCOMPARE(snapshot.latency.writeMeasured.max, 40.0);
    QCOMPARE(snapshot.latency.recent.max, 50.0);
    QCOMPARE(snapshot.latency.recentMeasured.max, 40.0);
}

void TestMetrics::hitsAndMissesAreTheAnswersOfTheCache()
{
    step(Activity::Read, Step::CacheGet, Outcome::Hit);
    step(Activity::Read, Step::CacheGetExpiry, Outcome::Hit);
    step(Activity::Read, Step::CacheGet, Outcome::Hit);
    step(Activity::Read, Step::CacheGet, Outcome::Miss);
    const Snapshot snapshot = filled();
    QCOMPARE(snapshot.lookUps.hits, 3);
    QCOMPARE(snapshot.lookUps.misses, 1);
    QCOMPARE(snapshot.lookUps.hitRate, 0.75);
}

void TestMetrics::everyStatementToTheDatabaseIsCounted()
{
    for (const Step each : {Step::DatabaseBegin, Step::DatabaseSave, Step::DatabaseCommit, Step::DatabaseLoad,
                            Step::DatabaseRollback, Step::DatabaseSaveBatch, Step::CacheSet, Step::QueuePush})
        step(Activity::Write, each, Outcome::Ok);
    step(Activity::Read, Step::DatabaseLoad, Outcome::Failed);
    const Snapshot snapshot = filled();
    QCOMPARE(snapshot.database.statements, 7);
    QCOMPARE(snapshot.database.loads, 1);
    QCOMPARE(snapshot.database.saves, 2);
}

void TestMetrics::rowsInsideATransactionCountWhenItCommits()
{
    const Change change = begun(Key{1});
    step(Activity::Write, Step::DatabaseSave, Outcome::Ok, 0, {change});
    QCOMPARE(filled().database.rowsSaved, 0);
    QVERIFY(!m_history.databaseHeld(Key{1}, change.version()));
    step(Activity::Write, Step::DatabaseCommit, Outcome::Ok, 1, {change});
    QCOMPARE(filled().database.rowsSaved, 1);
    QVERIFY(m_history.databaseHeld(Key{1}, change.version()));
    step(Activity::Write, Step::DatabaseCommit, Outcome::Failed, 1, {change});
    QCOMPARE(filled().database.rowsSaved, 1);
}

void TestMetrics::theQueueIsCounted()
{
    QVERIFY(!m_metrics->everQueued());
    step(Activity::Write, Step::QueuePush, Outcome::Ok, 1);
    step(Activity::Write, Step::QueuePush, Outcome::Failed);
    step(Activity::Flush, Step::QueuePush, Outcome::Ok, 1); // went back into the queue: queued once
    step(Activity::Flush, Step::QueueRetry, Outcome::Ok);
    step(Activity::Flush, Step::QueueDeadLetter, Outcome::Ok, 4);
    step(Activity::Flush, Step::QueueDone, Outcome::Ok, 5);
    QVERIFY(m_metrics->everQueued());
    const Snapshot snapshot = filled();
    QCOMPARE(snapshot.queue.queued, 1);
    QCOMPARE(snapshot.queue.retried, 1);
    QCOMPARE(snapshot.queue.deadLettered, 4);
    QCOMPARE(snapshot.queue.batches, 1);
}

void TestMetrics::refreshesAreNoRequests()
{
    request(Activity::Refresh, millisecond);
    request(Activity::Flush, millisecond);
    const Snapshot snapshot = filled();
    QCOMPARE(snapshot.requests.refreshes, 1);
    QCOMPARE(snapshot.requests.reads + snapshot.requests.writes, 0);
}

void TestMetrics::ratesAreOverTheLastTenIntervalsExactly()
{
    m_metrics->tick(0);
    for (int tick = 1; tick <= 30; ++tick) {
        for (int i = 0; i < tick; ++i) {
            request(Activity::Read, millisecond);
            step(Activity::Read, Step::CacheGet, tick <= 20 ? Outcome::Miss : Outcome::Hit);
        }
        m_metrics->tick(tick * 100 * millisecond);
    }
    const Snapshot snapshot = filled();
    QCOMPARE(snapshot.requests.perSecond, 255.0); // 21 + 22 + … + 30
    QCOMPARE(snapshot.lookUps.recentHitRate, 1.0);
    QCOMPARE(snapshot.steps.rates[Activity::Read][Step::CacheGet], 255.0);
    QCOMPARE(snapshot.steps.totals[Activity::Read][Step::CacheGet], 465);
}

void TestMetrics::aRateIsNotInflatedByWhatCameAfterTheLastTick()
{
    m_metrics->tick(0);
    for (int tick = 1; tick <= 10; ++tick) {
        for (int i = 0; i < 10; ++i)
            request(Activity::Read, millisecond);
        m_metrics->tick(tick * 100 * millisecond);
    }
    for (int i = 0; i < 9; ++i)
        request(Activity::Read, millisecond);
    QCOMPARE(filled().requests.perSecond, 100.0);
}

void TestMetrics::theChartPointIsOfTheIntervalClosedLast()
{
    request(Activity::Read, 500 * millisecond);
    m_metrics->tick(100 * millisecond);
    request(Activity::Read, 20 * millisecond);
    request(Activity::Write, 40 * millisecond);
    step(Activity::Read, Step::CacheGet, Outcome::Hit);
    m_metrics->tick(200 * millisecond);
    const Sample sample = m_metrics->sample();
    QCOMPARE(sample.time, 0.2);
    QCOMPARE(sample.readP50, 20.0);
    QCOMPARE(sample.readP99, 20.0);
    QCOMPARE(sample.writeP50, 40.0);
    QCOMPARE(sample.hitRate, 1.0);
}

void TestMetrics::aChartPointWithoutReadsSaysSo()
{
    m_metrics->tick(100 * millisecond);
    QVERIFY(m_metrics->sample().hitRate < 0);
    QCOMPARE(m_metrics->sample().readP50, 0.0);
}

void TestMetrics::startingForgetsTheRunBefore()
{
    request(Activity::Read, millisecond);
    m_metrics->tick(100 * millisecond);
    m_metrics->start(m_start);
    const Snapshot snapshot = filled();
    QCOMPARE(snapshot.requests.reads, 0);
    QCOMPARE(snapshot.latency.recent.count, 0);
}

void TestMetrics::theFiguresBeginAnewAfterAWarmUpButTheRatesGoOn()
{
    m_metrics->tick(0);
    step(Activity::Read, Step::CacheGet, Outcome::Miss);
    step(Activity::Read, Step::DatabaseLoad, Outcome::Ok, 1);
    step(Activity::Write, Step::QueuePush, Outcome::Ok);
    request(Activity::Read, 50 * millisecond);
    request(Activity::Write, 50 * millisecond, 0, Outcome::Failed);
    m_metrics->restart();
    Snapshot snapshot = filled();
    QCOMPARE(snapshot.requests.reads + snapshot.requests.writes + snapshot.requests.failedWrites + snapshot.lookUps.hits
                 + snapshot.lookUps.misses,
             0);
    QCOMPARE(snapshot.database.loads + snapshot.database.statements + snapshot.queue.queued
                 + snapshot.latency.read.count + snapshot.latency.write.count,
             0);
    QCOMPARE(snapshot.steps.totals[Activity::Read][Step::CacheGet], 0);
    QVERIFY(m_metrics->everQueued()); // the audit must look into the queue all the same
    step(Activity::Read, Step::CacheGet, Outcome::Hit);
    request(Activity::Read, millisecond);
    m_metrics->tick(second);
    snapshot = filled();
    QCOMPARE(snapshot.requests.reads, 1);
    QCOMPARE(snapshot.lookUps.hitRate, 1.0);
    QVERIFY(snapshot.latency.read.max < 2);
    QCOMPARE(snapshot.requests.perSecond, 3.0); // what the last second really saw
    QCOMPARE(snapshot.lookUps.recentHitRate, 0.5);
}

void TestMetrics::everyPatternIsCountedWhenItActs()
{
    m_metrics->tick(0);
    for (int i = 0; i < 4; ++i)
        step(Activity::Read, Step::LoaderWait, Outcome::Ok);
    step(Activity::Read, Step::LoaderWait, Outcome::Superseded); // it was too old for this one, who loads for himself
    step(Activity::Read, Step::LockWait, Outcome::Ok);
    step(Activity::Write, Step::QueueWait, Outcome::Ok);
    step(Activity::Read, Step::CacheRetry, Outcome::Ok);
    step(Activity::Read, Step::CacheSet, Outcome::Superseded);
    step(Activity::Write, Step::DatabaseSave, Outcome::Superseded);
    m_metrics->tick(second);
    const Snapshot snapshot = filled();
    const auto total = [&](Pattern pattern) { return snapshot.patterns.totals[pattern]; };
    QCOMPARE(total(Pattern::SharedLoad), 4);
    QCOMPARE(total(Pattern::LockWait), 1);
    QCOMPARE(total(Pattern::RoomWait), 1);
    QCOMPARE(total(Pattern::CacheRetry), 1);
    QCOMPARE(total(Pattern::NotNewer), 2);
    QCOMPARE(total(Pattern::Absence) + total(Pattern::Fallback) + total(Pattern::CircuitRefusal), 0);
    QCOMPARE(snapshot.patterns.rates[Pattern::SharedLoad], 4.0);
    m_metrics->restart();
    QCOMPARE(filled().patterns.totals[Pattern::SharedLoad], 0);
}

void TestMetrics::aHitOnAbsenceIsAHit()
{
    step(Activity::Read, Step::CacheGet, Outcome::Absent);
    step(Activity::Read, Step::CacheGet, Outcome::Miss);
    const Snapshot snapshot = filled();
    QCOMPARE(snapshot.lookUps.hits, 1);
    QCOMPARE(snapshot.lookUps.misses, 1);
    QCOMPARE(snapshot.patterns.totals[Pattern::Absence], 1);
}

void TestMetrics::whatTheBreakerRefusedWasNeverAsked()
{
    step(Activity::Read, Step::CacheGet, Outcome::Refused);
    step(Activity::Write, Step::QueuePush, Outcome::Refused);
    const Snapshot snapshot = filled();
    QCOMPARE(snapshot.lookUps.hits + snapshot.lookUps.misses + snapshot.queue.queued, 0);
    QCOMPARE(snapshot.steps.totals[Activity::Read][Step::CacheGet], 0);
    QCOMPARE(snapshot.patterns.totals[Pattern::CircuitRefusal], 2);
    QVERIFY(!m_metrics->everQueued());
}

void TestMetrics::aFallbackIsAReadAnsweredWithoutTheCache()
{
    const auto end = [this](Activity activity, bool unanswered, Outcome outcome) {
        TraceEvent event;
        event.activity = activity;
        event.outcome = outcome;
        RequestTag tag;
        tag.activity = activity;
        tag.unanswered = unanswered;
        m_metrics->stepEnded(tag, event, {});
    };
    end(Activity::Read, true, Outcome::Ok);
    end(Activity::Read, false, Outcome::Ok);
    end(Activity::Read, true, Outcome::Failed);
    end(Activity::Write, true, Outcome::Ok);
    QCOMPARE(filled().patterns.totals[Pattern::Fallback], 1);
}

void TestMetrics::rowsThatTheGuardKeptOutAreNotSaved()
{
    TraceEvent event;
    event.activity = Activity::Flush;
    event.step = Step::DatabaseSaveBatch;
    event.outcome = Outcome::Ok;
    event.count = 3;
    event.refused = 2;
    m_metrics->stepEnded({}, event, {});
    event.outcome = Outcome::Superseded;
    event.count = 0;
    m_metrics->stepEnded({}, event, {});
    const Snapshot snapshot = filled();
    QCOMPARE(snapshot.database.rowsSaved, 3);
    QCOMPARE(snapshot.patterns.totals[Pattern::NotNewer], 4);
}

void TestMetrics::ofABatchOnlyTheRowsThatChangedAreSaved()
{
    const Change changed = begun(Key{1});
    const Change kept = begun(Key{2});
    step(Activity::Flush, Step::DatabaseSaveBatch, Outcome::Ok, 1, {changed, kept});
    QVERIFY(m_history.databaseHeld(Key{1}, changed.version()));
    QVERIFY(!m_history.databaseHeld(Key{2}, kept.version()));
    m_history.acknowledged(Key{2}, kept.version());
    QCOMPARE(filled().queue.merged, 1); // the row that stands there is newer
    QCOMPARE(filled().database.rowsSaved, 1);
}

void TestMetrics::aSaveWithoutAnAnswerIsInDoubt()
{
    for (const Step each : {Step::DatabaseSave, Step::DatabaseSaveBatch, Step::DatabaseCommit}) {
        const Change change = begun(Key{3});
        step(Activity::Write, each, Outcome::Failed, 0, {change});
        m_history.failed(Key{3}, change.version());
    }
    const Version refused = beginWrite(m_history, Key{3});
    step(Activity::Write, Step::DatabaseSave, Outcome::Failed);
    m_history.failed(Key{3}, refused);
    QCOMPARE(m_history.unconfirmed(), 3);
}

void TestMetrics::aRowThatWentBackIntoTheQueueAnswersForTheOthersOfItsBatch()
{
    const Change older = begun(Key{1});
    const Change newest = begun(Key{1});
    for (const Change &change : {older, newest})
        m_history.acknowledged(Key{1}, change.version());
    step(Activity::Flush, Step::QueuePush, Outcome::Ok, 1, {newest});
    step(Activity::Flush, Step::QueueDone, Outcome::Ok, 1, {older});
    QCOMPARE(m_history.write(Key{1}, newest.version())->carried, 1);
    QCOMPARE(filled().queue.merged, 0); // not before it is saved
    request(Activity::Flush, millisecond);
    step(Activity::Flush, Step::DatabaseSaveBatch, Outcome::Ok, 1, {newest});
    QCOMPARE(filled().queue.merged, 1);
}

void TestMetrics::whatIsNotFoundIsAnAnswerAndNoFailure()
{
    request(Activity::Read, millisecond, 0, Outcome::NotFound);
    request(Activity::Write, millisecond, 0, Outcome::NotFound, ChangeKind::Price);
    request(Activity::Write, millisecond, 0, Outcome::Exists, ChangeKind::Create);
    request(Activity::Refresh, millisecond, 0, Outcome::NotFound); // nobody asked
    Snapshot snapshot = filled();
    QCOMPARE(snapshot.requests.notFound, 2);
    QCOMPARE(snapshot.requests.existed, 1);
    QCOMPARE(snapshot.requests.reads, 1);
    QCOMPARE(snapshot.requests.writes, 2);
    QCOMPARE(snapshot.requests.failedReads + snapshot.requests.failedWrites, 0);
    QCOMPARE(snapshot.latency.read.count, 1);
    m_metrics->restart();
    snapshot = filled();
    QCOMPARE(snapshot.requests.notFound + snapshot.requests.existed, 0);
}

void TestMetrics::writesAreCountedByWhatTheyDo()
{
    using enum ChangeKind;
    for (const ChangeKind change : {Update, Update, Update, Create, Create, Delete, Price, Stock})
        request(Activity::Write, millisecond, 0, Outcome::Ok, change);
    request(Activity::Write, millisecond, 0, Outcome::Failed, Delete);
    request(Activity::Read, millisecond);
    const auto changes = filled().requests.changes;
    QCOMPARE(changes[Update], 3);
    QCOMPARE(changes[Create], 2);
    QCOMPARE(changes[Delete], 2);
    QCOMPARE(changes[Price], 1);
    QCOMPARE(changes[Stock], 1);
    m_metrics->restart();
    QCOMPARE(filled().requests.changes[Update], 0);
}

void TestMetrics::whatChangedNothingIsNoSavedRow()
{
    const Change missing = begun(Key{1}, ChangeKind::Price), there = begun(Key{2}, ChangeKind::Create);
    step(Activity::Write, Step::DatabaseSave, Outcome::NotFound, 0, {missing});
    step(Activity::Write, Step::DatabaseSave, Outcome::Exists, 0, {there});
    step(Activity::Read, Step::DatabaseLoad, Outcome::NotFound);
    m_history.failed(Key{1}, missing.version());
    m_history.failed(Key{2}, there.version());
    const Snapshot snapshot = filled();
    QCOMPARE(snapshot.database.rowsSaved, 0);
    QCOMPARE(snapshot.database.loads, 0); // nothing was loaded
    QCOMPARE(snapshot.database.statements, 3);
    QCOMPARE(m_history.unconfirmed(), 0);
    QVERIFY(!m_history.databaseHeld(Key{1}, missing.version()));
}

void TestMetrics::aMergeInTheCacheIsNoLookUp()
{
    step(Activity::Write, Step::CacheMerge, Outcome::Ok);
    step(Activity::Write, Step::CacheMerge, Outcome::Absent);
    step(Activity::Write, Step::CacheMerge, Outcome::Miss);
    const Snapshot snapshot = filled();
    QCOMPARE(snapshot.lookUps.hits + snapshot.lookUps.misses, 0);
    QCOMPARE(snapshot.steps.totals[Activity::Write][Step::CacheMerge], 3);
    QCOMPARE(snapshot.database.statements, 0);
}

QTEST_GUILESS_MAIN(TestMetrics)

#include "tst_metrics.moc"
