// SPDX-License-Identifier: GPL-3.0-only
#include "engine/comparison/comparisonjobs.h"
#include "engine/comparison/decision.h"
#include "engine/sandbox/sandbox.h"
#include "engine/scenario/scenario.h"
#include "engine/schedule/explorer.h"
#include "engine/schedule/footprint.h"
#include "tests/support/sixthstrategy.h"
#include "tests/support/workbench.h"

#include <qcorotask.h>
#include <QTest>

using namespace cachescope;

/// A strategy that is added at run time, at every place of the engine that could have forgotten it.
class TestSixthStrategy : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aScenarioFileHoldsIt();
    void noSearchIsPrunedUnsoundly();
    void itIsCompared();
    void theGuideMakesNoClaimAboutIt();
};

void TestSixthStrategy::aScenarioFileHoldsIt()
{
    Scenario scenario;
    scenario.strategy = SixthStrategyAdded::id();
    const QByteArray file = writeScenario(scenario);
    {
        const SixthStrategyAdded sixth;
        const ScenarioReading reading = readScenario(file);
        QVERIFY(reading.problems.isEmpty());
        QCOMPARE(reading.scenario, scenario);
    }
    const ScenarioReading reading = readScenario(file);
    QCOMPARE(reading.problems.size(), 1);
    QCOMPARE(reading.problems.first().kind, ScenarioProblem::Kind::UnknownChoice);
}

namespace {

/// How many schedules of each verdict a search finds.
QHash<Verdict::Int, qint64> found(const Connections &connections, RunSetup &setup, bool prune)
{
    Explorer explorer(connections, setup);
    Explorer::Plan plan;
    plan.run = {SixthStrategyAdded::id(), {}, readPlan(QStringLiteral("warm 1; write 1; write 2")).plan};
    plan.prune = prune;
    const Explorer::Progress progress;
    const auto exploration = QCoro::waitFor(explorer.explore(plan, progress));
    QHash<Verdict::Int, qint64> counts;
    if (exploration && exploration->complete) {
        for (const ScheduleOutcome &outcome : exploration->outcomes)
            counts.insert(outcome.verdict.toInt(), outcome.count);
    }
    return counts;
}

} // namespace

void TestSixthStrategy::noSearchIsPrunedUnsoundly()
{
    Sandbox sandbox;
    QVERIFY(startSandbox(sandbox));
    Workbench bench(Workbench::Servers{sandbox.redis(), sandbox.postgres()});
    QVERIFY(bench.lay());
    const Connections connections{bench.redis, bench.postgres, bench.monitorRedis, bench.monitorPostgres,
                                  "cachescope:"};
    {
        const SixthStrategyAdded sixth;
        QCOMPARE(coordinationOf(sixth.id(), {}), Coordination::Everywhere);
        const auto all = found(connections, bench.setup, false);
        QVERIFY(all.contains(Verdict(Anomaly::Stale).toInt())); // when the write of the other product was the first
        QCOMPARE(found(connections, bench.setup, true), all);
    }
    // Had it been believed that requests of different products know nothing of each other, nobody would have seen it.
    const SixthStrategyAdded careless({.coordination = Coordination::None});
    QVERIFY(found(connections, bench.setup, true) != found(connections, bench.setup, false));
}

void TestSixthStrategy::itIsCompared()
{
    const QStringList claimed = claimedStrategyIds();
    const SixthStrategyAdded sixth;
    QCOMPARE(allStrategyIds().constLast(), sixth.id());
    QCOMPARE(claimedStrategyIds(), claimed); // the source says nothing about it
    const auto contenders = contendersOf(QStringList{sixth.id()});
    QCOMPARE(contenders.size(), 1);
    const auto scenario = ComparisonPlan().scenarioOf(contenders.first());
    QVERIFY(scenario);
    QCOMPARE(scenario->strategy, sixth.id());
    QCOMPARE(claimScenario({}, sixth.id()).databaseDelay.ms, claimedDatabaseMs);
}

void TestSixthStrategy::theGuideMakesNoClaimAboutIt()
{
    const Decision before = decide({});
    QVERIFY(before.unjudged.isEmpty());
    const SixthStrategyAdded sixth;
    const Decision decision = decide({});
    QCOMPARE(decision.ranking.size(), before.ranking.size());
    QCOMPARE(decision.unjudged, QStringList{sixth.id()});
}

QTEST_GUILESS_MAIN(TestSixthStrategy)
#include "tst_sixthstrategy.moc"
