// SPDX-License-Identifier: GPL-3.0-only
#include "engine/postgres/postgresdiagnosis.h"
#include "engine/postgres/postgrespool.h"
#include "engine/sandbox/sandbox.h"
#include "engine/stores/productstatements.h"
#include "tests/support/workbench.h"

#include <QLocalServer>
#include <QLocalSocket>
#include <QScopeGuard>
#include <QSignalSpy>
#include <QSqlQuery>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <functional>
#include <future>
#include <latch>
#include <memory>
#include <mutex>
#include <set>
#include <vector>

using namespace cachescope;

namespace {

// Updates of whole products.

Result<Written> saveProduct(PostgresSession &session, const Product &product)
{
    return writeChange(session, Change(product));
}

Result<QVector<Change>> saveProducts(PostgresSession &session, const QVector<Product> &products, bool onlyNewer = true)
{
    return writeBatch(session, updatesOf(products), onlyNewer);
}

Result<Written> beginAndSaveProduct(PostgresSession &session, const Product &product, bool onlyNewer = false)
{
    return beginAndWrite(session, Change(product), onlyNewer);
}

using Made = std::function<Query(size_t number)>;

/// Several queries as the pool sends them, in one round trip.
template<typename T, typename Send>
std::vector<Result<T>> together(size_t count, std::vector<Result<T>> &answers, const Made &made, const Send &send)
{
    std::vector<Query> queries;
    std::vector<const Query *> sent;
    for (size_t i = 0; i < count; ++i)
        queries.push_back(made(i));
    for (const Query &query : queries)
        sent.push_back(&query);
    const auto done = send(sent);
    for (size_t i = 0; i < count; ++i) {
        if (!done[i])
            answers[i] = done[i].error();
    }
    return answers;
}

std::vector<Result<Product>> loadEach(PostgresSession &session, const QVector<Key> &keys)
{
    std::vector<Result<Product>> answers(static_cast<size_t>(keys.size()));
    return together<Product>(
        answers.size(), answers,
        [&](size_t i) { return loadQuery(keys.at(static_cast<qsizetype>(i)), false, &answers[i]); },
        [&](const auto &queries) { return session.execute(queries); });
}

std::vector<Result<Written>> saveEach(PostgresSession &session, const std::vector<const Product *> &products,
                                      bool onlyNewer = false)
{
    std::vector<Result<Written>> answers(products.size());
    return together<Written>(
        answers.size(), answers, [&](size_t i) { return changeQuery(Change(*products[i]), onlyNewer, &answers[i]); },
        [&](const auto &queries) { return session.executeTogether(queries); });
}

class Job final : public DatabaseJob
{
public:
    explicit Job(std::function<void(PostgresSession &)> work)
        : m_work(std::move(work))
    {
    }
    bool isFinished = false;

private:
    void run(PostgresSession &postgres) override { m_work(postgres); }
    void finished() override { isFinished = true; }
    std::function<void(PostgresSession &)> m_work;
};

class LoadJob final : public DatabaseJob
{
public:
    explicit LoadJob(Key key)
        : m_query(loadQuery(key, false, &result))
    {
    }
    Result<Product> result;
    bool alone = false;
    bool isFinished = false;

private:
    BatchKind batchKind() const override { return BatchKind::Reads; }
    const Query *query() const override { return &m_query; }
    void run(PostgresSession &postgres) override
    {
        alone = true;
        answered(postgres.execute(m_query));
    }
    void answered(const Status &status) override
    {
        if (!status)
            result = status.error();
    }
    void finished() override { isFinished = true; }

    Query m_query;
};

class SaveJob final : public DatabaseJob
{
public:
    explicit SaveJob(const Product &product)
        : m_query(changeQuery(Change(product), false, &result))
    {
    }
    Result<Written> result;
    bool alone = false;
    bool isFinished = false;

private:
    BatchKind batchKind() const override { return BatchKind::Writes; }
    const Query *query() const override { return &m_query; }
    void run(PostgresSession &postgres) override
    {
        alone = true;
        answered(postgres.execute(m_query));
    }
    void answered(const Status &status) override
    {
        if (!status)
            result = status.error();
    }
    void finished() override { isFinished = true; }

    Query m_query;
};

/// Opens a transaction by saving a product.
class OpenJob final : public DatabaseJob
{
public:
    explicit OpenJob(Product product)
        : m_product(std::move(product))
    {
    }
    Result<Written> result;
    bool isFinished = false;

private:
    std::optional<qint64> opens() const override { return m_product.key.id; }
    void run(PostgresSession &postgres) override
    {
        result = beginAndSaveProduct(postgres, m_product);
        keepsSession = postgres.isInTransaction();
    }
    void finished() override { isFinished = true; }

    Product m_product;
};

class CommitJob final : public DatabaseJob
{
public:
    explicit CommitJob(int ofSession)
    {
        session = ofSession;
        freesSession = true;
    }
    Status result = Error{Error::Kind::Cancelled, {}};
    bool alone = false;
    bool isFinished = false;

private:
    bool commits() const override { return true; }
    void run(PostgresSession &postgres) override
    {
        alone = true;
        result = postgres.commit();
    }
    void committed(const Status &status) override { result = status; }
    void finished() override { isFinished = true; }
};

/// All of them wait for the pool's only session before the first of them may run.
template<typename AnyJob> void carryOutTogether(PostgresPool &pool, const std::vector<std::unique_ptr<AnyJob>> &jobs)
{
    std::latch mayGoOn(1);
    Job first([&mayGoOn](PostgresSession &) { mayGoOn.wait(); });
    Job last([](PostgresSession &) {});
    pool.submit(&first);
    for (const auto &job : jobs)
        pool.submit(job.get());
    pool.submit(&last);
    mayGoOn.count_down();
    if (!QTest::qWaitFor([&] { return last.isFinished; }, patienceMs))
        qFatal("the jobs never came back");
}

template<typename AnyJob> void carryOut(PostgresPool &pool, AnyJob &job)
{
    pool.submit(&job);
    if (!QTest::qWaitFor([&] { return job.isFinished; }, patienceMs))
        qFatal("a job never came back");
}

} // namespace

