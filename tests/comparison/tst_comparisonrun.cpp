// SPDX-License-Identifier: GPL-3.0-only
#include "engine/comparison/comparisonrun.h"
#include "engine/sandbox/sandbox.h"
#include "tests/support/watched.h"

using namespace cachescope;

namespace {

ComparisonPlan planOf(const QStringList &strategies)
{
    ComparisonPlan plan;
    plan.base = scenarioOf(QStringLiteral("cache-aside"));
    plan.base.databaseDelay = {Delay::Kind::Fixed, 5, 0};
    plan.contenders = contendersOf(strategies);
    plan.repeat = 1;
    plan.warmUpSeconds = 0.3;
    plan.seconds = 1;
    return plan;
}

const QString writeThrough = QStringLiteral("write-through");
const QString writeBehind = QStringLiteral("write-behind");

} // namespace

class TestComparisonRun : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void twoStrategiesAreMeasuredOneAfterTheOther();
    void twoSettingsOfAKnobAreMeasured();
    void theWarmUpStandsInNoFigure();
    void theClaimOnWritesIsMeasuredWithASlowDatabase();
    void theLabTracesAsItDidBefore();
    void everyKillIsARunOfItsOwn();
    void nothingIsKilledOnOwnServers();
    void aLabWithoutServersIsRefused();
    void aCrashLosesWhatIsQueuedInMemory();
    void aCrashWhileWarmingUpLeavesNoFigures();
    void cancellingKeepsWhatHasFinished();
    void cancellingBeforeTheFirstRunKeepsNothing();
    void serversThatDoNotAnswerEndIt();
    void nothingToCompareIsRefused();
    void storeTimesComeFromTheSteps();

private:
    Sandbox m_sandbox;
};

void TestComparisonRun::initTestCase()
{
    QVERIFY(startSandbox(m_sandbox));
}

void TestComparisonRun::twoStrategiesAreMeasuredOneAfterTheOther()
{
    Watched watched;
    QVERIFY(watched.open(m_sandbox.redis(), m_sandbox.postgres()));
    ComparisonRun run(*watched.lab);
    QSignalSpy finished(&run, &ComparisonRun::finished);
    QVector<int> order;
    double share = 0;
    bool warmedUp = false;
    connect(&run, &ComparisonRun::measured, this, [&order](const ComparisonJob &job) { order.append(job.contender); });
    connect(&run, &ComparisonRun::progressed, this, [&](const ComparisonProgress &progress) {
        QCOMPARE(progress.total, 4);
        QVERIFY(progress.share >= 0 && progress.share <= 1 && progress.secondsLeft >= 0);
        share = std::max(share, progress.share);
        warmedUp = warmedUp || progress.warmingUp;
    });
    ComparisonPlan plan = planOf({writeThrough, writeBehind});
    plan.repeat = 2;
    QVERIFY(run.start(plan));
    QVERIFY(!run.start(plan)); // one at a time
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, patienceMs);
    QCOMPARE(order, (QVector<int>{0, 1, 0, 1}));
    QVERIFY(share > 0.9 && warmedUp);

    const ComparisonResult result = run.result();
    QVERIFY(result.complete);
    QCOMPARE(result.rounds(), 2);
    QVERIFY(result.machine.redis.startsWith(QLatin1String("Redis 7")) && result.machine.cpus > 0);
    for (const ContenderResult &contender : result.contenders) {
        QVERIFY(contender.spread(Figure::ReadP50)->low > 0);
        QVERIFY(contender.spread(Figure::RequestsPerSecond)->low > 10);
        QCOMPARE(contender.spread(Figure::LostWrites)->high, 0.0);
        QCOMPARE(contender.spread(Figure::FailedRequests)->high, 0.0);
        QVERIFY(contender.spread(Figure::DatabaseTime) && contender.spread(Figure::CacheTime));
        QVERIFY(contender.spread(Figure::DatabaseTime)->median > 5); // the added latency is part of it
        QVERIFY(contender.spread(Figure::CacheTime)->median < contender.spread(Figure::DatabaseTime)->median);
        QVERIFY(contender.rounds.first().samples.size() >= 10);
    }
    QVERIFY(result.contenders.first().spread(Figure::WriteP50)->low >= 5); // a write waits for the database …
    QVERIFY(result.contenders.last().spread(Figure::WriteP50)->median
            < result.contenders.first().spread(Figure::WriteP50)->median); // … or it does not
    QCOMPARE(claimsOf(result).constFirst().measured(), 0.0);               // its runs were not asked for
    const Claim stores = claimsOf(result).constLast();
    QVERIFY(stores.measured() > 0);
    QVERIFY(stores.times.last().measuredMs->median < stores.waitedForDatabaseMs->median - 4); // without what was added
    const auto findings = findingsOf({result});
    const auto writes =
        std::find_if(findings.begin(), findings.end(), [](const Finding &f) { return f.figure == Figure::WriteP50; });
    QVERIFY(writes != findings.end());
    QCOMPARE(writes->best, QVector<int>{1});
    QVERIFY(!writes->noDifference && writes->spreadKnown);
}

