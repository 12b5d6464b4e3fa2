// SPDX-License-Identifier: GPL-3.0-only
#include "engine/postgres/postgressession.h"
#include "engine/sandbox/sandbox.h"
#include "engine/stores/productstatements.h"
#include "tests/support/workbench.h"

#include <QSqlQuery>
#include <QTest>

using namespace cachescope;

namespace {

constexpr int nowhere = 4711; ///< no row has that number

/// A client writes one part, and says nothing of the rest.
Change price(int id, Version version, qint64 cents)
{
    Product product;
    product.key = Key{id};
    product.priceCents = cents;
    product.updatedAt = 1'700'000'000'000 + version;
    product.version = version;
    return Change(product, ChangeKind::Price);
}

Change stock(int id, Version version, qint32 pieces)
{
    Product product;
    product.key = Key{id};
    product.stock = pieces;
    product.updatedAt = 1'700'000'000'000 + version;
    product.version = version;
    return Change(product, ChangeKind::Stock);
}

Change update(int id, Version version)
{
    return Change(productOf(id, version));
}

Change create(int id, Version version)
{
    return Change(productOf(id, version), ChangeKind::Create);
}

Change removal(int id, Version version)
{
    return Change(productOf(id, version), ChangeKind::Delete);
}

/// As it stands in the queue: with all that is known of the product.
Change over(const Product &row, const Change &part)
{
    return Change(merged(row, part), part.kind);
}

/// The same product, however the versions of its parts are written down.
bool isSame(const Product &one, Product other)
{
    const bool parts = Held::of(one) == Held::of(other);
    other.parts = one.parts;
    return parts && one == other;
}

} // namespace

/// What each statement makes of the tables, on a live server.
class TestStatements : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup() { m_session.reset(); }

    void aCreationPutsARowWhereThereIsNone_data() { withAndWithoutTheGuard(); }
    void aCreationPutsARowWhereThereIsNone();
    void whatIsNotThereCannotBeWritten_data() { withAndWithoutTheGuard(); }
    void whatIsNotThereCannotBeWritten();
    void aPartLeavesTheRestAsItWas_data() { withAndWithoutTheGuard(); }
    void aPartLeavesTheRestAsItWas();
    void anOlderPartIsKeptOutByTheGuardAlone();
    void theWholeReplacesEveryPart_data() { withAndWithoutTheGuard(); }
    void theWholeReplacesEveryPart();
    void aDeletionLeavesItsVersionBehind_data() { withAndWithoutTheGuard(); }
    void aDeletionLeavesItsVersionBehind();
    void whatIsOlderThanItsRowIsKeptOut();
    void onlyWhoAsksIsToldOfTheDeletion();
    void aTransactionTakesBackEveryKindOfWrite();

    void aBatchRaisesADeletedProductUnlessItIsGuarded_data();
    void aBatchRaisesADeletedProductUnlessItIsGuarded();
    void aMixedBatchDoesItAllInOneStatement_data() { withAndWithoutTheGuard(); }
    void aMixedBatchDoesItAllInOneStatement();
    void aGuardedBatchTakesOnlyWhatIsNewer();
    void aBatchWithoutTheGuardTakesWhatIsOlder();
    void aGuardedBatchThatIsRepeatedChangesNothing();
    void aWholeGoesUnderAPartThatIsNewer_data();
    void aWholeGoesUnderAPartThatIsNewer();
    void aPartOfWhatIsNotThereIsInsertedWithTheRest();
    void updatesAloneInsertWhatIsNotThere();
    void everyBatchIsPlannedOnce();

