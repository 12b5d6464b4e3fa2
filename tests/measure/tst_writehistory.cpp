// SPDX-License-Identifier: GPL-3.0-only
#include "engine/measure/audit.h"
#include "tests/support/writes.h"

#include <QTest>

using namespace cachescope;

namespace {

constexpr Key key{1};

/// The history compares times: two events that follow each other must not share one.
void aMomentLater()
{
    const Nanos before = now();
    while (now() == before) { }
}

Change row(Version version, Key of = key, ChangeKind kind = ChangeKind::Update)
{
    Product product;
    product.key = of;
    product.version = version;
    return Change(product, kind);
}

/// Products of these versions.
QVector<Held> stored(const QVector<Version> &versions)
{
    QVector<Held> held;
    for (const Version version : versions)
        held.append(Held::value(version));
    return held;
}

Version acknowledgedWrite(WriteHistory &history, Key of = key, ChangeKind kind = ChangeKind::Update)
{
    aMomentLater();
    const Version version = beginWrite(history, of, kind);
    aMomentLater();
    history.acknowledged(of, version);
    aMomentLater();
    return version;
}

void saved(WriteHistory &history, Version version, Key of = key)
{
    const Change change = row(version, of);
    history.saved({&change, 1});
}

Version savedWrite(WriteHistory &history, Key of = key)
{
    aMomentLater();
    const Version version = beginWrite(history, of);
    saved(history, version, of);
    aMomentLater();
    history.acknowledged(of, version);
    aMomentLater();
    return version;
}

WriteHistory fresh(const QVector<std::pair<Key, Version>> &versions = {})
{
    WriteHistory history;
    history.start(10, versions);
    return history;
}

} // namespace

class TestWriteHistory : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aReadMustReturnWhatTheDatabaseHeldBeforeTheRun();
    void aReadOfTheNewestAcknowledgedVersionIsFresh();
    void aReadOfAnOlderVersionThanAcknowledgedBeforeItBeganIsStale();
    void aReadThatBeganBeforeTheAcknowledgementIsNotStale();
    void ofTwoConcurrentWritesEitherMayBeReadLast();
    void aReadOfTheValueFromBeforeTheRunIsStaleOnceAWriteIsAcknowledged();
    void aReadOfAFailedWriteIsStaleOnceANewerOneIsAcknowledged();
    void anUnacknowledgedWriteMakesNoReadStale();
    void theDatabaseHeldOnlyWhatWasSaved();
    void aFailedWriteThatTheDatabaseHeldIsNoPhantom();
    void everyKeyThatWasWrittenIsNamedInOrder();
    void whoFindsNothingHasSeenTheNewestDeletion();
    void aReadOfWhatWasDeletedIsStale();
    void findingNothingIsStaleOnceTheProductWasCreated();
    void whatIsNotThereHasNotFailedToBeSaved();
    void aPartIsMergedByALaterWriteOfItOrOfTheWhole();

    void aSavedWriteIsAccountedFor();
    void anOlderWriteOfTheBatchIsMerged();
    void aWriteBehindANewerRowIsMerged();
    void supersededWritesAreNotRememberedForGood();
    void aWriteThatTookLongerThanAllTheOthersTakesNoneAway();
    void aWriteThatStandsNowhereIsLost();
    void aWriteThatWaitsInTheQueueIsQueued();
    void aWriteAmongTheDeadLettersIsDeadLettered();
    void aSavedWriteThatAnOlderOneReplacedIsLost();
    void aSavedWriteBeneathAConcurrentOneIsNotLost();
    void aWriteWhoseBatchWasSavedUnheardIsSaved();
    void aWriteThatFailedAfterItsSaveIsUnconfirmed();
    void aWriteThatIsSavedAfterItFailedIsUnconfirmed();
    void aFailedWriteThatStandsInTheDatabaseIsUnconfirmed();
    void aMixedHistoryBalances();
    void aRowOfAnEarlierProcessIsNoneOfOurs();

    void settledWritesAreForgottenAndStillCounted();
    void openWritesAreNeverForgotten();
    void forgottenDeadLettersAreStillCounted();
    void deadLettersThatAreGoneAreNot();
    void aReadOlderThanAllThatIsRememberedIsStale();
};

