// SPDX-License-Identifier: GPL-3.0-only
#include "engine/sandbox/sandbox.h"
#include "tests/support/workbench.h"

#include <qcorotask.h>
#include <QTest>
#include <QTimer>

using namespace cachescope;

/// What every strategy promises: one suite, run over the whole registry.
class TestStrategies : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanup();
    void aMissFillsTheCacheWithAnExpiry_data() { everyStrategy(); }
    void aMissFillsTheCacheWithAnExpiry();
    void aHitDoesNotTouchTheDatabase_data() { everyStrategy(); }
    void aHitDoesNotTouchTheDatabase();
    void aProductThatDoesNotExistIsNotFoundAndNotCached_data() { everyStrategy(); }
    void aProductThatDoesNotExistIsNotFoundAndNotCached();
    void aCachedValueThatCannotBeReadIsLoadedAnew_data() { everyStrategy(); }
    void aCachedValueThatCannotBeReadIsLoadedAnew();
    void whatIsWrittenStandsInTheDatabaseWhenItHasSettled_data() { everyStrategy(); }
    void whatIsWrittenStandsInTheDatabaseWhenItHasSettled();
    void aClientReadsItsOwnWrite_data() { everyStrategy(); }
    void aClientReadsItsOwnWrite();
    void oneWriterAfterTheOtherLeavesTheLastValue_data() { everyStrategy(); }
    void oneWriterAfterTheOtherLeavesTheLastValue();
    void withoutTheCacheReadsGoOn_data() { everyStrategy(); }
    void withoutTheCacheReadsGoOn();
    void withoutTheCacheAWriteIsWholeOrFails_data() { everyStrategy(); }
    void withoutTheCacheAWriteIsWholeOrFails();
    void withoutTheDatabaseHitsGoOnAndMissesFail_data() { everyStrategy(); }
    void withoutTheDatabaseHitsGoOnAndMissesFail();
    void withoutTheDatabaseAWriteFailsOrIsQueued_data() { everyStrategy(); }
    void withoutTheDatabaseAWriteFailsOrIsQueued();
    void aWriteTheDatabaseRefusesIsNotLeftInTheCache_data() { everyStrategy(); }
    void aWriteTheDatabaseRefusesIsNotLeftInTheCache();
    void theEventLoopGoesOnWhileAReadWaits_data() { everyStrategy(); }
    void theEventLoopGoesOnWhileAReadWaits();
    void knobsTurnedWhileItRunsAreFollowed_data() { everyStrategy(); }
    void knobsTurnedWhileItRunsAreFollowed();

private:
    void everyStrategy()
    {
        QTest::addColumn<QByteArray>("id");
        for (const StrategyInfo &info : strategies())
            QTest::newRow(qPrintable(info.id)) << info.id.toLatin1();
    }

    static const StrategyInfo &infoOf(const QByteArray &id) { return *findStrategy(QString::fromLatin1(id)); }

    /// A strategy at work on fresh products; settled when the test function is left.
    struct Work
    {
        Work(const Workbench::Servers &real, const Workbench::Servers &used, const QByteArray &id)
            : bench(real, used)
            , laid(bench.lay())
        {
            bench.options.backOff = std::chrono::milliseconds(5);
            strategy = bench.make(id.constData());
            strategy->start();
        }
        ~Work() { bench.drain(*strategy); }

        Workbench bench;
        bool laid;
        std::unique_ptr<Strategy> strategy;
    };

    std::unique_ptr<Work> work(bool cache = true, bool database = true)
    {
        const QByteArray id = *static_cast<const QByteArray *>(QTest::qData("id", qMetaTypeId<QByteArray>()));
        const Workbench::Servers real{m_sandbox.redis(), m_sandbox.postgres()};
        const Workbench::Servers used{cache ? real.redis : nobody().redis,
                                      database ? real.postgres : nobody().postgres};
        auto work = std::make_unique<Work>(real, used, id);
        return work->laid ? std::move(work) : nullptr;
    }

    Sandbox m_sandbox;
};

void TestStrategies::initTestCase()
{
    QVERIFY(startSandbox(m_sandbox));
}

void TestStrategies::cleanup()
{
    Workbench bench({m_sandbox.redis(), m_sandbox.postgres()});
    QVERIFY(bench.sql(QStringLiteral("ALTER TABLE cachescope.products DROP CONSTRAINT IF EXISTS refused")));
}

