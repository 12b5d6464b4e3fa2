// SPDX-License-Identifier: GPL-3.0-only
#include "engine/measure/audit.h"
#include "engine/measure/divergence.h"
#include "tests/support/random.h"
#include "tests/support/writes.h"

#include <QTest>

#include <algorithm>
#include <map>
#include <random>

using namespace cachescope;

namespace {

constexpr Key key{1};

Change row(Version version, Key of = key, ChangeKind kind = ChangeKind::Update)
{
    Product product;
    product.key = of;
    product.version = version;
    return Change(product, kind);
}

QVector<Change> rows(const QVector<Version> &versions, ChangeKind kind = ChangeKind::Update)
{
    QVector<Change> changes;
    for (const Version version : versions)
        changes.append(row(version, key, kind));
    return changes;
}

/// What a database holds: a product of that version; 0: it never had one.
Held heldOf(Version version)
{
    return version ? Held::value(version) : Held::absence();
}

/// A product whose parts come from three writes.
Held inParts(Version whole, Version price, Version stock)
{
    return {std::max({whole, price, stock}), true, {whole, price, stock}};
}

/// A history of one key, told event by event.
struct Story
{
    Story() { history.start(10, {}); }

    Version acknowledged(ChangeKind kind = ChangeKind::Update)
    {
        const Version version = beginWrite(history, key, kind);
        history.acknowledged(key, version);
        return version;
    }
    Version saved(ChangeKind kind = ChangeKind::Update)
    {
        const Version version = beginWrite(history, key, kind);
        history.saved(rows({version}, kind));
        history.acknowledged(key, version);
        return version;
    }
    Version failed()
    {
        const Version version = beginWrite(history, key);
        history.failed(key, version);
        return version;
    }
    void saveMany(size_t writes = 3 * WriteHistory::remembered)
    {
        for (size_t i = 0; i < writes; ++i)
            saved();
    }
    Audit audit(Version stored, const QVector<Version> &queued = {}, const QVector<Version> &dead = {}) const
    {
        return audit(heldOf(stored), queued, dead);
    }
    Audit audit(const Held &stored, const QVector<Version> &queued = {}, const QVector<Version> &dead = {}) const
    {
        return auditOf(history, {{stored}, rows(queued), rows(dead)});
    }

    WriteHistory history;
};

} // namespace

/// The books of a run at its end: each way in which a write may be lost, to the unit, and random histories against a
/// model that forgets nothing.
class TestAudit : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aMergedWriteSharesTheFateOfTheRowThatStoodForIt();
    void aWriteAcknowledgedAfterItsBatchSharesTheFateOfItsRow();
    void aWriteWhoseRowWasQueuedAgainSharesItsFate();
    void aDeadLetterIsKnownHoweverLongAgoItWas();
    void savedWritesThatTheDatabaseForgotAreLostHoweverManyFailedSince();
    void savedWritesThatTheDatabaseForgotAreLostHoweverManyThereWere();
    void savedWritesOfADeletedRowAreLost();
    void anUpdateOfNoRowSavesNothing();
    void aWriteWhoseCommitGotNoAnswerIsUnconfirmed();
    void aFailedWriteThatIsSavedMuchLaterIsUnconfirmedOnce();
    void whatStandsInTheQueueAgainIsNotLost();
    void overlappingWritesWithoutEndTakeABoundedMemory();
    void aPartUnderALaterOneOfAnotherIsLost();
    void thePartsOfARowAreAccountedForSingly();
    void aPartOfABatchStandsForNoOtherPart();
    void aPartWhoseAcknowledgementIsLateSharesTheFateOfItsRow();
    void aDeletionThatTheDatabaseForgotIsLost();
    void writesBeforeADeletionAreMerged();
    void aCreationThatTheDatabaseForgotIsLost();
    void whatIsWrittenOnceIsCountedOnceWhateverItWrites_data();
    void whatIsWrittenOnceIsCountedOnceWhateverItWrites();
    void randomHistoriesAgreeWithAModelThatForgetsNothing();
};

