// SPDX-License-Identifier: GPL-3.0-only
#include "engine/sandbox/sandbox.h"
#include "engine/scenario/remedies.h"
#include "engine/schedule/explorer.h"
#include "engine/strategies/registry.h"
#include "tests/support/random.h"
#include "tests/support/workbench.h"

#include <qcorotask.h>
#include <QTest>

using namespace cachescope;

Q_DECLARE_METATYPE(cachescope::StrategyOptions)

namespace {

const Verdict inStep;

RequestPlan planOf(const char *text)
{
    return readPlan(QString::fromLatin1(text)).plan;
}

const ScheduleOutcome *outcomeOf(const Exploration &found, Verdict verdict)
{
    for (const ScheduleOutcome &outcome : found.outcomes) {
        if (outcome.verdict == verdict)
            return &outcome;
    }
    return nullptr;
}

bool anyWith(const Exploration &found, Anomaly anomaly)
{
    return std::any_of(found.outcomes.begin(), found.outcomes.end(),
                       [anomaly](const ScheduleOutcome &outcome) { return outcome.verdict.testFlag(anomaly); });
}

QString told(const Exploration &found)
{
    QString text = QStringLiteral("%1 in all, %2 run, %3 abandoned, %4 s;")
                       .arg(found.total)
                       .arg(found.run)
                       .arg(found.abandoned)
                       .arg(found.seconds);
    for (const ScheduleOutcome &outcome : found.outcomes)
        text += QStringLiteral(" %1 ×%2 (%3)")
                    .arg(nameOf(outcome.verdict))
                    .arg(outcome.count)
                    .arg(writeOrder(outcome.shortest));
    return text;
}

} // namespace

/// Every interleaving of a few requests, on live servers.
class TestExplorer : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void aReaderAndAWriterUnderCacheAsideCanLeaveAStaleValue();
    void pruningLeavesOutNoOutcome_data();
    void pruningLeavesOutNoOutcome();
    void crossingWritersUnderWriteThroughDiffer_data();
    void crossingWritersUnderWriteThroughDiffer();
    void crossingWritersInTransactionsStayInStep();
    void anEvictionBeforeTheFlushServesAStaleRead();
    void updatingInsteadOfDeletingLetsWritersCross();
    void aRetryBehindANewerWriteOvertakesIt();
    void aLateSetBringsADeletedProductBack();
    void creationsDeletionsAndPartsHaveRacesOfTheirOwn_data();
    void creationsDeletionsAndPartsHaveRacesOfTheirOwn();
    void theRemedyLeavesNoSchedule_data();
    void theRemedyLeavesNoSchedule();
    void aScheduleFoundEndsTheSameWhenItIsPlayedAgain();
    void aRefusedSaveIsToldToTheWriter();
    void exploringStopsWhenToldTo();
    void exploringStopsInTheMiddleOfASchedule();
    void writersAtAFullQueueEndNoSearch();
    void theShareGrowsToTheWhole();
    void aSearchThatCannotBeRepeatedSaysSo();

private:
    Result<Exploration> explore(const char *strategy, const char *requests, const StrategyOptions &options = {},
                                bool prune = true);

    Sandbox m_sandbox;
    std::unique_ptr<Workbench> m_bench;
    std::unique_ptr<Connections> m_connections;
};

void TestExplorer::initTestCase()
{
    QVERIFY(startSandbox(m_sandbox));
    m_bench = std::make_unique<Workbench>(Workbench::Servers{m_sandbox.redis(), m_sandbox.postgres()});
    QVERIFY(m_bench->lay());
    m_connections = std::make_unique<Connections>(
        Connections{m_bench->redis, m_bench->postgres, m_bench->monitorRedis, m_bench->monitorPostgres, "cachescope:"});
}

Result<Exploration> TestExplorer::explore(const char *strategy, const char *requests, const StrategyOptions &options,
                                          bool prune)
{
    Explorer explorer(*m_connections, m_bench->setup);
    Explorer::Plan plan;
    plan.run = {QString::fromLatin1(strategy), options, planOf(requests)};
    plan.prune = prune;
    const Explorer::Progress progress;
    const auto found = QCoro::waitFor(explorer.explore(plan, progress));
    if (found)
        qInfo("%s, %s: %s", strategy, requests, qPrintable(told(*found)));
    return found;
}

