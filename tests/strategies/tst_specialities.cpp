// SPDX-License-Identifier: GPL-3.0-only
#include "engine/sandbox/sandbox.h"
#include "tests/support/workbench.h"

#include <qcorotask.h>
#include <QTest>

#include <vector>

using namespace cachescope;

/// What one strategy does and the others do not.
class TestSpecialities : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void cacheAsideDeletesWhatWasWritten();
    void fiftyReadersOfAColdProductLoadItFiftyTimesUnderCacheAside();
    void fiftyReadersOfAColdProductLoadItOnceUnderReadThrough();
    void readThroughLoadsDifferentProductsSideBySide();
    void aFailedLoadReachesEverybodyAndTheNextReaderTriesAgain();

    void writeThroughStepsFollowTheirOrder_data();
    void writeThroughStepsFollowTheirOrder();
    void writeThroughWithoutTheSetFails_data();
    void writeThroughWithoutTheSetFails();
    void writeThroughWithoutTheUpdateFails_data();
    void writeThroughWithoutTheUpdateFails();
    void manyTransactionsSideBySideAllEnd();

    void insideTheZoneTheCacheAnswersAndOneReloadFollows();
    void outsideTheZoneNothingIsReloaded();
    void theZoneFollowsTheThreshold();
    void aFailedReloadKeepsTheOldValue();
    void aReloadIsARequestOfItsOwn();

private:
    void use(const char *id) { m_strategy = m_bench->make(id); }
    int loads() const { return m_bench->log.count(Step::DatabaseLoad); }
    bool rename(const char *from, const char *to)
    {
        return m_bench->sql(
            QStringLiteral("ALTER TABLE cachescope.%1 RENAME TO %2").arg(QLatin1String(from), QLatin1String(to)));
    }

    /// Ten seconds to live, the last two of them the refresh zone; `leftMs` remain.
    void cacheNearItsEnd(int leftMs)
    {
        m_bench->options.refreshAheadExpiry = std::chrono::seconds(10);
        use("refresh-ahead");
        QVERIFY(m_bench->read(*m_strategy, 3));
        QVERIFY(m_bench->sql(QStringLiteral("UPDATE cachescope.products SET version = 2 WHERE id = 3")));
        QVERIFY(m_bench->redisSays({"PEXPIRE", "cachescope:product:3", QByteArray::number(leftMs)}));
        m_bench->log.entries.clear();
    }

    Sandbox m_sandbox;
    std::unique_ptr<Workbench> m_bench;
    std::unique_ptr<Strategy> m_strategy;
};

void TestSpecialities::initTestCase()
{
    QVERIFY(startSandbox(m_sandbox));
}

void TestSpecialities::init()
{
    m_bench = std::make_unique<Workbench>(Workbench::Servers{m_sandbox.redis(), m_sandbox.postgres()});
    QVERIFY(m_bench->lay());
}

void TestSpecialities::cleanup()
{
    if (m_strategy)
        m_bench->drain(*m_strategy);
    m_strategy.reset();
    QVERIFY(m_bench->redisSays({"ACL", "SETUSER", "default", "+@all"}));
    QVERIFY(m_bench->sql(QStringLiteral("ALTER TABLE IF EXISTS cachescope.elsewhere RENAME TO products")));
    QVERIFY(m_bench->sql(QStringLiteral("ALTER TABLE cachescope.products DROP CONSTRAINT IF EXISTS refused")));
    m_bench.reset();
}

void TestSpecialities::cacheAsideDeletesWhatWasWritten()
{
    use("cache-aside");
    QVERIFY(m_bench->read(*m_strategy, 3));
    QVERIFY(m_bench->write(*m_strategy, productOf(3, 2)));
    QCOMPARE(m_bench->log.steps(Activity::Write), (QVector<Step>{Step::DatabaseSave, Step::CacheDelete}));
    QVERIFY(!m_bench->cached(3));
}

void TestSpecialities::fiftyReadersOfAColdProductLoadItFiftyTimesUnderCacheAside()
{
    use("cache-aside");
    std::vector<Task<Result<Product>>> tasks;
    for (int i = 0; i < 50; ++i)
        tasks.push_back(m_bench->reading(*m_strategy, Key{3}));
    for (auto &task : tasks)
        QVERIFY(QCoro::waitFor(task));
    QCOMPARE(loads(), 50);
}

