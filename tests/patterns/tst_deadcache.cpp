// SPDX-License-Identifier: GPL-3.0-only
#include "engine/patterns/circuitbreaker.h"
#include "engine/sandbox/sandbox.h"
#include "engine/stores/writequeue.h"
#include "tests/support/ownredis.h"
#include "tests/support/workbench.h"

#include <qcorotask.h>
#include <QTest>
#include <QTimer>

#include <algorithm>

using namespace cachescope;
using std::chrono::milliseconds;

namespace {

/// Answers the next steps on Redis as if it could not be reached, and lets all others go.
class Refuser final : public StepScheduler
{
public:
    void stepArrived(PendingStep &pending, const StepContext &context) override
    {
        const bool refuses = context.server == Server::Redis && left > 0;
        left -= refuses;
        QTimer::singleShot(0, &m_context, [&pending, refuses] {
            if (refuses)
                pending.refuse({Error::Kind::TimedOut, {}});
            else
                pending.proceed(0);
        });
    }
    int left = 0;

private:
    QObject m_context;
};

} // namespace

/// What stands between the reads and a cache that does not answer: the circuit breaker, retries, the database.
class TestDeadCache : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void onlyAFewReadsPayForADeadCache();
    void withoutABreakerEveryReadPays();
    void aSilentRedisIsLeftAloneUntilItIsBack();
    void anAnswerThatRefusesIsAnAnswer();
    void aBreakerThatIsSwitchedOffLetsEverythingThrough();
    void openItEndsWritesWithoutTouchingAnything_data() { everyStrategy(); }
    void openItEndsWritesWithoutTouchingAnything();
    void theQueueKeepsItsBatchWhileTheCircuitIsOpen();
    void aBatchThatWasSavedAlreadySaysSo();

    void aLookUpIsTriedAgain_data();
    void aLookUpIsTriedAgain();
    void thePausesDouble();
    void whatTheBreakerRefusesIsNotTriedAgain();
    void aReadThatWaitsToTryAgainEndsWithTheRun();

private:
    void everyStrategy()
    {
        QTest::addColumn<QByteArray>("id");
        for (const StrategyInfo &info : strategies())
            QTest::newRow(qPrintable(info.id)) << info.id.toLatin1();
    }
    void use(const char *id) { m_strategy = m_bench->make(id); }
    void openCircuit()
    {
        m_breaker.set({1, std::chrono::hours(1)});
        m_bench->stores.breaker = &m_breaker;
        m_breaker.ended(m_breaker.admit(now()), false, now());
        QCOMPARE(m_breaker.state(), BreakerState::Open);
    }
    /// The steps on Redis that ended so.
    int onRedis(Outcome outcome) const
    {
        return static_cast<int>(
            std::count_if(m_bench->log.entries.begin(), m_bench->log.entries.end(), [=](const auto &entry) {
                const Place place = placeOf(entry.event.step);
                return (place == Place::Cache || place == Place::Queue) && entry.event.outcome == outcome;
            }));
    }
    Sandbox m_sandbox;
    CircuitBreaker m_breaker;
    Refuser m_refuser;
    std::unique_ptr<Workbench> m_bench;
    std::unique_ptr<Strategy> m_strategy;
};

void TestDeadCache::initTestCase()
{
    QVERIFY(startSandbox(m_sandbox));
}

void TestDeadCache::init()
{
    m_breaker = CircuitBreaker();
    m_refuser.left = 0;
    m_bench = std::make_unique<Workbench>(Workbench::Servers{m_sandbox.redis(), m_sandbox.postgres()});
    QVERIFY(m_bench->lay());
    m_bench->options.flushInterval = milliseconds(20);
}

void TestDeadCache::cleanup()
{
    m_bench->stores.breaker = nullptr;
    if (m_strategy)
        m_bench->drain(*m_strategy);
    m_strategy.reset();
    m_bench.reset();
}

