// SPDX-License-Identifier: GPL-3.0-only
#include "engine/sandbox/sandbox.h"
#include "tests/support/workbench.h"

#include <qcorotask.h>
#include <QTest>

#include <vector>

using namespace cachescope;

Q_DECLARE_METATYPE(cachescope::StrategyOptions)

/// The options that cure a fault of a strategy, and those that ask for a mistake.
class TestRemedies : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void theStrategiesKeepTheirPromises_data();
    void theStrategiesKeepTheirPromises();

    void aReaderWhoWasHeldUpPutsAnOldValueIn_data();
    void aReaderWhoWasHeldUpPutsAnOldValueIn();
    void whoJoinedALoadAfterAWriteIsNotGivenAnOlderValue_data();
    void whoJoinedALoadAfterAWriteIsNotGivenAnOlderValue();
    void theFloorIsNeverLoweredAndExpires();
    void aValueFromBeforeTheKnobCountsToo();
    void aValueThatCannotBeReadIsReplaced();
    void aWriteThatFailedLeavesNoFloor();
    void clearingTheCacheForgetsFloorsAndLocks();

    void anOverwrittenRowKeepsItsNewerValue_data();
    void anOverwrittenRowKeepsItsNewerValue();
    void aMissingRowIsStillNotFound();
    void theBatchGuardKeepsANewerRow_data();
    void theBatchGuardKeepsANewerRow();

    void aRequeuedBatchOvertakesANewerWrite_data();
    void aRequeuedBatchOvertakesANewerWrite();
    void attemptsOfARequeuedWriteAreBounded();
    void aRequeuedWriteIsSavedWhenTheDatabaseIsBack();

    void readersOfAColdProductLoadItOnce();
    void aWriterWaitsForTheLock();
    void aLockThatIsAnothersIsNotReleased();
    void aDeadCacheHasNoLocks();
    void refreshAheadStillReloads();

    void theCachedCopyAfterAWrite_data();
    void theCachedCopyAfterAWrite();

private:
    void use(const char *id) { m_strategy = m_bench->make(id); }
    StepLog::Entry last(Step step) const { return m_bench->log.all(step).constLast(); }
    bool rename(const char *from, const char *to)
    {
        return m_bench->sql(
            QStringLiteral("ALTER TABLE cachescope.%1 RENAME TO %2").arg(QLatin1String(from), QLatin1String(to)));
    }
    Status put(const Product &product);
    void workOnce() { QCoro::waitFor(m_strategy->workOnce()); }

    Sandbox m_sandbox;
    std::unique_ptr<Workbench> m_bench;
    std::unique_ptr<Strategy> m_strategy;
};

namespace {

Task<Status> putting(Stores &stores, Product product)
{
    Request request(stores, Activity::Read, product.key);
    const auto done = co_await request.cache().set(product, std::chrono::minutes(5));
    request.close(Outcome::Ok);
    co_return done;
}

Task<Result<bool>> takingAndReleasing(Stores &stores, RedisConnection &other, Key key)
{
    Request request(stores, Activity::Write, key);
    const auto taken = co_await request.cache().takeLock(key, std::chrono::seconds(10));
    const QVector<QByteArray> steal{"SET", stores.lockName(key), "another"};
    const auto stolen = co_await RedisCommand(other, steal);
    const auto released = co_await request.cache().releaseLock(key);
    request.close(stolen && released ? Outcome::Ok : Outcome::Failed);
    co_return taken;
}

} // namespace

/// The SET of a reader who has loaded `product` some time ago.
Status TestRemedies::put(const Product &product)
{
    m_bench->stores.guards = guardsOf(m_bench->options);
    return QCoro::waitFor(putting(m_bench->stores, product));
}

void TestRemedies::initTestCase()
{
    QVERIFY(startSandbox(m_sandbox));
}

