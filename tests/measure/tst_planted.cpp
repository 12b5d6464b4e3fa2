// SPDX-License-Identifier: GPL-3.0-only
#include "engine/measure/audit.h"
#include "engine/measure/divergenceprobe.h"
#include "engine/measure/metrics.h"
#include "engine/measure/runmonitor.h"
#include "engine/sandbox/sandbox.h"
#include "engine/stores/cacheview.h"
#include "engine/stores/databaseview.h"
#include "engine/stores/productstatements.h"
#include "engine/workload/clients.h"
#include "tests/support/workbench.h"
#include "tests/support/writes.h"

#include <qcorotask.h>
#include <QDeadlineTimer>
#include <QEventLoop>
#include <QTest>
#include <QTimer>

#include <algorithm>
#include <deque>

using namespace cachescope;

namespace {

constexpr int products = 20;
constexpr int ids = 25; ///< where products are created, too

/// Cache-aside as its page says it; each of those below spoils one thing of it.
class Planted : public Strategy
{
public:
    using Strategy::Strategy;

    Task<Result<Product>> read(Request &request, Key key) override
    {
        const auto cached = co_await request.cache().get(key);
        if (cached.hit())
            co_return cached.product();
        const auto loaded = co_await request.database().load(key);
        if (loaded)
            co_await request.cache().set(*loaded, m_options.expiry);
        co_return loaded;
    }
};

/// Writes past the cache and leaves the old value there.
class NeverInvalidates final : public Planted
{
public:
    using Planted::Planted;
    Task<Status> write(Request &request, Change change) override
    {
        const auto saved = co_await request.database().save(change);
        co_return statusOf(saved);
    }
};

/// Acknowledges every other write without saving it.
class LosesWrites final : public Planted
{
public:
    using Planted::Planted;
    Task<Status> write(Request &request, Change change) override
    {
        if (++m_writes % 2 == 0)
            co_return Done{};
        const auto saved = co_await request.database().save(change);
        if (saved)
            co_await request.cache().remove(change.key());
        co_return statusOf(saved);
    }

private:
    int m_writes = 0;
};

/// Remembers what it read of each key, and returns now and then what it remembers.
class ReturnsOldValues final : public Planted
{
public:
    using Planted::Planted;
    Task<Result<Product>> read(Request &request, Key key) override
    {
        auto found = co_await Planted::read(request, key);
        if (!found)
            co_return found;
        std::deque<Product> &old = m_old[key];
        if (old.empty() || old.back().version < found->version)
            old.push_back(*found);
        if (++m_reads % 5 == 0)
            co_return old.front();
        co_return found;
    }
    Task<Status> write(Request &request, Change change) override
    {
        const auto saved = co_await request.database().save(change);
        if (saved)
            co_await request.cache().remove(change.key());
        co_return statusOf(saved);
    }

private:
    QHash<Key, std::deque<Product>> m_old;
    int m_reads = 0;
};

/// Puts a value into the cache first, and now and then fails before it is saved.
class CachesPhantoms final : public Planted
{
public:
    using Planted::Planted;
    Task<Status> write(Request &request, Change change) override
    {
        co_await request.cache().set(change.product, m_options.expiry);
        if (++m_writes % 3 == 0) {
            const Error error{Error::Kind::Rejected, QStringLiteral("planted")};
            co_return error;
        }
        const auto saved = co_await request.database().save(change);
        co_return statusOf(saved);
    }

private:
    int m_writes = 0;
};

template<typename T> std::unique_ptr<Strategy> plant(Stores &stores, const StrategyOptions &options)
{
    return std::make_unique<T>(stores, options);
}

struct Verdict
{
    Snapshot snapshot;
    Audit audit;
    int phantoms = 0;
    bool looked = true;
};

} // namespace

/// What the checks must find in strategies that are wrong on purpose, and must not find in the honest ones. Live.
class TestPlanted : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QVERIFY(startSandbox(m_sandbox)); }
    void aCacheThatIsNeverInvalidatedServesStaleReads();
    void anAcknowledgedWriteThatIsNotSavedIsLost();
    void oldValuesAtRandomGoBackInTime();
    void aValueThatIsCachedAndNotSavedIsAPhantom();
    void divergenceThatNoLookHasReachedIsFoundAtTheEnd();
    void anHonestStrategyIsNotAccused_data();
    void anHonestStrategyIsNotAccused();
    void oneClientAloneSeesAllItsWrites_data() { anHonestStrategyIsNotAccused_data(); }
    void oneClientAloneSeesAllItsWrites();

