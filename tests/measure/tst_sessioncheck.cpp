// SPDX-License-Identifier: GPL-3.0-only
#include "engine/measure/sessioncheck.h"
#include "tests/support/writes.h"

#include <QTest>

using namespace cachescope;

namespace {

constexpr Key key{1};
constexpr int alice = 0, bob = 1;

void aMomentLater()
{
    const Nanos before = now();
    while (now() == before) { }
}

/// A history made by hand and the check that judges it.
struct Story
{
    explicit Story(int products = 10, int clients = 4)
    {
        history.start(products, {});
        check.start(products);
        check.ensureClients(clients);
    }

    Version beginWrite(Key of = key, ChangeKind kind = ChangeKind::Update)
    {
        aMomentLater();
        return cachescope::beginWrite(history, of, kind);
    }
    void acknowledge(int client, Version version, Key of = key)
    {
        aMomentLater();
        history.acknowledged(of, version);
        check.writeAcknowledged(client, of, version);
        aMomentLater();
    }
    Version write(int client, Key of = key)
    {
        const Version version = beginWrite(of);
        acknowledge(client, version, of);
        return version;
    }
    Version change(int client, ChangeKind kind)
    {
        const Version version = beginWrite(key, kind);
        acknowledge(client, version);
        return version;
    }
    /// It finds no product, and nothing tells it since when.
    void readNothing(int client) { read(client, history.newestAbsence(key)); }
    void read(int client, Version version, Key of = key)
    {
        aMomentLater();
        check.readReturned(client, of, version, history.floor(of), now());
    }
    void saved(Version version)
    {
        Change row;
        row.product.key = key;
        row.product.version = version;
        history.saved({&row, 1});
    }
    Snapshot figures() const
    {
        Snapshot snapshot;
        check.fill(snapshot);
        return snapshot;
    }

    WriteHistory history;
    SessionCheck check{history};
};

} // namespace

class TestSessionCheck : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aQuietHistoryAccusesNobody();
    void aReadOlderThanTheOneBeforeGoesBack();
    void whatAnotherClientReadDoesNotCount();
    void whatWasReadOfAnotherKeyDoesNotCount();
    void everyReadBehindTheNewestSeenGoesBack();
    void ofTwoOverlappingWritesEitherMayBeReadAfterTheOther();
    void anOlderOneGoesBackBehindEitherOfTwoOverlappingWrites();
    void aClientThatMissesItsOwnWriteIsNoticed();
    void anUnacknowledgedOwnWriteMayBeMissed();
    void anOwnWriteThatAnotherOverlapsMayBeMissed();
    void aRequestWithoutAClientIsJudgedForStalenessAlone();
    void aStaleReadBearsItsAge();
    void theAgeCountsFromTheFirstWriteThatReplacedTheVersion();
    void theAgeOfAForgottenVersionIsTheAgeOfTheOldestRemembered();
    void anOverlappingWriteThatIsForgottenAccusesNobody();
    void clientsHiredLaterAreJudgedToo();
    void moreClientsAndKeysThanThereIsRoomForAccuseNobodyWrongly();
    void whoDeletesMustFindNothing();
    void whoCreatesMustFindIt();
    void aProductThatComesBackGoesBack();
    void aDeletionThatIsUnderWayMayBeSeenOrNot();
    void aPartIsAWriteLikeAnyOther();
    void aNewRunBeginsAtNought();
    void afterAWarmUpTheFiguresBeginAnewAndTheClientsRemember();
};

void TestSessionCheck::aQuietHistoryAccusesNobody()
{
    Story story;
    story.read(alice, 1);
    const Version version = story.write(alice);
    story.read(alice, version);
    story.read(bob, version);
    const Snapshot figures = story.figures();
    QCOMPARE(figures.anomalies.staleReads, 0);
    QCOMPARE(figures.anomalies.backwardReads, 0);
    QCOMPARE(figures.anomalies.ownWritesMissed, 0);
    QCOMPARE(figures.anomalies.staleReadMaxAgeMs, 0.0);
}

