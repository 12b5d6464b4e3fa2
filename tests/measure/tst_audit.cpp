// SPDX-License-Identifier: GPL-3.0-only
#include "engine/measure/audit.h"
#include "engine/measure/divergence.h"
#include "tests/support/random.h"
#include "tests/support/writes.h"

#include <QTest>

#include <map>
#include <random>

using namespace cachescope;

namespace {

constexpr Key key{1};

Product row(Version version, Key of = key)
{
    Product product;
    product.key = of;
    product.version = version;
    return product;
}

QVector<Product> rows(const QVector<Version> &versions)
{
    QVector<Product> products;
    for (const Version version : versions)
        products.append(row(version));
    return products;
}

/// A history of one key, told event by event.
struct Story
{
    Story() { history.start(10, {}); }

    Version acknowledged()
    {
        const Version version = beginWrite(history, key);
        history.acknowledged(key, version);
        return version;
    }
    Version saved()
    {
        const Version version = beginWrite(history, key);
        history.saved(rows({version}));
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
    QVERIFY(at.history.settled(key).runs() <= 1); // and it takes next to nothing to know it
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
    QVERIFY(at.history.settled(key).runs() <= size_t(1) << 18);
    QCOMPARE(at.audit(last).saved, writes);
    QCOMPARE(at.audit(1).lost, writes);
    for (const Version back : {10, 1000, 100'000}) // joined are the oldest
        QCOMPARE(at.audit(last - back).lost, back);
    const qint64 far = at.audit(last - 300'000).lost;
    QVERIFY2(far <= 300'000 && far >= 299'900, qPrintable(QString::number(far)));
}

namespace {

/// What the history does, done by remembering everything and looking at all of it each time.
class Model
{
public:
    struct Write
    {
        Version version = 0;
        Version row = 0;   ///< was sent in its place
        Version reach = 0; ///< the newest one begun when it was acknowledged
        bool acknowledged = false, failed = false;
        bool saved = false, inDoubt = false, over = false, dead = false;
    };

    explicit Model(Version first)
        : m_first(first)
    {
    }

    Version begin(Key of)
    {
        auto &writes = m_writes[of];
        writes.push_back({.version = m_first + 1 + static_cast<Version>(writes.size())});
        return writes.back().version;
    }
    Write *find(Key of, Version version)
    {
        auto &writes = m_writes[of];
        const auto place = static_cast<size_t>(version - m_first - 1);
        return version > m_first && place < writes.size() ? &writes[place] : nullptr;
    }
    Version last(Key of) { return m_first + static_cast<Version>(m_writes[of].size()); }

    void batchDone(const QVector<Product> &taken, const QVector<Product> &requeued)
    {
        for (const Product &product : taken) {
            Write *write = find(product.key, product.version);
            if (!write || write->saved || write->over || write->row || write->dead)
                continue;
            Version newest = 0;
            for (const Product &other : taken + requeued) {
                if (other.key == product.key)
                    newest = std::max(newest, other.version);
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

    Audit audit(const std::map<Key, Version> &stored, const QVector<Product> &queued, const QVector<Product> &dead)
    {
        Audit audit;
        for (auto &[of, writes] : m_writes) {
            const Version held = stored.at(of);
            const auto isIn = [of = of](const QVector<Product> &list, Version version) {
                return std::any_of(list.begin(), list.end(), [&](const Product &product) {
                    return product.key == of && product.version == version;
                });
            };
            for (const Write &write : writes) {
                audit.unconfirmed += write.failed && (write.saved || write.inDoubt || write.version == held);
                if (!write.acknowledged)
                    continue;
                ++audit.accepted;
                const Write *sent = &write;
                while (sent->row)
                    sent = find(of, sent->row);
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

/// A database, a queue and its dead letters, and clients and a worker that make something of them at random: writes one
/// by one and through the queue, guarded or not, coalesced or not; refusals, answers that do not come, crashes,
/// restarts that forget commits, changes by somebody else. History and model are told what a run is told, no more.
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
        , m_calm(isLong ? 40 : 4 + under(20))
        , m_model(m_first)
    {
        QVector<std::pair<Key, Version>> versions;
        for (int id = 1; id <= m_keys; ++id) {
            versions.append({Key{id}, m_first});
            m_rows[Key{id}] = m_first;
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
        const Version version = beginWrite(m_history, of);
        Q_ASSERT(version == m_model.last(of) + 1);
        m_open.append(row(m_model.begin(of), of));
        if (under(3) == 0)
            m_queue.append(m_open.constLast());
    }

    /// A client is told something; mostly what is true.
    void answer()
    {
        if (m_open.isEmpty())
            return;
        const Product product = m_open.takeAt(under(static_cast<int>(std::min<qsizetype>(m_open.size(), 4))));
        Model::Write &write = *m_model.find(product.key, product.version);
        const bool good = write.saved || write.over || m_queue.contains(product) ? under(12) > 0 : under(12) == 0;
        if (good) {
            write.acknowledged = true;
            write.reach = m_model.last(product.key);
            m_history.acknowledged(product.key, product.version);
        } else {
            write.failed = true;
            m_history.failed(product.key, product.version);
        }
    }

    /// The database gets a row; whether it keeps it.
    bool keeps(const Product &product, bool guarded)
    {
        Version &stored = m_rows[product.key];
        if (stored == 0 || (guarded && stored >= product.version))
            return false;
        stored = product.version;
        m_commits.append(product);
        return true;
    }

    void toldSaved(const Product &product)
    {
        m_history.saved({&product, 1});
        if (Model::Write *write = m_model.find(product.key, product.version))
            write->saved = true;
    }
    void toldSuperseded(const Product &product)
    {
        m_history.superseded({&product, 1});
        if (Model::Write *write = m_model.find(product.key, product.version))
            write->over = true;
    }
    void toldNothing(const Product &product)
    {
        m_history.inDoubt({&product, 1});
        if (Model::Write *write = m_model.find(product.key, product.version))
            write->inDoubt = true;
    }

    /// A client's own UPDATE: of one that is open, or, late, of one that has been answered.
    void save()
    {
        if (m_open.isEmpty() && m_commits.isEmpty())
            return;
        const Product product = m_open.isEmpty() || under(40) == 0
            ? row(m_first + 1 + under(static_cast<int>(m_model.last(key) - m_first) + 1))
            : m_open.at(under(static_cast<int>(m_open.size())));
        const Model::Write *write = m_model.find(product.key, product.version);
        if (!write || write->row || m_queue.contains(product))
            return;
        switch (under(8)) {
        case 0: break; // refused
        case 1:
            toldNothing(product);
            if (under(2))
                keeps(product, m_guarded);
            break;
        default:
            if (keeps(product, m_guarded))
                toldSaved(product);
            else if (m_rows[product.key])
                toldSuperseded(product);
        }
    }

    void flush()
    {
        const qsizetype most = 1 + under(8);
        const QVector<Product> taken = m_queue.mid(0, most);
        m_queue.remove(0, taken.size());
        QVector<Product> requeued;
        for (const QVector<Product> &round : rounds(taken))
            saveBatch(round, requeued);
        if (requeued.isEmpty() && under(8) == 0) { // it died before it was done with them
            m_queue = taken + m_queue;
            return;
        }
        QVector<Product> over = taken;
        over.removeIf([&](const Product &product) { return requeued.contains(product); });
        m_history.batchDone(over, requeued);
        m_model.batchDone(over, requeued);
    }

    QVector<QVector<Product>> rounds(const QVector<Product> &taken) const
    {
        QVector<QVector<Product>> rounds;
        std::map<Key, Product> newest;
        for (const Product &product : taken) {
            if (!m_coalesces)
                rounds.append(QVector<Product>{product});
            else if (newest[product.key].version < product.version)
                newest[product.key] = product;
        }
        if (m_coalesces)
            rounds.append(QVector<Product>());
        for (const auto &[of, product] : newest)
            rounds.last().append(product);
        return rounds;
    }

    void saveBatch(const QVector<Product> &round, QVector<Product> &requeued)
    {
        for (int attempt = 0; attempt < 3; ++attempt) {
            const int luck = under(8);
            if (luck > 1) {
                for (const Product &product : round)
                    keeps(product, m_guarded) ? toldSaved(product) : toldSuperseded(product);
                return;
            }
            for (const Product &product : round) {
                if (luck == 1)
                    toldNothing(product);
                if (luck == 1 && under(2))
                    keeps(product, m_guarded);
            }
        }
        if (m_requeues && under(2)) {
            m_queue += round;
            requeued += round;
            return;
        }
        m_dead += round;
        m_history.deadLettered(round);
        for (const Product &product : round) {
            if (Model::Write *write = m_model.find(product.key, product.version))
                write->dead = true;
        }
    }

    void accident()
    {
        const Key of = anyKey();
        switch (under(9)) {
        case 0: m_rows[of] = 0; break;                                                                 // deleted
        case 1: m_rows[of] = m_first; break;                                                           // restored …
        case 2: m_rows[of] = m_first + under(static_cast<int>(m_model.last(of) - m_first) + 2); break; // … from later
        case 3: m_rows[of] = m_model.last(of) + 1000; break;                                           // changed
        case 4: m_queue.clear(); break;
        case 5: m_dead.clear(); break;
        case 6: m_queue.append(row(m_first, of)); break; // by an earlier process
        default: restart();
        }
    }

    /// The last commits were not on the disk.
    void restart()
    {
        const qsizetype gone = std::min<qsizetype>(m_commits.size(), under(80));
        m_commits.resize(m_commits.size() - gone);
        for (auto &[of, version] : m_rows)
            version = m_first;
        for (const Product &product : std::as_const(m_commits))
            m_rows[product.key] = product.version;
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

    QString compareLooks()
    {
        const Key of = anyKey();
        const Version stored = m_rows[of];
        const Version cached = under(static_cast<int>(m_model.last(of)) + 3);
        const bool never = !m_model.held(of, cached);
        const TileState state = cached == 0               ? TileState::Absent
            : cached == stored                            ? TileState::InStep
            : m_model.failed(of, cached)                  ? TileState::Phantom
            : cached < stored || m_model.held(of, cached) ? TileState::Stale
                                                          : TileState::Ahead;
        const bool differs = state == TileState::Ahead || state == TileState::Stale;
        const TileState atTheEnd = differs && never ? TileState::Phantom : state;
        const Look look = Look::atRest(cached, stored);
        if (divergenceOf(m_history, of, look) == state && divergenceAtTheEnd(m_history, of, look) == atTheEnd)
            return {};
        return QStringLiteral("divergence of %1, cached %2, stored %3").arg(of.id).arg(cached).arg(stored);
    }

    std::mt19937_64 m_random;
    Version m_first;
    int m_keys;
    int m_steps;
    bool m_coalesces, m_guarded, m_requeues;
    int m_calm;
    WriteHistory m_history;
    Model m_model;
    std::map<Key, Version> m_rows;
    QVector<Product> m_commits;
    QVector<Product> m_open; ///< of clients that have no answer yet
    QVector<Product> m_queue, m_dead;
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