void TestWriteHistory::aReadMustReturnWhatTheDatabaseHeldBeforeTheRun()
{
    WriteHistory history = fresh({{Key{2}, 41}});
    QCOMPARE(history.newest(Key{1}), Version(1));
    QCOMPARE(beginWrite(history, Key{2}), Version(42));
    QCOMPARE(history.newest(Key{2}), Version(42));
    QCOMPARE(history.floor(Key{2}).version, Version(41));
}

void TestWriteHistory::aReadOfTheNewestAcknowledgedVersionIsFresh()
{
    WriteHistory history = fresh();
    const Version version = acknowledgedWrite(history);
    QCOMPARE(history.floor(key).version, version);
    QVERIFY(!history.isStale(key, version, history.floor(key)));
    QVERIFY(!history.isStale(key, version + 1, history.floor(key)));
}

void TestWriteHistory::aReadOfAnOlderVersionThanAcknowledgedBeforeItBeganIsStale()
{
    WriteHistory history = fresh();
    const Version older = acknowledgedWrite(history);
    acknowledgedWrite(history);
    QVERIFY(history.isStale(key, older, history.floor(key)));
}

void TestWriteHistory::aReadThatBeganBeforeTheAcknowledgementIsNotStale()
{
    WriteHistory history = fresh();
    const Version older = acknowledgedWrite(history);
    const WriteHistory::Stamp floorAtBegin = history.floor(key);
    acknowledgedWrite(history);
    QVERIFY(!history.isStale(key, older, floorAtBegin));
}

void TestWriteHistory::ofTwoConcurrentWritesEitherMayBeReadLast()
{
    WriteHistory history = fresh();
    const Version one = beginWrite(history, key);
    const Version two = beginWrite(history, key);
    aMomentLater();
    history.acknowledged(key, two);
    aMomentLater();
    history.acknowledged(key, one);
    QCOMPARE(history.floor(key).version, two);
    QVERIFY(!history.isStale(key, one, history.floor(key)));
    QVERIFY(!history.isStale(key, two, history.floor(key)));
}

void TestWriteHistory::aReadOfTheValueFromBeforeTheRunIsStaleOnceAWriteIsAcknowledged()
{
    WriteHistory history = fresh();
    QVERIFY(!history.isStale(key, 1, history.floor(key)));
    acknowledgedWrite(history);
    QVERIFY(history.isStale(key, 1, history.floor(key)));
}

void TestWriteHistory::aReadOfAFailedWriteIsStaleOnceANewerOneIsAcknowledged()
{
    WriteHistory history = fresh();
    const Version failed = beginWrite(history, key);
    history.failed(key, failed);
    QVERIFY(!history.isStale(key, failed, history.floor(key))); // newer than all that was acknowledged
    acknowledgedWrite(history);
    QVERIFY(history.isStale(key, failed, history.floor(key)));
}

void TestWriteHistory::anUnacknowledgedWriteMakesNoReadStale()
{
    WriteHistory history = fresh();
    beginWrite(history, key);
    QVERIFY(!history.isStale(key, 1, history.floor(key)));
}

void TestWriteHistory::theDatabaseHeldOnlyWhatWasSaved()
{
    WriteHistory history = fresh();
    const Version version = acknowledgedWrite(history);
    QVERIFY(!history.databaseHeld(key, version));
    saved(history, version);
    QVERIFY(history.databaseHeld(key, version));
    QVERIFY(!history.databaseHeld(Key{2}, version));
}

void TestWriteHistory::aFailedWriteThatTheDatabaseHeldIsNoPhantom()
{
    WriteHistory history = fresh();
    const Version never = beginWrite(history, key), held = beginWrite(history, key);
    history.failed(key, never);
    saved(history, held);
    history.failed(key, held);
    QVERIFY(history.hasFailed(key, never));
    QVERIFY(!history.hasFailed(key, held));
}