private:
    static void withAndWithoutTheGuard()
    {
        QTest::addColumn<bool>("onlyNewer");
        QTest::newRow("without the guard") << false;
        QTest::newRow("with the guard") << true;
    }

    Result<Written> write(const Change &change, bool onlyNewer) { return writeChange(*m_session, change, onlyNewer); }
    Result<QVector<Change>> writeAll(const QVector<Change> &batch, bool onlyNewer)
    {
        return writeBatch(*m_session, batch, onlyNewer);
    }
    Result<Product> load(int id) { return loadProduct(*m_session, Key{id}); }
    Product stored(int id)
    {
        const auto row = load(id);
        return row ? *row : Product();
    }
    /// 0: none is known.
    Version deletionOf(int id)
    {
        return number(QStringLiteral("SELECT version FROM cachescope.deleted WHERE id = %1").arg(id));
    }
    qint64 number(const QString &sql);
    QString contents();

    Sandbox m_sandbox;
    std::unique_ptr<PostgresSession> m_session;
};

void TestStatements::initTestCase()
{
    QVERIFY(startSandbox(m_sandbox));
}

void TestStatements::init()
{
    Workbench bench({m_sandbox.redis(), m_sandbox.postgres()});
    QVERIFY(bench.lay(20));
    QVERIFY(bench.sql(QStringLiteral("DELETE FROM cachescope.products WHERE id > 20")));
    m_session = std::make_unique<PostgresSession>(m_sandbox.postgres());
}

qint64 TestStatements::number(const QString &sql)
{
    qint64 found = 0;
    const Status asked = m_session->run(sql, {}, [&found](const QSqlQuery &row) { found = row.value(0).toLongLong(); });
    return asked ? found : -1;
}

/// All that the tables hold.
QString TestStatements::contents()
{
    QString all;
    const Status read = m_session->run(
        QStringLiteral("SELECT (SELECT string_agg(p::text, ';' ORDER BY id) FROM cachescope.products AS p), "
                       "(SELECT string_agg(d::text, ';' ORDER BY id) FROM cachescope.deleted AS d)"),
        {},
        [&all](const QSqlQuery &row) { all = row.value(0).toString() + QLatin1Char('/') + row.value(1).toString(); });
    return read ? all : QString();
}

void TestStatements::aCreationPutsARowWhereThereIsNone()
{
    QFETCH(const bool, onlyNewer);
    const auto created = write(create(nowhere, 2), onlyNewer);
    QVERIFY(created);
    QVERIFY(!created->superseded);
    QCOMPARE(created->product, productOf(nowhere, 2));
    QCOMPARE(stored(nowhere), productOf(nowhere, 2));
    const auto again = write(create(nowhere, 3), onlyNewer);
    QVERIFY(!again);
    QCOMPARE(again.error().kind, Error::Kind::Exists);
    QVERIFY(!again.error().inDoubt);
    QCOMPARE(stored(nowhere), productOf(nowhere, 2));
}

void TestStatements::whatIsNotThereCannotBeWritten()
{
    QFETCH(const bool, onlyNewer);
    const QString before = contents();
    const QVector<Change> writes{update(nowhere, 2), price(nowhere, 2, 5), stock(nowhere, 2, 5), removal(nowhere, 2)};
    for (const Change &change : writes) {
        const auto written = write(change, onlyNewer);
        QVERIFY(!written);
        QCOMPARE(written.error().kind, Error::Kind::NotFound);
        QVERIFY(!written.error().inDoubt);
    }
    QCOMPARE(contents(), before);
}

void TestStatements::aPartLeavesTheRestAsItWas()
{
    QFETCH(const bool, onlyNewer);
    QVERIFY(write(update(7, 3), onlyNewer));
    const auto priced = write(price(7, 5, 99), onlyNewer);
    QVERIFY(priced);
    QVERIFY(!priced->superseded);
    Product expected = productOf(7, 3);
    expected.priceCents = 99;
    expected.version = 5;
    expected.parts = {3, 5, 3};
    QCOMPARE(priced->product, expected); // all of the row, and the time of the later write
    QCOMPARE(stored(7), expected);

    const auto counted = write(stock(7, 4, 8), onlyNewer); // older than the price, but not than the stock
    QVERIFY(counted);
    QVERIFY(!counted->superseded);
    expected.stock = 8;
    expected.parts = {3, 5, 4};
    QCOMPARE(counted->product, expected);
    QCOMPARE(stored(7), expected);
}