void TestSessionCheck::aReadOlderThanTheOneBeforeGoesBack()
{
    Story story;
    const Version older = story.write(bob), newer = story.write(bob);
    story.read(alice, newer);
    story.read(alice, older);
    QCOMPARE(story.figures().anomalies.backwardReads, 1);
    QCOMPARE(story.figures().anomalies.staleReads, 1);
    QCOMPARE(story.figures().anomalies.ownWritesMissed, 0);
}

void TestSessionCheck::whatAnotherClientReadDoesNotCount()
{
    Story story;
    const Version older = story.write(bob), newer = story.write(bob);
    story.read(2, newer);
    story.read(alice, older);
    QCOMPARE(story.figures().anomalies.backwardReads, 0);
    QCOMPARE(story.figures().anomalies.staleReads, 1);
}

void TestSessionCheck::whatWasReadOfAnotherKeyDoesNotCount()
{
    Story story;
    const Version newer = story.write(bob, Key{2});
    story.read(alice, newer, Key{2});
    story.read(alice, 1, Key{3});
    QCOMPARE(story.figures().anomalies.backwardReads, 0);
}

void TestSessionCheck::everyReadBehindTheNewestSeenGoesBack()
{
    Story story;
    const Version first = story.write(bob), middle = story.write(bob), last = story.write(bob);
    for (const Version version : {first, last, middle, first, last, first})
        story.read(alice, version);
    QCOMPARE(story.figures().anomalies.backwardReads, 3);
}

void TestSessionCheck::ofTwoOverlappingWritesEitherMayBeReadAfterTheOther()
{
    Story story;
    const Version one = story.beginWrite(), two = story.beginWrite();
    story.acknowledge(bob, two);
    story.acknowledge(2, one);
    for (const Version version : {two, one, two, one})
        story.read(alice, version);
    QCOMPARE(story.figures().anomalies.backwardReads, 0);
    QCOMPARE(story.figures().anomalies.staleReads, 0);
}

void TestSessionCheck::anOlderOneGoesBackBehindEitherOfTwoOverlappingWrites()
{
    Story story;
    const Version older = story.write(bob);
    const Version one = story.beginWrite(), two = story.beginWrite();
    story.acknowledge(bob, two);
    story.acknowledge(2, one);
    story.read(alice, two);
    story.read(alice, one);
    story.read(alice, older);
    QCOMPARE(story.figures().anomalies.backwardReads, 1);
}

void TestSessionCheck::aClientThatMissesItsOwnWriteIsNoticed()
{
    Story story;
    const Version own = story.write(alice);
    story.read(alice, 1);
    QCOMPARE(story.figures().anomalies.ownWritesMissed, 1);
    QCOMPARE(story.figures().anomalies.backwardReads, 0); // it had read nothing before
    story.read(bob, 1);
    QCOMPARE(story.figures().anomalies.ownWritesMissed, 1);
    story.read(alice, own);
    story.read(alice, story.write(bob));
    QCOMPARE(story.figures().anomalies.ownWritesMissed, 1);
}

void TestSessionCheck::anUnacknowledgedOwnWriteMayBeMissed()
{
    Story story;
    const Version version = story.beginWrite();
    story.history.failed(key, version);
    story.read(alice, 1);
    QCOMPARE(story.figures().anomalies.ownWritesMissed, 0);
    QCOMPARE(story.figures().anomalies.staleReads, 0);
}

void TestSessionCheck::anOwnWriteThatAnotherOverlapsMayBeMissed()
{
    Story story;
    const Version others = story.beginWrite(), own = story.beginWrite();
    story.acknowledge(alice, own);
    story.read(alice, others); // not answered yet: it may have come after alice's
    story.acknowledge(bob, others);
    story.read(alice, others);
    QCOMPARE(story.figures().anomalies.ownWritesMissed, 0);
}

void TestSessionCheck::aRequestWithoutAClientIsJudgedForStalenessAlone()
{
    Story story;
    const Version newer = story.write(SessionCheck::nobody);
    story.read(SessionCheck::nobody, newer);
    story.read(SessionCheck::nobody, 1);
    QCOMPARE(story.figures().anomalies.staleReads, 1);
    QCOMPARE(story.figures().anomalies.backwardReads, 0);
    QCOMPARE(story.figures().anomalies.ownWritesMissed, 0);
}