void TestComparisonRun::twoSettingsOfAKnobAreMeasured()
{
    Watched watched;
    QVERIFY(watched.open(m_sandbox.redis(), m_sandbox.postgres()));
    ComparisonRun run(*watched.lab);
    QSignalSpy finished(&run, &ComparisonRun::finished);
    ComparisonPlan plan = planOf({});
    plan.base.workload.readShare = 0;
    plan.base.workload.thinkTime = std::chrono::milliseconds(20); // what is queued must be flushed in the end
    plan.base.options.coalesce = false;
    plan.contenders =
        contendersOf(writeBehind, QStringLiteral("knobs.batchSize"), {QStringLiteral("1"), QStringLiteral("200")});
    QVERIFY(run.start(plan));
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 2 * patienceMs);
    QVERIFY(run.result().complete);
    QVERIFY(run.result().contenders.first().spread(Figure::StatementsPerRequest)->median
            > 3 * run.result().contenders.last().spread(Figure::StatementsPerRequest)->median);
}

void TestComparisonRun::theWarmUpStandsInNoFigure()
{
    Watched watched;
    QVERIFY(watched.open(m_sandbox.redis(), m_sandbox.postgres()));
    ComparisonRun run(*watched.lab);
    QSignalSpy finished(&run, &ComparisonRun::finished);
    ComparisonPlan plan = planOf({QStringLiteral("cache-aside")});
    plan.base.workload.readShare = 1; // only the first read of a product misses
    plan.base.products = 2;           // also on a busy machine each of them is read while it warms up
    plan.warmUpSeconds = 1;
    QVERIFY(run.start(plan));
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, patienceMs);
    const ContenderResult contender = run.result().contenders.first();
    QCOMPARE(contender.spread(Figure::HitRate)->median, 1.0);
    QCOMPARE(contender.spread(Figure::StatementsPerRequest)->median, 0.0);
    QVERIFY(contender.rounds.first().samples.first().time < -0.5);
    QVERIFY(contender.rounds.first().samples.last().time > 0.5);
    const double perSecond = contender.spread(Figure::RequestsPerSecond)->median;
    const double seen =
        contender.rounds.first().samples.at(contender.rounds.first().samples.size() - 3).requestsPerSecond;
    QVERIFY2(perSecond > 0.6 * seen && perSecond < 1.6 * seen,
             qPrintable(QStringLiteral("%1 %2").arg(perSecond).arg(seen)));
}