private:
    using Make = std::function<std::unique_ptr<Strategy>(Workbench &)>;
    /// Runs a strategy under clients until `requests` have been answered, then settles and audits it.
    Verdict run(const Make &make, const WorkloadPlan &plan, int requests);
    static WorkloadPlan plan(int clients)
    {
        WorkloadPlan plan;
        plan.clients = clients;
        plan.readShare = 0.7;
        plan.choice = WorkloadPlan::Choice::Uniform;
        return plan;
    }
    static WorkloadPlan planOfEveryKind(int clients)
    {
        WorkloadPlan every = plan(clients);
        every.createShare = every.deleteShare = 0.15;
        every.partShare = 0.4;
        every.ids = ids;
        return every;
    }

    Sandbox m_sandbox;
};

Verdict TestPlanted::run(const Make &make, const WorkloadPlan &plan, int requests)
{
    Verdict verdict;
    Workbench bench({m_sandbox.redis(), m_sandbox.postgres()});
    verdict.looked = bench.lay(products);
    WriteHistory history;
    history.start(ids, {});
    Metrics metrics(history);
    SessionCheck check(history);
    check.start(ids);
    DivergenceProbe probe(bench.monitor, history);
    probe.start(ids);
    const auto strategy = make(bench);
    bench.recorder.start(now(), &metrics);
    metrics.start(now());
    strategy->start();
    Waiting waiting;
    VersionSource versions(ids);
    Clients clients({bench.stores, *strategy, versions, history, check}, check, waiting, plan,
                    std::max(products, plan.ids));
    clients.start();
    const auto answered = [&] {
        metrics.fill(verdict.snapshot);
        return verdict.snapshot.requests.reads + verdict.snapshot.requests.writes;
    };
    // Not qWaitFor: between two looks at the condition it sleeps, and the clients with it.
    QEventLoop loop;
    QTimer beat;
    const QDeadlineTimer deadline(patienceMs);
    QObject::connect(&beat, &QTimer::timeout, &loop, [&] {
        if (answered() >= requests || deadline.hasExpired())
            loop.quit();
    });
    beat.start(5);
    loop.exec();
    verdict.looked = answered() >= requests && verdict.looked;
    QCoro::waitFor(clients.drain());
    QCoro::waitFor(strategy->drain());
    verdict.looked = QCoro::waitFor(probe.poll()) && verdict.looked;
    verdict.phantoms = probe.count(TileState::Phantom);
    const auto stored = QCoro::waitFor(bench.monitor.stored(history.writtenKeys()));
    if (stored)
        verdict.audit = auditOf(history, {*stored, {}, {}});
    metrics.fill(verdict.snapshot);
    check.fill(verdict.snapshot);
    bench.recorder.start(now(), nullptr);
    return verdict;
}

void TestPlanted::aCacheThatIsNeverInvalidatedServesStaleReads()
{
    const Verdict verdict =
        run([](Workbench &bench) { return plant<NeverInvalidates>(bench.stores, bench.options); }, plan(8), 4000);
    QVERIFY(verdict.looked);
    QVERIFY(verdict.snapshot.anomalies.staleReads > 1000);
    QVERIFY(verdict.snapshot.anomalies.ownWritesMissed > 100);
    QVERIFY(verdict.snapshot.anomalies.staleReadMaxAgeMs > 10);
    QCOMPARE(verdict.snapshot.anomalies.backwardReads, 0); // it stands still, it does not go back
    QVERIFY(verdict.audit.passed());
    QCOMPARE(verdict.audit.lost, 0);
}

void TestPlanted::anAcknowledgedWriteThatIsNotSavedIsLost()
{
    const Verdict verdict =
        run([](Workbench &bench) { return plant<LosesWrites>(bench.stores, bench.options); }, plan(8), 4000);
    QVERIFY(verdict.looked);
    QVERIFY(verdict.audit.passed());
    QVERIFY2(verdict.audit.lost > 0, qPrintable(QString::number(verdict.audit.lost)));
    QVERIFY(verdict.snapshot.anomalies.staleReads > 100);
    QVERIFY(verdict.snapshot.anomalies.ownWritesMissed > 10);
}

void TestPlanted::oldValuesAtRandomGoBackInTime()
{
    const Verdict verdict =
        run([](Workbench &bench) { return plant<ReturnsOldValues>(bench.stores, bench.options); }, plan(8), 4000);
    QVERIFY(verdict.looked);
    QVERIFY(verdict.snapshot.anomalies.backwardReads > 100);
    QVERIFY(verdict.snapshot.anomalies.staleReads > 100);
    QVERIFY(verdict.snapshot.anomalies.ownWritesMissed > 10);
    QCOMPARE(verdict.audit.lost, 0);
}