void TestExplorer::aReaderAndAWriterUnderCacheAsideCanLeaveAStaleValue()
{
    const auto found = explore("cache-aside", "read 1; write 1");
    QVERIFY(found);
    QVERIFY(found->complete);
    const ScheduleOutcome *stale = outcomeOf(*found, Anomaly::Stale);
    QVERIFY(stale);
    QCOMPARE(writeOrder(stale->shortest), QStringLiteral("1 1 1 2 2 2 1")); // miss, load; save, delete; set
    QVERIFY(outcomeOf(*found, inStep));
    QVERIFY(!anyWith(*found, Anomaly::Phantom) && !anyWith(*found, Anomaly::LostWrite));
}

void TestExplorer::pruningLeavesOutNoOutcome_data()
{
    QTest::addColumn<QByteArray>("strategy");
    QTest::addColumn<QByteArray>("requests");
    QTest::addColumn<StrategyOptions>("options");
    StrategyOptions shared, guarded, limited, limitedInMemory;
    shared.singleFlight = true;
    guarded.singleFlight = guarded.setIfNewer = true;
    limited.queueLimit = limitedInMemory.queueLimit = 1;
    limitedInMemory.queue = QueueKind::InMemory;
    const auto row = [](const char *what, const char *strategy, const char *requests,
                        const StrategyOptions &options = {}) {
        QTest::newRow(what) << QByteArray(strategy) << QByteArray(requests) << options;
    };
    row("a reader and a writer of one key", "cache-aside", "read 1; write 1");
    row("two readers and a writer", "cache-aside", "warm 1; read 1; read 1; write 1");
    row("requests on different keys", "cache-aside", "read 1; write 2");
    row("readers who share a load", "cache-aside", "read 1; read 1; write 1", shared);
    row("readers who share a load that is refused", "cache-aside", "read 1; read 1; write 1", guarded);
    row("readers of another key beside a shared load", "cache-aside", "read 1; read 1; read 2", shared);
    row("one load at a time", "read-through", "read 1; read 1; write 1");
    row("two transactions", "write-through", "write 1; write 1");
    row("a queue", "write-behind", "write 1; evict 1; read 1");
    row("a queue with a limit", "write-behind", "write 1; write 2; flush", limited);
    row("a queue in memory with a limit", "write-behind", "write 1; write 2; flush", limitedInMemory);
    StrategyOptions absence, queued;
    absence.absenceExpiry = std::chrono::minutes(1);
    queued.queue = QueueKind::InMemory;
    row("a reader and a deletion", "cache-aside", "read 1; delete 1");
    row("a reader and a creation, absences cached", "cache-aside", "read 1; create 1", absence);
    row("a transaction that deletes and one that creates", "write-through", "delete 1; create 1");
    row("parts that meet in the queue", "write-behind", "warm 1; write 1 price = 5; write 1 stock = 3; flush", queued);
    row("a queued deletion", "write-behind", "write 1; delete 1; flush", queued);
    if (!testsAll())
        return;
    // The whole table: each strategy, with and without each option that changes which steps wait for each other.
    StrategyOptions update, nothing, newer, locked, databaseFirst, cacheFirst, inMemory;
    update.afterWrite = AfterWrite::Update;
    nothing.afterWrite = AfterWrite::Nothing;
    newer.setIfNewer = newer.versionGuard = true;
    locked.lockPerKey = true;
    databaseFirst.writeThroughOrder = WriteThroughOrder::DatabaseFirst;
    cacheFirst.writeThroughOrder = WriteThroughOrder::CacheFirst;
    inMemory.queue = QueueKind::InMemory;
    const std::pair<const char *, StrategyOptions> variants[] = {
        {"as it is", {}},
        {"updating", update},
        {"invalidating nothing", nothing},
        {"if newer", newer},
        {"a lock per key", locked},
        {"sharing loads", shared},
        {"in memory", inMemory},
        {"database first", databaseFirst},
        {"cache first", cacheFirst},
    };
    for (const StrategyInfo &info : strategies()) {
        for (const auto &[name, options] : variants) {
            for (const char *requests : {"read 1; write 1", "write 1; write 1", "read 1; delete 1", "create 1; read 1",
                                         "write 1 price = 5; write 1 stock = 3"})
                QTest::addRow("%s, %s: %s", qPrintable(info.id), name, requests)
                    << info.id.toLatin1() << QByteArray(requests) << options;
        }
    }
}