void TestComparisonRun::theClaimOnWritesIsMeasuredWithASlowDatabase()
{
    Watched watched;
    QVERIFY(watched.open(m_sandbox.redis(), m_sandbox.postgres()));
    ComparisonRun run(*watched.lab);
    QSignalSpy finished(&run, &ComparisonRun::finished);
    QVector<ComparisonJob::Kind> kinds;
    connect(&run, &ComparisonRun::measured, this, [&kinds](const ComparisonJob &job) { kinds.append(job.kind); });
    ComparisonPlan plan = planOf({writeBehind});
    plan.claims = true;
    QVERIFY(run.start(plan));
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 2 * patienceMs);
    QVERIFY(run.result().complete);
    using Kind = ComparisonJob::Kind;
    QCOMPARE(kinds, (QVector<Kind>{Kind::Round, Kind::Claim, Kind::Claim, Kind::Claim}));
    const Claim claim = claimsOf(run.result()).constFirst();
    QVERIFY(claim.times.at(0).measuredMs->median < 120);  // write-behind does not wait for the database …
    QVERIFY(claim.times.at(1).measuredMs->median >= 120); // … the others do
    QVERIFY(claim.times.at(2).measuredMs->median >= 120);
    QVERIFY(claim.measured() > 1);
}

void TestComparisonRun::theLabTracesAsItDidBefore()
{
    Watched watched;
    QVERIFY(watched.open(m_sandbox.redis(), m_sandbox.postgres()));
    const TraceWindow slowMotion{.window = 3 * millisecond, .period = second, .stride = 7};
    watched.lab->trace(slowMotion);
    ComparisonRun run(*watched.lab);
    QSignalSpy finished(&run, &ComparisonRun::finished);
    QVERIFY(run.start(planOf({writeThrough})));
    QVERIFY(!(watched.lab->traceWindow() == slowMotion));
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, patienceMs);
    QVERIFY(watched.lab->traceWindow() == slowMotion);
    QVERIFY(run.start(planOf({writeThrough})));
    run.cancel();
    QCOMPARE(finished.size(), 2);
    QVERIFY(watched.lab->traceWindow() == slowMotion);
}

void TestComparisonRun::everyKillIsARunOfItsOwn()
{
    Watched watched;
    QSignalSpy ready(watched.lab.get(), &Lab::serversReady);
    watched.lab->openSandbox();
    QTRY_COMPARE_WITH_TIMEOUT(ready.size(), 1, patienceMs);
    ComparisonRun run(*watched.lab);
    QSignalSpy finished(&run, &ComparisonRun::finished);
    ComparisonPlan plan = planOf({writeThrough, writeBehind});
    plan.base.workload.thinkTime = std::chrono::milliseconds(10);
    plan.base.options.flushInterval = std::chrono::hours(1); // nothing is saved before the kill
    plan.base.options.batchSize = 10'000;
    plan.kills = true;
    QVERIFY(run.start(plan));
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 4 * patienceMs);
    const ComparisonResult result = run.result();
    QVERIFY2(result.complete, qPrintable(QString::number(static_cast<int>(watched.last.state))));
    QVERIFY(result.kills);
    for (const ContenderResult &contender : result.contenders) {
        QCOMPARE(contender.rounds.size(), 1);
        QCOMPARE(contender.spread(Figure::LostWrites)->median, 0.0);        // nothing went wrong in its round
        QCOMPARE(contender.spread(Figure::LostProcessKilled)->median, 0.0); // the queue in Redis outlives the process
        QCOMPARE(contender.spread(Figure::LostDatabaseKilled)->median, 0.0);
    }
    QCOMPARE(result.contenders.first().spread(Figure::LostCacheKilled)->median, 0.0);
    QVERIFY(result.contenders.last().spread(Figure::LostCacheKilled)->median > 10); // it does not outlive Redis
}

void TestComparisonRun::nothingIsKilledOnOwnServers()
{
    Watched watched;
    QVERIFY(watched.open(m_sandbox.redis(), m_sandbox.postgres())); // as far as the lab knows
    ComparisonRun run(*watched.lab);
    QSignalSpy finished(&run, &ComparisonRun::finished);
    ComparisonPlan plan = planOf({writeThrough});
    plan.kills = true;
    QVERIFY(run.start(plan));
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, patienceMs);
    QVERIFY(run.result().complete && !run.result().kills);
    QVERIFY(!run.result().contenders.first().spread(Figure::LostProcessKilled));
}

