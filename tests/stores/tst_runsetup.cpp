// SPDX-License-Identifier: GPL-3.0-only
#include "engine/sandbox/sandbox.h"
#include "engine/stores/runsetup.h"
#include "tests/support/workbench.h"

#include <qcorotask.h>
#include <QTest>

#include <algorithm>

using namespace cachescope;

namespace {

constexpr int products = 20;

} // namespace

/// What a run finds in the stores, whatever an earlier one has left there.
class TestRunSetup : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QVERIFY(startSandbox(m_sandbox)); }
    void init();
    void cleanup() { m_bench.reset(); }

    void whatAnEarlierRunDeletedIsThereAgain();
    void whatAnEarlierRunCreatedLeavesNoGap();
    void aboveTheProductsThereIsNone();
    void theVersionsOfDeletionsAreKnown();
    void atTheUsersRequestDeletionsAreForgotten();
    void tablesOfAnEarlierVersionAreExtended();
    void aScheduleBeginsWithTheKeysItAsksFor();
    void everyKindOfWriteThatWasLeftInTheQueueIsSaved();
    void bothStoresTellSinceWhenThereIsNone();

private:
    StoreMonitor::OneProduct look(int id) { return *QCoro::waitFor(m_bench->monitor.product(Key{id})); }
    Version knownVersion(int id, int ids = products);

    Sandbox m_sandbox;
    std::unique_ptr<Workbench> m_bench;
};

void TestRunSetup::init()
{
    m_bench = std::make_unique<Workbench>(Workbench::Servers{m_sandbox.redis(), m_sandbox.postgres()});
    QVERIFY(m_bench->lay(products));
    QVERIFY(m_bench->sql(QStringLiteral("DELETE FROM cachescope.products WHERE id > 20")));
}

/// The one that a run is told of; 0: it is not told of the key.
Version TestRunSetup::knownVersion(int id, int ids)
{
    const auto versions = QCoro::waitFor(m_bench->setup.versions(ids));
    const auto found =
        std::find_if(versions->begin(), versions->end(), [id](const auto &known) { return known.first == Key{id}; });
    return found == versions->end() ? 0 : found->second;
}

void TestRunSetup::whatAnEarlierRunDeletedIsThereAgain()
{
    const Product before = *look(3).stored;
    QVERIFY(m_bench->sql(QStringLiteral("DELETE FROM cachescope.products WHERE id IN (3, 4, 20)")));
    QVERIFY(m_bench->sql(QStringLiteral("INSERT INTO cachescope.deleted VALUES (3, 5), (4, 9), (20, 7)")));
    QVERIFY(QCoro::waitFor(m_bench->setup.prepareDatabase(products)));
    const auto again = look(3);
    QVERIFY(again.stored);
    QCOMPARE(again.stored->name, before.name);
    QCOMPARE(again.stored->priceCents, before.priceCents);
    QCOMPARE(again.stored->stock, before.stock);
    QCOMPARE(again.storedAs, Held::value(6)); // newer than its deletion
    QCOMPARE(look(4).storedAs, Held::value(10));
    QCOMPARE(look(products).storedAs, Held::value(8)); // also the last one
    QCOMPARE(look(5).storedAs, Held::value(1));
    QCOMPARE(knownVersion(3), Version(6));
}

void TestRunSetup::whatAnEarlierRunCreatedLeavesNoGap()
{
    QVERIFY(m_bench->sql(QStringLiteral("INSERT INTO cachescope.products VALUES (25, 'Left', 100, 1, now(), 7)")));
    QVERIFY(QCoro::waitFor(m_bench->setup.prepareDatabase(30)));
    for (const int id : {21, 24, 26, 30})
        QCOMPARE(look(id).storedAs, Held::value(1));
    QCOMPARE(look(25).storedAs, Held::value(7)); // existing rows are not changed
}

void TestRunSetup::aboveTheProductsThereIsNone()
{
    QVERIFY(m_bench->sql(QStringLiteral("INSERT INTO cachescope.products VALUES (22, 'Left', 100, 1, now(), 7), "
                                        "(40, 'Far', 100, 1, now(), 7)")));
    QVERIFY(QCoro::waitFor(m_bench->setup.prepareDatabase(products, 30)));
    QCOMPARE(look(22).storedAs, Held::absence(8));
    QCOMPARE(look(21).storedAs, Held::absence());
    QCOMPARE(look(products).storedAs, Held::value(1));
    QVERIFY(look(40).stored); // nobody asks for it
    QCOMPARE(knownVersion(22, 30), Version(8));
    QCOMPARE(knownVersion(40, 30), Version(0));
    QVERIFY(QCoro::waitFor(m_bench->setup.prepareDatabase(products, 30)));
    QCOMPARE(look(22).storedAs, Held::absence(8));
}