void TestExplorer::pruningLeavesOutNoOutcome()
{
    QFETCH(QByteArray, strategy);
    QFETCH(QByteArray, requests);
    QFETCH(StrategyOptions, options);
    const auto all = explore(strategy, requests, options, false);
    const auto pruned = explore(strategy, requests, options, true);
    QVERIFY(all && pruned);
    QVERIFY(all->complete && pruned->complete);
    QCOMPARE(all->run, all->total);
    QCOMPARE(pruned->total, all->total);
    QCOMPARE(pruned->outcomes.size(), all->outcomes.size());
    for (const ScheduleOutcome &outcome : all->outcomes) {
        const ScheduleOutcome *same = outcomeOf(*pruned, outcome.verdict);
        QVERIFY(same);
        QCOMPARE(same->count, outcome.count);
    }
}

void TestExplorer::crossingWritersUnderWriteThroughDiffer_data()
{
    QTest::addColumn<int>("order");
    QTest::newRow("database first") << static_cast<int>(WriteThroughOrder::DatabaseFirst);
    QTest::newRow("cache first") << static_cast<int>(WriteThroughOrder::CacheFirst);
}

void TestExplorer::crossingWritersUnderWriteThroughDiffer()
{
    QFETCH(int, order);
    StrategyOptions options;
    options.writeThroughOrder = static_cast<WriteThroughOrder>(order);
    const auto found = explore("write-through", "write 1; write 1", options);
    QVERIFY(found);
    QVERIFY(anyWith(*found, Anomaly::Stale));
    QVERIFY(outcomeOf(*found, inStep));
}

void TestExplorer::crossingWritersInTransactionsStayInStep()
{
    const auto found = explore("write-through", "write 1; write 1");
    QVERIFY(found);
    QCOMPARE(found->outcomes.size(), 1);
    QCOMPARE(found->outcomes.first().verdict, inStep);
}

void TestExplorer::anEvictionBeforeTheFlushServesAStaleRead()
{
    const auto found = explore("write-behind", "write 1; evict 1; read 1");
    QVERIFY(found);
    QVERIFY(anyWith(*found, Anomaly::StaleRead));
}

void TestExplorer::updatingInsteadOfDeletingLetsWritersCross()
{
    StrategyOptions options;
    options.afterWrite = AfterWrite::Update;
    const auto found = explore("cache-aside", "write 1; write 1", options);
    QVERIFY(found);
    QVERIFY(anyWith(*found, Anomaly::Stale));
}

void TestExplorer::aRetryBehindANewerWriteOvertakesIt()
{
    StrategyOptions options;
    options.requeueFailed = true;
    options.batchVersionGuard = false;
    options.coalesce = false;
    const auto found = explore("write-behind", "write 1; write 1; flush fails", options);
    QVERIFY(found);
    QVERIFY(anyWith(*found, Anomaly::LostWrite));
}

void TestExplorer::aLateSetBringsADeletedProductBack()
{
    const auto found = explore("cache-aside", "read 1; delete 1");
    QVERIFY(found);
    QVERIFY(found->complete);
    const ScheduleOutcome *raised = outcomeOf(*found, Anomaly::Raised);
    QVERIFY(raised);
    QCOMPARE(writeOrder(raised->shortest), QStringLiteral("1 1 1 2 2 2 1")); // miss, load; DELETE, DEL; SET
    QVERIFY(outcomeOf(*found, inStep));
    QCOMPARE(found->outcomes.size(), 2);
}