void TestStrategies::aMissFillsTheCacheWithAnExpiry()
{
    QFETCH(const QByteArray, id);
    const auto at = work();
    QVERIFY(at);
    const auto answer = at->bench.read(*at->strategy, 3);
    QVERIFY(answer);
    QCOMPARE(*answer, at->bench.stored(3));
    QCOMPARE(at->bench.cached(3), at->bench.stored(3));
    const StrategyOptions &options = at->bench.options;
    const auto expiry = infoOf(id).can.refreshZone ? options.refreshAheadExpiry : options.expiry;
    const qint64 left = at->bench.expiresInMs(3);
    QVERIFY2(left > expiry.count() - patienceMs && left <= expiry.count(), qPrintable(QString::number(left)));
}

void TestStrategies::aHitDoesNotTouchTheDatabase()
{
    const auto at = work();
    QVERIFY(at);
    QVERIFY(at->bench.read(*at->strategy, 3));
    QVERIFY(at->bench.sql(QStringLiteral("UPDATE cachescope.products SET stock = 9999 WHERE id = 3")));
    at->bench.log.entries.clear();
    const auto answer = at->bench.read(*at->strategy, 3);
    QVERIFY(answer);
    QVERIFY(answer->stock != 9999);
    const auto steps = at->bench.log.steps(Activity::Read);
    QCOMPARE(steps.size(), 1);
    QCOMPARE(placeOf(steps.first()), Place::Cache);
    QCOMPARE(at->bench.log.entries.first().event.outcome, Outcome::Hit);
}

void TestStrategies::aProductThatDoesNotExistIsNotFoundAndNotCached()
{
    const auto at = work();
    QVERIFY(at);
    const auto answer = at->bench.read(*at->strategy, 4711);
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, Error::Kind::NotFound);
    const auto exists = at->bench.redisSays({"EXISTS", "cachescope:product:4711"});
    QVERIFY(exists);
    QCOMPARE(exists->integer, 0);
}

void TestStrategies::aCachedValueThatCannotBeReadIsLoadedAnew()
{
    const auto at = work();
    QVERIFY(at);
    QVERIFY(at->bench.redisSays({"SET", "cachescope:product:3", "what is this"}));
    const auto answer = at->bench.read(*at->strategy, 3);
    QVERIFY(answer);
    QCOMPARE(at->bench.cached(3), at->bench.stored(3));
    QVERIFY(at->bench.redisSays({"DEL", "cachescope:product:4"}));
    QVERIFY(at->bench.redisSays({"RPUSH", "cachescope:product:4", "a list"})); // WRONGTYPE
    QVERIFY(at->bench.read(*at->strategy, 4));
}

void TestStrategies::whatIsWrittenStandsInTheDatabaseWhenItHasSettled()
{
    const auto at = work();
    QVERIFY(at);
    Product product = productOf(5, 2);
    product.name = QStringLiteral("Đèn “مصباح” 💡 \\ ' {\"a\"}").toUtf8();
    QVERIFY(at->bench.write(*at->strategy, product));
    at->bench.drain(*at->strategy);
    QCOMPARE(at->bench.stored(5), product);
    const auto cached = at->bench.cached(5);
    QVERIFY2(!cached || *cached == product, "the cache holds the new value or none");
}

void TestStrategies::aClientReadsItsOwnWrite()
{
    const auto at = work();
    QVERIFY(at);
    QVERIFY(at->bench.read(*at->strategy, 5)); // cached before
    for (Version version = 2; version < 6; ++version) {
        QVERIFY(at->bench.write(*at->strategy, productOf(5, version)));
        const auto answer = at->bench.read(*at->strategy, 5);
        QVERIFY(answer);
        QCOMPARE(*answer, productOf(5, version));
    }
}

void TestStrategies::oneWriterAfterTheOtherLeavesTheLastValue()
{
    const auto at = work();
    QVERIFY(at);
    for (Version version = 2; version <= 40; ++version)
        QVERIFY(at->bench.write(*at->strategy, productOf(1 + static_cast<int>(version % 3), version)));
    at->bench.drain(*at->strategy);
    QCOMPARE(at->bench.stored(1), productOf(1, 39));
    QCOMPARE(at->bench.stored(2), productOf(2, 40));
    QCOMPARE(at->bench.stored(3), productOf(3, 38));
}

void TestStrategies::withoutTheCacheReadsGoOn()
{
    const auto at = work(false);
    QVERIFY(at);
    const auto answer = at->bench.read(*at->strategy, 3);
    QVERIFY(answer);
    QCOMPARE(*answer, at->bench.stored(3));
}