void TestAudit::aMergedWriteSharesTheFateOfTheRowThatStoodForIt()
{
    Story at;
    const Version one = at.acknowledged(), two = at.acknowledged(), newest = at.acknowledged();
    at.history.deadLettered(rows({newest}));
    at.history.batchDone(rows({one, two, newest}));
    QCOMPARE(at.history.merged(), 0);
    Audit audit = at.audit(1, {}, {newest});
    QCOMPARE(audit.deadLettered, 3);
    QCOMPARE(audit.merged + audit.lost, 0);
    QVERIFY(audit.passed());
    audit = at.audit(1); // the list is gone
    QCOMPARE(audit.lost, 3);
    QCOMPARE(at.audit(1, {newest}).queued, 3);
    audit = at.audit(newest); // its save was not heard of
    QCOMPARE(audit.saved, 1);
    QCOMPARE(audit.merged, 2);
    const Version later = at.saved();
    QCOMPARE(at.audit(later).merged, 3);
}

void TestAudit::aWriteAcknowledgedAfterItsBatchSharesTheFateOfItsRow()
{
    Story at;
    const Version slow = beginWrite(at.history, key), newest = at.acknowledged();
    at.history.saved(rows({newest}));
    at.history.batchDone(rows({slow, newest}));
    at.saveMany();
    at.history.acknowledged(key, slow); // its row is no longer remembered singly
    Audit audit = at.audit(1);
    QCOMPARE(audit.lost, audit.accepted);
    audit = at.audit(newest);
    QCOMPARE(audit.saved, 1);
    QCOMPARE(audit.merged, 1);
    QVERIFY(audit.passed());
}

void TestAudit::aWriteWhoseRowWasQueuedAgainSharesItsFate()
{
    Story at;
    const Version one = at.acknowledged(), row = at.acknowledged();
    at.history.batchDone(rows({one}), rows({row}));
    QCOMPARE(at.audit(1, {row}).queued, 2);
    const Version newer = at.acknowledged();
    at.history.deadLettered(rows({newer}));
    at.history.batchDone(rows({row, newer}));
    QCOMPARE(at.audit(1, {}, {newer}).deadLettered, 3);
    QCOMPARE(at.audit(1).lost, 3);
}

void TestAudit::aDeadLetterIsKnownHoweverLongAgoItWas()
{
    Story at;
    const Version under = at.acknowledged(), dead = at.acknowledged();
    at.history.deadLettered(rows({dead}));
    at.history.batchDone(rows({under, dead}));
    at.saveMany();
    const Version last = at.saved();
    QCOMPARE(at.audit(last, {}, {dead}).deadLettered, 2);
    QCOMPARE(at.audit(last).merged, 2); // the list is gone: they have been overwritten
    const Audit audit = at.audit(1);    // and so is the row
    QCOMPARE(audit.lost, audit.accepted);
    QVERIFY(audit.passed());
}

void TestAudit::savedWritesThatTheDatabaseForgotAreLostHoweverManyFailedSince()
{
    Story at;
    at.saveMany(100);
    const Version held = at.saved();
    at.saveMany(53);
    for (int i = 0; i < 1000; ++i)
        at.failed();
    const Audit audit = at.audit(held);
    QCOMPARE(audit.lost, 53);
    QCOMPARE(audit.saved, 101);
    QCOMPARE(audit.unconfirmed, 0);
    QVERIFY(audit.passed());
}

void TestAudit::savedWritesThatTheDatabaseForgotAreLostHoweverManyThereWere()
{
    Story at;
    at.saveMany(500);
    const Version held = at.saved();
    at.saveMany(5000);
    QCOMPARE(at.audit(held).lost, 5000);
    QVERIFY(at.history.settled(key, Part::Whole).runs() <= 1); // and it takes next to nothing to know it
    QCOMPARE(at.audit(held + 7).lost, 4993);
}

void TestAudit::savedWritesOfADeletedRowAreLost()
{
    Story at;
    at.saveMany();
    const Audit audit = at.audit(0);
    QCOMPARE(audit.lost, audit.accepted);
    QCOMPARE(audit.saved, 0);
    QVERIFY(audit.passed());
}

void TestAudit::anUpdateOfNoRowSavesNothing()
{
    Story at;
    const Version one = at.acknowledged(), two = at.acknowledged();
    at.history.superseded(rows({two}));
    at.history.batchDone(rows({one, two}));
    const Audit audit = at.audit(0);
    QCOMPARE(audit.lost, 2);
    QCOMPARE(audit.saved + audit.merged, 0);
}