void TestExplorer::creationsDeletionsAndPartsHaveRacesOfTheirOwn_data()
{
    QTest::addColumn<QByteArray>("strategy");
    QTest::addColumn<QByteArray>("requests");
    QTest::addColumn<StrategyOptions>("options");
    QTest::addColumn<Anomaly>("anomaly");
    QTest::addColumn<StrategyOptions>("remedied");
    const auto row = [](const char *what, const char *strategy, const char *requests, const StrategyOptions &options,
                        Anomaly anomaly, const StrategyOptions &remedied) {
        QTest::newRow(what) << QByteArray(strategy) << QByteArray(requests) << options << anomaly << remedied;
    };
    const auto guarded = [](StrategyOptions options) {
        options.setIfNewer = true;
        return options;
    };
    StrategyOptions absence, queued, unguarded, ontoRow, updatesOnly;
    absence.absenceExpiry = std::chrono::seconds(60);
    queued.queue = QueueKind::InMemory;
    unguarded = ontoRow = updatesOnly = queued;
    unguarded.batchVersionGuard = false;
    ontoRow.partialWrite = PartialWrite::OntoRow;
    updatesOnly.updatesOnly = true;
    row("a late SET brings a deleted product back", "cache-aside", "read 1; delete 1", {}, Anomaly::Raised,
        guarded({}));
    row("a queued update brings a deleted product back", "write-behind", "write 1; delete 1; flush; flush", unguarded,
        Anomaly::Raised, queued);
    row("a late absence hides a product", "cache-aside", "read 1; create 1", absence, Anomaly::Hidden,
        guarded(absence));
    row("a part that is merged onto the row takes another back", "write-behind",
        "write 1 price = 500; write 1 stock = 3", ontoRow, Anomaly::LostWrite, guarded(queued));
    if (testsAll())
        row("a part that is merged onto the row takes another back, before and after a flush", "write-behind",
            "write 1 price = 500; write 1 stock = 3; flush", ontoRow, Anomaly::LostWrite, guarded(queued));
    row("a part of a cached product that is merged onto the row takes another back", "write-behind",
        "warm 1; write 1 price = 500; write 1 stock = 3; flush", ontoRow, Anomaly::LostWrite, queued);
    row("a worker that knows updates only drops a creation", "write-behind", "create 1; flush", updatesOnly,
        Anomaly::LostWrite, queued);
    row("a worker that knows updates only drops a deletion", "write-behind", "delete 1; flush", updatesOnly,
        Anomaly::Raised, queued);
}

/// Nobody tells the search where to look: it tries every order.
void TestExplorer::creationsDeletionsAndPartsHaveRacesOfTheirOwn()
{
    QFETCH(const QByteArray, strategy);
    QFETCH(const QByteArray, requests);
    QFETCH(const StrategyOptions, options);
    QFETCH(const Anomaly, anomaly);
    QFETCH(const StrategyOptions, remedied);
    const auto without = explore(strategy, requests, options);
    QVERIFY(without);
    QVERIFY(without->complete);
    QVERIFY2(anyWith(*without, anomaly), qPrintable(told(*without)));
    const auto with = explore(strategy, requests, remedied);
    QVERIFY(with);
    QVERIFY(with->complete);
    QVERIFY2(with->outcomes.size() == 1 && outcomeOf(*with, inStep), qPrintable(told(*with)));
}