void TestPlanted::aValueThatIsCachedAndNotSavedIsAPhantom()
{
    const Verdict verdict =
        run([](Workbench &bench) { return plant<CachesPhantoms>(bench.stores, bench.options); }, plan(8), 4000);
    QVERIFY(verdict.looked);
    QVERIFY(verdict.phantoms > 0);
    QVERIFY(verdict.snapshot.requests.failedWrites > 100);
    QCOMPARE(verdict.audit.lost, 0);
}

void TestPlanted::divergenceThatNoLookHasReachedIsFoundAtTheEnd()
{
    Workbench bench({m_sandbox.redis(), m_sandbox.postgres()});
    constexpr int many = 3000, first = 2001, last = 2040;
    QVERIFY(bench.lay(many));
    RunMonitor monitor({bench.redis, bench.postgres, bench.monitorRedis, bench.monitorPostgres, bench.stores.prefix});
    monitor.prepare(many, many, {});
    monitor.start(now());
    PostgresSession session(m_sandbox.postgres());
    for (int id = first; id <= last; ++id) { // saved, and the old value stays in the cache
        QVERIFY(bench.redisSays({"SET", bench.stores.redisKey(Key{id}), toJson(productOf(id, 1))}));
        const Version version = beginWrite(monitor.history(), Key{id});
        const Change written(productOf(id, version));
        QVERIFY(writeChange(session, written));
        monitor.history().acknowledged(Key{id}, version);
        monitor.history().saved({&written, 1});
    }
    QVERIFY(QCoro::waitFor(monitor.poll()));
    QCOMPARE(monitor.probe().count(TileState::Stale), 0); // it went no further than keysALook
    QCoro::waitFor(monitor.makeAudit());
    QVERIFY(monitor.audit() && monitor.audit()->passed());
    QCOMPARE(monitor.probe().count(TileState::Stale), last - first + 1);
}

void TestPlanted::anHonestStrategyIsNotAccused_data()
{
    QTest::addColumn<QByteArray>("id");
    QTest::addColumn<bool>("everyKind");
    for (const StrategyInfo &info : strategies()) {
        QTest::newRow(qPrintable(info.id)) << info.id.toLatin1() << false;
        QTest::addRow("%s, with every kind of write", qPrintable(info.id)) << info.id.toLatin1() << true;
    }
}

/// Under many clients the honest strategies do have races; what none of them may do is to lose a write or to invent
/// one.
void TestPlanted::anHonestStrategyIsNotAccused()
{
    QFETCH(const QByteArray, id);
    QFETCH(const bool, everyKind);
    const auto make = [&](Workbench &bench) {
        bench.options.setIfNewer = everyKind; // or a late SET raises what was deleted, and a part of that is lost
        return bench.make(id.constData());
    };
    const Verdict verdict = run(make, everyKind ? planOfEveryKind(16) : plan(16), 4000);
    QVERIFY(verdict.looked);
    QVERIFY(verdict.audit.passed());
    QCOMPARE(verdict.audit.lost, 0);
    QCOMPARE(verdict.phantoms, 0);
    QCOMPARE(verdict.snapshot.requests.failedReads + verdict.snapshot.requests.failedWrites, 0);
    QCOMPARE(verdict.snapshot.requests.notFound > 0, everyKind);
}

/// With one client there is no race at all: every read must be the newest.
void TestPlanted::oneClientAloneSeesAllItsWrites()
{
    QFETCH(const QByteArray, id);
    QFETCH(const bool, everyKind);
    const Verdict verdict = run([&](Workbench &bench) { return bench.make(id.constData()); },
                                everyKind ? planOfEveryKind(1) : plan(1), 1500);
    QVERIFY(verdict.looked);
    QCOMPARE(verdict.snapshot.anomalies.staleReads, 0);
    QCOMPARE(verdict.snapshot.anomalies.backwardReads, 0);
    QCOMPARE(verdict.snapshot.anomalies.ownWritesMissed, 0);
    QCOMPARE(verdict.snapshot.anomalies.staleReadMaxAgeMs, 0.0);
    QVERIFY(verdict.audit.passed());
    QCOMPARE(verdict.audit.lost, 0);
}

QTEST_GUILESS_MAIN(TestPlanted)

#include "tst_planted.moc"