void TestRemedies::init()
{
    m_bench = std::make_unique<Workbench>(Workbench::Servers{m_sandbox.redis(), m_sandbox.postgres()});
    QVERIFY(m_bench->lay());
    m_bench->options.backOff = std::chrono::milliseconds(5);
}

void TestRemedies::cleanup()
{
    if (m_strategy)
        m_bench->drain(*m_strategy);
    m_strategy.reset();
    QVERIFY(m_bench->sql(QStringLiteral("ALTER TABLE IF EXISTS cachescope.elsewhere RENAME TO products")));
    QVERIFY(m_bench->sql(QStringLiteral("ALTER TABLE cachescope.products DROP CONSTRAINT IF EXISTS refused")));
    m_bench.reset();
}

void TestRemedies::theStrategiesKeepTheirPromises_data()
{
    QTest::addColumn<QByteArray>("id");
    QTest::addColumn<StrategyOptions>("options");
    StrategyOptions newer, guard, lock, all;
    newer.setIfNewer = all.setIfNewer = true;
    guard.versionGuard = all.versionGuard = true;
    lock.lockPerKey = all.lockPerKey = true;
    for (const StrategyInfo &info : strategies()) {
        const QByteArray id = info.id.toLatin1();
        QTest::newRow(id + " sets if newer") << id << newer;
        QTest::newRow(id + " guards its rows") << id << guard;
        QTest::newRow(id + " locks its keys") << id << lock;
        QTest::newRow(id + " does it all") << id << all;
    }
}

void TestRemedies::theStrategiesKeepTheirPromises()
{
    QFETCH(const QByteArray, id);
    QFETCH(const StrategyOptions, options);
    m_bench->options = options;
    use(id);
    m_strategy->start();
    QVERIFY(m_bench->read(*m_strategy, 5));
    for (Version version = 2; version < 6; ++version) {
        QVERIFY(m_bench->write(*m_strategy, productOf(5, version)));
        const auto answer = m_bench->read(*m_strategy, 5);
        QVERIFY(answer);
        QCOMPARE(*answer, productOf(5, version));
        QCOMPARE(m_bench->cached(5), productOf(5, version));
    }
    const auto missing = m_bench->read(*m_strategy, 4711);
    QVERIFY(!missing);
    QCOMPARE(missing.error().kind, Error::Kind::NotFound);
    m_bench->drain(*m_strategy);
    QCOMPARE(m_bench->stored(5), productOf(5, 5));
    const auto locks = m_bench->redisSays({"KEYS", "cachescope:lock:*"});
    QVERIFY(locks);
    QVERIFY(locks->list.isEmpty());
    m_strategy.reset();
}

void TestRemedies::aReaderWhoWasHeldUpPutsAnOldValueIn_data()
{
    QTest::addColumn<QByteArray>("id");
    QTest::addColumn<bool>("setIfNewer");
    for (const char *id : {"cache-aside", "read-through", "refresh-ahead", "write-through", "write-behind"}) {
        QTest::newRow(id + QByteArray(" takes it")) << QByteArray(id) << false;
        QTest::newRow(id + QByteArray(" refuses it")) << QByteArray(id) << true;
    }
}

void TestRemedies::aReaderWhoWasHeldUpPutsAnOldValueIn()
{
    QFETCH(const QByteArray, id);
    QFETCH(const bool, setIfNewer);
    m_bench->options.setIfNewer = setIfNewer;
    use(id);
    const Product old = *m_bench->stored(3); // the reader has loaded this …
    QVERIFY(m_bench->write(*m_strategy, productOf(3, 2)));
    const auto before = m_bench->cached(3);
    QVERIFY(put(old)); // … and goes on only now; a refused SET is no failure
    QCOMPARE(last(Step::CacheSet).event.outcome, setIfNewer ? Outcome::Superseded : Outcome::Ok);
    QCOMPARE(last(Step::CacheSet).event.version, old.version);
    QCOMPARE(m_bench->cached(3), setIfNewer ? before : old);
    m_bench->drain(*m_strategy);
    const auto answer = m_bench->read(*m_strategy, 3);
    QVERIFY(answer);
    QCOMPARE(answer->version, setIfNewer ? Version(2) : old.version);
    QCOMPARE(m_bench->cached(3)->version, answer->version);
}

