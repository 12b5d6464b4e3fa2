// SPDX-License-Identifier: GPL-3.0-only
#include "engine/sandbox/sandbox.h"
#include "engine/stores/cacheview.h"
#include "tests/support/workbench.h"

#include <qcorotask.h>
#include <QTest>

using namespace cachescope;

namespace {

constexpr Key key{3};
constexpr std::chrono::minutes expiry{5};

Change part(ChangeKind kind, Version version)
{
    Product product = productOf(key.id, version, 1000 + version);
    product.stock = static_cast<qint32>(version);
    product.name.clear();
    return Change(product, kind);
}

Task<CacheAnswer> merging(Stores &stores, Change change)
{
    Request request(stores, Activity::Write, change.key(), change.kind);
    const auto answer = co_await request.cache().merge(change, expiry);
    request.close(Outcome::Ok);
    co_return answer;
}

Task<Status> setting(Stores &stores, Product product)
{
    Request request(stores, Activity::Read, product.key);
    const auto done = co_await request.cache().set(product, expiry);
    request.close(Outcome::Ok);
    co_return done;
}

Task<Status> remarking(Stores &stores, Version since)
{
    Request request(stores, Activity::Read, key);
    const auto done = co_await request.cache().setAbsent(key, since, expiry);
    request.close(Outcome::Ok);
    co_return done;
}

Task<Status> deleting(Stores &stores, Change change)
{
    Request request(stores, Activity::Write, key, change.kind);
    const auto done = co_await request.cache().setDeleted(change, expiry);
    request.close(Outcome::Ok);
    co_return done;
}

Task<Status> invalidating(Stores &stores, Change change)
{
    Request request(stores, Activity::Write, key, change.kind);
    const auto done = co_await request.cache().invalidate(change, expiry);
    request.close(Outcome::Ok);
    co_return done;
}

Task<Status> undoing(Stores &stores, Change change)
{
    Request request(stores, Activity::Write, key, change.kind);
    const auto done = co_await request.cache().undoSet(change);
    request.close(Outcome::Ok);
    co_return done;
}

} // namespace

/// What the cache makes of parts and absences, guarded and not, on a live server.
class TestCacheView : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QVERIFY(startSandbox(m_sandbox)); }
    void init();
    void cleanup() { m_bench.reset(); }

    void aPartReplacesItselfAlone_data() { withAndWithoutTheGuard(); }
    void aPartReplacesItselfAlone();
    void everyCentIsMerged();
    void ofWhatIsNotCachedNothingIsMerged_data() { withAndWithoutTheGuard(); }
    void ofWhatIsNotCachedNothingIsMerged();
    void anAbsenceIsAnsweredAndStays_data() { withAndWithoutTheGuard(); }
    void anAbsenceIsAnsweredAndStays();
    void anOlderPartIsKeptOutByTheGuardAlone();
    void anOlderValueIsKeptOutByAPart();
    void ofTwoValuesThatLackEachOthersPartNeitherStays();
    void anAbsenceIsKeptOutByANewerWrite();
    void aGuardedCacheRemembersADeletion();
    void aDeletionStandsOverWhateverIsThere();
    void whatWasNotSavedIsForgotten();
    void aMarkerSaysSinceWhen();

private:
    static void withAndWithoutTheGuard()
    {
        QTest::addColumn<bool>("guard");
        QTest::newRow("without the guard") << false;
        QTest::newRow("with the guard") << true;
    }

    void guard(bool on) { m_bench->stores.guards.cache = on; }
    Stores &stores() { return m_bench->stores; }
    CacheAnswer merge(const Change &change) { return QCoro::waitFor(merging(stores(), change)); }
    void set(const Product &product) { QVERIFY(QCoro::waitFor(setting(stores(), product))); }
    std::optional<Held> cached() { return QCoro::waitFor(m_bench->monitor.product(key))->cachedAs; }
    Outcome last(Step step) { return m_bench->log.all(step).constLast().event.outcome; }

    Sandbox m_sandbox;
    std::unique_ptr<Workbench> m_bench;
};

void TestCacheView::init()
{
    m_bench = std::make_unique<Workbench>(Workbench::Servers{m_sandbox.redis(), m_sandbox.postgres()});
    QVERIFY(m_bench->lay());
}