void TestSessionCheck::aStaleReadBearsItsAge()
{
    Story story;
    const Version version = story.beginWrite();
    const Nanos before = now();
    story.history.acknowledged(key, version);
    const Nanos after = now();
    const WriteHistory::Stamp floor = story.history.floor(key);
    story.check.readReturned(alice, key, 1, floor, after + 250 * millisecond);
    const Snapshot late = story.figures();
    QVERIFY(late.anomalies.staleReadMaxAgeMs >= 250 && late.anomalies.staleReadMaxAgeMs <= 250 + toMs(after - before));
    QCOMPARE(late.anomalies.staleReadLastAgeMs, late.anomalies.staleReadMaxAgeMs);

    story.check.readReturned(bob, key, 1, floor, after + 40 * millisecond);
    QCOMPARE(story.figures().anomalies.staleReadMaxAgeMs, late.anomalies.staleReadMaxAgeMs);
    QCOMPARE(story.figures().anomalies.staleReadLastAgeMs, late.anomalies.staleReadMaxAgeMs - 210);
}

void TestSessionCheck::theAgeCountsFromTheFirstWriteThatReplacedTheVersion()
{
    Story story;
    const Version read = story.write(bob);
    const Version replaced = story.beginWrite();
    story.acknowledge(bob, replaced);
    const Nanos outdated = now();
    while (now() < outdated + 2 * millisecond) { }
    story.write(bob);
    story.check.readReturned(alice, key, read, story.history.floor(key), outdated + 10 * millisecond);
    QVERIFY(story.figures().anomalies.staleReadMaxAgeMs >= 10);
}

void TestSessionCheck::theAgeOfAForgottenVersionIsTheAgeOfTheOldestRemembered()
{
    Story story;
    const Version forgotten = story.write(bob);
    story.saved(forgotten);
    for (size_t i = 0; i < 3 * WriteHistory::remembered; ++i)
        story.saved(story.write(bob));
    QCOMPARE(story.history.beganAt(key, forgotten), 0);
    story.check.readReturned(alice, key, forgotten, story.history.floor(key), now() + 5 * millisecond);
    QCOMPARE(story.figures().anomalies.staleReads, 1);
    QVERIFY(story.figures().anomalies.staleReadMaxAgeMs > 5);
}

void TestSessionCheck::anOverlappingWriteThatIsForgottenAccusesNobody()
{
    Story story;
    const Version one = story.beginWrite(), two = story.beginWrite();
    story.saved(one);
    story.saved(two);
    story.acknowledge(bob, one);
    story.acknowledge(2, two);
    const WriteHistory::Stamp floor = story.history.floor(key); // a long read begins here
    for (size_t i = 0; i < 2 * WriteHistory::remembered; ++i)
        story.saved(story.write(bob));
    story.check.readReturned(alice, key, one, floor, now());
    QCOMPARE(floor.version, two);
    QCOMPARE(story.figures().anomalies.staleReads, 0);
}

void TestSessionCheck::clientsHiredLaterAreJudgedToo()
{
    Story story(10, 1);
    const Version own = story.write(alice), others = story.write(7);
    story.check.ensureClients(8);
    story.read(alice, 1);
    story.read(7, others);
    story.read(7, own);
    QCOMPARE(story.figures().anomalies.ownWritesMissed, 1); // hiring took nothing from alice
    QCOMPARE(story.figures().anomalies.backwardReads, 1);
}

void TestSessionCheck::moreClientsAndKeysThanThereIsRoomForAccuseNobodyWrongly()
{
    constexpr int products = 100'000, clients = 10'000;
    Story story(products, clients);
    const int newcomer = static_cast<int>(SessionCheck::mostSlots);
    story.check.ensureClients(newcomer + 1);
    for (int id = 1; id <= products; id += 97) {
        const Version version = story.write(id % clients, Key{id});
        story.read(id % clients, version, Key{id});
        story.read(id % clients, 1, Key{id + 1});
        story.read(newcomer, version, Key{id});
    }
    QCOMPARE(story.figures().anomalies.backwardReads, 0);
    QCOMPARE(story.figures().anomalies.ownWritesMissed, 0);
    const Version own = story.write(5);
    story.read(5, 1);
    QCOMPARE(story.figures().anomalies.ownWritesMissed, 1); // what it did last it still knows
    QVERIFY(own > 1);
}

