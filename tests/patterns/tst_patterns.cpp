// SPDX-License-Identifier: GPL-3.0-only
#include "engine/sandbox/sandbox.h"
#include "engine/stores/writequeue.h"
#include "tests/support/workbench.h"

#include <qcorotask.h>
#include <QTest>

#include <algorithm>
#include <set>
#include <vector>

using namespace cachescope;

Q_DECLARE_METATYPE(cachescope::QueueKind)
Q_DECLARE_METATYPE(cachescope::WriteThroughOrder)

/// Patterns that a option lays over a strategy: shared loads, spread expiries, cached absence, back-pressure, and two
/// ways not to do it.
class TestPatterns : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void fiftyReadersShareOneLoad();
    void aFailedSharedLoadReachesEverybody();
    void expiriesAreSpread_data() { everyStrategy(); }
    void expiriesAreSpread();

    void absenceIsAnsweredFromTheCache_data() { everyStrategy(); }
    void absenceIsAnsweredFromTheCache();
    void aProductReplacesItsAbsence_data();
    void aProductReplacesItsAbsence();
    void absenceReplacesNoProduct();
    void aRemarkOfAbsenceIsNotReloadedAhead();

    void aWriteWaitsForRoom_data() { queues(); }
    void aWriteWaitsForRoom();
    void aFullQueueIsFlushedAndNeverLonger_data() { queues(); }
    void aFullQueueIsFlushedAndNeverLonger();
    void partsAtAFullQueueWaitForRoom_data() { queues(); }
    void partsAtAFullQueueWaitForRoom();
    void whoWaitsForRoomEndsWithTheRun();

    void whatIsPoppedStandsNowhere_data();
    void whatIsPoppedStandsNowhere();
    void whatIsPoppedIsSavedWhenAllGoesWell_data() { queues(); }
    void whatIsPoppedIsSavedWhenAllGoesWell();

    void theCacheMayHoldWhatWasRefused_data();
    void theCacheMayHoldWhatWasRefused();

private:
    void everyStrategy()
    {
        QTest::addColumn<QByteArray>("id");
        for (const StrategyInfo &info : strategies())
            QTest::newRow(qPrintable(info.id)) << info.id.toLatin1();
    }
    void queues()
    {
        QTest::addColumn<QueueKind>("queue");
        QTest::newRow("a list in Redis") << QueueKind::RedisList;
        QTest::newRow("in memory") << QueueKind::InMemory;
    }

    void use(const char *id) { m_strategy = m_bench->make(id); }
    bool rename(const char *from, const char *to)
    {
        return m_bench->sql(
            QStringLiteral("ALTER TABLE cachescope.%1 RENAME TO %2").arg(QLatin1String(from), QLatin1String(to)));
    }
    qint64 depth()
    {
        return m_bench->options.queue == QueueKind::InMemory ? m_bench->stores.memoryQueue->waiting()
                                                             : m_bench->queue().waiting;
    }
    /// The most that has stood in the queue at once, as the steps tell.
    qint64 longest() const;

    Sandbox m_sandbox;
    std::unique_ptr<Workbench> m_bench;
    std::unique_ptr<Strategy> m_strategy;
};

qint64 TestPatterns::longest() const
{
    qint64 depth = 0, most = 0;
    for (const auto &entry : m_bench->log.entries) {
        if (entry.event.outcome != Outcome::Ok)
            continue;
        if (entry.event.step == Step::QueuePush)
            most = std::max(most, ++depth);
        else if (entry.event.step == Step::QueueTake)
            depth -= entry.event.count;
    }
    return most;
}

void TestPatterns::initTestCase()
{
    QVERIFY(startSandbox(m_sandbox));
}

void TestPatterns::init()
{
    m_bench = std::make_unique<Workbench>(Workbench::Servers{m_sandbox.redis(), m_sandbox.postgres()});
    QVERIFY(m_bench->lay());
    m_bench->options.backOff = std::chrono::milliseconds(5);
    m_bench->options.flushInterval = std::chrono::hours(1);
}

void TestPatterns::cleanup()
{
    if (m_strategy)
        m_bench->drain(*m_strategy);
    m_strategy.reset();
    QVERIFY(m_bench->sql(QStringLiteral("ALTER TABLE IF EXISTS cachescope.elsewhere RENAME TO products")));
    QVERIFY(m_bench->sql(QStringLiteral("ALTER TABLE cachescope.products DROP CONSTRAINT IF EXISTS refused")));
    QVERIFY(m_bench->sql(QStringLiteral("DELETE FROM cachescope.products WHERE id > 4000")));
    m_bench.reset();
}