void TestWriteHistory::everyKeyThatWasWrittenIsNamedInOrder()
{
    WriteHistory history = fresh();
    for (const int id : {7, 3, 9, 3})
        acknowledgedWrite(history, Key{id});
    QCOMPARE(history.writtenKeys(), (QVector<Key>{Key{3}, Key{7}, Key{9}}));
}

void TestWriteHistory::whoFindsNothingHasSeenTheNewestDeletion()
{
    WriteHistory history = fresh();
    QCOMPARE(history.newestAbsence(key), Version(0));
    const Version deleted = beginWrite(history, key, ChangeKind::Delete);
    QCOMPARE(history.newestAbsence(key), deleted); // it may have been carried out already
    acknowledgedWrite(history);
    QCOMPARE(history.newestAbsence(key), deleted);
    QCOMPARE(history.newestAbsence(Key{2}), Version(0));
    const Version again = beginWrite(history, key, ChangeKind::Delete);
    QCOMPARE(history.newestAbsence(key), again);
    history.start(10, {});
    QCOMPARE(history.newestAbsence(key), Version(0));
}

void TestWriteHistory::aReadOfWhatWasDeletedIsStale()
{
    WriteHistory history = fresh();
    const Version older = acknowledgedWrite(history), deleted = acknowledgedWrite(history, key, ChangeKind::Delete);
    QCOMPARE(history.floor(key).version, deleted);
    QVERIFY(history.isStale(key, older, history.floor(key)));
    QVERIFY(!history.isStale(key, history.newestAbsence(key), history.floor(key)));
}

void TestWriteHistory::findingNothingIsStaleOnceTheProductWasCreated()
{
    WriteHistory history = fresh();
    QVERIFY(!history.isStale(key, history.newestAbsence(key), history.floor(key)));
    const WriteHistory::Stamp before = history.floor(key);
    acknowledgedWrite(history, key, ChangeKind::Create);
    QVERIFY(!history.isStale(key, 0, before)); // it had begun by then
    QVERIFY(history.isStale(key, 0, history.floor(key)));
    const Version deleted = acknowledgedWrite(history, key, ChangeKind::Delete);
    acknowledgedWrite(history, key, ChangeKind::Create);
    QVERIFY(history.isStale(key, deleted, history.floor(key)));
}

/// A write that was answered "there is no such product" has changed nothing, and never will.
void TestWriteHistory::whatIsNotThereHasNotFailedToBeSaved()
{
    WriteHistory history = fresh();
    const Version missing = beginWrite(history, key, ChangeKind::Price);
    history.failed(key, missing);
    QCOMPARE(history.unconfirmed(), 0);
    const Audit audit = auditOf(history, {{Held::absence()}, {}, {}});
    QCOMPARE(audit.accepted + audit.lost + audit.unconfirmed, 0);
    QVERIFY(audit.passed());
    QVERIFY(!history.isStale(key, 0, history.floor(key)));
}

void TestWriteHistory::aPartIsMergedByALaterWriteOfItOrOfTheWhole()
{
    using enum ChangeKind;
    const auto mergedBehind = [](ChangeKind first, ChangeKind second) {
        WriteHistory history = fresh();
        const Version one = acknowledgedWrite(history, key, first), two = acknowledgedWrite(history, key, second);
        history.saved(QVector<Change>{row(two, key, second)});
        history.batchDone(QVector<Change>{row(one, key, first), row(two, key, second)});
        return history.write(key, one)->row == two;
    };
    QVERIFY(mergedBehind(Price, Price) && mergedBehind(Price, Update) && mergedBehind(Stock, Delete));
    QVERIFY(mergedBehind(Create, Delete) && mergedBehind(Delete, Create));
    QVERIFY(!mergedBehind(Price, Stock) && !mergedBehind(Update, Price) && !mergedBehind(Create, Stock));
}