class TestPostgres : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void aProductIsLoadedAsItWasSaved();
    void theFirstBatchIsPlannedAsTheLastOne();
    void anyTextSurvivesABatch_data();
    void anyTextSurvivesABatch();
    void aZeroCharacterIsRefusedBeforeItCutsTheStatement();
    void aBatchChangesOnlyOlderRowsAndSaysWhich();
    void anEmptyBatchChangesNothing();
    void aBatchOfAThousandIsOneStatement();
    void whatIsNotThereIsNotFound();
    void loadsThatTravelTogetherAnswerEachItsOwn();
    void aLoadThatFailsLeavesItsCompanionsAlone();
    void loadsThatCannotBePreparedAreRefusedOnAConnectionThatStays();
    void loadsThatLoseTheirConnectionTellItAndTheNextOnesConnectAnew();
    void savesThatTravelTogetherAreOneTransactionAndAnswerEachItsOwn();
    void aSaveThatIsRefusedLeavesItsCompanionsAlone();
    void savesOfNewerThatTravelTogetherKeepWhatIsNewer();
    void savesThatLoseTheirConnectionAreNotCalledDone();
    void aSaveThatWaitsForItsRowLeavesItsCompanionsAlone();
    void savesThatTakeTooLongAreNotTriedAgain();
    void aRefusalKeepsItsSqlState();
    void aStatementThatTakesTooLongTimesOut();
    void aDeadlockIsAConflict();
    void aLostConnectionIsToldOnceAndTheNextCallConnectsAnew();
    void preparedStatementsAreMadeAnewAfterALoss();
    void aTransactionWhoseConnectionWasLostDoesNotCommit();
    void onlyASaveThatWasSentAndNotAnsweredIsInDoubt();
    void anAbortedTransactionIsRolledBackAndTheSessionGoesOn();
    void aCommitThatTravelsIsDoneWhateverBecomesOfTheNextSave_data();
    void aCommitThatTravelsIsDoneWhateverBecomesOfTheNextSave();
    void aCommitThatIsRefusedLeavesTheNextSaveAlone();
    void aCommitThatTravelsOnALostConnectionIsNotCalledDone();
    void aDatabaseThatDoesNotExistIsNamed();
    void anUnknownUserIsAccessDenied();
    void aServerThatIsNotThereIsUnreachable();
    void theLanguageOfTheServerDoesNotMatter();
    void aRefusalIsToldApartWhateverItsSentenceSays();
    void aServerWithoutTrustedTlsIsToldApart_data();
    void aServerWithoutTrustedTlsIsToldApart();

    void thePoolRunsJobsSideBySideAndFinishesThemHere();
    void loadsThatWaitTravelTogether();
    void savesThatWaitTravelTogether();
    void aKeptSessionTakesOnlyItsOwnJobs();
    void aCommitTakesTheNextTransactionAlong();
    void aCommitTakesNobodyAlongWhoWouldWaitForARow();
    void aCommitOvertakesNoJobThatNeedsAFreeSession();
    void thePoolTellsItsState();
    void aPoolCanGoWhileJobsWait();
    void aServerThatFallsSilentWhileASessionOpensIsGivenUp();

private:
    ServerAddress address() const { return m_sandbox.postgres(); }
    int backend(PostgresSession &session)
    {
        int pid = 0;
        const Status done = session.run(QStringLiteral("SELECT pg_backend_pid()"), {},
                                        [&](const QSqlQuery &row) { pid = row.value(0).toInt(); });
        return done ? pid : 0;
    }
    bool terminate(int pid)
    {
        PostgresSession killer(address());
        return killer.run(QStringLiteral("SELECT pg_terminate_backend(?::int, 5000)"), {pid}).ok();
    }
    Sandbox m_sandbox;
};

void TestPostgres::initTestCase()
{
    QVERIFY(startSandbox(m_sandbox));
}

void TestPostgres::init()
{
    Workbench bench({m_sandbox.redis(), m_sandbox.postgres()});
    QVERIFY(bench.lay(1000));
}

void TestPostgres::aProductIsLoadedAsItWasSaved()
{
    PostgresSession session(address());
    QVERIFY(saveProduct(session, productOf(7, 3)));
    const auto loaded = loadProduct(session, Key{7});
    QVERIFY(loaded);
    QCOMPARE(*loaded, productOf(7, 3));
    QVERIFY(session.isConnected());
    QVERIFY(session.serverVersion().startsWith(QLatin1String("15")));
}

void TestPostgres::theFirstBatchIsPlannedAsTheLastOne()
{
    PostgresSession session(address());
    QVERIFY(saveProducts(session, {productOf(7, 3)}, true));
    qint64 generic = 0, custom = 0;
    const Status asked = session.run(QStringLiteral("SELECT generic_plans, custom_plans FROM pg_prepared_statements "
                                                    "WHERE statement LIKE '%unnest%' AND name <> ''"),
                                     {}, [&](const QSqlQuery &row) {
                                         generic += row.value(0).toLongLong();
                                         custom += row.value(1).toLongLong();
                                     });
    QVERIFY(asked);
    QCOMPARE(generic, 1);
    QCOMPARE(custom, 0);
}

void TestPostgres::anyTextSurvivesABatch_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("quotes") << QStringLiteral(R"(a "b" 'c' ''d'')");
    QTest::newRow("backslashes") << QStringLiteral(R"(\ \\ \" \n)");
    QTest::newRow("braces and commas") << QStringLiteral("{a,b},{NULL}");
    QTest::newRow("the word NULL") << QStringLiteral("NULL");
    QTest::newRow("nothing") << QString();
    QTest::newRow("blanks") << QStringLiteral("  a  ");
    QTest::newRow("line breaks") << QStringLiteral("a\nb\r\nc\td");
    QTest::newRow("question marks and colons") << QStringLiteral("? :name $1 %1 ??");
    QTest::newRow("Vietnamese, Arabic and a lamp") << QStringLiteral("Đèn مصباح 💡");
    QTest::newRow("a statement") << QStringLiteral("'); DROP TABLE cachescope.products; --");
}