void TestSpecialities::fiftyReadersOfAColdProductLoadItOnceUnderReadThrough()
{
    use("read-through");
    std::vector<Task<Result<Product>>> tasks;
    for (int i = 0; i < 50; ++i)
        tasks.push_back(m_bench->reading(*m_strategy, Key{3}));
    for (auto &task : tasks) {
        const auto answer = QCoro::waitFor(task);
        QVERIFY(answer);
        QCOMPARE(answer->key, Key{3});
        QCOMPARE(answer->version, Version(1));
    }
    QCOMPARE(loads(), 1);
    QCOMPARE(m_bench->log.count(Step::LoaderWait), 49);
    QCOMPARE(m_bench->log.count(Step::CacheSet), 1);
}

void TestSpecialities::readThroughLoadsDifferentProductsSideBySide()
{
    use("read-through");
    std::vector<Task<Result<Product>>> tasks;
    for (int i = 0; i < 60; ++i)
        tasks.push_back(m_bench->reading(*m_strategy, Key{1 + i % 20}));
    for (int i = 0; i < 60; ++i) {
        const auto answer = QCoro::waitFor(tasks[static_cast<size_t>(i)]);
        QVERIFY(answer);
        QCOMPARE(answer->key, Key{1 + i % 20});
    }
    QCOMPARE(loads(), 20);
}

void TestSpecialities::aFailedLoadReachesEverybodyAndTheNextReaderTriesAgain()
{
    use("read-through");
    QVERIFY(rename("products", "elsewhere"));
    std::vector<Task<Result<Product>>> tasks;
    for (int i = 0; i < 10; ++i)
        tasks.push_back(m_bench->reading(*m_strategy, Key{3}));
    for (auto &task : tasks) {
        const auto answer = QCoro::waitFor(task);
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, Error::Kind::Rejected);
    }
    QCOMPARE(loads(), 1);
    QVERIFY(rename("elsewhere", "products"));
    QVERIFY(m_bench->read(*m_strategy, 3));
}

void TestSpecialities::writeThroughStepsFollowTheirOrder_data()
{
    QTest::addColumn<WriteThroughOrder>("order");
    QTest::addColumn<QVector<Step>>("steps");
    QTest::newRow("in a transaction") << WriteThroughOrder::InTransaction
                                      << QVector<Step>{Step::DatabaseBegin, Step::DatabaseSave, Step::CacheSet,
                                                       Step::DatabaseCommit};
    QTest::newRow("database first") << WriteThroughOrder::DatabaseFirst
                                    << QVector<Step>{Step::DatabaseSave, Step::CacheSet};
    QTest::newRow("cache first") << WriteThroughOrder::CacheFirst << QVector<Step>{Step::CacheSet, Step::DatabaseSave};
}

void TestSpecialities::writeThroughStepsFollowTheirOrder()
{
    QFETCH(const WriteThroughOrder, order);
    QFETCH(const QVector<Step>, steps);
    m_bench->options.writeThroughOrder = order;
    use("write-through");
    QVERIFY(m_bench->write(*m_strategy, productOf(3, 2)));
    QCOMPARE(m_bench->log.steps(Activity::Write), steps);
    QCOMPARE(m_bench->cached(3), productOf(3, 2));
    QCOMPARE(m_bench->stored(3), productOf(3, 2));
    const auto answer = m_bench->read(*m_strategy, 3);
    QVERIFY(answer);
    QCOMPARE(loads(), 0); // a read after a write is a hit
}

void TestSpecialities::writeThroughWithoutTheSetFails_data()
{
    QTest::addColumn<WriteThroughOrder>("order");
    QTest::addColumn<int>("stored");
    QTest::newRow("in a transaction the old row stays") << WriteThroughOrder::InTransaction << 1;
    QTest::newRow("database first leaves the stores apart") << WriteThroughOrder::DatabaseFirst << 2;
    QTest::newRow("cache first changes nothing") << WriteThroughOrder::CacheFirst << 1;
}

void TestSpecialities::writeThroughWithoutTheSetFails()
{
    QFETCH(const WriteThroughOrder, order);
    QFETCH(const int, stored);
    m_bench->options.writeThroughOrder = order;
    use("write-through");
    QVERIFY(m_bench->redisSays({"ACL", "SETUSER", "default", "-set"}));
    const Status done = m_bench->write(*m_strategy, productOf(3, 2));
    QVERIFY(!done);
    QCOMPARE(done.error().kind, Error::Kind::Rejected);
    QCOMPARE(m_bench->stored(3)->version, Version(stored));
    QVERIFY(!m_bench->cached(3));
    if (order == WriteThroughOrder::InTransaction)
        QVERIFY(m_bench->log.count(Step::DatabaseRollback) == 1 && m_bench->log.count(Step::DatabaseCommit) == 0);
}