void TestExplorer::theRemedyLeavesNoSchedule_data()
{
    QTest::addColumn<QByteArray>("strategy");
    QTest::addColumn<QByteArray>("requests");
    QTest::addColumn<StrategyOptions>("options");
    QTest::addColumn<QString>("remedy");
    StrategyOptions databaseFirst, cacheFirst, update, requeue, inMemory;
    inMemory.queue = QueueKind::InMemory;
    databaseFirst.writeThroughOrder = WriteThroughOrder::DatabaseFirst;
    cacheFirst.writeThroughOrder = WriteThroughOrder::CacheFirst;
    update.afterWrite = AfterWrite::Update;
    requeue.requeueFailed = true;
    requeue.batchVersionGuard = requeue.coalesce = false;
    StrategyOptions absence;
    absence.absenceExpiry = std::chrono::minutes(1);
    for (const char *remedy : {"set-if-newer", "lock-per-key"}) {
        const QString name = QString::fromLatin1(remedy);
        const auto row = [&](const QByteArray &what) -> QTestData & { return QTest::newRow(what + " with " + remedy); };
        row("a reader and a writer under cache-aside")
            << QByteArray("cache-aside") << QByteArray("read 1; write 1") << StrategyOptions() << name;
        row("two readers and a writer under cache-aside")
            << QByteArray("cache-aside") << QByteArray("read 1; read 1; write 1") << StrategyOptions() << name;
        row("a reader and a writer under read-through")
            << QByteArray("read-through") << QByteArray("read 1; write 1") << StrategyOptions() << name;
        row("a reader and a writer under write-through")
            << QByteArray("write-through") << QByteArray("read 1; write 1") << StrategyOptions() << name;
        row("writers who cross, database first")
            << QByteArray("write-through") << QByteArray("write 1; write 1") << databaseFirst << name;
        row("writers who cross, cache first")
            << QByteArray("write-through") << QByteArray("write 1; write 1") << cacheFirst << name;
        for (const char *id : {"cache-aside", "read-through", "write-through"})
            row(QByteArray("a reader and a deletion under ") + id)
                << QByteArray(id) << QByteArray("read 1; delete 1") << StrategyOptions() << name;
        for (const char *id : {"cache-aside", "read-through"})
            row(QByteArray("a reader and a creation under ") + id)
                << QByteArray(id) << QByteArray("read 1; create 1") << absence << name;
        row("a whole and a part that cross, cache first")
            << QByteArray("write-through") << QByteArray("write 1; write 1 price = 5") << cacheFirst << name;
        row("writers who update both") << QByteArray("cache-aside") << QByteArray("write 1; write 1") << update << name;
    }
    QTest::newRow("an eviction before the flush with set-if-newer")
        << QByteArray("write-behind") << QByteArray("write 1; evict 1; read 1") << StrategyOptions()
        << QStringLiteral("set-if-newer");
    QTest::newRow("an eviction before the flush, the queue in memory, with set-if-newer")
        << QByteArray("write-behind") << QByteArray("write 1; evict 1; read 1; flush") << inMemory
        << QStringLiteral("set-if-newer");
    for (const char *write : {"create", "delete"})
        QTest::addRow("an eviction before the flush of a %s with set-if-newer", write)
            << QByteArray("write-behind") << QByteArray(write) + " 1; evict 1; read 1" << inMemory
            << QStringLiteral("set-if-newer");
    QTest::newRow("a retry with the version guard")
        << QByteArray("write-behind") << QByteArray("write 1; write 1; flush fails") << requeue
        << QStringLiteral("version-guard");
}

void TestExplorer::theRemedyLeavesNoSchedule()
{
    QFETCH(QByteArray, strategy);
    QFETCH(QByteArray, requests);
    QFETCH(StrategyOptions, options);
    QFETCH(QString, remedy);
    const auto without = explore(strategy, requests, options);
    QVERIFY(without);
    QVERIFY2(without->outcomes.size() > 1, "there is nothing to remedy");
    QVERIFY(applyRemedy(options, remedy));
    const auto with = explore(strategy, requests, options);
    QVERIFY(with);
    QVERIFY(with->complete && with->run > 1);
    QCOMPARE(with->outcomes.size(), 1);
    QCOMPARE(with->outcomes.first().verdict, inStep);
}

void TestExplorer::aScheduleFoundEndsTheSameWhenItIsPlayedAgain()
{
    const auto found = explore("cache-aside", "read 1; write 1");
    QVERIFY(found);
    const ScheduleOutcome *stale = outcomeOf(*found, Anomaly::Stale);
    QVERIFY(stale);
    std::optional<Product> cached, stored;
    for (int time = 0; time < 2; ++time) {
        QVERIFY(QCoro::waitFor(m_bench->setup.resetKeys({{Key{1}}})));
        SteppedRun run(*m_connections, {QStringLiteral("cache-aside"), {}, planOf("read 1; write 1")});
        for (const int lane : stale->shortest) {
            QVERIFY(run.mayMove(lane));
            run.move(lane);
            QCoro::waitFor(run.untilIdle());
        }
        QCoro::waitFor(run.finish());
        const auto verdict = QCoro::waitFor(run.judge());
        QVERIFY(verdict);
        QCOMPARE(*verdict, Verdict(Anomaly::Stale));
        if (time == 1) {
            QCOMPARE(m_bench->cached(1), cached);
            QCOMPARE(m_bench->stored(1), stored);
        }
        cached = m_bench->cached(1);
        stored = m_bench->stored(1);
        QVERIFY(cached && stored && cached->version < stored->version);
    }
}