void TestPostgres::anyTextSurvivesABatch()
{
    QFETCH(const QString, name);
    PostgresSession session(address());
    Product one = productOf(1, 2), two = productOf(2, 2);
    one.name = name.toUtf8();
    const auto changed = saveProducts(session, {one, two});
    QVERIFY(changed);
    QCOMPARE(changed->size(), 2);
    QCOMPARE(*loadProduct(session, Key{1}), one);
    QCOMPARE(*loadProduct(session, Key{2}), two);
    one.version = 3;
    QVERIFY(saveProduct(session, one));
    QCOMPARE(*loadProduct(session, Key{1}), one);
}

void TestPostgres::aZeroCharacterIsRefusedBeforeItCutsTheStatement()
{
    PostgresSession session(address());
    Product product = productOf(1, 2);
    product.name = QByteArray("a\0b", 3);
    const auto saved = saveProduct(session, product);
    const auto batch = saveProducts(session, {productOf(2, 2), product});
    QVERIFY(!saved && !batch);
    QCOMPARE(saved.error().kind, Error::Kind::Malformed);
    QCOMPARE(batch.error().kind, Error::Kind::Malformed);
    QCOMPARE(loadProduct(session, Key{2})->version, Version(1));
}

void TestPostgres::aBatchChangesOnlyOlderRowsAndSaysWhich()
{
    PostgresSession session(address());
    QVERIFY(saveProduct(session, productOf(1, 5)));
    const auto changed = saveProducts(session, {productOf(1, 5), productOf(2, 2), productOf(4713, 2)});
    QVERIFY(changed);
    QCOMPARE(*changed, updatesOf({productOf(2, 2), productOf(4713, 2)})); // an older row, no row: not the same
    const auto again = saveProducts(session, {productOf(1, 4), productOf(2, 2)});
    QVERIFY(again);
    QVERIFY(again->isEmpty());
    QCOMPARE(loadProduct(session, Key{1})->version, Version(5));
}

void TestPostgres::anEmptyBatchChangesNothing()
{
    PostgresSession session(address());
    const auto changed = saveProducts(session, {});
    QVERIFY(changed);
    QVERIFY(changed->isEmpty());
}

void TestPostgres::aBatchOfAThousandIsOneStatement()
{
    PostgresSession session(address());
    QVector<Product> batch;
    for (int id = 1; id <= 1000; ++id)
        batch.append(productOf(id, 2));
    const auto changed = saveProducts(session, batch);
    QVERIFY(changed);
    QCOMPARE(changed->size(), 1000);
}

void TestPostgres::whatIsNotThereIsNotFound()
{
    PostgresSession session(address());
    QCOMPARE(loadProduct(session, Key{4712}).error().kind, Error::Kind::NotFound);
    QCOMPARE(saveProduct(session, productOf(4712, 2)).error().kind, Error::Kind::NotFound);
    QVERIFY(loadProduct(session, Key{1}));
}

void TestPostgres::loadsThatTravelTogetherAnswerEachItsOwn()
{
    PostgresSession session(address());
    QVERIFY(saveProduct(session, productOf(7, 3)));
    const auto loaded = loadEach(session, QVector<Key>{Key{7}, Key{1001}, Key{3}, Key{7}});
    QCOMPARE(loaded.size(), size_t(4));
    QVERIFY(loaded[0]);
    QCOMPARE(*loaded[0], productOf(7, 3));
    QCOMPARE(loaded[1].error().kind, Error::Kind::NotFound);
    QVERIFY(loaded[2]);
    QCOMPARE(*loaded[2], *loadProduct(session, Key{3}));
    QVERIFY(loaded[3]);
    QCOMPARE(*loaded[3], productOf(7, 3));
}

void TestPostgres::aLoadThatFailsLeavesItsCompanionsAlone()
{
    PostgresSession session(address());
    const auto all = [&session](const QStringList &statements) {
        return std::all_of(statements.begin(), statements.end(),
                           [&](const QString &sql) { return session.run(sql).ok(); });
    };
    // a table that cannot tell the price of product 5
    QVERIFY(
        all({QStringLiteral("ALTER TABLE cachescope.products RENAME TO sound"),
             QStringLiteral(
                 "CREATE VIEW cachescope.products AS SELECT id, name, price_cents / (id - 5) AS price_cents, stock, "
                 "updated_at, version, parts FROM cachescope.sound")}));
    const auto loaded = loadEach(session, QVector<Key>{Key{6}, Key{4}, Key{5}, Key{6}, Key{1001}, Key{5}});
    QVERIFY(all({QStringLiteral("DROP VIEW cachescope.products"),
                 QStringLiteral("ALTER TABLE cachescope.sound RENAME TO products")}));
    QCOMPARE(loaded.size(), size_t(6));
    QVERIFY(loaded[0]);
    QVERIFY(loaded[1]);
    QCOMPARE(loaded[2].error().kind, Error::Kind::Rejected);
    QVERIFY(loaded[2].error().detail.startsWith(QLatin1String("22012")));
    QVERIFY(loaded[3]);
    QCOMPARE(loaded[3]->key, Key{6});
    QCOMPARE(loaded[4].error().kind, Error::Kind::NotFound);
    QCOMPARE(loaded[5].error().kind, Error::Kind::Rejected);
}

void TestPostgres::loadsThatCannotBePreparedAreRefusedOnAConnectionThatStays()
{
    PostgresSession session(address()), other(address());
    const int before = backend(session);
    QVERIFY(before > 0);
    QVERIFY(other.run(QStringLiteral("ALTER TABLE cachescope.products RENAME TO elsewhere")));
    const auto refused = loadEach(session, QVector<Key>{Key{1}, Key{2}});
    QVERIFY(other.run(QStringLiteral("ALTER TABLE cachescope.elsewhere RENAME TO products")));
    QCOMPARE(refused.size(), size_t(2));
    for (const auto &load : refused) {
        QVERIFY(!load);
        QCOMPARE(load.error().kind, Error::Kind::Rejected);
    }
    QCOMPARE(backend(session), before);
    const auto loaded = loadEach(session, QVector<Key>{Key{1}, Key{2}});
    QVERIFY(loaded.at(0) && loaded.at(1));
}