void TestStatements::anOlderPartIsKeptOutByTheGuardAlone()
{
    QVERIFY(write(price(7, 5, 99), true));
    const Product before = stored(7);
    for (const Version notNewer : {4, 5}) {
        const auto late = write(price(7, notNewer, 44), true);
        QVERIFY(late);
        QVERIFY(late->superseded);
        QCOMPARE(late->product, before); // as the row now is
        QCOMPARE(stored(7), before);
    }
    const auto late = write(price(7, 4, 44), false);
    QVERIFY(late);
    QVERIFY(!late->superseded);
    QCOMPARE(stored(7).priceCents, 44);
    QCOMPARE(stored(7).parts.price, Version(4));
}

void TestStatements::theWholeReplacesEveryPart()
{
    QFETCH(const bool, onlyNewer);
    QVERIFY(write(price(7, 3, 99), onlyNewer) && write(stock(7, 4, 8), onlyNewer));
    const auto updated = write(update(7, 5), onlyNewer);
    QVERIFY(updated);
    QVERIFY(!updated->superseded);
    QCOMPARE(stored(7), productOf(7, 5));
}

void TestStatements::aDeletionLeavesItsVersionBehind()
{
    QFETCH(const bool, onlyNewer);
    QVERIFY(write(removal(7, 4), onlyNewer));
    QCOMPARE(load(7).error().kind, Error::Kind::NotFound);
    QCOMPARE(load(7).error().version, Version(4));
    QCOMPARE(deletionOf(7), Version(4));
    QCOMPARE(write(removal(7, 5), onlyNewer).error().kind, Error::Kind::NotFound);
    QCOMPARE(deletionOf(7), Version(4)); // that one deleted nothing

    QVERIFY(write(create(7, 6), onlyNewer));
    QCOMPARE(stored(7), productOf(7, 6));
    QVERIFY(write(removal(7, 7), onlyNewer));
    QCOMPARE(load(7).error().version, Version(7));
}

void TestStatements::whatIsOlderThanItsRowIsKeptOut()
{
    QVERIFY(write(update(7, 5), true));
    const QString before = contents();
    for (const Version notNewer : {4, 5}) {
        for (const Change &late : {update(7, notNewer), removal(7, notNewer)}) {
            const auto written = write(late, true);
            QVERIFY(written);
            QVERIFY(written->superseded);
        }
    }
    QCOMPARE(contents(), before);
    QVERIFY(write(removal(7, 4), false));
    QCOMPARE(load(7).error().version, Version(4));
}

void TestStatements::onlyWhoAsksIsToldOfTheDeletion()
{
    QVERIFY(write(removal(7, 4), false));
    for (const bool withDeletion : {false, true}) {
        Result<Product> gone, never, there;
        QVERIFY(!m_session->execute(loadQuery(Key{7}, withDeletion, &gone)));
        QVERIFY(!m_session->execute(loadQuery(Key{nowhere}, withDeletion, &never)));
        QVERIFY(m_session->execute(loadQuery(Key{8}, withDeletion, &there)));
        QCOMPARE(gone.error().kind, Error::Kind::NotFound);
        QCOMPARE(gone.error().version, Version(withDeletion ? 4 : 0));
        QCOMPARE(never.error().version, Version(0));
        QCOMPARE(there->version, Version(1));
    }
}

void TestStatements::aTransactionTakesBackEveryKindOfWrite()
{
    const QString before = contents();
    const QVector<Change> writes{update(7, 5), price(7, 5, 9), stock(7, 5, 9), removal(7, 5), create(nowhere, 2)};
    for (const Change &change : writes) {
        QVERIFY(beginAndWrite(*m_session, change));
        QVERIFY(contents() != before);
        QVERIFY(m_session->rollback());
        QCOMPARE(contents(), before);
    }
}

void TestStatements::aBatchRaisesADeletedProductUnlessItIsGuarded_data()
{
    QTest::addColumn<ChangeKind>("kind");
    QTest::newRow("by an update") << ChangeKind::Update;
    QTest::newRow("by a creation") << ChangeKind::Create;
    QTest::newRow("by a part") << ChangeKind::Stock;
}

