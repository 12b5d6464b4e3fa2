// SPDX-License-Identifier: GPL-3.0-only
#include "engine/measure/writehistory.h"
#include "engine/sandbox/sandbox.h"
#include "engine/stores/queuecall.h"
#include "tests/support/workbench.h"

#include <qcorotask.h>
#include <QTest>

using namespace cachescope;

class TestWriteBehind : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void theClientWaitsForCacheAndQueueAlone();
    void cacheAndQueueTakeOneRoundTripUnlessSomethingStandsBetween();
    void threeUpdatesOfOneProductBecomeOneRow_data() { bothQueues(); }
    void threeUpdatesOfOneProductBecomeOneRow();
    void withoutCoalescingEachUpdateIsSavedInOrder_data() { bothQueues(); }
    void withoutCoalescingEachUpdateIsSavedInOrder();
    void aFullBatchDoesNotWaitForTheInterval_data() { bothQueues(); }
    void aFullBatchDoesNotWaitForTheInterval();
    void theIntervalFlushesWhatIsNoFullBatch_data() { bothQueues(); }
    void theIntervalFlushesWhatIsNoFullBatch();
    void aFailingBatchIsTriedAgainWithGrowingPauses_data() { bothQueues(); }
    void aFailingBatchIsTriedAgainWithGrowingPauses();
    void aDatabaseThatRecoversInTimeLosesNothing_data() { bothQueues(); }
    void aDatabaseThatRecoversInTimeLosesNothing();
    void oneBadRowDoesNotTakeTheBatchAlong_data() { bothQueues(); }
    void oneBadRowDoesNotTakeTheBatchAlong();
    void anOlderWriteNeverReplacesANewerOne_data() { bothQueues(); }
    void anOlderWriteNeverReplacesANewerOne();
    void switchingTheQueueLosesNothing_data();
    void switchingTheQueueLosesNothing();
    void settlingEmptiesTheQueue_data() { bothQueues(); }
    void settlingEmptiesTheQueue();
    void whatAnEarlierProcessLeftIsSaved();
    void recoveringBringsTheProcessingListBackToTheHead();
    void aBatchWhoseAnswerWasLostIsNotForgotten();
    void whatCannotBeDeadLetteredStaysInTheQueue();
    void aWriteThatCannotBeQueuedFailsAndLeavesTheCache();
    void aWriteThatRedisRefusesAltogetherLeavesTheOlderValueAlone();
    void aForeignValueInTheQueueStopsNothing();

private:
    static void bothQueues()
    {
        QTest::addColumn<QueueKind>("kind");
        QTest::newRow("the queue in Redis") << QueueKind::RedisList;
        QTest::newRow("the queue in memory") << QueueKind::InMemory;
    }

    void start()
    {
        if (const void *kind = QTest::currentDataTag() ? QTest::qData("kind", qMetaTypeId<QueueKind>()) : nullptr)
            m_bench->options.queue = *static_cast<const QueueKind *>(kind);
        m_strategy = m_bench->make("write-behind");
        m_strategy->start();
    }

    void writeAll(const QVector<Product> &products)
    {
        for (const Product &product : products)
            QVERIFY(m_bench->write(*m_strategy, product));
    }

    bool refusePricesFromAMillion()
    {
        return m_bench->sql(
            QStringLiteral("ALTER TABLE cachescope.products ADD CONSTRAINT refused CHECK (price_cents < 1000000)"));
    }

    qsizetype deadLetters() const
    {
        const auto inRedis = QCoro::waitFor(m_bench->monitor.deadLetters());
        return (inRedis ? inRedis->size() : 0) + m_bench->stores.memoryQueue->deadLetters().size();
    }

    static constexpr auto refused = 1'000'000;
    Sandbox m_sandbox;
    std::unique_ptr<Workbench> m_bench;
    std::unique_ptr<Strategy> m_strategy;
};

void TestWriteBehind::initTestCase()
{
    QVERIFY(startSandbox(m_sandbox));
}

void TestWriteBehind::init()
{
    m_bench = std::make_unique<Workbench>(Workbench::Servers{m_sandbox.redis(), m_sandbox.postgres()});
    QVERIFY(m_bench->lay());
    m_bench->options.flushInterval = std::chrono::hours(1); // nothing moves unless the test makes it
    m_bench->options.backOff = std::chrono::milliseconds(5);
}