void TestWriteHistory::aSavedWriteIsAccountedFor()
{
    WriteHistory history = fresh();
    const Version version = savedWrite(history);
    const Audit audit = auditOf(history, {stored({version}), {}, {}});
    QCOMPARE(audit.accepted, 1);
    QCOMPARE(audit.saved, 1);
    QVERIFY(audit.passed());
}

void TestWriteHistory::anOlderWriteOfTheBatchIsMerged()
{
    WriteHistory history = fresh();
    const Version one = acknowledgedWrite(history), two = acknowledgedWrite(history),
                  three = acknowledgedWrite(history);
    saved(history, three);
    const QVector<Change> batch{row(one), row(two), row(three)};
    history.batchDone(batch);
    const Audit audit = auditOf(history, {stored({three}), {}, {}});
    QCOMPARE(audit.saved, 1);
    QCOMPARE(audit.merged, 2);
    QCOMPARE(history.merged(), 2);
    QVERIFY(audit.passed());
}

void TestWriteHistory::aWriteBehindANewerRowIsMerged()
{
    WriteHistory history = fresh();
    const Version older = beginWrite(history, key);
    const Version newer = savedWrite(history);
    const Change row = ::row(older);
    history.superseded({&row, 1}); // the guard kept the newer row, and the client hears that all is well
    history.acknowledged(key, older);
    QCOMPARE(history.merged(), 1);
    const Audit audit = auditOf(history, {stored({newer}), {}, {}});
    QCOMPARE(audit.accepted, 2);
    QCOMPARE(audit.saved, 1);
    QCOMPARE(audit.merged, 1);
    QCOMPARE(audit.lost, 0);
    QVERIFY(audit.passed());
}

void TestWriteHistory::supersededWritesAreNotRememberedForGood()
{
    WriteHistory history = fresh();
    Version newer = 0;
    for (size_t i = 0; i < WriteHistory::remembered; ++i) {
        const Version older = beginWrite(history, key);
        newer = savedWrite(history);
        const Change row = ::row(older);
        history.superseded({&row, 1});
        history.acknowledged(key, older);
    }
    QVERIFY(history.isStale(key, 2, history.floor(key))); // forgotten: what it was can be told no longer
    const Audit audit = auditOf(history, {stored({newer}), {}, {}});
    QCOMPARE(audit.merged, static_cast<qint64>(WriteHistory::remembered));
    QVERIFY(audit.passed());
}

void TestWriteHistory::aWriteThatTookLongerThanAllTheOthersTakesNoneAway()
{
    WriteHistory history = fresh();
    const Version slow = beginWrite(history, key);
    constexpr auto others = static_cast<qint64>(WriteHistory::remembered) + 6;
    Version newest = 0;
    for (qint64 i = 0; i < others; ++i)
        newest = savedWrite(history);
    saved(history, slow); // overlapped all of them, and was the last to reach the row
    history.acknowledged(key, slow);
    Audit audit = auditOf(history, {stored({slow}), {}, {}});
    QCOMPARE(audit.saved, others + 1);
    QCOMPARE(audit.lost, 0);
    QVERIFY(audit.passed());
    newest = savedWrite(history);
    audit = auditOf(history, {stored({slow}), {}, {}}); // but this one began after it had been answered, and is gone
    QCOMPARE(audit.lost, 1);
    QVERIFY(audit.passed());
    QCOMPARE(auditOf(history, {stored({newest}), {}, {}}).lost, 0);
}

void TestWriteHistory::aWriteThatStandsNowhereIsLost()
{
    WriteHistory history = fresh();
    acknowledgedWrite(history);
    const Audit audit = auditOf(history, {stored({1}), {}, {}});
    QCOMPARE(audit.lost, 1);
    QCOMPARE(audit.saved, 0);
    QVERIFY(audit.passed()); // the books balance: the loss is in them
}