void TestAudit::aWriteWhoseCommitGotNoAnswerIsUnconfirmed()
{
    Story at;
    for (int i = 0; i < 18; ++i) {
        const Version version = beginWrite(at.history, key);
        at.history.inDoubt(rows({version}));
        at.history.failed(key, version);
    }
    const Version retried = beginWrite(at.history, key);
    at.history.inDoubt(rows({retried}));
    at.history.saved(rows({retried}));
    at.history.acknowledged(key, retried); // the second attempt was answered
    at.failed();
    QCOMPARE(at.history.unconfirmed(), 18);
    Audit audit = at.audit(retried);
    QCOMPARE(audit.unconfirmed, 18);
    QCOMPARE(audit.accepted, 1);
    audit = at.audit(retried + 1); // the last one had not been sent, and is there all the same
    QCOMPARE(audit.unconfirmed, 19);
}

void TestAudit::aFailedWriteThatIsSavedMuchLaterIsUnconfirmedOnce()
{
    Story at;
    const Version failed = at.failed();
    at.saveMany();
    at.history.saved(rows({failed}));
    at.history.saved(rows({failed}));
    QCOMPARE(at.audit(failed).unconfirmed, 1);
    QCOMPARE(at.audit(failed).lost, 0); // whose turn it was nobody can say
    QVERIFY(at.history.databaseHeld(key, failed));
}

void TestAudit::whatStandsInTheQueueAgainIsNotLost()
{
    Story at;
    at.saveMany();
    const Version last = at.saved();
    const Audit audit = at.audit(1, {last, 5, 5, 4711}, {last - 1});
    QCOMPARE(audit.queued, 2);
    QCOMPARE(audit.deadLettered, 1);
    QCOMPARE(audit.lost, audit.accepted - 3);
    QVERIFY(audit.passed());
}