void TestExplorer::aRefusedSaveIsToldToTheWriter()
{
    const auto found = explore("cache-aside", "write 1 fails");
    QVERIFY(found);
    QCOMPARE(found->outcomes.size(), 1);
    QCOMPARE(found->outcomes.first().lanes.first().answer.outcome, Outcome::Failed);
    QCOMPARE(m_bench->stored(1)->version, Version(1));
}

void TestExplorer::exploringStopsWhenToldTo()
{
    Explorer explorer(*m_connections, m_bench->setup);
    Explorer::Plan plan;
    plan.run = {QStringLiteral("cache-aside"), {}, planOf("read 1; read 1; write 1; write 1")};
    const Explorer::Progress progress = [](const Exploration &soFar) { return soFar.run < 5; };
    const auto found = QCoro::waitFor(explorer.explore(plan, progress));
    QVERIFY(found);
    QVERIFY(!found->complete);
    QCOMPARE(found->run, 5);
}

void TestExplorer::exploringStopsInTheMiddleOfASchedule()
{
    Explorer explorer(*m_connections, m_bench->setup);
    Explorer::Plan plan;
    plan.run = {QStringLiteral("cache-aside"), {}, planOf("read 1; write 1")};
    int asked = 0;
    const Explorer::Progress progress = [&asked](const Exploration &) { return ++asked < 3; };
    const auto found = QCoro::waitFor(explorer.explore(plan, progress));
    QVERIFY(found);
    QCOMPARE(asked, 3);
    QCOMPARE(found->run, 0);
    QVERIFY(!found->complete && found->trouble == Exploration::Trouble::None);
}

void TestExplorer::writersAtAFullQueueEndNoSearch()
{
    StrategyOptions options;
    options.queueLimit = 1;
    const auto found = explore("write-behind", "write 1; write 1", options); // nobody has planned a flush
    QVERIFY(found);
    QVERIFY(found->complete);
    for (const ScheduleOutcome &outcome : found->outcomes) {
        for (const Lane &lane : outcome.lanes)
            QCOMPARE(lane.state, Lane::State::Done); // the worker came
    }
}

void TestExplorer::theShareGrowsToTheWhole()
{
    Explorer explorer(*m_connections, m_bench->setup);
    Explorer::Plan plan;
    plan.run = {QStringLiteral("cache-aside"), {}, planOf("read 1; read 1; write 1")};
    double before = 0;
    bool grows = true;
    const Explorer::Progress progress = [&](const Exploration &soFar) {
        grows = grows && soFar.share >= before && soFar.share <= 1;
        before = soFar.share;
        return true;
    };
    const auto found = QCoro::waitFor(explorer.explore(plan, progress));
    QVERIFY(found);
    QVERIFY(grows);
    QVERIFY2(std::abs(before - 1) < 1e-9, qPrintable(QString::number(before))); // the shares of all ways sum up to one
    QCOMPARE(found->share, 1.0);
    QVERIFY(found->perSecond() > 0);
}

void TestExplorer::aSearchThatCannotBeRepeatedSaysSo()
{
    Explorer explorer(*m_connections, m_bench->setup);
    Explorer::Plan plan;
    plan.run = {QStringLiteral("cache-aside"), {}, planOf("warm 1; read 1; read 1; read 1")};
    plan.prune = false;
    const Explorer::Progress progress = [this](const Exploration &soFar) {
        if (soFar.run == 1) // from the second schedule on the value is gone, as if it had expired
            m_bench->redisSays({"DEL", "cachescope:product:1"});
        return true;
    };
    const auto found = QCoro::waitFor(explorer.explore(plan, progress));
    QVERIFY(found);
    QCOMPARE(found->trouble, Exploration::Trouble::NotRepeatable);
    QVERIFY(!found->complete);
    QCOMPARE(found->run, 1);
}

QTEST_GUILESS_MAIN(TestExplorer)
#include "tst_explorer.moc"