void TestRunSetup::theVersionsOfDeletionsAreKnown()
{
    QVERIFY(m_bench->sql(QStringLiteral("UPDATE cachescope.products SET version = 4 WHERE id IN (3, 5)")));
    QVERIFY(m_bench->sql(QStringLiteral("DELETE FROM cachescope.products WHERE id = 4")));
    QVERIFY(m_bench->sql(QStringLiteral("INSERT INTO cachescope.deleted VALUES (4, 9), (5, 7)")));
    QCOMPARE(knownVersion(3), Version(4));
    QCOMPARE(knownVersion(4), Version(9));
    QCOMPARE(knownVersion(5), Version(7)); // whatever is drawn must be newer than both
    QCOMPARE(knownVersion(6), Version(0));
}

void TestRunSetup::atTheUsersRequestDeletionsAreForgotten()
{
    QVERIFY(m_bench->sql(QStringLiteral("DELETE FROM cachescope.products WHERE id = 3")));
    QVERIFY(m_bench->sql(QStringLiteral("INSERT INTO cachescope.deleted VALUES (3, 5)")));
    QVERIFY(m_bench->sql(QStringLiteral("UPDATE cachescope.products SET version = 8, parts = '{1,8,1}' WHERE id = 4")));
    QVERIFY(QCoro::waitFor(m_bench->setup.resetProducts()));
    QCOMPARE(look(3).storedAs, Held::value(1));
    QCOMPARE(look(4).storedAs, Held::value(1));
    QVERIFY(QCoro::waitFor(m_bench->setup.versions(products))->isEmpty());
}

void TestRunSetup::tablesOfAnEarlierVersionAreExtended()
{
    QVERIFY(m_bench->sql(QStringLiteral("UPDATE cachescope.products SET version = 4 WHERE id = 3")));
    QVERIFY(m_bench->sql(QStringLiteral("ALTER TABLE cachescope.products DROP COLUMN parts")));
    QVERIFY(m_bench->sql(QStringLiteral("DROP TABLE cachescope.deleted")));
    QVERIFY(QCoro::waitFor(m_bench->setup.prepareDatabase(products)));
    QCOMPARE(look(3).storedAs, Held::value(4));
    QCOMPARE(look(products + 1).storedAs, Held::absence());
    QVERIFY(QCoro::waitFor(m_bench->setup.prepareDatabase(products)));
}