void TestPostgres::loadsThatLoseTheirConnectionTellItAndTheNextOnesConnectAnew()
{
    PostgresSession session(address());
    const QVector<Key> keys{Key{1}, Key{2}, Key{3}};
    QVERIFY(loadEach(session, keys).front());
    QVERIFY(terminate(backend(session)));
    const auto lost = loadEach(session, keys);
    QCOMPARE(lost.size(), size_t(3));
    for (const auto &each : lost)
        QCOMPARE(each.error().kind, Error::Kind::Unreachable);
    QVERIFY(!session.isConnected());
    for (const auto &each : loadEach(session, keys))
        QVERIFY(each);
}

void TestPostgres::savesThatTravelTogetherAreOneTransactionAndAnswerEachItsOwn()
{
    PostgresSession session(address()), other(address());
    const Product older = productOf(7, 5), newer = productOf(7, 6), elsewhere = productOf(3, 4),
                  nowhere = productOf(4711, 2);
    const auto saved = saveEach(session, {&elsewhere, &older, &nowhere, &newer});
    QCOMPARE(saved.size(), size_t(4));
    for (const size_t each : {size_t(0), size_t(1), size_t(3)}) {
        QVERIFY(saved[each]);
        QVERIFY(!saved[each]->superseded);
    }
    QCOMPARE(saved[2].error().kind, Error::Kind::NotFound);
    QCOMPARE(*loadProduct(other, Key{7}), newer);
    QCOMPARE(*loadProduct(other, Key{3}), elsewhere);
    int transactions = 0;
    QVERIFY(other.run(QStringLiteral("SELECT count(DISTINCT xmin::text) FROM cachescope.products WHERE id IN (3, 7)"),
                      {}, [&](const QSqlQuery &row) { transactions = row.value(0).toInt(); }));
    QCOMPARE(transactions, 1);
}

void TestPostgres::aSaveThatIsRefusedLeavesItsCompanionsAlone()
{
    PostgresSession session(address()), other(address());
    QVERIFY(other.run(QStringLiteral(
        "ALTER TABLE cachescope.products ADD CONSTRAINT no_devil CHECK (price_cents <> 666) NOT VALID")));
    const auto dropped = qScopeGuard(
        [&other] { other.run(QStringLiteral("ALTER TABLE cachescope.products DROP CONSTRAINT no_devil")); });
    const Product good = productOf(4, 8), bad = productOf(5, 8, 666), last = productOf(6, 8);
    Product cut = productOf(7, 8);
    cut.name = QByteArray("a\0b", 3);
    const int before = backend(session);
    const auto saved = saveEach(session, {&good, &bad, &last, &cut});
    QVERIFY(saved[0]);
    QCOMPARE(saved[1].error().kind, Error::Kind::Rejected);
    QVERIFY(saved[1].error().detail.startsWith(QLatin1String("23514")));
    QVERIFY(saved[2]);
    QCOMPARE(saved[3].error().kind, Error::Kind::Malformed);
    const auto withoutTheMalformed = saveEach(session, {&bad, &last});
    QCOMPARE(withoutTheMalformed[0].error().kind, Error::Kind::Rejected);
    QVERIFY(withoutTheMalformed[1]);
    QCOMPARE(*loadProduct(other, Key{4}), good);
    QVERIFY(*loadProduct(other, Key{5}) != bad);
    QCOMPARE(*loadProduct(other, Key{6}), last);
    QCOMPARE(backend(session), before);
    QVERIFY(!session.isInTransaction());
}

void TestPostgres::savesOfNewerThatTravelTogetherKeepWhatIsNewer()
{
    PostgresSession session(address());
    QVERIFY(saveProduct(session, productOf(2, 9)));
    const Product late = productOf(2, 8), early = productOf(8, 2), next = productOf(8, 3), nowhere = productOf(4711, 2);
    const auto saved = saveEach(session, {&late, &early, &next, &nowhere}, true);
    QVERIFY(saved.at(0) && saved.at(0)->superseded);
    QVERIFY(saved.at(1) && !saved.at(1)->superseded);
    QVERIFY(saved.at(2) && !saved.at(2)->superseded);
    QCOMPARE(saved.at(3).error().kind, Error::Kind::NotFound);
    QCOMPARE(loadProduct(session, Key{2})->version, Version(9));
    QCOMPARE(*loadProduct(session, Key{8}), next);
}

void TestPostgres::savesThatLoseTheirConnectionAreNotCalledDone()
{
    PostgresSession session(address());
    const Product one = productOf(1, 2), two = productOf(2, 2);
    QVERIFY(saveEach(session, {&one, &two}).front());
    QVERIFY(terminate(backend(session)));
    for (const auto &each : saveEach(session, {&one, &two}))
        QCOMPARE(each.error().kind, Error::Kind::Unreachable);
    QVERIFY(!session.isConnected());
    for (const auto &each : saveEach(session, {&one, &two}))
        QVERIFY(each);
}

void TestPostgres::aSaveThatWaitsForItsRowLeavesItsCompanionsAlone()
{
    PostgresSession session(address()), holder(address());
    const Product first = productOf(1, 7), held = productOf(2, 7), last = productOf(3, 7);
    QVERIFY(beginAndSaveProduct(holder, productOf(2, 2)));
    QVERIFY(session.run(QStringLiteral("SET statement_timeout = 1000")));
    const auto saved = saveEach(session, {&first, &held, &last});
    QVERIFY(saved[0]);
    QCOMPARE(saved[1].error().kind, Error::Kind::TimedOut);
    QVERIFY(saved[2]);
    QCOMPARE(*loadProduct(holder, Key{1}), first);
    QCOMPARE(*loadProduct(holder, Key{3}), last);
    QVERIFY(holder.rollback());
    QVERIFY(saveEach(session, {&first, &held}).back());
    QCOMPARE(*loadProduct(holder, Key{2}), held);
}

void TestPostgres::savesThatTakeTooLongAreNotTriedAgain()
{
    PostgresSession session(address()), holder(address());
    const Product free = productOf(1, 7), held = productOf(2, 7);
    QVERIFY(beginAndSaveProduct(holder, productOf(2, 2)));
    QVERIFY(session.run(QStringLiteral("SET statement_timeout = 50"))); // sooner than the time a row is waited for
    const auto saved = saveEach(session, {&free, &held});
    for (const auto &each : saved)
        QCOMPARE(each.error().kind, Error::Kind::TimedOut);
    QVERIFY(holder.rollback());
    QVERIFY(*loadProduct(holder, Key{1}) != free); // what is told to have failed was not saved
    QVERIFY(saveEach(session, {&free, &held}).back());
}