void TestAudit::overlappingWritesWithoutEndTakeABoundedMemory()
{
    Story at;
    constexpr qint64 writes = 320'000;
    for (qint64 i = 0; i < writes / 2; ++i) {
        const Version one = beginWrite(at.history, key), two = beginWrite(at.history, key);
        at.history.saved(rows({two, one}));
        at.history.acknowledged(key, one);
        at.history.acknowledged(key, two);
    }
    const Version last = writes + 1;
    QVERIFY(at.history.settled(key, Part::Whole).runs() <= size_t(1) << 18);
    QCOMPARE(at.audit(last).saved, writes);
    QCOMPARE(at.audit(1).lost, writes);
    for (const Version back : {10, 1000, 100'000}) // joined are the oldest
        QCOMPARE(at.audit(last - back).lost, back);
    const qint64 far = at.audit(last - 300'000).lost;
    QVERIFY2(far <= 300'000 && far >= 299'900, qPrintable(QString::number(far)));
}

void TestAudit::aPartUnderALaterOneOfAnotherIsLost()
{
    Story at;
    const Version price = at.saved(ChangeKind::Price), stock = at.saved(ChangeKind::Stock);
    Audit audit = at.audit(inParts(1, price, stock));
    QCOMPARE(audit.saved, 2);
    QCOMPARE(audit.lost, 0);
    audit = at.audit(inParts(1, 1, stock)); // the later write took the row as it was before the price
    QCOMPARE(audit.saved, 1);
    QCOMPARE(audit.lost, 1);
    QVERIFY(audit.passed());
    audit = at.audit(Held::value(at.saved())); // all of it was written anew
    QCOMPARE(audit.lost, 0);
    QCOMPARE(audit.saved, 3);
}

void TestAudit::thePartsOfARowAreAccountedForSingly()
{
    Story at;
    at.saveMany();
    for (size_t i = 0; i < 3 * WriteHistory::remembered; ++i) {
        at.saved(ChangeKind::Price);
        at.saved(ChangeKind::Stock);
    }
    constexpr qint64 each = 3 * WriteHistory::remembered;
    const Version whole = 1 + each, stock = at.history.newest(key), price = stock - 1;
    QCOMPARE(at.audit(inParts(whole, price, stock)).saved, 3 * each);
    QCOMPARE(at.audit(inParts(whole, price - 20, stock)).lost, 10);
    QCOMPARE(at.audit(inParts(whole, price, stock - 40)).lost, 20);
    QCOMPARE(at.audit(inParts(whole, whole, whole)).lost, 2 * each);
    const Audit audit = at.audit(inParts(whole - 5, price, stock));
    QCOMPARE(audit.lost, 5);
    QVERIFY(audit.passed());
}

void TestAudit::aPartOfABatchStandsForNoOtherPart()
{
    Story at;
    using enum ChangeKind;
    const Version older = at.acknowledged(Price), price = at.acknowledged(Price), stock = at.acknowledged(Stock);
    const QVector<Change> batch{row(older, key, Price), row(price, key, Price), row(stock, key, Stock)};
    at.history.saved(rows({stock}, Stock));
    at.history.batchDone(batch); // nothing was heard of the price
    Audit audit = at.audit(inParts(1, 1, stock));
    QCOMPARE(audit.saved, 1);
    QCOMPARE(audit.lost, 2);
    at.history.saved(rows({price}, Price));
    audit = at.audit(inParts(1, price, stock));
    QCOMPARE(audit.saved, 2);
    QCOMPARE(audit.merged, 1);
    QVERIFY(audit.passed());
}

void TestAudit::aPartWhoseAcknowledgementIsLateSharesTheFateOfItsRow()
{
    Story at;
    const Version slow = beginWrite(at.history, key), row = at.acknowledged();
    at.history.batchDone(rows({slow}), rows({row}));
    const Version price = at.saved(ChangeKind::Price), newer = at.acknowledged();
    at.history.saved(rows({newer}));
    at.history.batchDone(rows({row, newer}));
    at.saveMany();
    at.history.acknowledged(key, slow); // neither of its rows is remembered singly
    Audit audit = at.audit(inParts(1, price, 1));
    QCOMPARE(audit.saved, 1);
    QCOMPARE(audit.merged, 0);
    QCOMPARE(audit.lost, audit.accepted - 1);
    audit = at.audit(newer);
    QCOMPARE(audit.merged, 2);
    QVERIFY(audit.passed());
}

void TestAudit::aDeletionThatTheDatabaseForgotIsLost()
{
    Story at;
    const Version updated = at.saved(), deleted = at.saved(ChangeKind::Delete);
    Audit audit = at.audit(Held::absence(deleted));
    QCOMPARE(audit.saved, 2);
    QCOMPARE(audit.lost, 0);
    audit = at.audit(Held::value(updated));
    QCOMPARE(audit.saved, 1);
    QCOMPARE(audit.lost, 1);
    QVERIFY(audit.passed());
    const Version queued = at.acknowledged(ChangeKind::Delete);
    QCOMPARE(at.audit(Held::absence(deleted), {queued}).queued, 1);
    QCOMPARE(at.audit(Held::absence(deleted)).lost, 1);
}

void TestAudit::writesBeforeADeletionAreMerged()
{
    Story at;
    using enum ChangeKind;
    const Version price = at.acknowledged(Price), whole = at.acknowledged(), deleted = at.acknowledged(Delete);
    at.history.saved(rows({deleted}, Delete));
    at.history.batchDone(QVector<Change>{row(price, key, Price), row(whole), row(deleted, key, Delete)});
    Audit audit = at.audit(Held::absence(deleted));
    QCOMPARE(audit.saved, 1);
    QCOMPARE(audit.merged, 2);
    QVERIFY(audit.passed());
    audit = at.audit(1); // the deletion stood for them
    QCOMPARE(audit.lost, 3);
}

void TestAudit::aCreationThatTheDatabaseForgotIsLost()
{
    Story at;
    const Version created = at.saved(ChangeKind::Create), price = at.saved(ChangeKind::Price);
    QCOMPARE(at.audit(inParts(created, price, created)).saved, 2);
    Audit audit = at.audit(Held::absence());
    QCOMPARE(audit.lost, 2);
    QVERIFY(audit.passed());
    const Version deleted = at.saved(ChangeKind::Delete), again = at.saved(ChangeKind::Create);
    QCOMPARE(at.audit(Held::value(again)).lost, 0);
    audit = at.audit(Held::absence(deleted));
    QCOMPARE(audit.lost, 1);
    QCOMPARE(audit.saved, 3);
}

void TestAudit::whatIsWrittenOnceIsCountedOnceWhateverItWrites_data()
{
    QTest::addColumn<ChangeKind>("kind");
    for (int kind = 0; kind < changeKindCount; ++kind)
        QTest::newRow(namesOf<ChangeKind>[static_cast<size_t>(kind)]) << static_cast<ChangeKind>(kind);
}

void TestAudit::whatIsWrittenOnceIsCountedOnceWhateverItWrites()
{
    QFETCH(const ChangeKind, kind);
    Story at;
    const Version version = at.acknowledged(kind);
    const QVector<Change> itself = rows({version}, kind);
    QCOMPARE(auditOf(at.history, {{Held::value(1)}, itself, {}}).queued, 1);
    QCOMPARE(auditOf(at.history, {{Held::value(1)}, {}, {}}).lost, 1);
    at.history.deadLettered(itself);
    QCOMPARE(auditOf(at.history, {{Held::value(1)}, {}, itself}).deadLettered, 1);
    at.history.saved(itself);
    at.saveMany(); // what was of version 2 is no longer remembered singly
    const Audit audit = at.audit(at.history.newest(key));
    QCOMPARE(audit.saved, audit.accepted);
    QVERIFY(audit.passed());
}

namespace {

/// What the history does, done by remembering everything and looking at all of it each time.
class Model
{
public:
    struct Write
    {
        Version version = 0;
        Part part = Part::Whole;
        Version row = 0;   ///< was sent in its place
        Version reach = 0; ///< the newest one begun when it was acknowledged
        bool acknowledged = false, failed = false;
        bool saved = false, inDoubt = false, over = false, dead = false;
    };

    explicit Model(Version first)
        : m_first(first)
    {
    }

    Version begin(Key of, ChangeKind kind)
    {
        auto &writes = m_writes[of];
        writes.push_back({.version = m_first + 1 + static_cast<Version>(writes.size()), .part = partOf(kind)});
        return writes.back().version;
    }
    Write *find(Key of, Version version)
    {
        auto &writes = m_writes[of];
        const auto place = static_cast<size_t>(version - m_first - 1);
        return version > m_first && place < writes.size() ? &writes[place] : nullptr;
    }
    Version last(Key of) { return m_first + static_cast<Version>(m_writes[of].size()); }

    void batchDone(const QVector<Change> &taken, const QVector<Change> &requeued)
    {
        for (const Change &change : taken) {
            Write *write = find(change.key(), change.version());
            if (!write || write->saved || write->over || write->row || write->dead)
                continue;
            Version newest = 0;
            for (const Change &other : taken + requeued) {
                if (other.key() == change.key() && (!other.isPart() || other.part() == write->part))
                    newest = std::max(newest, other.version());
            }
            if (newest == write->version)
                write->over = true;
            else
                write->row = newest;
        }
    }

    bool failed(Key of, Version version)
    {
        const Write *write = find(of, version);
        return write && write->failed && !write->saved;
    }
    bool held(Key of, Version version)
    {
        const Write *write = find(of, version);
        return version <= m_first || (write && write->saved);
    }

    Audit audit(const std::map<Key, Held> &stored, const QVector<Change> &queued, const QVector<Change> &dead)
    {
        Audit audit;
        for (auto &[of, writes] : m_writes) {
            const Held &row = stored.at(of);
            const auto isIn = [of = of](const QVector<Change> &list, Version version) {
                return std::any_of(list.begin(), list.end(), [&](const Change &change) {
                    return change.key() == of && change.version() == version;
                });
            };
            for (const Write &write : writes) {
                audit.unconfirmed += write.failed && (write.saved || write.inDoubt || isAnyPartOf(row, write.version));
                if (!write.acknowledged)
                    continue;
                ++audit.accepted;
                const Write *sent = &write;
                while (sent->row)
                    sent = find(of, sent->row);
                const Version held = row.versionOf(sent->part);
                const bool inQueue = isIn(queued, sent->version), inDead = isIn(dead, sent->version);
                const bool ended = sent->saved || sent->over;
                const bool stands = sent->version <= (ended ? reach(of, held) : held);
                if (inDead && !sent->saved)
                    ++audit.deadLettered;
                else if (inQueue && !ended)
                    ++audit.queued;
                else if (stands && sent == &write && (sent->saved || sent->version == held))
                    ++audit.saved;
                else if (stands)
                    ++audit.merged;
                else if (inDead)
                    ++audit.deadLettered;
                else if (inQueue)
                    ++audit.queued;
                else
                    ++audit.lost;
            }
        }
        return audit;
    }

private:
    static bool isAnyPartOf(const Held &row, Version version)
    {
        return row.versionOf(Part::Whole) == version || row.versionOf(Part::Price) == version
            || row.versionOf(Part::Stock) == version;
    }

    /// The last that need not have been written over the one that is held.
    Version reach(Key of, Version held)
    {
        if (held <= m_first)
            return m_first;
        const Write *write = find(of, held);
        if (!write)
            return held;
        if (!write->acknowledged)
            return last(of);
        return write->row ? held : write->reach;
    }

    Version m_first;
    std::map<Key, std::vector<Write>> m_writes;
};

/// A database, a queue and its dead letters, and clients and a worker that make something of them at random: writes of
/// products and of their parts, creations and deletions, one by one and through the queue, guarded or not, coalesced or
/// not; refusals, answers that do not come, crashes, restarts that forget commits, changes by somebody else. History
/// and model are told what a run is told, no more.
class World
{
public:
    World(quint64 seed, bool isLong)
        : m_random(seed)
        , m_first(under(2) ? 1 : 7)
        , m_keys(isLong ? 1 : 1 + under(3))
        , m_steps(isLong ? 700 + under(600) : 10 + under(120))
        , m_coalesces(under(4) > 0)
        , m_guarded(under(2))
        , m_requeues(under(4) == 0)
        , m_wholeOnly(under(3) == 0)
        , m_calm(isLong ? 40 : 4 + under(20))
        , m_model(m_first)
    {
        QVector<std::pair<Key, Version>> versions;
        for (int id = 1; id <= m_keys; ++id) {
            versions.append({Key{id}, m_first});
            m_rows[Key{id}] = Held::value(m_first);
        }
        m_history.start(m_keys, versions);
    }

    /// Empty: history and model agreed all the way.
    QString run()
    {
        QString difference;
        for (int step = 0; step < m_steps && difference.isEmpty(); ++step) {
            takeAStep();
            if (under(50) == 0)
                difference = compare();
        }
        return difference.isEmpty() ? compare() : difference;
    }

private:
    int under(int end) { return static_cast<int>(m_random() % static_cast<quint64>(end)); }
    Key anyKey() { return Key{1 + under(m_keys)}; }
    Version anyVersion(Key of) { return m_first + under(static_cast<int>(m_model.last(of) - m_first) + 2); }
    ChangeKind anyKind() { return m_wholeOnly ? ChangeKind::Update : static_cast<ChangeKind>(under(changeKindCount)); }

    void takeAStep()
    {
        if (under(m_calm) == 0)
            return accident();
        switch (under(8)) {
        case 0:
        case 1:
        case 2: return begin();
        case 3:
        case 4: return answer();
        case 5: return flush();
        default: return save();
        }
    }

    void begin()
    {
        const Key of = anyKey();
        const ChangeKind kind = anyKind();
        const Version version = beginWrite(m_history, of, kind);
        Q_ASSERT(version == m_model.last(of) + 1);
        m_open.append(row(m_model.begin(of, kind), of, kind));
        m_begun.append(m_open.constLast());
        if (under(3) == 0)
            m_queue.append(m_open.constLast());
    }

    /// A client is told something; mostly what is true.
    void answer()
    {
        if (m_open.isEmpty())
            return;
        const Change change = m_open.takeAt(under(static_cast<int>(std::min<qsizetype>(m_open.size(), 4))));
        Model::Write &write = *m_model.find(change.key(), change.version());
        const bool good = write.saved || write.over || m_queue.contains(change) ? under(12) > 0 : under(12) == 0;
        if (good) {
            write.acknowledged = true;
            write.reach = m_model.last(change.key());
            m_history.acknowledged(change.key(), change.version());
        } else {
            write.failed = true;
            m_history.failed(change.key(), change.version());
        }
    }

    /// The database gets a write; whether it keeps it.
    bool keeps(const Change &change, bool guarded)
    {
        Held &stored = m_rows[change.key()];
        const Version version = change.version();
        if (guarded && stored.versionOf(change.part()) >= version)
            return false;
        if (change.isPart() || change.kind == ChangeKind::Update) {
            if (!stored.present)
                return false;
        }
        if (change.deletes())
            stored = Held::absence(version);
        else if (change.isPart())
            stored = withPart(stored, change.part(), version);
        else
            stored = Held::value(version);
        m_commits.append({change.key(), stored});
        return true;
    }

    static Held withPart(const Held &held, Part part, Version version)
    {
        const auto of = [&](Part each) { return each == part ? version : held.versionOf(each); };
        return inParts(of(Part::Whole), of(Part::Price), of(Part::Stock));
    }

    void toldSaved(const Change &change)
    {
        m_history.saved({&change, 1});
        if (Model::Write *write = m_model.find(change.key(), change.version()))
            write->saved = true;
    }
    void toldSuperseded(const Change &change)
    {
        m_history.superseded({&change, 1});
        if (Model::Write *write = m_model.find(change.key(), change.version()))
            write->over = true;
    }
    void toldNothing(const Change &change)
    {
        m_history.inDoubt({&change, 1});
        if (Model::Write *write = m_model.find(change.key(), change.version()))
            write->inDoubt = true;
    }

    /// A client's own statement: of a write that is open, or, late, of one that has been answered.
    void save()
    {
        if (m_begun.isEmpty())
            return;
        const QVector<Change> &from = m_open.isEmpty() || under(40) == 0 ? m_begun : m_open;
        const Change change = from.at(under(static_cast<int>(from.size())));
        if (m_model.find(change.key(), change.version())->row || m_queue.contains(change))
            return;
        switch (under(8)) {
        case 0: break; // refused
        case 1:
            toldNothing(change);
            if (under(2))
                keeps(change, m_guarded);
            break;
        default:
            if (keeps(change, m_guarded))
                toldSaved(change);
            else if (m_rows[change.key()].present)
                toldSuperseded(change);
        }
    }

    void flush()
    {
        const qsizetype most = 1 + under(8);
        const QVector<Change> taken = m_queue.mid(0, most);
        m_queue.remove(0, taken.size());
        QVector<Change> requeued;
        for (const QVector<Change> &round : rounds(taken))
            saveBatch(round, requeued);
        if (requeued.isEmpty() && under(8) == 0) { // it died before it was done with them
            m_queue = taken + m_queue;
            return;
        }
        QVector<Change> over = taken;
        over.removeIf([&](const Change &change) { return requeued.contains(change); });
        m_history.batchDone(over, requeued);
        m_model.batchDone(over, requeued);
    }

    QVector<QVector<Change>> rounds(const QVector<Change> &taken) const
    {
        if (m_coalesces)
            return {coalesced(taken)};
        QVector<QVector<Change>> rounds;
        for (const Change &change : taken)
            rounds.append(QVector<Change>{change});
        return rounds;
    }

    void saveBatch(const QVector<Change> &round, QVector<Change> &requeued)
    {
        for (int attempt = 0; attempt < 3; ++attempt) {
            const int luck = under(8);
            if (luck > 1) {
                for (const Change &change : round)
                    keeps(change, m_guarded) ? toldSaved(change) : toldSuperseded(change);
                return;
            }
            for (const Change &change : round) {
                if (luck == 1)
                    toldNothing(change);
                if (luck == 1 && under(2))
                    keeps(change, m_guarded);
            }
        }
        if (m_requeues && under(2)) {
            m_queue += round;
            requeued += round;
            return;
        }
        m_dead += round;
        m_history.deadLettered(round);
        for (const Change &change : round) {
            if (Model::Write *write = m_model.find(change.key(), change.version()))
                write->dead = true;
        }
    }

    void accident()
    {
        const Key of = anyKey();
        Held &stored = m_rows[of];
        switch (under(11)) {
        case 0: stored = Held::absence(); break;                                         // deleted
        case 1: stored = Held::value(m_first); break;                                    // restored …
        case 2: stored = Held::value(anyVersion(of)); break;                             // … from later
        case 3: stored = Held::value(m_model.last(of) + 1000); break;                    // changed
        case 4: stored = Held::absence(anyVersion(of)); break;                           // … or deleted
        case 5: stored = inParts(anyVersion(of), anyVersion(of), anyVersion(of)); break; // … in parts
        case 6: m_queue.clear(); break;
        case 7: m_dead.clear(); break;
        case 8: m_queue.append(row(m_first, of)); break; // by an earlier process
        default: restart();
        }
    }

    /// The last commits were not on the disk.
    void restart()
    {
        const qsizetype gone = std::min<qsizetype>(m_commits.size(), under(80));
        m_commits.resize(m_commits.size() - gone);
        for (auto &[of, stored] : m_rows)
            stored = Held::value(m_first);
        for (const auto &[of, stored] : std::as_const(m_commits))
            m_rows[of] = stored;
    }

    QString compare()
    {
        Found found{{}, m_queue, m_dead};
        for (const Key of : m_history.writtenKeys())
            found.stored.append(m_rows[of]);
        const auto told = [](const Audit &audit) {
            return QStringLiteral("accepted %1 = saved %2 + merged %3 + queued %4 + dead %5 + lost %6, unconfirmed %7")
                .arg(audit.accepted)
                .arg(audit.saved)
                .arg(audit.merged)
                .arg(audit.queued)
                .arg(audit.deadLettered)
                .arg(audit.lost)
                .arg(audit.unconfirmed);
        };
        const Audit audit = auditOf(m_history, found);
        const QString ours = told(audit), right = told(m_model.audit(m_rows, m_queue, m_dead));
        if (ours != right || !audit.passed())
            return ours + QStringLiteral(", but ") + right;
        return compareLooks();
    }

    std::optional<Held> anythingCached(Key of)
    {
        const Version version = under(static_cast<int>(m_model.last(of)) + 3);
        switch (under(4)) {
        case 0: return Held::absence(version);
        case 1: return inParts(std::max<Version>(1, version), anyVersion(of), anyVersion(of));
        default: return version == 0 ? std::nullopt : std::optional(Held::value(version));
        }
    }

    TileState stateOf(Key of, const std::optional<Held> &cached)
    {
        const Held &stored = m_rows[of];
        if (!cached)
            return stored.present ? TileState::Absent : TileState::Nowhere;
        if (*cached == stored || (!cached->present && !stored.present))
            return TileState::InStep;
        if (cached->present && m_model.failed(of, cached->version))
            return TileState::Phantom;
        if (cached->version > stored.version && !m_model.held(of, cached->version))
            return TileState::Ahead;
        if (!cached->present)
            return TileState::Hidden;
        return stored.present ? TileState::Stale : TileState::Missing;
    }

    QString compareLooks()
    {
        const Key of = anyKey();
        const std::optional<Held> cached = anythingCached(of);
        const TileState state = stateOf(of, cached);
        const bool never = cached && isDiverged(state) && !m_model.held(of, cached->version);
        const TileState atTheEnd = !never ? state : cached->present ? TileState::Phantom : TileState::Hidden;
        const Look look = Look::atRest(cached, m_rows[of]);
        if (divergenceOf(m_history, of, look) == state && divergenceAtTheEnd(m_history, of, look) == atTheEnd)
            return {};
        return QStringLiteral("divergence of %1, cached %2, stored %3")
            .arg(of.id)
            .arg(cached ? cached->version : 0)
            .arg(m_rows[of].version);
    }

    std::mt19937_64 m_random;
    Version m_first;
    int m_keys;
    int m_steps;
    bool m_coalesces, m_guarded, m_requeues, m_wholeOnly;
    int m_calm;
    WriteHistory m_history;
    Model m_model;
    std::map<Key, Held> m_rows;
    QVector<std::pair<Key, Held>> m_commits; ///< each with what it made of the row
    QVector<Change> m_begun;
    QVector<Change> m_open; ///< of clients that have no answer yet
    QVector<Change> m_queue, m_dead;
};

} // namespace

void TestAudit::randomHistoriesAgreeWithAModelThatForgetsNothing()
{
    const quint64 seed = randomSeed();
    const int cases = randomCases(100'000);
    for (int i = 0; i < cases; ++i) {
        World world(seed + static_cast<quint64>(i), i % 16 == 0);
        const QString difference = world.run();
        QVERIFY2(difference.isEmpty(),
                 qPrintable(QStringLiteral("history %1 of seed %2: %3").arg(i).arg(seed).arg(difference)));
    }
}

QTEST_GUILESS_MAIN(TestAudit)

#include "tst_audit.moc"
