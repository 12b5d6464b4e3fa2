// SPDX-License-Identifier: GPL-3.0-only
#include "engine/comparison/comparisonjobs.h"

#include "engine/strategies/registry.h"

namespace cachescope {

namespace {

constexpr double claimWarmUpSeconds = 0.5;
constexpr double claimSeconds = 2.5;
constexpr double killSeconds = 3;
constexpr double killedAfterSeconds = 1.5;
constexpr double deadForSeconds = 1;

constexpr Figure kills[] = {Figure::LostProcessKilled, Figure::LostCacheKilled, Figure::LostDatabaseKilled};

Fault killOf(Figure lost)
{
    Fault fault;
    fault.at = killedAfterSeconds;
    if (lost == Figure::LostProcessKilled) {
        fault.kind = FaultKind::Crash;
        fault.server = Server::None;
        return fault;
    }
    fault.kind = FaultKind::Kill;
    fault.server = lost == Figure::LostCacheKilled ? Server::Redis : Server::Postgres;
    fault.duration = deadForSeconds;
    return fault;
}

} // namespace

Scenario claimScenario(const Scenario &base, const QString &strategy)
{
    // Each of a write's steps on the database is delayed; the source counts them as one time.
    const double steps = capabilitiesOf(strategy).writeSteps;
    Scenario scenario;
    scenario.strategy = strategy;
    scenario.products = base.products;
    scenario.workload.seed = base.workload.seed;
    // So few that no write waits for another's row or connection: the claim is about a single write.
    scenario.workload.clients = 2;
    scenario.workload.choice = WorkloadPlan::Choice::Uniform;
    scenario.workload.readShare = 0;
    scenario.workload.thinkTime = std::chrono::milliseconds(20);
    scenario.databaseDelay = {Delay::Kind::Fixed, claimedDatabaseMs / steps, 0};
    scenario.seconds = claimWarmUpSeconds + claimSeconds;
    return scenario;
}

Scenario killScenario(const Scenario &contender, Figure lost)
{
    Scenario scenario = contender;
    scenario.faults = {killOf(lost)};
    scenario.seconds = killSeconds;
    return scenario;
}

QVector<ComparisonJob> jobsOf(const ComparisonPlan &plan, const ComparisonResult &result)
{
    using Kind = ComparisonJob::Kind;
    const auto contenders = static_cast<int>(result.contenders.size());
    QVector<ComparisonJob> jobs;
    for (int round = 0; round < plan.repeat; ++round) {
        for (int i = 0; i < contenders; ++i)
            jobs.append({Kind::Round, i, round, {}, result.contenders.at(i).scenario, plan.warmUpSeconds});
    }
    for (int i = 0; i < result.claimRuns.size(); ++i)
        jobs.append({Kind::Claim, i, 0, {}, result.claimRuns.at(i).scenario, claimWarmUpSeconds});
    for (int round = 0; result.kills && round < plan.repeat; ++round) {
        for (const Figure lost : kills) {
            for (int i = 0; i < contenders; ++i)
                jobs.append({Kind::Kill, i, round, lost, killScenario(result.contenders.at(i).scenario, lost), 0});
        }
    }
    return jobs;
}

} // namespace cachescope