void TestDeadCache::onlyAFewReadsPayForADeadCache()
{
    m_breaker.set({10, std::chrono::hours(1)});
    m_bench->stores.breaker = &m_breaker;
    use("cache-aside");
    m_bench->gate.setDelay(Server::Redis, {Delay::Kind::Fixed, 30, 0}); // as long as it takes until one gives up
    m_bench->gate.setCut(Server::Redis, true);
    for (int read = 0; read < 100; ++read) {
        const auto answer = m_bench->read(*m_strategy, 1 + read % 50);
        QVERIFY(answer);
    }
    QCOMPARE(onRedis(Outcome::Failed), 10); // a GET and a SET of each of the first five reads had to wait
    QCOMPARE(onRedis(Outcome::Refused), 190);
    QCOMPARE(m_bench->log.count(Step::DatabaseLoad), 100);

    m_bench->gate.setCut(Server::Redis, false);
    m_bench->gate.setDelay(Server::Redis, {});
    m_breaker.set({10, milliseconds(1)}); // its time is over
    QTRY_COMPARE_WITH_TIMEOUT(m_breaker.probeIn(now()), Nanos(0), patienceMs);
    m_bench->log.entries.clear();
    QVERIFY(m_bench->read(*m_strategy, 7));
    QVERIFY(m_bench->read(*m_strategy, 7));
    QCOMPARE(m_breaker.state(), BreakerState::Closed);
    QCOMPARE(m_bench->log.all(Step::CacheGet).constLast().event.outcome, Outcome::Hit);
    QCOMPARE(m_bench->log.count(Step::DatabaseLoad), 1);
}

void TestDeadCache::withoutABreakerEveryReadPays()
{
    use("cache-aside");
    m_bench->gate.setDelay(Server::Redis, {Delay::Kind::Fixed, 5, 0});
    m_bench->gate.setCut(Server::Redis, true);
    for (int read = 0; read < 20; ++read)
        QVERIFY(m_bench->read(*m_strategy, 1));
    QCOMPARE(onRedis(Outcome::Failed), 40);
}

void TestDeadCache::aSilentRedisIsLeftAloneUntilItIsBack()
{
    OwnRedis redis;
    QVERIFY(redis.start());
    Workbench bench({redis.address(), m_sandbox.postgres()});
    QVERIFY(bench.lay());
    bench.redis.setCommandTimeout(300 * millisecond);
    m_breaker.set({3, milliseconds(200)});
    bench.stores.breaker = &m_breaker;
    const auto strategy = bench.make("cache-aside");
    QVERIFY(bench.read(*strategy, 1));
    redis.freeze();
    int reads = 0;
    while (m_breaker.state() == BreakerState::Closed) {
        QVERIFY(bench.read(*strategy, 1));
        QVERIFY2(++reads <= 3, "three failures open it");
    }
    QVERIFY(m_breaker.opened() == 1);
    redis.thaw();
    const auto hitsAgain = [&] {
        const auto answer = bench.read(*strategy, 1);
        const auto looked = bench.log.all(Step::CacheGet);
        return answer.ok() && looked.last().event.outcome == Outcome::Hit;
    };
    QTRY_VERIFY_WITH_TIMEOUT(hitsAgain(), patienceMs);
    QCOMPARE(m_breaker.state(), BreakerState::Closed);
}

void TestDeadCache::anAnswerThatRefusesIsAnAnswer()
{
    m_breaker.set({1, std::chrono::hours(1)});
    m_bench->stores.breaker = &m_breaker;
    use("cache-aside");
    QVERIFY(m_bench->redisSays({"SET", "cachescope:product:3", "nothing that can be read"}));
    QVERIFY(m_bench->redisSays({"ACL", "SETUSER", "default", "-set"}));
    QVERIFY(m_bench->read(*m_strategy, 3));
    QVERIFY(m_bench->redisSays({"ACL", "SETUSER", "default", "+@all"}));
    QCOMPARE(onRedis(Outcome::Failed), 2);
    QCOMPARE(m_breaker.state(), BreakerState::Closed);
}

void TestDeadCache::aBreakerThatIsSwitchedOffLetsEverythingThrough()
{
    use("cache-aside");
    openCircuit();
    QVERIFY(m_bench->read(*m_strategy, 3));
    QCOMPARE(onRedis(Outcome::Refused), 2);
    m_bench->stores.breaker = nullptr;
    QVERIFY(m_bench->read(*m_strategy, 3));
    QVERIFY(m_bench->read(*m_strategy, 3));
    QCOMPARE(onRedis(Outcome::Refused), 2);
    QCOMPARE(m_bench->log.all(Step::CacheGet).constLast().event.outcome, Outcome::Hit);
}