void TestStrategies::withoutTheCacheAWriteIsWholeOrFails()
{
    QFETCH(const QByteArray, id);
    const bool needsTheCache = infoOf(id).can.writeOrder || infoOf(id).can.queue;
    const auto at = work(false);
    QVERIFY(at);
    const Status done = at->bench.write(*at->strategy, productOf(5, 2));
    QCOMPARE(done.ok(), !needsTheCache);
    if (!done)
        QCOMPARE(done.error().kind, Error::Kind::Unreachable);
    at->bench.drain(*at->strategy);
    QCOMPARE(at->bench.stored(5)->version, Version(needsTheCache ? 1 : 2));
}

void TestStrategies::withoutTheDatabaseHitsGoOnAndMissesFail()
{
    const auto at = work(true, false);
    QVERIFY(at);
    QVERIFY(at->bench.redisSays({"SET", "cachescope:product:3", toJson(productOf(3, 1))}));
    const auto hit = at->bench.read(*at->strategy, 3), miss = at->bench.read(*at->strategy, 4);
    QVERIFY(hit);
    QCOMPARE(*hit, productOf(3, 1));
    QVERIFY(!miss);
    QCOMPARE(miss.error().kind, Error::Kind::Unreachable);
}

void TestStrategies::withoutTheDatabaseAWriteFailsOrIsQueued()
{
    QFETCH(const QByteArray, id);
    const auto at = work(true, false);
    QVERIFY(at);
    at->bench.options.flushInterval = std::chrono::hours(1);
    const Status done = at->bench.write(*at->strategy, productOf(5, 2));
    QCOMPARE(done.ok(), infoOf(id).can.queue);
    const auto cached = at->bench.cached(5);
    QCOMPARE(cached.has_value(), infoOf(id).can.queue);
    if (done) {
        at->bench.drain(*at->strategy); // it cannot be saved: it must stand where somebody finds it
        QCOMPARE(at->bench.queue().dead, 1);
    } else {
        QCOMPARE(done.error().kind, Error::Kind::Unreachable);
    }
}

void TestStrategies::aWriteTheDatabaseRefusesIsNotLeftInTheCache()
{
    QFETCH(const QByteArray, id);
    const auto at = work();
    QVERIFY(at);
    QVERIFY(at->bench.sql(
        QStringLiteral("ALTER TABLE cachescope.products ADD CONSTRAINT refused CHECK (price_cents < 1000000)")));
    const Status done = at->bench.write(*at->strategy, productOf(5, 2, 1'000'000));
    at->bench.drain(*at->strategy);
    QCOMPARE(at->bench.stored(5)->version, Version(1));
    if (infoOf(id).can.queue)
        return; // it was accepted: the cache holds what the database never will, and the lesson is there
    QVERIFY(!done);
    QCOMPARE(done.error().kind, Error::Kind::Rejected);
    QVERIFY2(done.error().detail.startsWith(QLatin1String("23514")), qPrintable(done.error().detail));
    QVERIFY(!at->bench.cached(5));
}

void TestStrategies::theEventLoopGoesOnWhileAReadWaits()
{
    const auto at = work();
    QVERIFY(at);
    QVERIFY(at->bench.sql(QStringLiteral("BEGIN")));
    QVERIFY(at->bench.sql(QStringLiteral("LOCK TABLE cachescope.products IN ACCESS EXCLUSIVE MODE")));
    auto reading = at->bench.reading(*at->strategy, Key{3});
    int ticks = 0;
    QTimer ticker;
    connect(&ticker, &QTimer::timeout, this, [&ticks] { ++ticks; });
    ticker.start(10);
    QTRY_VERIFY_WITH_TIMEOUT(ticks >= 20, patienceMs);
    QVERIFY(!reading.isReady()); // the table is still locked
    QVERIFY(at->bench.sql(QStringLiteral("COMMIT")));
    const auto answer = QCoro::waitFor(reading);
    QVERIFY(answer);
}

void TestStrategies::knobsTurnedWhileItRunsAreFollowed()
{
    const auto at = work();
    QVERIFY(at);
    QVERIFY(at->bench.read(*at->strategy, 3));
    at->bench.options.expiry = at->bench.options.refreshAheadExpiry = std::chrono::seconds(30);
    QVERIFY(at->bench.read(*at->strategy, 4));
    QVERIFY(at->bench.expiresInMs(3) > 60'000);
    const qint64 left = at->bench.expiresInMs(4);
    QVERIFY(left > 0 && left <= 30'000);
}

QTEST_GUILESS_MAIN(TestStrategies)
#include "tst_strategies.moc"