void TestPostgres::aRefusalKeepsItsSqlState()
{
    PostgresSession session(address());
    const Status done = session.run(QStringLiteral("SELECT * FROM cachescope.nothing"));
    QVERIFY(!done);
    QCOMPARE(done.error().kind, Error::Kind::Rejected);
    QVERIFY2(done.error().detail.startsWith(QLatin1String("42P01")), qPrintable(done.error().detail));
    QVERIFY(session.isConnected());
}

void TestPostgres::aStatementThatTakesTooLongTimesOut()
{
    PostgresSession session(address());
    QVERIFY(session.run(QStringLiteral("SET statement_timeout = 50")));
    const Status done = session.run(QStringLiteral("SELECT pg_sleep(30)"));
    QVERIFY(!done);
    QCOMPARE(done.error().kind, Error::Kind::TimedOut);
    QVERIFY(done.error().detail.startsWith(QLatin1String("57014")));
    QVERIFY(session.isConnected());
    QVERIFY(loadProduct(session, Key{1}));
}

void TestPostgres::aDeadlockIsAConflict()
{
    PostgresPool pool(address(), 2);
    std::mutex mutex;
    std::vector<Error::Kind> kinds;
    const auto locker = [&](int one, int other) {
        return [&, one, other](PostgresSession &session) {
            session.run(QStringLiteral("SET deadlock_timeout = '50ms'"));
            const auto saved = beginAndSaveProduct(session, productOf(one, 2));
            Status done = saved ? Status(Done{}) : Status(saved.error());
            if (done) // meets the other one while both hold a row
                done = session.run(QStringLiteral("SELECT pg_sleep(0.2)"));
            if (done) {
                const auto next = saveProduct(session, productOf(other, 2));
                done = next ? Status(Done{}) : Status(next.error());
            }
            if (!done) {
                const std::lock_guard lock(mutex);
                kinds.push_back(done.error().kind);
            }
            session.rollback();
        };
    };
    Job one(locker(1, 2)), two(locker(2, 1));
    pool.submit(&one);
    pool.submit(&two);
    QTRY_VERIFY_WITH_TIMEOUT(one.isFinished && two.isFinished, patienceMs);
    QVERIFY2(kinds == std::vector{Error::Kind::Conflict}, "one of the two is told");
}

void TestPostgres::aLostConnectionIsToldOnceAndTheNextCallConnectsAnew()
{
    PostgresSession session(address());
    QVERIFY(loadProduct(session, Key{1}));
    const int pid = backend(session);
    QVERIFY(terminate(pid));
    const auto lost = loadProduct(session, Key{1});
    QVERIFY(!lost);
    QCOMPARE(lost.error().kind, Error::Kind::Unreachable);
    QVERIFY(!session.isConnected());
    const auto again = loadProduct(session, Key{1});
    QVERIFY(again);
    QVERIFY(backend(session) != pid);
}

void TestPostgres::preparedStatementsAreMadeAnewAfterALoss()
{
    PostgresSession session(address());
    for (int round = 0; round < 3; ++round) {
        QVERIFY(loadProduct(session, Key{1}));
        QVERIFY(saveProduct(session, productOf(2, 2)));
        QVERIFY(saveProducts(session, {productOf(3, 2)}));
        QVERIFY(terminate(backend(session)));
        QVERIFY(!saveProduct(session, productOf(2, 3))); // the call that finds out
    }
    QVERIFY(saveProduct(session, productOf(2, 3)));
    QVERIFY(saveProducts(session, {productOf(3, 3)}));
    QCOMPARE(loadProduct(session, Key{2})->version, Version(3));
    QCOMPARE(loadProduct(session, Key{3})->version, Version(3));
}

void TestPostgres::aTransactionWhoseConnectionWasLostDoesNotCommit()
{
    PostgresSession session(address());
    QVERIFY(beginAndSaveProduct(session, productOf(1, 2)));
    QVERIFY(terminate(backend(session)));
    QVERIFY(!saveProduct(session, productOf(1, 3)));
    const Status committed = session.commit();
    QVERIFY(!committed);
    QCOMPARE(committed.error().kind, Error::Kind::Unreachable);
    QCOMPARE(loadProduct(session, Key{1})->version, Version(1));

    QVERIFY(beginAndSaveProduct(session, productOf(1, 2)));
    QVERIFY(terminate(backend(session)));
    QVERIFY(!session.commit()); // found out by the COMMIT itself
    QCOMPARE(loadProduct(session, Key{1})->version, Version(1));
}

void TestPostgres::onlyASaveThatWasSentAndNotAnsweredIsInDoubt()
{
    PostgresSession session(address());
    const auto isCutOff = [&] { return terminate(backend(session)); };
    const Product one = productOf(1, 2), two = productOf(2, 2);
    QVERIFY(saveProduct(session, one)); // each of them once before, so that what is cut off is not its preparation
    QVERIFY(isCutOff());
    QVERIFY(saveProduct(session, one).error().inDoubt);
    QVERIFY(saveProducts(session, {one, two}));
    QVERIFY(isCutOff());
    QVERIFY(saveProducts(session, {one, two}).error().inDoubt);
    QVERIFY(saveEach(session, {&one, &two}).front());
    QVERIFY(isCutOff());
    for (const auto &saved : saveEach(session, {&one, &two}))
        QVERIFY(saved.error().inDoubt);
    QVERIFY(loadProduct(session, Key{1}));
    QVERIFY(isCutOff());
    QVERIFY(!saveProduct(session, one).error().inDoubt); // its preparation
    QVERIFY(beginAndSaveProduct(session, one));
    QVERIFY(isCutOff());
    QVERIFY(session.commit().error().inDoubt);

    QVERIFY(beginAndSaveProduct(session, one));
    QVERIFY(isCutOff());
    QVERIFY(!saveProduct(session, two).error().inDoubt); // in a transaction, which is gone
    QVERIFY(!session.commit().error().inDoubt);          // was not sent
    const auto refused = saveProduct(session, productOf(4711, 2));
    QCOMPARE(refused.error().kind, Error::Kind::NotFound);
    QVERIFY(!refused.error().inDoubt);
}