void TestPatterns::fiftyReadersShareOneLoad()
{
    m_bench->options.singleFlight = true;
    use("cache-aside");
    std::vector<Task<Result<Product>>> tasks;
    for (int i = 0; i < 50; ++i)
        tasks.push_back(m_bench->reading(*m_strategy, Key{3}));
    for (auto &task : tasks) {
        const auto answer = QCoro::waitFor(task);
        QVERIFY(answer);
        QCOMPARE(answer->key, Key{3});
    }
    QCOMPARE(m_bench->log.count(Step::DatabaseLoad), 1);
    QCOMPARE(m_bench->log.count(Step::LoaderWait), 49);
    QCOMPARE(m_bench->log.count(Step::CacheSet), 1);
}

void TestPatterns::aFailedSharedLoadReachesEverybody()
{
    m_bench->options.singleFlight = true;
    use("cache-aside");
    QVERIFY(rename("products", "elsewhere"));
    std::vector<Task<Result<Product>>> tasks;
    for (int i = 0; i < 10; ++i)
        tasks.push_back(m_bench->reading(*m_strategy, Key{3}));
    for (auto &task : tasks)
        QVERIFY(!QCoro::waitFor(task));
    QCOMPARE(m_bench->log.count(Step::DatabaseLoad), 1);
    QVERIFY(rename("elsewhere", "products"));
    QVERIFY(m_bench->read(*m_strategy, 3)); // the failure is nobody's answer any more
}