void TestRemedies::whoJoinedALoadAfterAWriteIsNotGivenAnOlderValue_data()
{
    QTest::addColumn<QByteArray>("id");
    QTest::addColumn<bool>("setIfNewer");
    for (const char *id : {"cache-aside", "read-through"}) {
        QTest::newRow(id + QByteArray(" gives what was loaded before")) << QByteArray(id) << false;
        QTest::newRow(id + QByteArray(" lets him load anew")) << QByteArray(id) << true;
    }
}

void TestRemedies::whoJoinedALoadAfterAWriteIsNotGivenAnOlderValue()
{
    QFETCH(const QByteArray, id);
    QFETCH(const bool, setIfNewer);
    m_bench->options.singleFlight = true;
    m_bench->options.setIfNewer = setIfNewer;
    use(id);
    m_bench->gate.setDelay(Server::Redis, {Delay::Kind::Fixed, 700, 0});
    auto first = m_bench->reading(*m_strategy, Key{3});
    QTRY_VERIFY_WITH_TIMEOUT(m_bench->log.count(Step::DatabaseLoad) == 1, patienceMs);
    m_bench->gate.setDelay(Server::Redis,
                           {}); // the SET of the first reader stands before the gate, the others overtake it
    QVERIFY(m_bench->write(*m_strategy, productOf(3, 2)));
    auto joined = m_bench->reading(*m_strategy, Key{3});
    QTRY_COMPARE_WITH_TIMEOUT(m_bench->log.count(Step::CacheGet), 2, patienceMs);
    QCOMPARE(m_bench->log.count(Step::CacheSet), 0);
    const auto old = QCoro::waitFor(first), answer = QCoro::waitFor(joined);
    QVERIFY(old && answer);
    QCOMPARE(old->version, Version(1)); // had begun before the write was acknowledged
    QCOMPARE(answer->version, Version(setIfNewer ? 2 : 1));
    QCOMPARE(last(Step::LoaderWait).event.outcome, setIfNewer ? Outcome::Superseded : Outcome::Ok);
    QCOMPARE(m_bench->cached(3).has_value(), !setIfNewer);
}

void TestRemedies::theFloorIsNeverLoweredAndExpires()
{
    m_bench->options.setIfNewer = true;
    use("cache-aside");
    QVERIFY(m_bench->write(*m_strategy, productOf(3, 5)));
    QVERIFY(m_bench->write(*m_strategy, productOf(3, 4)));
    const auto floor = m_bench->redisSays({"GET", "cachescope:newest:3"});
    QVERIFY(floor);
    QCOMPARE(floor->text, QByteArray("5,5,5")); // of each part
    const auto left = m_bench->redisSays({"PTTL", "cachescope:newest:3"});
    QVERIFY(left && left->integer > 0);
    QVERIFY(put(productOf(3, 4)));
    QVERIFY(!m_bench->cached(3));
    QVERIFY(put(productOf(3, 5)));
    QCOMPARE(m_bench->cached(3), productOf(3, 5));
}

void TestRemedies::aValueFromBeforeTheKnobCountsToo()
{
    QVERIFY(put(productOf(3, 7)));
    m_bench->options.setIfNewer = true;
    QVERIFY(put(productOf(3, 6)));
    QCOMPARE(last(Step::CacheSet).event.outcome, Outcome::Superseded);
    QCOMPARE(m_bench->cached(3), productOf(3, 7));
}

