// SPDX-License-Identifier: GPL-3.0-only
#include "engine/patterns/queueworker.h"
#include "engine/sandbox/sandbox.h"
#include "engine/stores/queuecall.h"
#include "tests/support/workbench.h"

#include <qcorotask.h>
#include <QTest>

using namespace cachescope;

/// The worker alone, without the strategy that fills its queue.
class TestQueueWorker : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void aRoundSavesTheNewestWriteOfEachProduct_data() { bothQueues(); }
    void aRoundSavesTheNewestWriteOfEachProduct();
    void whatCannotBeSavedBecomesADeadLetter_data() { bothQueues(); }
    void whatCannotBeSavedBecomesADeadLetter();
    void aPartThatCannotBeSavedStaysAPart_data() { bothQueues(); }
    void aPartThatCannotBeSavedStaysAPart();
    void ofEachProductARoundSavesTheWholeAndItsParts_data() { bothQueues(); }
    void ofEachProductARoundSavesTheWholeAndItsParts();
    void aBatchThatNobodyFinishedComesBackFirst_data() { bothQueues(); }
    void aBatchThatNobodyFinishedComesBackFirst();
    void aPlaceCountsBeforeItsWriteIsQueued();
    void aDeadProcessLeavesNothing();

private:
    static void bothQueues()
    {
        QTest::addColumn<QueueKind>("kind");
        QTest::newRow("the queue in Redis") << QueueKind::RedisList;
        QTest::newRow("the queue in memory") << QueueKind::InMemory;
    }

    WriteQueue &queue() { return m_bench->stores.queue(m_policy.queue); }
    void push(const QVector<Change> &changes);
    QVector<Change> take(int most);
    void recover();
    StoreMonitor::Queue seen();

    Sandbox m_sandbox;
    std::unique_ptr<Workbench> m_bench;
    QueuePolicy m_policy;
};

void TestQueueWorker::initTestCase()
{
    QVERIFY(startSandbox(m_sandbox));
}

void TestQueueWorker::init()
{
    m_bench = std::make_unique<Workbench>(Workbench::Servers{m_sandbox.redis(), m_sandbox.postgres()});
    QVERIFY(m_bench->lay());
    m_bench->monitor.watch(m_bench->stores.memoryQueue);
    m_policy = {};
    m_policy.backOff = std::chrono::milliseconds(1);
    if (const void *kind = QTest::currentDataTag() ? QTest::qData("kind", qMetaTypeId<QueueKind>()) : nullptr)
        m_policy.queue = *static_cast<const QueueKind *>(kind);
}

void TestQueueWorker::cleanup()
{
    QVERIFY(m_bench->sql(QStringLiteral("ALTER TABLE cachescope.products DROP CONSTRAINT IF EXISTS refused")));
    m_bench.reset();
}

namespace {

Task<> pushing(Stores &stores, WriteQueue &queue, QVector<Change> changes)
{
    Request request(stores, Activity::Write, Key{});
    for (const Change &change : changes)
        co_await queue.push(request, change);
    request.close(Outcome::Ok);
}

Task<QVector<Change>> taking(Stores &stores, WriteQueue &queue, int most)
{
    Request request(stores, Activity::Flush, Key{});
    const auto taken = co_await queue.take(request, most);
    request.close(Outcome::Ok);
    co_return taken->changes;
}

Task<> recovering(Stores &stores, WriteQueue &queue)
{
    Request request(stores, Activity::Flush, Key{});
    co_await queue.recover(request);
    request.close(Outcome::Ok);
}

} // namespace

void TestQueueWorker::push(const QVector<Change> &changes)
{
    QCoro::waitFor(pushing(m_bench->stores, queue(), changes));
}

QVector<Change> TestQueueWorker::take(int most)
{
    return QCoro::waitFor(taking(m_bench->stores, queue(), most));
}

void TestQueueWorker::recover()
{
    QCoro::waitFor(recovering(m_bench->stores, queue()));
}

StoreMonitor::Queue TestQueueWorker::seen()
{
    return m_bench->queue();
}

void TestQueueWorker::aRoundSavesTheNewestWriteOfEachProduct()
{
    m_policy.batchSize = 3;
    QueueWorker worker(m_bench->stores, m_policy);
    push(updatesOf({productOf(1, 2), productOf(2, 2), productOf(1, 3), productOf(3, 2)}));
    QCOMPARE(seen().waiting, 4);
    QCoro::waitFor(worker.workOnce());
    const auto batches = m_bench->log.all(Step::DatabaseSaveBatch);
    QCOMPARE(batches.size(), 1);
    QCOMPARE(batches.first().changes, updatesOf({productOf(2, 2), productOf(1, 3)}));
    QCOMPARE(seen().waiting, 1);
    QCOMPARE(queue().depth(), 1);
    QCoro::waitFor(worker.drain());
    QCOMPARE(m_bench->stored(3), productOf(3, 2));
    QCOMPARE(seen().waiting + seen().processing + seen().dead, 0);
}