void TestWriteHistory::aWriteThatWaitsInTheQueueIsQueued()
{
    WriteHistory history = fresh();
    const Version version = acknowledgedWrite(history);
    const Audit audit = auditOf(history, {stored({1}), {row(version)}, {}});
    QCOMPARE(audit.queued, 1);
    QCOMPARE(audit.lost, 0);
    QVERIFY(audit.passed());
}

void TestWriteHistory::aWriteAmongTheDeadLettersIsDeadLettered()
{
    WriteHistory history = fresh();
    const Version version = acknowledgedWrite(history);
    const QVector<Change> dead{row(version)};
    history.deadLettered(dead);
    history.batchDone(dead);
    const Audit audit = auditOf(history, {stored({1}), {}, dead});
    QCOMPARE(audit.deadLettered, 1);
    QCOMPARE(audit.lost, 0);
    QCOMPARE(audit.merged, 0);
    QVERIFY(audit.passed());
}

void TestWriteHistory::aSavedWriteThatAnOlderOneReplacedIsLost()
{
    WriteHistory history = fresh();
    const Version older = savedWrite(history);
    savedWrite(history);
    const Audit audit = auditOf(history, {stored({older}), {}, {}});
    QCOMPARE(audit.saved, 1);
    QCOMPARE(audit.lost, 1);
    QVERIFY(audit.passed());
}

void TestWriteHistory::aSavedWriteBeneathAConcurrentOneIsNotLost()
{
    WriteHistory history = fresh();
    const Version one = beginWrite(history, key), two = beginWrite(history, key);
    saved(history, two);
    saved(history, one);
    history.acknowledged(key, one);
    history.acknowledged(key, two);
    const Audit audit = auditOf(history, {stored({one}), {}, {}});
    QCOMPARE(audit.saved, 2);
    QCOMPARE(audit.lost, 0);
    QVERIFY(audit.passed());
}

void TestWriteHistory::aWriteWhoseBatchWasSavedUnheardIsSaved()
{
    WriteHistory history = fresh();
    const Version one = acknowledgedWrite(history), two = acknowledgedWrite(history);
    const Audit audit = auditOf(history, {stored({two}), {}, {}});
    QVERIFY(one < two);
    QCOMPARE(audit.saved, 1);
    QCOMPARE(audit.merged, 1);
    QVERIFY(audit.passed());
}

void TestWriteHistory::aWriteThatFailedAfterItsSaveIsUnconfirmed()
{
    WriteHistory history = fresh();
    const Version version = beginWrite(history, key);
    saved(history, version);
    history.failed(key, version);
    const Audit audit = auditOf(history, {stored({version}), {}, {}});
    QCOMPARE(audit.accepted, 0);
    QCOMPARE(audit.unconfirmed, 1);
    QCOMPARE(audit.saved, 0);
    QVERIFY(audit.passed());
}

void TestWriteHistory::aWriteThatIsSavedAfterItFailedIsUnconfirmed()
{
    WriteHistory history = fresh();
    const Version version = beginWrite(history, key);
    history.failed(key, version);
    saved(history, version);
    const Audit audit = auditOf(history, {stored({version}), {}, {}});
    QCOMPARE(audit.unconfirmed, 1);
    QVERIFY(audit.passed());
}

void TestWriteHistory::aFailedWriteThatStandsInTheDatabaseIsUnconfirmed()
{
    WriteHistory history = fresh();
    const Version version = beginWrite(history, key);
    history.failed(key, version);
    QCOMPARE(auditOf(history, {stored({version}), {}, {}}).unconfirmed, 1);
    QCOMPARE(auditOf(history, {stored({1}), {}, {}}).unconfirmed, 0);
}