void TestSessionCheck::whoDeletesMustFindNothing()
{
    Story story;
    const Version before = story.write(bob);
    story.change(alice, ChangeKind::Delete);
    story.readNothing(alice);
    story.readNothing(bob);
    QCOMPARE(story.figures().anomalies.ownWritesMissed + story.figures().anomalies.staleReads, 0);
    story.read(alice, before);
    const Snapshot figures = story.figures();
    QCOMPARE(figures.anomalies.ownWritesMissed, 1);
    QCOMPARE(figures.anomalies.backwardReads, 1);
    QCOMPARE(figures.anomalies.staleReads, 1);
}

void TestSessionCheck::whoCreatesMustFindIt()
{
    Story story;
    story.readNothing(alice); // it never was there
    const Version created = story.change(alice, ChangeKind::Create);
    story.read(alice, created);
    QCOMPARE(story.figures().anomalies.backwardReads + story.figures().anomalies.ownWritesMissed, 0);
    story.readNothing(alice); // its absence was cached
    const Snapshot figures = story.figures();
    QCOMPARE(figures.anomalies.ownWritesMissed, 1);
    QCOMPARE(figures.anomalies.backwardReads, 1);
    QCOMPARE(figures.anomalies.staleReads, 1);
}

void TestSessionCheck::aProductThatComesBackGoesBack()
{
    Story story;
    const Version before = story.write(bob);
    story.change(bob, ChangeKind::Delete);
    story.readNothing(alice);
    story.read(alice, before);
    QCOMPARE(story.figures().anomalies.backwardReads, 1);
    const Version again = story.change(bob, ChangeKind::Create);
    story.read(alice, again);
    QCOMPARE(story.figures().anomalies.backwardReads, 1); // it was created
    QCOMPARE(story.figures().anomalies.staleReads, 1);
}

void TestSessionCheck::aDeletionThatIsUnderWayMayBeSeenOrNot()
{
    Story story;
    const Version before = story.write(bob);
    const Version deletion = story.beginWrite(key, ChangeKind::Delete);
    story.readNothing(alice);
    story.read(2, before);
    story.acknowledge(bob, deletion);
    story.readNothing(alice);
    QCOMPARE(story.figures().anomalies.staleReads + story.figures().anomalies.backwardReads, 0);
    story.read(2, before);
    QCOMPARE(story.figures().anomalies.staleReads, 1);
}

void TestSessionCheck::aPartIsAWriteLikeAnyOther()
{
    Story story;
    const Version price = story.change(alice, ChangeKind::Price), stock = story.change(bob, ChangeKind::Stock);
    story.read(alice, stock);
    QCOMPARE(story.figures().anomalies.staleReads + story.figures().anomalies.ownWritesMissed, 0);
    story.read(alice, price);
    QCOMPARE(story.figures().anomalies.backwardReads, 1);
    QCOMPARE(story.figures().anomalies.ownWritesMissed, 0);
}

void TestSessionCheck::aNewRunBeginsAtNought()
{
    Story story;
    story.write(alice);
    story.read(alice, 1);
    QCOMPARE(story.figures().anomalies.ownWritesMissed, 1);
    story.history.start(10, {});
    story.check.start(10);
    story.check.ensureClients(4);
    story.read(alice, 1);
    const Snapshot figures = story.figures();
    QCOMPARE(figures.anomalies.staleReads, 0);
    QCOMPARE(figures.anomalies.ownWritesMissed, 0);
    QCOMPARE(figures.anomalies.staleReadMaxAgeMs, 0.0);
}

void TestSessionCheck::afterAWarmUpTheFiguresBeginAnewAndTheClientsRemember()
{
    Story story;
    story.write(alice);
    story.read(alice, 1);
    story.check.restart();
    QCOMPARE(story.figures().anomalies.staleReads, 0);
    QCOMPARE(story.figures().anomalies.staleReadMaxAgeMs, 0.0);
    story.read(alice, 1);
    QCOMPARE(story.figures().anomalies.ownWritesMissed, 1);
}

QTEST_GUILESS_MAIN(TestSessionCheck)

#include "tst_sessioncheck.moc"