void TestPostgres::anAbortedTransactionIsRolledBackAndTheSessionGoesOn()
{
    PostgresSession session(address());
    QVERIFY(beginAndSaveProduct(session, productOf(1, 2)));
    QVERIFY(!session.run(QStringLiteral("SELECT 1 / 0")));
    QVERIFY(!saveProduct(session, productOf(2, 2))); // 25P02
    QVERIFY(session.rollback());
    QCOMPARE(loadProduct(session, Key{1})->version, Version(1));
    QVERIFY(saveProduct(session, productOf(2, 2)));
}

void TestPostgres::aCommitThatTravelsIsDoneWhateverBecomesOfTheNextSave_data()
{
    QTest::addColumn<bool>("statementKnown");
    QTest::addColumn<int>("next");
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<bool>("opened");
    QTest::newRow("the next one is saved") << true << 2 << QByteArray("two") << true;
    QTest::newRow("the next one is saved, by a statement that is new to the connection")
        << false << 2 << QByteArray("two") << true;
    QTest::newRow("the next one has no row") << true << 5000 << QByteArray("nobody") << true;
    QTest::newRow("the next one is refused by the database") << true << 2 << QByteArray("refuse me") << true;
    QTest::newRow("the next one cannot be sent") << true << 2 << QByteArray("a\0b", 3) << false;
}

void TestPostgres::aCommitThatTravelsIsDoneWhateverBecomesOfTheNextSave()
{
    QFETCH(bool, statementKnown);
    QFETCH(int, next);
    QFETCH(QByteArray, name);
    QFETCH(bool, opened);
    const QString table = QStringLiteral("ALTER TABLE cachescope.products ");
    PostgresSession session(address()), other(address());
    QVERIFY(other.run(table + QStringLiteral("ADD CONSTRAINT polite CHECK (name <> 'refuse me')")));
    QVERIFY(beginAndSaveProduct(session, productOf(1, 2)));

    session.commitWithNext();
    Product following = productOf(next, 7);
    following.name = name;
    const auto saved = beginAndSaveProduct(session, following, !statementKnown);
    QVERIFY(session.committed());
    QCOMPARE(session.isInTransaction(), opened);
    QCOMPARE(loadProduct(other, Key{1})->version, Version(2));
    QCOMPARE(loadProduct(other, Key{2})->version, Version(1)); // open, or refused
    const bool sound = next == 2 && name == "two";
    QCOMPARE(saved.ok(), sound);
    if (sound)
        QVERIFY(session.commit());
    else
        QVERIFY(session.rollback());
    QCOMPARE(loadProduct(other, Key{2})->version, Version(sound ? 7 : 1));
    QVERIFY(saveProduct(session, productOf(3, 2)));
    QVERIFY(other.run(table + QStringLiteral("DROP CONSTRAINT polite")));
}

void TestPostgres::aCommitThatIsRefusedLeavesTheNextSaveAlone()
{
    const QString table = QStringLiteral("ALTER TABLE cachescope.products ");
    PostgresSession session(address()), other(address());
    // only the COMMIT looks at it
    QVERIFY(other.run(table + QStringLiteral("ADD CONSTRAINT late UNIQUE (name) DEFERRABLE INITIALLY DEFERRED")));
    QVERIFY(beginAndSaveProduct(session, productOf(3, 2)));
    session.commitWithNext();
    Product twin = productOf(1, 2);
    twin.name = "Product 2";
    QVERIFY(beginAndSaveProduct(session, twin));
    QVERIFY(session.committed());

    session.commitWithNext();
    QVERIFY(beginAndSaveProduct(session, productOf(4, 9)));
    QVERIFY(!session.committed());
    QCOMPARE(session.committed().error().kind, Error::Kind::Rejected);
    QVERIFY(session.commit());
    QCOMPARE(loadProduct(other, Key{1})->version, Version(1));
    QCOMPARE(loadProduct(other, Key{4})->version, Version(9));
    QVERIFY(other.run(table + QStringLiteral("DROP CONSTRAINT late")));
}

void TestPostgres::aCommitThatTravelsOnALostConnectionIsNotCalledDone()
{
    PostgresSession session(address());
    QVERIFY(beginAndSaveProduct(session, productOf(1, 2)));
    QVERIFY(terminate(backend(session)));
    session.commitWithNext();
    QVERIFY(!beginAndSaveProduct(session, productOf(2, 2)));
    QVERIFY(!session.committed());
    QCOMPARE(session.committed().error().kind, Error::Kind::Unreachable);
    QVERIFY(!session.isInTransaction());

    session.commitWithNext(); // nothing is open: a new connection must not say that it is done
    QVERIFY(beginAndSaveProduct(session, productOf(2, 2)));
    QVERIFY(!session.committed());
    QVERIFY(session.rollback());
    QCOMPARE(loadProduct(session, Key{1})->version, Version(1));
}

void TestPostgres::aDatabaseThatDoesNotExistIsNamed()
{
    ServerAddress wrong = address();
    wrong.database = QStringLiteral("nothing");
    PostgresSession session(wrong);
    const auto loaded = loadProduct(session, Key{1});
    QVERIFY(!loaded);
    QCOMPARE(loaded.error().kind, Error::Kind::NoSuchDatabase);
}

void TestPostgres::anUnknownUserIsAccessDenied()
{
    ServerAddress wrong = address();
    wrong.user = QStringLiteral("stranger");
    PostgresSession session(wrong);
    QCOMPARE(loadProduct(session, Key{1}).error().kind, Error::Kind::AccessDenied);
}

void TestPostgres::aServerThatIsNotThereIsUnreachable()
{
    PostgresSession session(nobody().postgres);
    const auto loaded = loadProduct(session, Key{1});
    QVERIFY(!loaded);
    QCOMPARE(loaded.error().kind, Error::Kind::Unreachable);
    QVERIFY(!loaded.error().detail.isEmpty());
    const Nanos before = now();
    for (int i = 0; i < 1000; ++i) // nobody waits for a connection that has just failed
        QVERIFY(!loadProduct(session, Key{1}));
    QVERIFY(now() - before < 5 * second);
}