void TestWriteBehind::cleanup()
{
    QVERIFY(m_bench->redisSays({"ACL", "SETUSER", "default", "+@all"}));
    QVERIFY(m_bench->sql(QStringLiteral("ALTER TABLE cachescope.products DROP CONSTRAINT IF EXISTS refused")));
    if (m_strategy)
        m_bench->drain(*m_strategy);
    m_strategy.reset();
    m_bench.reset();
}

void TestWriteBehind::theClientWaitsForCacheAndQueueAlone()
{
    start();
    writeAll({productOf(1, 2)});
    QCOMPARE(m_bench->log.steps(Activity::Write), (QVector<Step>{Step::CacheSet, Step::QueuePush}));
    QCOMPARE(m_bench->cached(1), productOf(1, 2));
    QCOMPARE(m_bench->stored(1)->version, Version(1));
    QCOMPARE(m_bench->queue().waiting, 1);
}

void TestWriteBehind::cacheAndQueueTakeOneRoundTripUnlessSomethingStandsBetween()
{
    start();
    const auto stepsInOrder = [this](Version version) {
        m_bench->recorder.takeEvents();
        writeAll({productOf(1, version)});
        QVector<std::pair<Step, TraceEvent::Phase>> steps;
        for (const TraceEvent &event : m_bench->recorder.takeEvents()) {
            if (event.activity == Activity::Write && event.step != Step::Request)
                steps.append({event.step, event.phase});
        }
        return steps;
    };
    using Steps = QVector<std::pair<Step, TraceEvent::Phase>>;
    constexpr auto begin = TraceEvent::Phase::Begin, end = TraceEvent::Phase::End;
    QCOMPARE(stepsInOrder(2),
             (Steps{{Step::CacheSet, begin}, {Step::QueuePush, begin}, {Step::CacheSet, end}, {Step::QueuePush, end}}));
    m_bench->gate.setDelay(Server::Redis, {Delay::Kind::Fixed, 1});
    QCOMPARE(stepsInOrder(3),
             (Steps{{Step::CacheSet, begin}, {Step::CacheSet, end}, {Step::QueuePush, begin}, {Step::QueuePush, end}}));
}

void TestWriteBehind::threeUpdatesOfOneProductBecomeOneRow()
{
    start();
    writeAll({productOf(1, 2), productOf(1, 3), productOf(1, 4)});
    m_bench->drain(*m_strategy);
    const auto batches = m_bench->log.all(Step::DatabaseSaveBatch);
    QCOMPARE(batches.size(), 1);
    QCOMPARE(batches.first().changes, updatesOf({productOf(1, 4)}));
    QCOMPARE(m_bench->log.all(Step::QueueDone).constFirst().changes.size(), 3);
    QCOMPARE(m_bench->stored(1), productOf(1, 4));
}

void TestWriteBehind::withoutCoalescingEachUpdateIsSavedInOrder()
{
    m_bench->options.coalesce = false;
    start();
    writeAll({productOf(1, 2), productOf(1, 3), productOf(2, 2), productOf(1, 4)});
    m_bench->drain(*m_strategy);
    const auto batches = m_bench->log.all(Step::DatabaseSaveBatch);
    QCOMPARE(batches.size(), 3);
    QCOMPARE(batches.at(0).changes, updatesOf({productOf(1, 2), productOf(2, 2)}));
    QCOMPARE(batches.at(1).changes, updatesOf({productOf(1, 3)}));
    QCOMPARE(batches.at(2).changes, updatesOf({productOf(1, 4)}));
    QCOMPARE(m_bench->stored(1), productOf(1, 4));
}

void TestWriteBehind::aFullBatchDoesNotWaitForTheInterval()
{
    m_bench->options.batchSize = 5;
    start();
    for (int id = 1; id <= 13; ++id)
        writeAll({productOf(id, 2)});
    QTRY_COMPARE_WITH_TIMEOUT(m_bench->log.count(Step::QueueDone), 2, patienceMs);
    for (const auto &batch : m_bench->log.all(Step::DatabaseSaveBatch))
        QCOMPARE(batch.changes.size(), 5);
    QCOMPARE(m_bench->stored(10), productOf(10, 2));
    QCOMPARE(m_bench->stored(11)->version, Version(1));
    QCOMPARE(m_bench->queue().waiting + m_bench->stores.memoryQueue->waiting(), 3);
}

