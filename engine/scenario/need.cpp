// SPDX-License-Identifier: GPL-3.0-only
#include "engine/scenario/need.h"

#include "engine/scenario/scenario.h"

#include <algorithm>

namespace cachescope {

namespace {

static_assert(namesOf<Need>.size() == static_cast<size_t>(Need::InTime) + 1);

bool varies(const Delay &delay)
{
    return delay.kind == Delay::Kind::Uniform || delay.kind == Delay::Kind::Normal;
}

bool isInTime(const Scenario &scenario)
{
    return scenario.seconds == 0
        || std::all_of(scenario.faults.begin(), scenario.faults.end(),
                       [&scenario](const Fault &fault) { return fault.at < scenario.seconds; });
}

} // namespace

bool isMet(Need need, const Scenario &scenario)
{
    const Capabilities strategy = capabilitiesOf(scenario.strategy);
    const WorkloadPlan &workload = scenario.workload;
    switch (need) {
    case Need::Nothing: return true;
    case Need::Queue: return strategy.queue;
    case Need::SingleWrites: return !strategy.queue;
    case Need::OwnLoads: return strategy.ownLoads;
    case Need::Invalidation: return strategy.invalidates;
    case Need::Expiry: return strategy.expiry;
    case Need::RefreshZone: return strategy.refreshZone;
    case Need::WriteOrder: return strategy.writeOrder;
    case Need::CachedWrites:
        return strategy.queue || strategy.writeOrder
            || (strategy.invalidates && scenario.options.afterWrite == AfterWrite::Update);
    case Need::Breaker: return scenario.options.breakerFailures > 0;
    case Need::Retries: return scenario.options.cacheRetries > 0;
    case Need::ClosedLoop: return workload.loop == WorkloadPlan::Loop::Closed;
    case Need::OpenLoop: return workload.loop == WorkloadPlan::Loop::Open;
    case Need::ZipfChoice: return workload.choice == WorkloadPlan::Choice::Zipf;
    case Need::HotSetChoice: return workload.choice == WorkloadPlan::Choice::HotSet;
    case Need::CacheLatency: return scenario.cacheDelay.kind != Delay::Kind::None;
    case Need::CacheSpread: return varies(scenario.cacheDelay);
    case Need::DatabaseLatency: return scenario.databaseDelay.kind != Delay::Kind::None;
    case Need::DatabaseSpread: return varies(scenario.databaseDelay);
    case Need::Writes: return workload.readShare < 1;
    case Need::Workload: return scenario.requests.isEmpty();
    case Need::InTime: return isInTime(scenario);
    }
    return true;
}

} // namespace cachescope