void TestCacheView::aPartReplacesItselfAlone()
{
    QFETCH(const bool, guard);
    this->guard(guard);
    Product expected = productOf(key.id, 2);
    expected.name = QStringLiteral("Đèn “مصباح” 💡 \\ ' {\"a\"}/").toUtf8();
    set(expected);
    for (const Change &change : {part(ChangeKind::Price, 4), part(ChangeKind::Stock, 3), part(ChangeKind::Price, 5)}) {
        const CacheAnswer answer = merge(change);
        expected = merged(expected, change);
        QVERIFY(answer.hit() && !answer.absent());
        QCOMPARE(*answer.product(), expected);
        QCOMPARE(m_bench->cached(key.id), expected);
        QCOMPARE(last(Step::CacheMerge), Outcome::Ok);
        QVERIFY(m_bench->expiresInMs(key.id) > 0);
    }
}

void TestCacheView::everyCentIsMerged()
{
    set(productOf(key.id, 2));
    Change change = part(ChangeKind::Price, 2);
    for (qint64 cents = 1; cents < 4'000'000'000; cents = cents * 3 + 1) {
        change.product.priceCents = cents;
        ++change.product.version;
        QCOMPARE(merge(change).product()->priceCents, cents);
    }
}

void TestCacheView::ofWhatIsNotCachedNothingIsMerged()
{
    QFETCH(const bool, guard);
    this->guard(guard);
    for (const QByteArray &foreign : {QByteArray(), QByteArray("what is this"), QByteArray("[1,2]")}) {
        if (!foreign.isEmpty())
            QVERIFY(m_bench->redisSays({"SET", "cachescope:product:3", foreign}));
        const CacheAnswer answer = merge(part(ChangeKind::Price, 4));
        QVERIFY(!answer.hit() && !answer.error());
        QCOMPARE(last(Step::CacheMerge), Outcome::Miss);
        const auto exists = m_bench->redisSays({"EXISTS", "cachescope:product:3"});
        QVERIFY(exists);
        QCOMPARE(exists->integer, 0);
    }
}

void TestCacheView::anAbsenceIsAnsweredAndStays()
{
    QFETCH(const bool, guard);
    this->guard(guard);
    QVERIFY(QCoro::waitFor(remarking(stores(), 2)));
    const CacheAnswer answer = merge(part(ChangeKind::Stock, 4));
    QVERIFY(answer.absent());
    QCOMPARE(answer.product().error().kind, Error::Kind::NotFound);
    QCOMPARE(answer.version(), Version(2));
    QCOMPARE(last(Step::CacheMerge), Outcome::Absent);
    QCOMPARE(cached(), std::optional(Held::absence(2)));
}

void TestCacheView::anOlderPartIsKeptOutByTheGuardAlone()
{
    guard(true);
    set(productOf(key.id, 2));
    merge(part(ChangeKind::Price, 5));
    const CacheAnswer answer = merge(part(ChangeKind::Price, 4));
    QCOMPARE(answer.product()->priceCents, 1005); // what the cache holds
    QCOMPARE(cached(), std::optional(Held{5, true, {2, 5, 2}}));
    guard(false);
    QCOMPARE(merge(part(ChangeKind::Price, 4)).product()->priceCents, 1004);
}

void TestCacheView::anOlderValueIsKeptOutByAPart()
{
    guard(true);
    set(productOf(key.id, 2));
    merge(part(ChangeKind::Price, 5));
    set(productOf(key.id, 2)); // a reader who was held up
    QCOMPARE(last(Step::CacheSet), Outcome::Superseded);
    QCOMPARE(cached(), std::optional(Held{5, true, {2, 5, 2}}));
    QVERIFY(m_bench->redisSays({"DEL", "cachescope:product:3"}));
    set(productOf(key.id, 4)); // … also when the value is gone
    QVERIFY(!cached());
    set(productOf(key.id, 6));
    QCOMPARE(cached(), std::optional(Held::value(6)));
}

void TestCacheView::ofTwoValuesThatLackEachOthersPartNeitherStays()
{
    guard(true);
    const Product row = productOf(key.id, 2);
    set(merged(row, part(ChangeKind::Price, 4)));
    set(merged(row, part(ChangeKind::Stock, 5)));
    QCOMPARE(last(Step::CacheSet), Outcome::Superseded);
    QVERIFY(!cached());
}