void TestSpecialities::writeThroughWithoutTheUpdateFails_data()
{
    QTest::addColumn<WriteThroughOrder>("order");
    QTest::newRow("in a transaction") << WriteThroughOrder::InTransaction;
    QTest::newRow("database first") << WriteThroughOrder::DatabaseFirst;
    QTest::newRow("cache first") << WriteThroughOrder::CacheFirst;
}

void TestSpecialities::writeThroughWithoutTheUpdateFails()
{
    QFETCH(const WriteThroughOrder, order);
    m_bench->options.writeThroughOrder = order;
    use("write-through");
    QVERIFY(m_bench->sql(
        QStringLiteral("ALTER TABLE cachescope.products ADD CONSTRAINT refused CHECK (price_cents < 1000000)")));
    const Status done = m_bench->write(*m_strategy, productOf(3, 2, 1'000'000));
    QVERIFY(!done);
    QCOMPARE(m_bench->stored(3)->version, Version(1));
    QVERIFY(!m_bench->cached(3));
    QVERIFY(m_bench->write(*m_strategy, productOf(3, 2))); // the session is free again
}

void TestSpecialities::manyTransactionsSideBySideAllEnd()
{
    use("write-through");
    std::vector<Task<Status>> tasks;
    for (int i = 0; i < 60; ++i) // more than sessions, and three to a row: they wait for each other
        tasks.push_back(m_bench->writing(*m_strategy, productOf(1 + i % 20, 2 + i / 20)));
    for (auto &task : tasks)
        QVERIFY(QCoro::waitFor(task));
    QCOMPARE(m_bench->log.count(Step::DatabaseCommit), 60);
    for (int id = 1; id <= 20; ++id)
        QVERIFY(m_bench->stored(id)->version >= 2);
}

void TestSpecialities::insideTheZoneTheCacheAnswersAndOneReloadFollows()
{
    cacheNearItsEnd(1900);
    std::vector<Task<Result<Product>>> tasks;
    for (int i = 0; i < 20; ++i)
        tasks.push_back(m_bench->reading(*m_strategy, Key{3}));
    for (auto &task : tasks) {
        const auto answer = QCoro::waitFor(task);
        QVERIFY(answer);
        QCOMPARE(answer->version, Version(1));
    }
    m_bench->drain(*m_strategy);
    QCOMPARE(loads(), 1);
    QCOMPARE(m_bench->log.steps(Activity::Refresh), (QVector<Step>{Step::DatabaseLoad, Step::CacheSet}));
    QCOMPARE(m_bench->cached(3)->version, Version(2));
    QVERIFY(m_bench->expiresInMs(3) > 2000);
}

void TestSpecialities::outsideTheZoneNothingIsReloaded()
{
    cacheNearItsEnd(9000);
    QVERIFY(m_bench->read(*m_strategy, 3));
    m_bench->drain(*m_strategy);
    QCOMPARE(loads(), 0);
    QCOMPARE(m_bench->cached(3)->version, Version(1));
}

void TestSpecialities::theZoneFollowsTheThreshold()
{
    cacheNearItsEnd(9000);
    m_bench->options.refreshThreshold = 0.05; // the last 9.5 of 10 seconds
    QVERIFY(m_bench->read(*m_strategy, 3));
    m_bench->drain(*m_strategy);
    QCOMPARE(loads(), 1);
}

void TestSpecialities::aFailedReloadKeepsTheOldValue()
{
    cacheNearItsEnd(1900);
    QVERIFY(rename("products", "elsewhere"));
    const auto answer = m_bench->read(*m_strategy, 3);
    QVERIFY(answer);
    m_bench->drain(*m_strategy);
    QVERIFY(rename("elsewhere", "products"));
    QCOMPARE(loads(), 1);
    QCOMPARE(m_bench->log.all(Step::DatabaseLoad).constFirst().event.outcome, Outcome::Failed);
    QCOMPARE(m_bench->log.count(Step::CacheSet), 0);
    QVERIFY(m_bench->cached(3));
    QVERIFY(m_bench->read(*m_strategy, 3)); // and the next reader tries again
    m_bench->drain(*m_strategy);
    QCOMPARE(m_bench->cached(3)->version, Version(2));
}

void TestSpecialities::aReloadIsARequestOfItsOwn()
{
    cacheNearItsEnd(1900);
    QVERIFY(m_bench->read(*m_strategy, 3));
    m_bench->drain(*m_strategy);
    quint64 reader = 0, reload = 0;
    for (const auto &request : m_bench->log.all(Step::Request))
        (request.event.activity == Activity::Read ? reader : reload) = request.event.request;
    QVERIFY(reader != 0 && reload != 0 && reader != reload);
}

QTEST_GUILESS_MAIN(TestSpecialities)
#include "tst_specialities.moc"