void TestWriteBehind::theIntervalFlushesWhatIsNoFullBatch()
{
    m_bench->options.flushInterval = std::chrono::milliseconds(60);
    start();
    writeAll({productOf(1, 2)});
    QTRY_COMPARE_WITH_TIMEOUT(m_bench->stored(1), productOf(1, 2), patienceMs);
    writeAll({productOf(1, 3)});
    QTRY_COMPARE_WITH_TIMEOUT(m_bench->stored(1), productOf(1, 3), patienceMs);
}

void TestWriteBehind::aFailingBatchIsTriedAgainWithGrowingPauses()
{
    m_bench->options.attempts = 4;
    m_bench->options.backOff = std::chrono::milliseconds(20);
    QVERIFY(refusePricesFromAMillion());
    start();
    writeAll({productOf(1, 2, refused)});
    m_bench->drain(*m_strategy);
    const auto attempts = m_bench->log.all(Step::DatabaseSaveBatch);
    QCOMPARE(attempts.size(), 4);
    for (qsizetype i = 1; i < attempts.size(); ++i) {
        QCOMPARE(attempts.at(i).event.outcome, Outcome::Failed);
        const Nanos pause = (Nanos(20) << (i - 1)) * millisecond;
        QVERIFY(attempts.at(i).time - attempts.at(i - 1).time >= pause * 9 / 10); // a coarse timer may be 5 % early
    }
    QCOMPARE(m_bench->log.count(Step::QueueRetry), 3);
    QCOMPARE(m_bench->log.count(Step::QueueDeadLetter), 1);
    QCOMPARE(deadLetters(), 1);
    QCOMPARE(m_bench->queue().waiting + m_bench->queue().processing, 0);
}

void TestWriteBehind::aDatabaseThatRecoversInTimeLosesNothing()
{
    m_bench->options.attempts = 100;
    QVERIFY(refusePricesFromAMillion());
    start();
    m_bench->options.flushInterval = std::chrono::milliseconds(1);
    writeAll({productOf(1, 2, refused)});
    m_bench->options.batchSize = 1;
    writeAll({productOf(2, 2)}); // a full batch: wakes the worker
    QTRY_VERIFY_WITH_TIMEOUT(m_bench->log.count(Step::QueueRetry) >= 2, patienceMs);
    QVERIFY(m_bench->sql(QStringLiteral("ALTER TABLE cachescope.products DROP CONSTRAINT refused")));
    QTRY_COMPARE_WITH_TIMEOUT(m_bench->stored(1), productOf(1, 2, refused), patienceMs);
    QTRY_COMPARE_WITH_TIMEOUT(m_bench->stored(2), productOf(2, 2), patienceMs);
    QCOMPARE(deadLetters(), 0);
}

void TestWriteBehind::oneBadRowDoesNotTakeTheBatchAlong()
{
    QVERIFY(refusePricesFromAMillion());
    start();
    for (int id = 1; id <= 5; ++id)
        writeAll({productOf(id, 2, id == 3 ? refused : 100)});
    m_bench->drain(*m_strategy);
    for (int id = 1; id <= 5; ++id)
        QCOMPARE(m_bench->stored(id)->version, Version(id == 3 ? 1 : 2));
    QCOMPARE(deadLetters(), 1);
    QCOMPARE(m_bench->log.all(Step::QueueDeadLetter).constFirst().changes, updatesOf({productOf(3, 2, refused)}));
}

void TestWriteBehind::anOlderWriteNeverReplacesANewerOne()
{
    start();
    QVERIFY(m_bench->sql(QStringLiteral("UPDATE cachescope.products SET version = 50, stock = 99 WHERE id = 1")));
    writeAll({productOf(1, 49)});
    m_bench->drain(*m_strategy);
    QCOMPARE(m_bench->stored(1)->version, Version(50));
    QCOMPARE(m_bench->stored(1)->stock, 99);
    QCOMPARE(deadLetters(), 0);
}