void TestWriteHistory::aMixedHistoryBalances()
{
    WriteHistory history = fresh();
    const Version first = savedWrite(history, Key{1});
    const Version merged = acknowledgedWrite(history, Key{2}), kept = acknowledgedWrite(history, Key{2});
    saved(history, kept, Key{2});
    const QVector<Change> batch{row(merged, Key{2}), row(kept, Key{2})};
    history.batchDone(batch);
    const Version queued = acknowledgedWrite(history, Key{3});
    const Version dead = acknowledgedWrite(history, Key{4});
    acknowledgedWrite(history, Key{5}); // goes nowhere
    const Version failed = beginWrite(history, Key{6});
    history.failed(Key{6}, failed);

    const Audit audit =
        auditOf(history, {stored({first, kept, 1, 1, 1, 1}), {row(queued, Key{3})}, {row(dead, Key{4})}});
    QCOMPARE(audit.accepted, 6);
    QCOMPARE(audit.saved, 2);
    QCOMPARE(audit.merged, 1);
    QCOMPARE(audit.queued, 1);
    QCOMPARE(audit.deadLettered, 1);
    QCOMPARE(audit.lost, 1);
    QCOMPARE(audit.unconfirmed, 0);
    QVERIFY(audit.passed());
}

void TestWriteHistory::aRowOfAnEarlierProcessIsNoneOfOurs()
{
    WriteHistory history = fresh();
    saved(history, 77, Key{3});
    QVERIFY(history.writtenKeys().isEmpty());
    QVERIFY(auditOf(history, {{}, {}, {}}).passed());
}

void TestWriteHistory::settledWritesAreForgottenAndStillCounted()
{
    WriteHistory history = fresh();
    const int writes = 3 * static_cast<int>(WriteHistory::remembered);
    Version last = 0;
    for (int i = 0; i < writes; ++i)
        last = savedWrite(history);
    QVERIFY(history.databaseHeld(key, 2)); // the first write of ours
    QVERIFY(history.databaseHeld(key, last));
    const Audit audit = auditOf(history, {stored({last}), {}, {}});
    QCOMPARE(audit.saved, writes);
    QVERIFY(audit.passed());
}

void TestWriteHistory::openWritesAreNeverForgotten()
{
    WriteHistory history = fresh();
    const Version open = acknowledgedWrite(history);
    for (size_t i = 0; i < 2 * WriteHistory::remembered; ++i)
        savedWrite(history);
    const Audit audit = auditOf(history, {stored({1}), {row(open)}, {}});
    QCOMPARE(audit.queued, 1);
    QVERIFY(audit.passed());
}

void TestWriteHistory::forgottenDeadLettersAreStillCounted()
{
    WriteHistory history = fresh();
    const QVector<Change> dead{row(acknowledgedWrite(history))};
    history.deadLettered(dead);
    Version last = 0;
    for (size_t i = 0; i < 2 * WriteHistory::remembered; ++i)
        last = savedWrite(history);
    const Audit audit = auditOf(history, {stored({last}), {}, dead});
    QCOMPARE(audit.deadLettered, 1);
    QVERIFY(audit.passed());
}

/// Their list died with Redis: what was in it has been overwritten by all that came later.
void TestWriteHistory::deadLettersThatAreGoneAreNot()
{
    WriteHistory history = fresh();
    const QVector<Change> dead{row(acknowledgedWrite(history))};
    history.deadLettered(dead);
    Version last = 0;
    for (size_t i = 0; i < 2 * WriteHistory::remembered; ++i)
        last = savedWrite(history);
    const QVector<Change> foreign{row(1, Key{4000})}; // of an earlier run, with more products
    const Audit audit = auditOf(history, {stored({last}), {}, foreign});
    QCOMPARE(audit.deadLettered, 0);
    QCOMPARE(audit.merged, 1);
    QVERIFY(audit.passed());
}

void TestWriteHistory::aReadOlderThanAllThatIsRememberedIsStale()
{
    WriteHistory history = fresh();
    const Version first = savedWrite(history);
    for (size_t i = 0; i < 2 * WriteHistory::remembered; ++i)
        savedWrite(history);
    QVERIFY(history.isStale(key, first, history.floor(key)));
}

QTEST_GUILESS_MAIN(TestWriteHistory)

#include "tst_writehistory.moc"