void TestQueueWorker::whatCannotBeSavedBecomesADeadLetter()
{
    QVERIFY(m_bench->sql(
        QStringLiteral("ALTER TABLE cachescope.products ADD CONSTRAINT refused CHECK (price_cents < 1000000)")));
    QueueWorker worker(m_bench->stores, m_policy);
    push(updatesOf({productOf(1, 2, 1'000'000), productOf(2, 2)}));
    QCoro::waitFor(worker.drain());
    QCOMPARE(m_bench->log.count(Step::QueueRetry), m_policy.attempts - 1);
    QCOMPARE(m_bench->stored(1)->version, Version(1));
    QCOMPARE(m_bench->stored(2), productOf(2, 2));
    QCOMPARE(seen().dead, 1);
    const auto dead = QCoro::waitFor(m_bench->monitor.deadLetters());
    QVERIFY(dead);
    QCOMPARE(*dead, updatesOf({productOf(1, 2, 1'000'000)}));
}

void TestQueueWorker::aPartThatCannotBeSavedStaysAPart()
{
    QVERIFY(m_bench->sql(
        QStringLiteral("ALTER TABLE cachescope.products ADD CONSTRAINT refused CHECK (price_cents < 1000000)")));
    QueueWorker worker(m_bench->stores, m_policy);
    const Product before = *m_bench->stored(1);
    const auto part = [](ChangeKind kind, const Product &row, Version version) {
        return Change(merged(row, Change(productOf(1, version, 1'000'000), kind)), kind);
    };
    const Change dear = part(ChangeKind::Price, before, 2), few = part(ChangeKind::Stock, dear.product, 3);
    push({dear, few, Change(productOf(2, 2), ChangeKind::Delete)});
    QCoro::waitFor(worker.drain());
    QCOMPARE(m_bench->stored(1)->priceCents, before.priceCents);
    QCOMPARE(m_bench->stored(1)->stock, few.product.stock);
    QVERIFY(!m_bench->stored(2));
    const auto dead = QCoro::waitFor(m_bench->monitor.deadLetters());
    QVERIFY(dead);
    QCOMPARE(*dead, QVector<Change>{dear});
}

void TestQueueWorker::ofEachProductARoundSavesTheWholeAndItsParts()
{
    QueueWorker worker(m_bench->stores, m_policy);
    using enum ChangeKind;
    const auto change = [](ChangeKind kind, Version version) { return Change(productOf(1, version), kind); };
    push({change(Price, 2), change(Update, 3), change(Stock, 4), change(Price, 5), change(Stock, 6),
          Change(productOf(2, 2), Create), Change(productOf(2, 3), Delete)});
    QCoro::waitFor(worker.workOnce());
    const auto batches = m_bench->log.all(Step::DatabaseSaveBatch);
    QCOMPARE(batches.size(), 1);
    QCOMPARE(batches.first().changes,
             (QVector<Change>{change(Update, 3), Change(productOf(2, 3), Delete), change(Price, 5), change(Stock, 6)}));
    QCOMPARE(batches.first().event.count, 4);
    QCOMPARE(m_bench->log.all(Step::QueueDone).constFirst().changes.size(), 7);
    const auto both = QCoro::waitFor(m_bench->monitor.product(Key{1}));
    QVERIFY(both);
    QCOMPARE(both->storedAs, (Held{6, true, {3, 5, 6}}));
    QVERIFY(!m_bench->stored(2));
}

void TestQueueWorker::aBatchThatNobodyFinishedComesBackFirst()
{
    push(updatesOf({productOf(1, 2), productOf(2, 2)}));
    QCOMPARE(take(2).size(), 2);
    push(updatesOf({productOf(3, 2)}));
    QCOMPARE(seen().processing, 2);
    recover();
    QCOMPARE(seen().processing, 0);
    QCOMPARE(queue().depth(), 3);
    QCOMPARE(take(3), updatesOf({productOf(1, 2), productOf(2, 2), productOf(3, 2)}));
}

void TestQueueWorker::aPlaceCountsBeforeItsWriteIsQueued()
{
    m_policy.queue = QueueKind::InMemory;
    push(updatesOf({productOf(1, 2)}));
    QVERIFY(queue().hasRoom(2));
    {
        const WriteQueue::Place last(queue());
        QVERIFY(!queue().hasRoom(2));
        QVERIFY(queue().hasRoom(0)); // no limit
    }
    QVERIFY(queue().hasRoom(2));
}

void TestQueueWorker::aDeadProcessLeavesNothing()
{
    m_policy.queue = QueueKind::InMemory;
    push(updatesOf({productOf(1, 2), productOf(2, 2)}));
    take(1);
    QCOMPARE(QCoro::waitFor(m_bench->monitor.queued())->size(), 2);
    m_bench->stores.memoryQueue->lose();
    QCOMPARE(QCoro::waitFor(m_bench->monitor.queued())->size(), 0);
    QCOMPARE(seen().waiting + seen().processing, 0);
}

QTEST_GUILESS_MAIN(TestQueueWorker)
#include "tst_queueworker.moc"