void TestWriteBehind::switchingTheQueueLosesNothing_data()
{
    QTest::addColumn<QueueKind>("kind");
    QTest::newRow("from Redis to memory") << QueueKind::RedisList;
    QTest::newRow("from memory to Redis") << QueueKind::InMemory;
}

void TestWriteBehind::switchingTheQueueLosesNothing()
{
    start();
    const QueueKind first = m_bench->options.queue;
    const QueueKind other = first == QueueKind::RedisList ? QueueKind::InMemory : QueueKind::RedisList;
    writeAll({productOf(1, 2), productOf(2, 2)});
    m_bench->options.queue = other;
    writeAll({productOf(1, 3), productOf(3, 2)});
    m_bench->options.queue = first;
    writeAll({productOf(4, 2)});
    m_bench->drain(*m_strategy);
    QCOMPARE(m_bench->stored(1), productOf(1, 3));
    for (int id = 2; id <= 4; ++id)
        QCOMPARE(m_bench->stored(id), productOf(id, 2));
}

void TestWriteBehind::settlingEmptiesTheQueue()
{
    m_bench->options.batchSize = 7;
    m_bench->options.flushInterval = std::chrono::hours(1);
    start();
    for (Version version = 2; version <= 6; ++version) {
        for (int id = 1; id <= 100; ++id)
            writeAll({productOf(id, version)});
    }
    m_bench->drain(*m_strategy);
    for (int id = 1; id <= 100; ++id)
        QCOMPARE(m_bench->stored(id), productOf(id, 6));
    const StoreMonitor::Queue queue = m_bench->queue();
    QCOMPARE(queue.waiting + queue.processing + queue.dead, 0);
    QCOMPARE(m_bench->stores.memoryQueue->waiting() + m_bench->stores.memoryQueue->processing(), 0);
}

void TestWriteBehind::whatAnEarlierProcessLeftIsSaved()
{
    for (const Product &product : {productOf(1, 5), productOf(2, 2)})
        QVERIFY(m_bench->redisSays({"RPUSH", "cachescope:write-queue:processing", toJson(product)}));
    for (const Product &product : {productOf(1, 7), productOf(1, 6), productOf(3, 2)})
        QVERIFY(m_bench->redisSays({"RPUSH", "cachescope:write-queue", toJson(product)}));
    QVERIFY(m_bench->sql(QStringLiteral("UPDATE cachescope.products SET version = 9 WHERE id = 3")));

    const auto recovered = QCoro::waitFor(m_bench->setup.recoverQueue());
    QVERIFY(recovered);
    QCOMPARE(*recovered, 5);
    QCOMPARE(m_bench->stored(1), productOf(1, 7));
    QCOMPARE(m_bench->stored(2), productOf(2, 2));
    QCOMPARE(m_bench->stored(3)->version, Version(9)); // saved by somebody since
    QCOMPARE(m_bench->queue().waiting + m_bench->queue().processing, 0);
    QCOMPARE(*QCoro::waitFor(m_bench->setup.recoverQueue()), 0);
}

namespace {

Task<Result<QueueAnswer>> recovering(WriteQueue &queue, Stores &stores)
{
    Request request(stores, Activity::Flush, Key{});
    const auto answer = co_await queue.recover(request);
    request.close(Outcome::Ok);
    co_return answer;
}

} // namespace

void TestWriteBehind::recoveringBringsTheProcessingListBackToTheHead()
{
    for (const char *item : {"1", "2", "3"})
        QVERIFY(m_bench->redisSays({"RPUSH", "cachescope:write-queue:processing", QByteArray(item)}));
    QVERIFY(m_bench->redisSays({"RPUSH", "cachescope:write-queue", "4"}));
    RedisWriteQueue queue;
    const auto answer = QCoro::waitFor(recovering(queue, m_bench->stores));
    QVERIFY(answer);
    QCOMPARE(answer->depth, 4);
    const auto items = m_bench->redisSays({"LRANGE", "cachescope:write-queue", "0", "-1"});
    QVERIFY(items);
    QByteArray order;
    for (const RedisValue &item : items->list)
        order += item.text;
    QCOMPARE(order, QByteArray("1234"));
}