void TestRemedies::aValueThatCannotBeReadIsReplaced()
{
    m_bench->options.setIfNewer = true;
    QVERIFY(m_bench->redisSays({"SET", "cachescope:product:3", "what is this"}));
    QVERIFY(m_bench->redisSays({"SET", "cachescope:product:4", "[1, 2]"}));
    QVERIFY(m_bench->redisSays({"RPUSH", "cachescope:product:5", "a list"}));
    for (const int id : {3, 4, 5}) {
        QVERIFY(put(productOf(id, 2)));
        QCOMPARE(m_bench->cached(id), productOf(id, 2));
    }
}

void TestRemedies::aWriteThatFailedLeavesNoFloor()
{
    m_bench->options.setIfNewer = true;
    m_bench->options.writeThroughOrder = WriteThroughOrder::CacheFirst;
    use("write-through");
    QVERIFY(m_bench->sql(
        QStringLiteral("ALTER TABLE cachescope.products ADD CONSTRAINT refused CHECK (price_cents < 1000000)")));
    QVERIFY(!m_bench->write(*m_strategy, productOf(3, 2, 1'000'000)));
    QVERIFY(!m_bench->cached(3));
    QVERIFY(m_bench->read(*m_strategy, 3));
    QCOMPARE(m_bench->cached(3), m_bench->stored(3)); // version 1 again, although version 2 stood there
}

void TestRemedies::clearingTheCacheForgetsFloorsAndLocks()
{
    m_bench->options.setIfNewer = true;
    use("cache-aside");
    QVERIFY(m_bench->write(*m_strategy, productOf(3, 5)));
    QVERIFY(m_bench->redisSays({"SET", "cachescope:lock:3", "somebody"}));
    QVERIFY(m_bench->redisSays({"RPUSH", "cachescope:write-queue", toJson(productOf(9, 2))}));
    QVERIFY(QCoro::waitFor(m_bench->setup.clearCache()));
    const auto left = m_bench->redisSays({"KEYS", "cachescope:*"});
    QVERIFY(left);
    QCOMPARE(left->list.size(), 1);
    QCOMPARE(left->list.first().text, QByteArray("cachescope:write-queue")); // holds accepted writes
}

void TestRemedies::anOverwrittenRowKeepsItsNewerValue_data()
{
    QTest::addColumn<QByteArray>("id");
    QTest::addColumn<StrategyOptions>("options");
    QTest::addColumn<bool>("cachesTheOlder");
    const auto row = [](const char *name, const char *id, WriteThroughOrder order, AfterWrite afterWrite, bool older) {
        StrategyOptions options;
        options.writeThroughOrder = order;
        options.afterWrite = afterWrite;
        QTest::newRow(name) << QByteArray(id) << options << older;
    };
    using Order = WriteThroughOrder;
    row("cache-aside", "cache-aside", Order::InTransaction, AfterWrite::Delete, false);
    row("cache-aside that updates", "cache-aside", Order::InTransaction, AfterWrite::Update, false);
    row("read-through", "read-through", Order::InTransaction, AfterWrite::Delete, false);
    row("refresh-ahead", "refresh-ahead", Order::InTransaction, AfterWrite::Delete, false);
    row("write-through in a transaction", "write-through", Order::InTransaction, AfterWrite::Delete, false);
    row("write-through, database first", "write-through", Order::DatabaseFirst, AfterWrite::Delete, false);
    row("write-through, cache first, knows too late", "write-through", Order::CacheFirst, AfterWrite::Delete, true);
}