void TestStatements::aBatchRaisesADeletedProductUnlessItIsGuarded()
{
    QFETCH(const ChangeKind, kind);
    QVERIFY(write(removal(7, 5), false));
    const QVector<Change> late{Change(productOf(7, 4), kind)};
    const auto refused = writeAll(late, true);
    QVERIFY(refused);
    QVERIFY(refused->isEmpty());
    QCOMPARE(load(7).error().version, Version(5));

    const auto taken = writeAll(late, false);
    QVERIFY(taken);
    QCOMPARE(*taken, late);
    QVERIFY(isSame(stored(7), productOf(7, 4)));

    const auto after = writeAll({Change(productOf(7, 6), kind)}, true); // newer than the deletion
    QVERIFY(after);
    QCOMPARE(after->size(), 1);
}

void TestStatements::aMixedBatchDoesItAllInOneStatement()
{
    QFETCH(const bool, onlyNewer);
    const Product three = stored(3), eight = stored(8);
    const QVector<Change> batch{create(nowhere, 2),
                                update(1, 2),
                                removal(2, 2),
                                removal(nowhere + 1, 3), // which never was there
                                over(three, price(3, 2, 99)),
                                over(three, stock(3, 3, 8)),
                                update(8, 2),
                                over(productOf(8, 2), stock(8, 4, 9))};
    const auto taken = writeAll(batch, onlyNewer);
    QVERIFY(taken);
    QCOMPARE(*taken, batch);
    QVERIFY(isSame(stored(nowhere), productOf(nowhere, 2)));
    QVERIFY(isSame(stored(1), productOf(1, 2)));
    QCOMPARE(load(2).error().version, Version(2));
    QCOMPARE(load(nowhere + 1).error().version, Version(3));
    const auto both = afterAll(three, {price(3, 2, 99), stock(3, 3, 8)});
    QVERIFY(isSame(stored(3), *both));
    QCOMPARE(Held::of(stored(3)), (Held{3, true, {1, 2, 3}}));
    QVERIFY(isSame(stored(8), *afterAll(eight, {update(8, 2), stock(8, 4, 9)})));
    const QString transactions =
        QStringLiteral("SELECT count(DISTINCT xmin::text) FROM (SELECT xmin FROM cachescope.products WHERE id IN "
                       "(1, 3, 8, 4711) UNION ALL SELECT xmin FROM cachescope.deleted) AS written");
    QCOMPARE(number(transactions), 1);
}

void TestStatements::aGuardedBatchTakesOnlyWhatIsNewer()
{
    QVERIFY(write(update(1, 5), false) && write(update(2, 5), false) && write(price(3, 5, 99), false));
    QVERIFY(write(removal(4, 5), false) && write(removal(5, 5), false));
    const Product three = stored(3);
    const QVector<Change> batch{update(1, 4),
                                removal(2, 4),
                                over(three, stock(3, 4, 8)), // newer than the stock of the row
                                over(productOf(3, 1), price(3, 4, 44)),
                                create(4, 4),
                                removal(5, 4),
                                create(nowhere, 2),
                                update(6, 2)};
    const auto taken = writeAll(batch, true);
    QVERIFY(taken);
    QCOMPARE(*taken, (QVector<Change>{batch.at(2), batch.at(6), batch.at(7)}));
    QCOMPARE(stored(1), productOf(1, 5));
    QCOMPARE(stored(2), productOf(2, 5));
    QCOMPARE(stored(3).priceCents, 99);
    QCOMPARE(stored(3).stock, 8);
    QCOMPARE(Held::of(stored(3)), (Held{5, true, {1, 5, 4}}));
    for (const int id : {4, 5})
        QCOMPARE(load(id).error().version, Version(5));
}