void TestDeadCache::openItEndsWritesWithoutTouchingAnything()
{
    QFETCH(const QByteArray, id);
    use(id);
    QVERIFY(m_bench->read(*m_strategy, 3));
    openCircuit();
    m_bench->log.entries.clear();
    const Status done = m_bench->write(*m_strategy, productOf(3, 2));
    const bool needsTheCache = id == "write-through" || id == "write-behind";
    QCOMPARE(done.ok(), !needsTheCache);
    if (needsTheCache)
        QCOMPARE(done.error().kind, Error::Kind::CircuitOpen);
    QCOMPARE(onRedis(Outcome::Ok), 0);
    QVERIFY(onRedis(Outcome::Refused) > 0);
    QCOMPARE(m_bench->queue().waiting, 0);
    QCOMPARE(m_bench->cached(3)->version,
             Version(1)); // nobody was there to delete it: it is stale where the write went on
    QCOMPARE(m_bench->stored(3)->version, Version(needsTheCache ? 1 : 2));
}

void TestDeadCache::theQueueKeepsItsBatchWhileTheCircuitIsOpen()
{
    m_bench->options.backOff = milliseconds(1);
    m_bench->options.attempts = 1;
    use("write-behind");
    for (int id = 1; id <= 3; ++id)
        QVERIFY(m_bench->write(*m_strategy, productOf(id, 2)));
    openCircuit();
    QVERIFY(!m_bench->write(*m_strategy, productOf(4, 2)));
    m_strategy->start();
    const auto refusedTakes = [this] {
        const auto takes = m_bench->log.all(Step::QueueTake);
        return std::count_if(takes.begin(), takes.end(),
                             [](const auto &take) { return take.event.outcome == Outcome::Refused; });
    };
    QTRY_VERIFY_WITH_TIMEOUT(refusedTakes() >= 3, patienceMs);
    QCOMPARE(m_bench->queue().waiting, 3);
    QCOMPARE(m_bench->log.count(Step::QueueDeadLetter), 0);
    m_breaker.set({1, milliseconds(1)});
    const auto saved = [this] {
        const auto rows = {m_bench->stored(1), m_bench->stored(2), m_bench->stored(3)};
        return std::all_of(rows.begin(), rows.end(), [](const auto &row) { return row && row->version == 2; });
    };
    QTRY_VERIFY_WITH_TIMEOUT(saved(), patienceMs);
    m_bench->drain(*m_strategy);
    m_strategy.reset();
    QCOMPARE(m_bench->log.count(Step::QueueDeadLetter), 0);
    QCOMPARE(m_bench->queue().waiting + m_bench->queue().processing, 0);
    QCOMPARE(m_bench->stored(4)->version, Version(1)); // it was refused and said so
}

void TestDeadCache::aBatchThatWasSavedAlreadySaysSo()
{
    m_bench->options.coalesce = false;
    use("write-behind");
    QVERIFY(m_bench->write(*m_strategy, productOf(1, 2)));
    QVERIFY(m_bench->write(*m_strategy, productOf(2, 2)));
    QVERIFY(m_bench->sql(QStringLiteral("UPDATE cachescope.products SET version = 5 WHERE id = 1")));
    QCoro::waitFor(m_strategy->workOnce());
    auto batch = m_bench->log.all(Step::DatabaseSaveBatch).constLast().event;
    QCOMPARE(batch.outcome, Outcome::Ok);
    QCOMPARE(batch.count, 1);
    QCOMPARE(batch.refused, 1);

    QVERIFY(m_bench->write(*m_strategy, productOf(1, 3)));
    QCoro::waitFor(m_strategy->workOnce());
    batch = m_bench->log.all(Step::DatabaseSaveBatch).constLast().event;
    QCOMPARE(batch.outcome, Outcome::Superseded);
    QCOMPARE(batch.count, 0);
    QCOMPARE(batch.refused, 1);

    m_bench->options.batchVersionGuard = false;
    QVERIFY(m_bench->write(*m_strategy, productOf(1, 4)));
    QCoro::waitFor(m_strategy->workOnce());
    batch = m_bench->log.all(Step::DatabaseSaveBatch).constLast().event;
    QCOMPARE(batch.outcome, Outcome::Ok);
    QCOMPARE(batch.refused, 0);
    QCOMPARE(m_bench->stored(1)->version, Version(4));
}