void TestPostgres::theLanguageOfTheServerDoesNotMatter()
{
    PostgresSession session(address());
    QString messages;
    QVERIFY(session.run(QStringLiteral("SHOW lc_messages"), {},
                        [&](const QSqlQuery &row) { messages = row.value(0).toString(); }));
    QCOMPARE(messages, QStringLiteral("C"));
}

void TestPostgres::aRefusalIsToldApartWhateverItsSentenceSays()
{
    const QString foreign =
        QStringLiteral("FATALE: qualcosa non va"); // the server's language holds until we are let in
    ServerAddress stranger = address();
    stranger.user = QStringLiteral("stranger");
    QCOMPARE(kindOfOpenFailure(stranger), Error::Kind::AccessDenied);
    QCOMPARE(diagnoseOpenFailure(stranger, foreign), (Error{Error::Kind::AccessDenied, foreign}));
    ServerAddress nowhere = address();
    nowhere.database = QStringLiteral("nothing");
    QCOMPARE(kindOfOpenFailure(nowhere), Error::Kind::NoSuchDatabase);
    QCOMPARE(diagnoseOpenFailure(nowhere, foreign).kind, Error::Kind::NoSuchDatabase);
    QCOMPARE(diagnoseOpenFailure(nobody().postgres, foreign).kind, Error::Kind::Unreachable);
}

void TestPostgres::aServerWithoutTrustedTlsIsToldApart_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::newRow("it has no TLS") << QByteArray("N");
    QTest::newRow("what it says is no TLS") << QByteArray("Sno handshake at all, but long enough to be taken for one");
}

void TestPostgres::aServerWithoutTrustedTlsIsToldApart()
{
    QFETCH(const QByteArray, answer);
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    connect(&server, &QTcpServer::newConnection, this, [&server, answer] {
        QTcpSocket *socket = server.nextPendingConnection();
        connect(socket, &QTcpSocket::readyRead, socket, [socket, answer] {
            if (!socket->readAll().isEmpty())
                socket->write(answer);
        });
    });
    ServerAddress remote;
    remote.kind = ServerAddress::Kind::Postgres;
    remote.host = QStringLiteral("127.0.0.1");
    remote.port = server.serverPort();
    remote.user = remote.database = QStringLiteral("cachescope");
    remote.sslMode = QStringLiteral("require");
    auto kind = std::async(std::launch::async, [remote] { return kindOfOpenFailure(remote); });
    QTRY_VERIFY_WITH_TIMEOUT(kind.wait_for(std::chrono::seconds(0)) == std::future_status::ready, patienceMs);
    QCOMPARE(kind.get(), Error::Kind::Untrusted);
}

void TestPostgres::thePoolRunsJobsSideBySideAndFinishesThemHere()
{
    PostgresPool pool(address(), 4);
    std::mutex mutex;
    std::set<int> backends;
    std::vector<std::unique_ptr<Job>> jobs;
    for (int i = 0; i < 40; ++i) {
        jobs.push_back(std::make_unique<Job>([&](PostgresSession &session) {
            session.run(QStringLiteral("SELECT pg_sleep(0.01)"));
            const int pid = backend(session);
            const std::lock_guard lock(mutex);
            backends.insert(pid);
        }));
        pool.submit(jobs.back().get());
        QVERIFY(!jobs.back()->isFinished);
    }
    const auto all = [&] {
        return std::all_of(jobs.begin(), jobs.end(), [](const auto &job) { return job->isFinished; });
    };
    QTRY_VERIFY_WITH_TIMEOUT(all(), patienceMs);
    QCOMPARE(backends.size(), size_t(4));
    for (const auto &job : jobs)
        QVERIFY(job->session >= 0 && job->session < 4);
}

void TestPostgres::loadsThatWaitTravelTogether()
{
    PostgresPool pool(address(), 1);
    std::vector<std::unique_ptr<LoadJob>> loads;
    for (int key = 1; key <= 40; ++key)
        loads.push_back(std::make_unique<LoadJob>(Key{key}));
    carryOutTogether(pool, loads);
    for (int key = 1; key <= 40; ++key) {
        const LoadJob &load = *loads[static_cast<size_t>(key - 1)];
        QVERIFY(load.isFinished);
        QVERIFY(!load.alone);
        QVERIFY(load.result);
        QCOMPARE(load.result->key, Key{key});
        QCOMPARE(load.result->name, "Product " + QByteArray::number(key));
    }
}

void TestPostgres::savesThatWaitTravelTogether()
{
    PostgresPool pool(address(), 1);
    std::vector<std::unique_ptr<SaveJob>> saves;
    for (int number = 0; number < 40; ++number) // each product twice, the newer write close behind the older
        saves.push_back(std::make_unique<SaveJob>(productOf(20 - number / 2, 2 + number % 2)));
    carryOutTogether(pool, saves);
    for (const auto &save : saves) {
        QVERIFY(save->isFinished);
        QVERIFY(!save->alone);
        QVERIFY(save->result);
        QVERIFY(!save->result->superseded);
    }
    PostgresSession session(address());
    for (int key = 1; key <= 20; ++key)
        QCOMPARE(*loadProduct(session, Key{key}), productOf(key, 3));
}

void TestPostgres::aKeptSessionTakesOnlyItsOwnJobs()
{
    PostgresPool pool(address(), 2);
    Job begin([](PostgresSession &session) { beginAndSaveProduct(session, productOf(1, 2)); });
    begin.keepsSession = true;
    carryOut(pool, begin);
    std::vector<std::unique_ptr<Job>> others;
    for (int i = 0; i < 20; ++i) {
        others.push_back(std::make_unique<Job>([](PostgresSession &session) { loadProduct(session, Key{1}); }));
        pool.submit(others.back().get());
    }
    const auto all = [&] {
        return std::all_of(others.begin(), others.end(), [](const auto &job) { return job->isFinished; });
    };
    QTRY_VERIFY_WITH_TIMEOUT(all(), patienceMs);
    for (const auto &job : others)
        QVERIFY(job->session != begin.session);

    Result<Written> saved;
    Status rolledBack;
    Job save([&](PostgresSession &session) { saved = saveProduct(session, productOf(1, 3)); });
    save.session = begin.session;
    carryOut(pool, save);
    Job end([&](PostgresSession &session) { rolledBack = session.rollback(); });
    end.session = begin.session;
    end.freesSession = true;
    carryOut(pool, end);
    QVERIFY(saved && rolledBack);
    QCOMPARE(save.session, begin.session);
    Version version = 0;
    Job load([&](PostgresSession &session) { version = loadProduct(session, Key{1})->version; });
    carryOut(pool, load);
    QCOMPARE(version, Version(1));
}

