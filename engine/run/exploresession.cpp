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
    if (!prepared)
        co_return;
    setState(RunState::Exploring);
    Explorer explorer(m_host.connections, m_host.setup);
    Explorer::Plan plan;
    plan.run = {m_plan.scenario.strategy, m_plan.scenario.options, m_plan.requests};
    plan.limit = m_plan.limit;
    const auto tell = [this](const Exploration &found, void (RunFeed::*how)(const Exploration &)) {
        Exploration named = found;
        named.runId = id();
        Q_EMIT(m_host.feed.*how)(named);
    };
    Nanos told = 0;
    const Explorer::Progress progress = [&](const Exploration &soFar) {
        if (now() - told >= tellEvery) {
            told = now();
            tell(soFar, &RunFeed::exploring);
        }
        return !m_cancelled;
    };
    const auto found = co_await explorer.explore(plan, progress);
    co_await m_host.setup.release();
    if (found) {
        setState(RunState::Idle);
        tell(*found, &RunFeed::explored);
    } else {
        report(Problem::Subject::Run, found.error(), true);
        setState(RunState::Failed);
    }
}

Task<> ExploreSession::end()
{
    co_return; // begin() has run to its end
}

} // namespace cachescope