void TestComparisonRun::aLabWithoutServersIsRefused()
{
    Lab lab;
    ComparisonRun run(lab);
    QVERIFY(!run.start(planOf({writeThrough}))); // it would wait for ever
    QVERIFY(!run.isRunning());
}

void TestComparisonRun::aCrashLosesWhatIsQueuedInMemory()
{
    Watched watched;
    QVERIFY(watched.open(m_sandbox.redis(), m_sandbox.postgres()));
    ComparisonRun run(*watched.lab);
    QSignalSpy finished(&run, &ComparisonRun::finished);
    ComparisonPlan plan = planOf({writeThrough, writeBehind});
    plan.base.options.queue = QueueKind::InMemory;
    plan.base.options.flushInterval = std::chrono::hours(1);
    plan.base.options.batchSize = 100'000;
    plan.base.workload.thinkTime = std::chrono::milliseconds(10);
    plan.seconds = 5;
    Fault crash;
    crash.kind = FaultKind::Crash;
    crash.at = 1;
    plan.base.faults = {crash};
    QVERIFY(run.start(plan));
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, patienceMs);
    QVERIFY(run.result().complete);
    const ComparisonResult &result = run.result();
    QCOMPARE(result.contenders.first().spread(Figure::LostWrites)->median, 0.0);
    QVERIFY(result.contenders.last().spread(Figure::LostWrites)->median > 10);
    // The rate is over the time until the crash, as the samples say it: 8 clients that think 10 ms cannot ask more.
    const ContenderResult &crashed = result.contenders.last();
    const double perSecond = crashed.spread(Figure::RequestsPerSecond)->median;
    double sampled = 0;
    for (const Sample &sample : crashed.rounds.first().samples)
        sampled = std::max(sampled, sample.requestsPerSecond);
    QVERIFY2(perSecond > sampled / 3 && perSecond < 900,
             qPrintable(QStringLiteral("%1, sampled %2").arg(perSecond).arg(sampled)));
}

void TestComparisonRun::aCrashWhileWarmingUpLeavesNoFigures()
{
    Watched watched;
    QVERIFY(watched.open(m_sandbox.redis(), m_sandbox.postgres()));
    ComparisonRun run(*watched.lab);
    QSignalSpy finished(&run, &ComparisonRun::finished);
    ComparisonPlan plan = planOf({writeThrough});
    plan.warmUpSeconds = 5;
    Fault crash;
    crash.kind = FaultKind::Crash;
    crash.at = 0.3;
    plan.base.faults = {crash};
    QVERIFY(run.start(plan));
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, patienceMs);
    const ContenderResult &contender = run.result().contenders.first();
    QCOMPARE(contender.rounds.size(), 1);
    QVERIFY(!contender.spread(Figure::RequestsPerSecond) && !contender.spread(Figure::ReadP50));
    QVERIFY(contender.spread(Figure::LostWrites));
}

void TestComparisonRun::cancellingKeepsWhatHasFinished()
{
    Watched watched;
    QVERIFY(watched.open(m_sandbox.redis(), m_sandbox.postgres()));
    ComparisonRun run(*watched.lab);
    QSignalSpy finished(&run, &ComparisonRun::finished);
    QSignalSpy measured(&run, &ComparisonRun::measured);
    QVERIFY(run.start(planOf({writeThrough, writeBehind})));
    QTRY_COMPARE_WITH_TIMEOUT(measured.size(), 1, patienceMs);
    QTRY_COMPARE_WITH_TIMEOUT(watched.last.state, RunState::Running, patienceMs);
    run.cancel();
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, patienceMs);
    QVERIFY(!run.isRunning());
    QVERIFY(!run.result().complete);
    QCOMPARE(run.result().contenders.first().rounds.size(), 1);
    QVERIFY(run.result().contenders.last().rounds.isEmpty());
    QCOMPARE(watched.last.state, RunState::Finished); // settled, not torn off
    QVERIFY(watched.last.audit && watched.last.audit->passed());
    QVERIFY(run.start(planOf({writeThrough}))); // and it can begin anew
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 2, patienceMs);
    QVERIFY(run.result().complete);
}