void TestPatterns::expiriesAreSpread()
{
    QFETCH(const QByteArray, id);
    m_bench->options.expiry = m_bench->options.refreshAheadExpiry = std::chrono::seconds(1000);
    m_bench->options.expiryJitter = 0.5;
    use(id);
    std::set<qint64> seen;
    for (int product = 1; product <= 20; ++product) {
        QVERIFY(m_bench->read(*m_strategy, product));
        const qint64 left = m_bench->expiresInMs(product);
        QVERIFY2(left > 500'000 - patienceMs && left <= 1'500'000, qPrintable(QString::number(left)));
        seen.insert(left / 10'000);
    }
    QVERIFY2(seen.size() > 8, qPrintable(QString::number(seen.size())));
    QVERIFY(*seen.rbegin() - *seen.begin() > 40); // 400 of the 1,000 seconds that there are
}

void TestPatterns::absenceIsAnsweredFromTheCache()
{
    QFETCH(const QByteArray, id);
    m_bench->options.absenceExpiry = std::chrono::seconds(60);
    use(id);
    for (int time = 0; time < 3; ++time) {
        m_bench->log.entries.clear();
        const auto answer = m_bench->read(*m_strategy, 4711);
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, Error::Kind::NotFound);
        QCOMPARE(m_bench->log.count(Step::DatabaseLoad), time == 0 ? 1 : 0);
        QCOMPARE(m_bench->log.entries.first().event.outcome, time == 0 ? Outcome::Miss : Outcome::Absent);
    }
    QCOMPARE(m_bench->log.steps(Activity::Read).size(), 1);
    const auto left = m_bench->redisSays({"PTTL", "cachescope:product:4711"});
    QVERIFY(left);
    QVERIFY(left->integer > 60'000 - patienceMs && left->integer <= 60'000);
    QVERIFY(!m_bench->cached(4711));                                 // no product for whoever looks
    QVERIFY(m_bench->redisSays({"DEL", "cachescope:product:4711"})); // expired
    QVERIFY(m_bench->sql(QStringLiteral("INSERT INTO cachescope.products VALUES (4711, 'New', 100, 1, now(), 1)")));
    const auto found = m_bench->read(*m_strategy, 4711);
    QVERIFY(found);
    QCOMPARE(found->name, QByteArray("New"));
}

void TestPatterns::aProductReplacesItsAbsence_data()
{
    QTest::addColumn<QByteArray>("id");
    QTest::addColumn<bool>("setIfNewer");
    for (const StrategyInfo &info : strategies()) {
        QTest::newRow(info.id.toLatin1()) << info.id.toLatin1() << false;
        QTest::newRow(info.id.toLatin1() + ", only if newer") << info.id.toLatin1() << true;
    }
}

void TestPatterns::aProductReplacesItsAbsence()
{
    QFETCH(const QByteArray, id);
    QFETCH(const bool, setIfNewer);
    m_bench->options.absenceExpiry = std::chrono::seconds(60);
    m_bench->options.setIfNewer = setIfNewer;
    use(id);
    QVERIFY(!m_bench->read(*m_strategy, 4711));
    QVERIFY(m_bench->sql(QStringLiteral("INSERT INTO cachescope.products VALUES (4711, 'New', 100, 1, now(), 1)")));
    QVERIFY(!m_bench->read(*m_strategy, 4711)); // nobody told the cache
    QVERIFY(m_bench->write(*m_strategy, productOf(4711, 2)));
    const auto answer = m_bench->read(*m_strategy, 4711);
    QVERIFY(answer);
    QCOMPARE(*answer, productOf(4711, 2));
    QCOMPARE(m_bench->cached(4711), productOf(4711, 2));
}

namespace {

Task<Status> remarking(Stores &stores, Key key)
{
    Request request(stores, Activity::Read, key);
    const auto done = co_await request.cache().setAbsent(key, 0, std::chrono::minutes(5));
    request.close(Outcome::Ok);
    co_return done;
}

} // namespace

void TestPatterns::absenceReplacesNoProduct()
{
    use("write-through");
    QVERIFY(m_bench->write(*m_strategy, productOf(3, 2)));
    QVERIFY(QCoro::waitFor(remarking(m_bench->stores, Key{3})));
    QCOMPARE(m_bench->cached(3), productOf(3, 2));
    QCOMPARE(m_bench->log.all(Step::CacheSet).constLast().event.outcome, Outcome::Superseded);
}

void TestPatterns::aRemarkOfAbsenceIsNotReloadedAhead()
{
    m_bench->options.absenceExpiry = std::chrono::seconds(5); // well within the refresh zone of ten minutes
    use("refresh-ahead");
    QVERIFY(!m_bench->read(*m_strategy, 4711));
    QVERIFY(!m_bench->read(*m_strategy, 4711));
    m_bench->drain(*m_strategy);
    QCOMPARE(m_bench->log.steps(Activity::Refresh), QVector<Step>());
}

void TestPatterns::aWriteWaitsForRoom()
{
    QFETCH(const QueueKind, queue);
    m_bench->options.queue = queue;
    m_bench->options.queueLimit = 3;
    use("write-behind");
    std::vector<Task<Status>> tasks;
    for (int id = 1; id <= 5; ++id)
        tasks.push_back(m_bench->writing(*m_strategy, productOf(id, 2)));
    QTRY_VERIFY_WITH_TIMEOUT(m_bench->log.count(Step::QueuePush) == 3 && m_bench->log.count(Step::QueueWait) >= 8,
                             patienceMs);
    QCOMPARE(depth(), 3);
    QCOMPARE(m_bench->log.count(Step::CacheSet), 3); // who waits has written nothing yet
    QVERIFY(!tasks[4].isReady());
    QCoro::waitFor(m_strategy->workOnce());
    for (auto &task : tasks)
        QVERIFY(QCoro::waitFor(task));
    QCOMPARE(m_bench->log.count(Step::QueuePush), 5);
    m_bench->drain(*m_strategy);
    for (int id = 1; id <= 5; ++id)
        QCOMPARE(m_bench->stored(id), productOf(id, 2));
}

void TestPatterns::aFullQueueIsFlushedAndNeverLonger()
{
    QFETCH(const QueueKind, queue);
    m_bench->options.queue = queue;
    m_bench->options.queueLimit = 5; // below the batch size, and an hour before the next flush
    use("write-behind");
    m_strategy->start();
    std::vector<Task<Status>> tasks;
    for (int id = 1; id <= 60; ++id)
        tasks.push_back(m_bench->writing(*m_strategy, productOf(id, 2)));
    for (auto &task : tasks)
        QVERIFY(QCoro::waitFor(task));
    QVERIFY2(longest() <= 5, qPrintable(QString::number(longest())));
    QCOMPARE(m_bench->log.count(Step::QueuePush), 60);
    m_bench->drain(*m_strategy);
    for (int id = 1; id <= 60; ++id)
        QCOMPARE(m_bench->stored(id), productOf(id, 2));
    m_strategy.reset();
}

void TestPatterns::partsAtAFullQueueWaitForRoom()
{
    QFETCH(const QueueKind, queue);
    m_bench->options.queue = queue;
    m_bench->options.queueLimit = 5;
    use("write-behind");
    m_strategy->start();
    std::vector<Task<Status>> tasks;
    for (int id = 1; id <= 60; ++id)
        tasks.push_back(m_bench->writing(*m_strategy, Change(productOf(id, 2), ChangeKind::Stock)));
    for (auto &task : tasks)
        QVERIFY(QCoro::waitFor(task));
    QVERIFY2(longest() <= 5, qPrintable(QString::number(longest())));
    m_bench->drain(*m_strategy);
    for (int id = 1; id <= 60; ++id)
        QCOMPARE(m_bench->stored(id)->stock, productOf(id, 2).stock);
    m_strategy.reset();
}

void TestPatterns::whoWaitsForRoomEndsWithTheRun()
{
    m_bench->options.queueLimit = 1;
    use("write-behind");
    QVERIFY(m_bench->write(*m_strategy, productOf(1, 2)));
    auto writing = m_bench->writing(*m_strategy, productOf(2, 2));
    QTRY_VERIFY_WITH_TIMEOUT(m_bench->log.count(Step::QueueWait) >= 1, patienceMs);
    m_bench->gate.cancel();
    const Status done = QCoro::waitFor(writing);
    QVERIFY(!done);
    QCOMPARE(done.error().kind, Error::Kind::Cancelled);
    m_strategy.reset();
}

void TestPatterns::whatIsPoppedStandsNowhere_data()
{
    QTest::addColumn<QueueKind>("queue");
    QTest::addColumn<bool>("pop");
    QTest::newRow("Redis keeps what the worker took") << QueueKind::RedisList << false;
    QTest::newRow("Redis has nothing of what was popped") << QueueKind::RedisList << true;
    QTest::newRow("memory keeps what the worker took") << QueueKind::InMemory << false;
    QTest::newRow("memory has nothing of what was popped") << QueueKind::InMemory << true;
}

void TestPatterns::whatIsPoppedStandsNowhere()
{
    QFETCH(const QueueKind, queue);
    QFETCH(const bool, pop);
    m_bench->options.queue = queue;
    m_bench->options.takeByPop = pop;
    m_bench->options.backOff = std::chrono::milliseconds(500);
    use("write-behind");
    QVERIFY(m_bench->write(*m_strategy, productOf(3, 2)));
    QVERIFY(m_bench->write(*m_strategy, productOf(4, 2)));
    QVERIFY(rename("products", "elsewhere"));
    auto flush = m_strategy->workOnce();
    QTRY_VERIFY_WITH_TIMEOUT(m_bench->log.count(Step::DatabaseSaveBatch) >= 1, patienceMs);
    const qint64 processing =
        queue == QueueKind::InMemory ? m_bench->stores.memoryQueue->processing() : m_bench->queue().processing;
    QCOMPARE(processing, pop ? 0 : 2); // who is killed now has lost what stands in neither
    QCOMPARE(depth(), 0);
    QVERIFY(rename("elsewhere", "products"));
    QCoro::waitFor(flush);
    QCOMPARE(m_bench->stored(3), productOf(3, 2));
}

void TestPatterns::whatIsPoppedIsSavedWhenAllGoesWell()
{
    QFETCH(const QueueKind, queue);
    m_bench->options.queue = queue;
    m_bench->options.takeByPop = true;
    m_bench->options.batchSize = 2;
    use("write-behind");
    for (int id = 1; id <= 5; ++id)
        QVERIFY(m_bench->write(*m_strategy, productOf(id, 2)));
    m_bench->drain(*m_strategy);
    QCOMPARE(m_bench->log.count(Step::QueueTake), 3);
    for (int id = 1; id <= 5; ++id)
        QCOMPARE(m_bench->stored(id), productOf(id, 2));
}

void TestPatterns::theCacheMayHoldWhatWasRefused_data()
{
    QTest::addColumn<WriteThroughOrder>("order");
    QTest::addColumn<bool>("cacheUnsaved");
    for (const bool unsaved : {false, true}) {
        const QByteArray what = unsaved ? " keeps the value" : " forgets the value";
        QTest::newRow("in a transaction the cache" + what) << WriteThroughOrder::InTransaction << unsaved;
        QTest::newRow("database first the cache" + what) << WriteThroughOrder::DatabaseFirst << unsaved;
        QTest::newRow("cache first the cache" + what) << WriteThroughOrder::CacheFirst << unsaved;
    }
}

void TestPatterns::theCacheMayHoldWhatWasRefused()
{
    QFETCH(const WriteThroughOrder, order);
    QFETCH(const bool, cacheUnsaved);
    m_bench->options.writeThroughOrder = order;
    m_bench->options.cacheUnsaved = cacheUnsaved;
    use("write-through");
    QVERIFY(m_bench->sql(
        QStringLiteral("ALTER TABLE cachescope.products ADD CONSTRAINT refused CHECK (price_cents < 1000000)")));
    const Status done = m_bench->write(*m_strategy, productOf(3, 2, 1'000'000));
    QVERIFY(!done);
    QCOMPARE(done.error().kind, Error::Kind::Rejected);
    QCOMPARE(m_bench->stored(3)->version, Version(1));
    const auto cached = m_bench->cached(3);
    QCOMPARE(cached.has_value(), cacheUnsaved);
    if (cacheUnsaved)
        QCOMPARE(*cached, productOf(3, 2, 1'000'000));     // a phantom: the database never held it
    QVERIFY(m_bench->write(*m_strategy, productOf(3, 3))); // and the session is free again
}

QTEST_GUILESS_MAIN(TestPatterns)
#include "tst_patterns.moc"