void TestCacheView::anAbsenceIsKeptOutByANewerWrite()
{
    guard(true);
    QVERIFY(QCoro::waitFor(invalidating(stores(), Change(productOf(key.id, 5), ChangeKind::Create))));
    QVERIFY(QCoro::waitFor(remarking(stores(), 0))); // a reader who was held up
    QCOMPARE(last(Step::CacheSet), Outcome::Superseded);
    QVERIFY(!cached());
    QVERIFY(QCoro::waitFor(remarking(stores(), 6))); // it was deleted since
    QCOMPARE(cached(), std::optional(Held::absence(6)));
    guard(false);
    QVERIFY(m_bench->redisSays({"DEL", "cachescope:product:3"}));
    QVERIFY(QCoro::waitFor(remarking(stores(), 0)));
    QCOMPARE(cached(), std::optional(Held::absence()));
}

void TestCacheView::aGuardedCacheRemembersADeletion()
{
    set(productOf(key.id, 2));
    const Change deletion(productOf(key.id, 4), ChangeKind::Delete);
    QVERIFY(QCoro::waitFor(invalidating(stores(), deletion)));
    QVERIFY(!cached());

    guard(true);
    set(productOf(key.id, 2));
    QVERIFY(QCoro::waitFor(invalidating(stores(), deletion)));
    QCOMPARE(cached(), std::optional(Held::absence(4)));
    QVERIFY(m_bench->expiresInMs(key.id) > 0);
    set(productOf(key.id, 3)); // a reader who was held up
    QCOMPARE(cached(), std::optional(Held::absence(4)));
    set(productOf(key.id, 5));
    QCOMPARE(cached(), std::optional(Held::value(5)));
    QVERIFY(QCoro::waitFor(invalidating(stores(), deletion))); // an older one that was held up
    QCOMPARE(cached(), std::optional(Held::value(5)));
}

void TestCacheView::aDeletionStandsOverWhateverIsThere()
{
    set(productOf(key.id, 2));
    const Change deletion(productOf(key.id, 4), ChangeKind::Delete);
    QVERIFY(QCoro::waitFor(deleting(stores(), deletion)));
    QCOMPARE(cached(), std::optional(Held::absence(4)));
    set(productOf(key.id, 3));
    QCOMPARE(cached(), std::optional(Held::value(3))); // nobody guards it

    guard(true);
    QVERIFY(QCoro::waitFor(deleting(stores(), deletion)));
    set(productOf(key.id, 3));
    QCOMPARE(cached(), std::optional(Held::absence(4)));
    QCOMPARE(last(Step::CacheSet), Outcome::Superseded);
    set(productOf(key.id, 5));
    QVERIFY(QCoro::waitFor(deleting(stores(), deletion)));
    QCOMPARE(cached(), std::optional(Held::value(5)));
}

void TestCacheView::whatWasNotSavedIsForgotten()
{
    guard(true);
    for (const ChangeKind kind : {ChangeKind::Create, ChangeKind::Price, ChangeKind::Delete}) {
        const Change change(productOf(key.id, 7), kind);
        if (change.deletes())
            QVERIFY(QCoro::waitFor(deleting(stores(), change)));
        else
            set(change.product);
        QVERIFY(QCoro::waitFor(undoing(stores(), change)));
        QVERIFY(!cached());
        set(productOf(key.id, 2)); // what the database still holds
        QCOMPARE(cached(), std::optional(Held::value(2)));
        QVERIFY(m_bench->redisSays({"DEL", "cachescope:product:3", "cachescope:newest:3"}));
    }
}

void TestCacheView::aMarkerSaysSinceWhen()
{
    for (const Version since : {0, 1, 4711}) {
        const CacheAnswer answer = CacheView::answerIn(key, CacheView::absenceMarker(since));
        QVERIFY(answer.hit() && answer.absent());
        QCOMPARE(answer.version(), since);
        QCOMPARE(answer.product().error().kind, Error::Kind::NotFound);
        QVERIFY(!productFromJson(CacheView::absenceMarker(since))); // other programs take it for none
    }
    QVERIFY(!CacheView::answerIn(key, "what is this").hit());
    QVERIFY(!CacheView::answerIn(key, {}).hit());
    const CacheAnswer answer = CacheView::answerIn(key, toJson(productOf(key.id, 2)));
    QVERIFY(answer.hit() && !answer.absent());
    QCOMPARE(*answer.product(), productOf(key.id, 2));
}

QTEST_GUILESS_MAIN(TestCacheView)
#include "tst_cacheview.moc"