void TestRemedies::anOverwrittenRowKeepsItsNewerValue()
{
    QFETCH(const QByteArray, id);
    QFETCH(const StrategyOptions, options);
    QFETCH(const bool, cachesTheOlder);
    m_bench->options = options;
    m_bench->options.versionGuard = true;
    use(id);
    QVERIFY(m_bench->write(*m_strategy, productOf(3, 5)));
    m_bench->log.entries.clear();
    QVERIFY(m_bench->write(*m_strategy, productOf(3, 4))); // superseded is not failed
    QCOMPARE(m_bench->stored(3), productOf(3, 5));
    QCOMPARE(m_bench->log.count(Step::DatabaseSave), 1); // and one round trip tells
    QCOMPARE(last(Step::DatabaseSave).event.outcome, Outcome::Superseded);
    QCOMPARE(last(Step::DatabaseSave).event.count, 0);
    const auto cached = m_bench->cached(3);
    QCOMPARE(cached && cached->version == 4, cachesTheOlder);
    m_bench->options.versionGuard = false;
    QVERIFY(m_bench->write(*m_strategy, productOf(3, 4)));
    QCOMPARE(m_bench->stored(3), productOf(3, 4)); // without the guard the last one wins
}

void TestRemedies::aMissingRowIsStillNotFound()
{
    m_bench->options.versionGuard = true;
    use("cache-aside");
    const Status done = m_bench->write(*m_strategy, productOf(4711, 2));
    QVERIFY(!done);
    QCOMPARE(done.error().kind, Error::Kind::NotFound);
}

void TestRemedies::theBatchGuardKeepsANewerRow_data()
{
    QTest::addColumn<bool>("guard");
    QTest::newRow("with the guard") << true;
    QTest::newRow("without") << false;
}

void TestRemedies::theBatchGuardKeepsANewerRow()
{
    QFETCH(const bool, guard);
    m_bench->options.batchVersionGuard = guard;
    use("write-behind");
    QVERIFY(m_bench->sql(QStringLiteral("UPDATE cachescope.products SET version = 9 WHERE id = 3")));
    QVERIFY(m_bench->write(*m_strategy, productOf(3, 2)));
    workOnce();
    QCOMPARE(m_bench->stored(3)->version, Version(guard ? 9 : 2));
}

void TestRemedies::aRequeuedBatchOvertakesANewerWrite_data()
{
    QTest::addColumn<bool>("requeue");
    QTest::addColumn<bool>("guard");
    QTest::addColumn<int>("version");
    QTest::newRow("at the end of the queue it overwrites the newer one") << true << false << 2;
    QTest::newRow("the guard keeps the newer one") << true << true << 3;
    QTest::newRow("tried again in place it stays first") << false << false << 3;
}

void TestRemedies::aRequeuedBatchOvertakesANewerWrite()
{
    QFETCH(const bool, requeue);
    QFETCH(const bool, guard);
    QFETCH(const int, version);
    m_bench->options.requeueFailed = requeue;
    m_bench->options.batchVersionGuard = guard;
    m_bench->options.batchSize = 1;
    m_bench->options.backOff = std::chrono::milliseconds(50);
    m_bench->options.attempts = 20;
    use("write-behind");
    QVERIFY(m_bench->write(*m_strategy, productOf(3, 2)));
    QVERIFY(m_bench->write(*m_strategy, productOf(3, 3)));
    QVERIFY(rename("products", "elsewhere"));
    auto flush = m_strategy->workOnce();
    QTRY_VERIFY_WITH_TIMEOUT(m_bench->log.count(Step::DatabaseSaveBatch) >= 1, patienceMs);
    QVERIFY(rename("elsewhere", "products"));
    QCoro::waitFor(flush);
    QCOMPARE(m_bench->queue().waiting, requeue ? 2 : 1);
    QCOMPARE(m_bench->queue().processing, 0);
    m_bench->drain(*m_strategy);
    QCOMPARE(m_bench->stored(3), productOf(3, version));
    QCOMPARE(m_bench->queue().waiting, 0);
}