void TestComparisonRun::cancellingBeforeTheFirstRunKeepsNothing()
{
    Watched watched;
    QVERIFY(watched.open(m_sandbox.redis(), m_sandbox.postgres()));
    ComparisonRun run(*watched.lab);
    QSignalSpy finished(&run, &ComparisonRun::finished);
    QVERIFY(run.start(planOf({writeThrough, writeBehind})));
    run.cancel();
    QCOMPARE(finished.size(), 1);
    QVERIFY(run.result().isEmpty());
}

void TestComparisonRun::serversThatDoNotAnswerEndIt()
{
    Watched watched;
    QVERIFY(watched.open(nobody().redis, nobody().postgres));
    ComparisonRun run(*watched.lab);
    QSignalSpy finished(&run, &ComparisonRun::finished);
    QVERIFY(run.start(planOf({writeThrough})));
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, patienceMs);
    QVERIFY(run.result().isEmpty() && !run.result().complete);
    QVERIFY(!watched.problems.isEmpty());
}

void TestComparisonRun::nothingToCompareIsRefused()
{
    Lab lab;
    ComparisonRun run(lab);
    QVERIFY(!run.start(planOf({})));
    ComparisonPlan plan = planOf({writeThrough});
    plan.contenders.first().overrides.append({QStringLiteral("knobs.batchSize"), QStringLiteral("0")});
    QVERIFY(!run.start(plan));
    QVERIFY(!run.isRunning());
}

void TestComparisonRun::storeTimesComeFromTheSteps()
{
    using Phase = TraceEvent::Phase;
    const auto event = [](quint64 request, Nanos time, Step step, Phase phase, Outcome outcome = Outcome::None) {
        TraceEvent made;
        made.request = request;
        made.time = time * millisecond;
        made.step = step;
        made.phase = phase;
        made.outcome = outcome;
        return made;
    };
    StoreTimes times;
    QVERIFY(!times.cacheGetP50() && !times.databaseLoadP50());
    times.add({event(1, 0, Step::CacheGet, Phase::Begin), event(2, 0, Step::CacheGetExpiry, Phase::Begin),
               event(1, 2, Step::CacheGet, Phase::End, Outcome::Miss), event(1, 2, Step::DatabaseLoad, Phase::Begin),
               event(3, 0, Step::CacheGet, Phase::Begin)});
    times.add({event(2, 4, Step::CacheGetExpiry, Phase::End, Outcome::Hit),
               event(1, 12, Step::DatabaseLoad, Phase::End, Outcome::Ok),
               event(3, 9, Step::CacheGet, Phase::End, Outcome::Failed),
               event(9, 9, Step::CacheGet, Phase::End, Outcome::Hit)});
    QCOMPARE(times.cacheGetP50(), std::optional(3.0));
    QCOMPARE(times.databaseLoadP50(), std::optional(10.0));
    QCOMPARE(times.cacheGetOwnP50(), std::optional(3.0));
    QCOMPARE(times.databaseLoadOwnP50(), std::optional(10.0));

    times.clear();
    TraceEvent end = event(4, 12, Step::DatabaseLoad, Phase::End, Outcome::Ok);
    end.added = 10 * millisecond;
    times.add({event(4, 0, Step::DatabaseLoad, Phase::Begin), end});
    QCOMPARE(times.databaseLoadP50(), std::optional(12.0));
    QCOMPARE(times.databaseLoadOwnP50(), std::optional(2.0));
}

QTEST_GUILESS_MAIN(TestComparisonRun)
#include "tst_comparisonrun.moc"