void TestStatements::aBatchWithoutTheGuardTakesWhatIsOlder()
{
    QVERIFY(write(update(1, 5), false) && write(update(2, 5), false) && write(price(3, 5, 99), false));
    const QVector<Change> batch{update(1, 4), removal(2, 4), over(productOf(3, 1), price(3, 4, 44))};
    const auto taken = writeAll(batch, false);
    QVERIFY(taken);
    QCOMPARE(*taken, batch);
    QVERIFY(isSame(stored(1), productOf(1, 4)));
    QCOMPARE(load(2).error().version, Version(4));
    QCOMPARE(stored(3).priceCents, 44);
}

void TestStatements::aGuardedBatchThatIsRepeatedChangesNothing()
{
    const QVector<Change> batch{create(nowhere, 2),
                                update(1, 2),
                                removal(2, 2),
                                removal(nowhere + 1, 3),
                                over(stored(3), price(3, 2, 99)),
                                over(stored(3), stock(3, 3, 8))};
    QVERIFY(writeAll(batch, true));
    const QString once = contents();
    const auto again = writeAll(batch, true);
    QVERIFY(again);
    QVERIFY(again->isEmpty());
    QCOMPARE(contents(), once);
    QVERIFY(writeAll({update(9, 2), update(10, 2)}, true));
    const auto updates = writeAll({update(9, 2), update(10, 2)}, true);
    QVERIFY(updates);
    QVERIFY(updates->isEmpty());
}

void TestStatements::aWholeGoesUnderAPartThatIsNewer_data()
{
    QTest::addColumn<bool>("batch");
    QTest::newRow("by itself") << false;
    QTest::newRow("in a batch") << true;
}

void TestStatements::aWholeGoesUnderAPartThatIsNewer()
{
    QFETCH(const bool, batch);
    QVERIFY(write(price(7, 5, 99), false));
    if (batch) {
        const auto taken = writeAll({update(7, 4)}, true);
        QVERIFY(taken);
        QCOMPARE(*taken, (QVector<Change>{update(7, 4)}));
    } else {
        const auto written = write(update(7, 4), true);
        QVERIFY(written);
        QVERIFY(!written->superseded);
    }
    QCOMPARE(stored(7).name, productOf(7, 4).name);
    QCOMPARE(stored(7).stock, productOf(7, 4).stock);
    QCOMPARE(stored(7).priceCents, 99);
    QCOMPARE(Held::of(stored(7)), (Held{5, true, {4, 5, 4}}));
}

void TestStatements::aPartOfWhatIsNotThereIsInsertedWithTheRest()
{
    const Change part = over(productOf(nowhere, 2), price(nowhere, 3, 99));
    const auto taken = writeAll({part}, true);
    QVERIFY(taken);
    QCOMPARE(taken->size(), 1);
    QVERIFY(isSame(stored(nowhere), part.product));
}

void TestStatements::updatesAloneInsertWhatIsNotThere()
{
    for (const bool onlyNewer : {false, true}) {
        const int id = nowhere + onlyNewer;
        const QVector<Change> batch{update(id, 2), update(1, 2 + onlyNewer)};
        const auto taken = writeAll(batch, onlyNewer);
        QVERIFY(taken);
        QCOMPARE(taken->size(), 2);
        QVERIFY(isSame(stored(id), productOf(id, 2)));
        QCOMPARE(stored(1), productOf(1, 2 + onlyNewer));
    }
}

void TestStatements::everyBatchIsPlannedOnce()
{
    for (const bool onlyNewer : {false, true}) {
        for (Version version = 2; version < 9; ++version)
            QVERIFY(writeAll({update(1, version), removal(2, version)}, onlyNewer));
    }
    const QString plans = QStringLiteral("SELECT %1 FROM pg_prepared_statements WHERE statement LIKE '%unnest%' AND "
                                         "name <> ''");
    QCOMPARE(number(plans.arg(QStringLiteral("count(*)"))), 2);
    QCOMPARE(number(plans.arg(QStringLiteral("sum(generic_plans)"))), 14);
    QCOMPARE(number(plans.arg(QStringLiteral("sum(custom_plans)"))), 0);
}

QTEST_GUILESS_MAIN(TestStatements)
#include "tst_statements.moc"
