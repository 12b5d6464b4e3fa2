// SPDX-License-Identifier: GPL-3.0-only
#include "engine/run/exploresession.h"

#include "engine/schedule/explorer.h"

namespace cachescope {

namespace {

constexpr Nanos tellEvery = 100 * millisecond;

} // namespace

ExploreSession::ExploreSession(RunId id, SessionHost &host, const ExplorePlan &plan)
    : Session(id, host)
    , m_plan(plan)
{
}

Task<> ExploreSession::begin()
{
    const bool prepared = co_await prepareForRequests(m_plan.scenario);
    if (!prepared && m_waits.isCancelled()) {
        Exploration nothing;
        nothing.complete = false;
        tell(nothing, &RunFeed::explored);
    }
    if (!prepared)
        co_return;
    setState(RunState::Exploring);
    Explorer explorer(m_host.connections, m_host.setup, &m_waits);
    Explorer::Plan plan;
    plan.run = {m_plan.scenario.strategy, m_plan.scenario.options, m_plan.requests};
    plan.limit = m_plan.limit;
    Nanos told = 0;
    const Explorer::Progress progress = [&](const Exploration &soFar) {
        if (now() - told >= tellEvery) {
            told = now();
            tell(soFar, &RunFeed::exploring);
        }
        return true;
    };
    const auto found = co_await explorer.explore(plan, progress);
    if (m_waits.isCancelled())
        co_await saveWhatIsQueued();
    co_await m_host.setup.release();
    if (found) {
        setState(RunState::Idle);
        tell(*found, &RunFeed::explored);
    } else {
        report(Problem::Subject::Run, found.error(), true);
        setState(RunState::Failed);
    }
}

void ExploreSession::tell(Exploration found, void (RunFeed::*how)(const Exploration &))
{
    found.runId = id();
    Q_EMIT(m_host.feed.*how)(found);
}

Task<> ExploreSession::end()
{
    co_return; // begin() has run to its end
}

} // namespace cachescope