void TestRunSetup::aScheduleBeginsWithTheKeysItAsksFor()
{
    QVERIFY(m_bench->sql(QStringLiteral("DELETE FROM cachescope.products WHERE id IN (2, 3)")));
    QVERIFY(m_bench->sql(QStringLiteral("INSERT INTO cachescope.deleted VALUES (2, 9), (3, 9), (4, 9), (5, 9)")));
    QVERIFY(m_bench->sql(QStringLiteral("UPDATE cachescope.products SET version = 8, parts = '{1,8,1}' WHERE id = 1")));
    for (const char *left : {"cachescope:product:3", "cachescope:newest:2", "cachescope:lock:4"})
        QVERIFY(m_bench->redisSays({"SET", left, toJson(productOf(3, 8))}));
    RunSetup::Initial initial{{Key{1}, Key{2}, Key{3}, Key{4}}};
    initial.cached = {Key{1}, Key{2}};
    initial.absent = {Key{2}, Key{4}};
    initial.absenceExpiry = std::chrono::seconds(60);
    QVERIFY(QCoro::waitFor(m_bench->setup.resetKeys(initial)));
    const auto one = look(1), two = look(2), three = look(3), four = look(4);
    QCOMPARE(one.storedAs, Held::value(1));
    QCOMPARE(one.cached, one.stored);
    QCOMPARE(two.storedAs, Held::absence()); // also its deletion is forgotten
    QCOMPARE(two.cachedAs, std::optional(Held::absence()));
    QVERIFY(two.expiresInMs > 0 && two.expiresInMs <= 60'000);
    QCOMPARE(three.storedAs, Held::value(1));
    QVERIFY(!three.cachedAs);
    QCOMPARE(four.storedAs, Held::absence());
    QVERIFY(!four.cachedAs);
    const auto left = m_bench->redisSays({"EXISTS", "cachescope:newest:2", "cachescope:lock:4"});
    QVERIFY(left);
    QCOMPARE(left->integer, 0);
    QVERIFY(m_bench->sql(QStringLiteral("DELETE FROM cachescope.products WHERE id = 5")));
    QCOMPARE(look(5).storedAs, Held::absence(9)); // of a key that it does not ask for

    initial.absenceExpiry = std::chrono::milliseconds(0);
    QVERIFY(QCoro::waitFor(m_bench->setup.resetKeys(initial)));
    QVERIFY(!look(2).cachedAs); // absences are not cached
}

void TestRunSetup::everyKindOfWriteThatWasLeftInTheQueueIsSaved()
{
    const Product three = *look(3).stored;
    const auto part = [&three](ChangeKind kind, Version version) {
        return Change(merged(three, Change(productOf(3, version), kind)), kind);
    };
    const auto left = [this](const char *list, const QByteArray &item) {
        return m_bench->redisSays({"RPUSH", list, item}).ok();
    };
    QVERIFY(left("cachescope:write-queue:processing", toJson(Change(productOf(25, 2), ChangeKind::Create))));
    QVERIFY(left("cachescope:write-queue:processing", toJson(part(ChangeKind::Price, 2))));
    QVERIFY(left("cachescope:write-queue", toJson(Change(productOf(4, 3), ChangeKind::Delete))));
    QVERIFY(left("cachescope:write-queue", toJson(Change(productOf(4, 2)))));
    QVERIFY(left("cachescope:write-queue", toJson(part(ChangeKind::Stock, 3))));
    QVERIFY(left("cachescope:write-queue", toJson(productOf(5, 2)))); // by an earlier version
    const auto recovered = QCoro::waitFor(m_bench->setup.recoverQueue());
    QVERIFY(recovered);
    QCOMPARE(*recovered, 6);
    QCOMPARE(look(25).storedAs, Held::value(2));
    QCOMPARE(look(4).storedAs, Held::absence(3));
    QCOMPARE(look(3).storedAs, (Held{3, true, {1, 2, 3}}));
    QCOMPARE(look(3).stored->name, three.name);
    QCOMPARE(look(3).stored->priceCents, 1234);
    QCOMPARE(look(5).storedAs, Held::value(2));
    QCOMPARE(m_bench->queue().waiting + m_bench->queue().processing, 0);
}

void TestRunSetup::bothStoresTellSinceWhenThereIsNone()
{
    QVERIFY(m_bench->sql(QStringLiteral("DELETE FROM cachescope.products WHERE id IN (2, 3)")));
    QVERIFY(m_bench->sql(QStringLiteral("INSERT INTO cachescope.deleted VALUES (2, 9), (4, 9)")));
    QVERIFY(m_bench->sql(QStringLiteral("UPDATE cachescope.products SET version = 8, parts = '{1,8,1}' WHERE id = 5")));
    const std::pair<const char *, QByteArray> cached[] = {{"cachescope:product:1", R"({"absent":true})"},
                                                          {"cachescope:product:2", R"({"absent":true,"version":9})"},
                                                          {"cachescope:product:3", "what is this"},
                                                          {"cachescope:product:5", toJson(*look(5).stored)}};
    for (const auto &[name, value] : cached)
        QVERIFY(m_bench->redisSays({"SET", name, value}));
    const QVector<Key> keys{Key{5}, Key{4}, Key{3}, Key{2}, Key{1}};
    const auto stored = QCoro::waitFor(m_bench->monitor.stored(keys));
    QVERIFY(stored);
    const Held priced{8, true, {1, 8, 1}};
    QCOMPARE(*stored, (QVector<Held>{priced, Held::value(1), Held::absence(), Held::absence(9), Held::value(1)}));
    const auto held = QCoro::waitFor(m_bench->monitor.cached(keys));
    QVERIFY(held);
    QCOMPARE(*held, (QVector<std::optional<Held>>{priced, {}, {}, Held::absence(9), Held::absence()}));
    for (qsizetype i = 0; i < keys.size(); ++i) {
        QCOMPARE(look(keys.at(i).id).cachedAs, held->at(i));
        QCOMPARE(look(keys.at(i).id).storedAs, stored->at(i));
    }
}

QTEST_GUILESS_MAIN(TestRunSetup)
#include "tst_runsetup.moc"