void TestPostgres::aCommitTakesTheNextTransactionAlong()
{
    PostgresPool pool(address(), 1);
    OpenJob first(productOf(1, 2)), next(productOf(2, 2)), third(productOf(2, 3));
    carryOut(pool, first);
    pool.submit(&next); // both wait: the only session is kept
    pool.submit(&third);
    CommitJob commit(first.session);
    carryOut(pool, commit);
    QVERIFY(next.isFinished && !third.isFinished);
    QVERIFY(commit.result && !commit.alone && next.result);
    CommitJob commitNext(next.session);
    carryOut(pool, commitNext);
    QVERIFY(third.isFinished); // its row was the one that was just let go
    CommitJob last(third.session);
    carryOut(pool, last);
    QVERIFY(last.alone && last.result);
    PostgresSession session(address());
    QCOMPARE(loadProduct(session, Key{1})->version, Version(2));
    QCOMPARE(loadProduct(session, Key{2})->version, Version(3));
}

void TestPostgres::aCommitTakesNobodyAlongWhoWouldWaitForARow()
{
    PostgresPool pool(address(), 2);
    OpenJob one(productOf(1, 2)), two(productOf(2, 2));
    carryOut(pool, one);
    carryOut(pool, two);
    OpenJob waiting(productOf(2, 3)), next(productOf(3, 2));
    pool.submit(&waiting);
    pool.submit(&next);
    CommitJob commitOne(one.session);
    carryOut(pool, commitOne); // would not come back if it went with the one that waits for the second row
    QVERIFY(!commitOne.alone && next.isFinished && !waiting.isFinished);
    CommitJob commitTwo(two.session);
    carryOut(pool, commitTwo);
    QVERIFY(!commitTwo.alone && waiting.isFinished);
    CommitJob commitNext(next.session), commitWaiting(waiting.session);
    carryOut(pool, commitNext);
    carryOut(pool, commitWaiting);
    PostgresSession session(address());
    QCOMPARE(loadProduct(session, Key{2})->version, Version(3));
    QCOMPARE(loadProduct(session, Key{3})->version, Version(2));
}

void TestPostgres::aCommitOvertakesNoJobThatNeedsAFreeSession()
{
    PostgresPool pool(address(), 1);
    OpenJob first(productOf(1, 2)), next(productOf(2, 2));
    carryOut(pool, first);
    LoadJob load(Key{1});
    pool.submit(&load);
    pool.submit(&next);
    CommitJob commit(first.session);
    carryOut(pool, commit);
    QVERIFY(commit.alone && commit.result);
    QTRY_VERIFY_WITH_TIMEOUT(next.isFinished, patienceMs);
    QVERIFY(load.isFinished && load.result);
    QCOMPARE(load.result->version, Version(2));
    CommitJob last(next.session);
    carryOut(pool, last);
}

void TestPostgres::thePoolTellsItsState()
{
    PostgresPool pool(address(), 1);
    QSignalSpy states(&pool, &PostgresPool::stateChanged);
    QCOMPARE(pool.state(), StoreState::Unknown);
    Job load([](PostgresSession &session) { loadProduct(session, Key{1}); });
    carryOut(pool, load);
    QCOMPARE(pool.state(), StoreState::Connected);
    QVERIFY(pool.serverVersion().startsWith(QLatin1String("15")));

    PostgresPool lonely(nobody().postgres, 1);
    for (int i = 0; i < 5; ++i) {
        Job lost([](PostgresSession &session) { loadProduct(session, Key{1}); });
        carryOut(lonely, lost);
        QCOMPARE(lonely.state(), i < 2 ? StoreState::Reconnecting : StoreState::Down);
    }
    QCOMPARE(lonely.lastError().kind, Error::Kind::Unreachable);
    QCOMPARE(states.size(), 1);
}

void TestPostgres::aPoolCanGoWhileJobsWait()
{
    std::vector<std::unique_ptr<Job>> jobs;
    {
        PostgresPool pool(address(), 2);
        for (int i = 0; i < 50; ++i) {
            jobs.push_back(std::make_unique<Job>(
                [](PostgresSession &session) { session.run(QStringLiteral("SELECT pg_sleep(0.05)")); }));
            pool.submit(jobs.back().get());
        }
    }
    QCoreApplication::processEvents();
    QVERIFY(std::none_of(jobs.begin(), jobs.end(), [](const auto &job) { return job->isFinished; }));
}

void TestPostgres::aServerThatFallsSilentWhileASessionOpensIsGivenUp()
{
    QTemporaryDir directory;
    ServerAddress silent = address();
    silent.socket = directory.path();
    PostgresPool pool(silent, 1);
    QLocalServer server; // goes before the pool: whoever still waits for it is let go
    QVERIFY(server.listen(directory.filePath(QStringLiteral(".s.PGSQL.5432"))));
    int greeted = 0;
    connect(&server, &QLocalServer::newConnection, &server, [&] {
        QLocalSocket *client = server.nextPendingConnection();
        connect(client, &QLocalSocket::readyRead, client, [client, greetings = &greeted, first = true]() mutable {
            client->readAll();
            if (!std::exchange(first, false))
                return;
            // AuthenticationOk and ReadyForQuery, and not a word more
            client->write(QByteArray::fromHex("520000000800000000"
                                              "5a0000000549"));
            ++*greetings;
        });
    });
    Result<Product> loaded;
    Job load([&](PostgresSession &session) { loaded = loadProduct(session, Key{1}); });
    load.patience = 500 * millisecond;
    pool.submit(&load);
    QTRY_VERIFY_WITH_TIMEOUT(load.isFinished, patienceMs);
    QCOMPARE(greeted, 1);
    QVERIFY(!loaded);
    QCOMPARE(loaded.error().kind, Error::Kind::Unreachable);
}

QTEST_GUILESS_MAIN(TestPostgres)
#include "tst_postgres.moc"