void TestWriteBehind::aBatchWhoseAnswerWasLostIsNotForgotten()
{
    start();
    writeAll({productOf(1, 2)});
    // What a lost answer leaves behind: the batch was moved, and nobody knows. The next calls fail for a moment.
    QVERIFY(m_bench->redisSays({"RPUSH", "cachescope:write-queue:processing", toJson(productOf(9, 2))}));
    QVERIFY(m_bench->redisSays({"ACL", "SETUSER", "default", "-eval"}));
    m_bench->options.batchSize = 1;
    writeAll({productOf(2, 2)});
    const auto takesFail = [this] {
        const auto takes = m_bench->log.all(Step::QueueTake);
        return !takes.isEmpty() && takes.last().event.outcome == Outcome::Failed;
    };
    QTRY_VERIFY_WITH_TIMEOUT(takesFail(), patienceMs);
    QVERIFY(m_bench->redisSays({"ACL", "SETUSER", "default", "+@all"}));
    m_bench->drain(*m_strategy);
    QCOMPARE(m_bench->stored(1), productOf(1, 2));
    QCOMPARE(m_bench->stored(2), productOf(2, 2));
    QCOMPARE(m_bench->stored(9), productOf(9, 2));
}

void TestWriteBehind::whatCannotBeDeadLetteredStaysInTheQueue()
{
    QVERIFY(refusePricesFromAMillion());
    m_bench->options.attempts = 50;
    start();
    writeAll({productOf(1, 2, refused)});
    m_bench->options.batchSize = 1;
    writeAll({productOf(2, 2)});
    QTRY_VERIFY_WITH_TIMEOUT(m_bench->log.count(Step::QueueRetry) >= 1, patienceMs);
    QVERIFY(m_bench->redisSays({"ACL", "SETUSER", "default", "-rpush"}));
    m_bench->options.attempts = 1;
    QTRY_VERIFY_WITH_TIMEOUT(m_bench->log.count(Step::QueueDeadLetter) >= 1, patienceMs);
    QCOMPARE(m_bench->log.all(Step::QueueDeadLetter).constFirst().event.outcome, Outcome::Failed);
    QVERIFY(m_bench->redisSays({"ACL", "SETUSER", "default", "+@all"}));
    m_bench->drain(*m_strategy);
    QCOMPARE(m_bench->stored(2), productOf(2, 2));
    QCOMPARE(deadLetters(), 1);
    QCOMPARE(m_bench->queue().waiting + m_bench->queue().processing, 0);
}

void TestWriteBehind::aWriteThatCannotBeQueuedFailsAndLeavesTheCache()
{
    start();
    QVERIFY(m_bench->redisSays({"ACL", "SETUSER", "default", "-rpush"}));
    const Status done = m_bench->write(*m_strategy, productOf(1, 2));
    QVERIFY(!done);
    QCOMPARE(done.error().kind, Error::Kind::Rejected);
    QVERIFY(!m_bench->cached(1));
    QCOMPARE(m_bench->stored(1)->version, Version(1));
}

void TestWriteBehind::aWriteThatRedisRefusesAltogetherLeavesTheOlderValueAlone()
{
    start();
    writeAll({productOf(1, 2)});
    QVERIFY(m_bench->redisSays({"ACL", "SETUSER", "default", "-rpush", "-set"}));
    const Status done = m_bench->write(*m_strategy, productOf(1, 3));
    QVERIFY(!done);
    QCOMPARE(done.error().kind, Error::Kind::Rejected);
    QCOMPARE(m_bench->cached(1), productOf(1, 2)); // acknowledged, and still on its way to the database
    QCOMPARE(m_bench->queue().waiting, 1);
}

void TestWriteBehind::aForeignValueInTheQueueStopsNothing()
{
    QVERIFY(m_bench->redisSays({"RPUSH", "cachescope:write-queue", "what is this"}));
    start();
    writeAll({productOf(1, 2)});
    m_bench->drain(*m_strategy);
    QCOMPARE(m_bench->stored(1), productOf(1, 2));
    QVERIFY(QCoro::waitFor(m_bench->setup.recoverQueue()));
}

QTEST_GUILESS_MAIN(TestWriteBehind)
#include "tst_writebehind.moc"