void TestRemedies::attemptsOfARequeuedWriteAreBounded()
{
    m_bench->options.requeueFailed = true;
    m_bench->options.attempts = 3;
    use("write-behind");
    m_strategy->start();
    QVERIFY(rename("products", "elsewhere"));
    QVERIFY(m_bench->write(*m_strategy, productOf(3, 2)));
    QVERIFY(m_bench->write(*m_strategy, productOf(4, 2)));
    m_bench->drain(*m_strategy);
    QCOMPARE(m_bench->queue().waiting, 0);
    QCOMPARE(m_bench->queue().processing, 0);
    QCOMPARE(m_bench->queue().dead, 2);
    m_strategy.reset();
}

void TestRemedies::aRequeuedWriteIsSavedWhenTheDatabaseIsBack()
{
    m_bench->options.requeueFailed = true;
    m_bench->options.attempts = 20;
    m_bench->options.flushInterval = std::chrono::milliseconds(20);
    m_bench->options.backOff = std::chrono::milliseconds(100);
    use("write-behind");
    m_strategy->start();
    QVERIFY(rename("products", "elsewhere"));
    QVERIFY(m_bench->write(*m_strategy, productOf(3, 2)));
    QTRY_VERIFY_WITH_TIMEOUT(m_bench->log.count(Step::DatabaseSaveBatch) >= 2, patienceMs);
    QVERIFY(rename("elsewhere", "products"));
    QTRY_COMPARE_WITH_TIMEOUT(m_bench->stored(3), productOf(3, 2), patienceMs);
    m_bench->drain(*m_strategy);
    QCOMPARE(m_bench->queue().dead, 0);
    QCOMPARE(m_bench->queue().waiting, 0);
    for (const auto &done : m_bench->log.all(Step::QueueDone)) // who went back into the queue was not done
        QCOMPARE(done.changes.size(),
                 done.event.request == m_bench->log.all(Step::QueueDone).constLast().event.request ? 1 : 0);
    m_strategy.reset();
}

void TestRemedies::readersOfAColdProductLoadItOnce()
{
    m_bench->options.lockPerKey = true;
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
    QVERIFY(m_bench->log.count(Step::LockWait) >= 49); // how often each tries again is the machine's affair
    QCOMPARE(m_bench->log.count(Step::LockTake), m_bench->log.count(Step::LockWait) + 1);
    QCOMPARE(m_bench->log.count(Step::LockRelease), 1);
    const auto lock = m_bench->redisSays({"EXISTS", "cachescope:lock:3"});
    QVERIFY(lock);
    QCOMPARE(lock->integer, 0);
    m_bench->log.entries.clear();
    QVERIFY(m_bench->read(*m_strategy, 3));
    QCOMPARE(m_bench->log.steps(Activity::Read), QVector<Step>{Step::CacheGet}); // a hit needs no lock
}

void TestRemedies::aWriterWaitsForTheLock()
{
    m_bench->options.lockPerKey = true;
    use("cache-aside");
    QVERIFY(m_bench->redisSays({"SET", "cachescope:lock:3", "somebody"}));
    auto writing = m_bench->writing(*m_strategy, productOf(3, 2));
    QTRY_VERIFY_WITH_TIMEOUT(m_bench->log.count(Step::LockWait) >= 2, patienceMs);
    QCOMPARE(m_bench->log.count(Step::DatabaseSave), 0);
    QVERIFY(m_bench->redisSays({"DEL", "cachescope:lock:3"}));
    QVERIFY(QCoro::waitFor(writing));
    QCOMPARE(m_bench->stored(3), productOf(3, 2));
    const auto steps = m_bench->log.steps(Activity::Write);
    QCOMPARE(steps.first(), Step::LockTake);
    QCOMPARE(steps.mid(steps.size() - 3), (QVector<Step>{Step::DatabaseSave, Step::CacheDelete, Step::LockRelease}));
}