void TestDeadCache::aLookUpIsTriedAgain_data()
{
    QTest::addColumn<QByteArray>("id");
    QTest::addColumn<int>("failures");
    QTest::addColumn<bool>("lock");
    for (const StrategyInfo &info : strategies()) {
        for (const int failures : {0, 1, 2, 3})
            QTest::addRow("%s, a cache that fails %d times", qPrintable(info.id), failures)
                << info.id.toLatin1() << failures << false;
    }
    QTest::newRow("under a lock") << QByteArray("cache-aside") << 2 << true;
}

void TestDeadCache::aLookUpIsTriedAgain()
{
    QFETCH(const QByteArray, id);
    QFETCH(const int, failures);
    QFETCH(const bool, lock);
    use(id);
    QVERIFY(m_bench->read(*m_strategy, 3)); // it is cached now
    m_bench->log.entries.clear();
    m_bench->options.cacheRetries = 2;
    m_bench->options.cacheRetryPause = milliseconds(1);
    m_bench->options.lockPerKey = lock;
    m_refuser.left = failures;
    m_bench->gate.setScheduler(&m_refuser);
    const auto answer = m_bench->read(*m_strategy, 3);
    m_bench->gate.setScheduler(nullptr);
    QVERIFY(answer);
    QCOMPARE(answer->key, Key{3});
    const auto lookUps = m_bench->log.all(id == "refresh-ahead" ? Step::CacheGetExpiry : Step::CacheGet);
    QCOMPARE(lookUps.size(), std::min(failures, 2) + 1);
    QCOMPARE(m_bench->log.count(Step::CacheRetry), std::min(failures, 2));
    QCOMPARE(lookUps.last().event.outcome, failures <= 2 ? Outcome::Hit : Outcome::Failed);
    QCOMPARE(m_bench->log.count(Step::DatabaseLoad), failures <= 2 ? 0 : 1); // the fallback
}

void TestDeadCache::thePausesDouble()
{
    use("cache-aside");
    m_bench->options.cacheRetries = 3;
    m_bench->options.cacheRetryPause = milliseconds(10);
    m_bench->gate.setErrorRate(Server::Redis, 1);
    QVERIFY(m_bench->read(*m_strategy, 3));
    const auto lookUps = m_bench->log.all(Step::CacheGet), pauses = m_bench->log.all(Step::CacheRetry);
    QCOMPARE(pauses.size(), 3);
    QCOMPARE(lookUps.size(), 4);
    for (qsizetype i = 0; i < 3; ++i) // never early
        QVERIFY(pauses.at(i).time - lookUps.at(i).time >= (10 << i) * millisecond);
}

void TestDeadCache::whatTheBreakerRefusesIsNotTriedAgain()
{
    use("cache-aside");
    m_bench->options.cacheRetries = 5;
    openCircuit();
    QVERIFY(m_bench->read(*m_strategy, 3));
    QCOMPARE(m_bench->log.count(Step::CacheGet), 1);
    QCOMPARE(m_bench->log.count(Step::CacheRetry), 0);
}

void TestDeadCache::aReadThatWaitsToTryAgainEndsWithTheRun()
{
    use("cache-aside");
    m_bench->options.cacheRetries = 5;
    m_bench->options.cacheRetryPause = std::chrono::hours(1);
    m_bench->gate.setErrorRate(Server::Redis, 1);
    auto reading = m_bench->reading(*m_strategy, Key{3});
    QTRY_COMPARE_WITH_TIMEOUT(m_bench->log.count(Step::CacheGet), 1, patienceMs);
    m_bench->gate.cancel();
    QVERIFY(!QCoro::waitFor(reading));
    QCOMPARE(m_bench->log.count(Step::CacheRetry), 1);
    m_strategy.reset();
}

QTEST_GUILESS_MAIN(TestDeadCache)
#include "tst_deadcache.moc"