void TestRemedies::aLockThatIsAnothersIsNotReleased()
{
    const auto taken = QCoro::waitFor(takingAndReleasing(m_bench->stores, m_bench->monitorRedis, Key{3}));
    QVERIFY(taken && *taken);
    QCOMPARE(last(Step::LockTake).event.outcome, Outcome::Ok);
    QCOMPARE(last(Step::LockRelease).event.outcome, Outcome::Miss);
    const auto lock = m_bench->redisSays({"GET", "cachescope:lock:3"});
    QVERIFY(lock);
    QCOMPARE(lock->text, QByteArray("another"));
}

void TestRemedies::aDeadCacheHasNoLocks()
{
    Workbench bench({m_sandbox.redis(), m_sandbox.postgres()}, {nobody().redis, m_sandbox.postgres()});
    QVERIFY(bench.lay());
    bench.options.lockPerKey = bench.options.setIfNewer = true;
    const auto strategy = bench.make("cache-aside");
    const auto answer = bench.read(*strategy, 3);
    QVERIFY(answer);
    QCOMPARE(*answer, bench.stored(3));
    QVERIFY(bench.write(*strategy, productOf(3, 2)));
    QCOMPARE(bench.stored(3), productOf(3, 2));
}

void TestRemedies::refreshAheadStillReloads()
{
    m_bench->options.lockPerKey = true;
    m_bench->options.refreshAheadExpiry = std::chrono::seconds(10);
    use("refresh-ahead");
    QVERIFY(m_bench->read(*m_strategy, 3));
    QVERIFY(m_bench->sql(QStringLiteral("UPDATE cachescope.products SET version = 2 WHERE id = 3")));
    QVERIFY(m_bench->redisSays({"PEXPIRE", "cachescope:product:3", "1900"}));
    const auto answer = m_bench->read(*m_strategy, 3);
    QVERIFY(answer);
    QCOMPARE(answer->version, Version(1));
    m_bench->drain(*m_strategy);
    QCOMPARE(m_bench->log.steps(Activity::Refresh), (QVector<Step>{Step::DatabaseLoad, Step::CacheSet}));
    QCOMPARE(m_bench->cached(3)->version, Version(2));
}

void TestRemedies::theCachedCopyAfterAWrite_data()
{
    QTest::addColumn<QByteArray>("id");
    QTest::addColumn<int>("afterWrite");
    QTest::addColumn<int>("cached");
    for (const char *id : {"cache-aside", "read-through", "refresh-ahead"}) {
        QTest::newRow(id + QByteArray(" deletes")) << QByteArray(id) << static_cast<int>(AfterWrite::Delete) << 0;
        QTest::newRow(id + QByteArray(" updates")) << QByteArray(id) << static_cast<int>(AfterWrite::Update) << 2;
        QTest::newRow(id + QByteArray(" does nothing")) << QByteArray(id) << static_cast<int>(AfterWrite::Nothing) << 1;
    }
}

void TestRemedies::theCachedCopyAfterAWrite()
{
    QFETCH(const QByteArray, id);
    QFETCH(const int, afterWrite);
    QFETCH(const int, cached);
    m_bench->options.afterWrite = static_cast<AfterWrite>(afterWrite);
    m_bench->options.expiry = std::chrono::seconds(40);
    m_bench->options.refreshAheadExpiry = std::chrono::seconds(70);
    use(id);
    QVERIFY(m_bench->read(*m_strategy, 3));
    QVERIFY(m_bench->redisSays({"PERSIST", "cachescope:product:3"}));
    QVERIFY(m_bench->write(*m_strategy, productOf(3, 2)));
    QCOMPARE(m_bench->stored(3), productOf(3, 2));
    const auto left = m_bench->cached(3);
    QCOMPARE(left ? left->version : 0, Version(cached));
    if (cached == 2) { // with the strategy's own expiry
        const qint64 lowest = id == "refresh-ahead" ? 40'000 : 0;
        QVERIFY(m_bench->expiresInMs(3) > lowest && m_bench->expiresInMs(3) <= lowest + 40'000);
    }
}

QTEST_GUILESS_MAIN(TestRemedies)
#include "tst_remedies.moc"
