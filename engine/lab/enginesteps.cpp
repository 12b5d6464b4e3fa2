// SPDX-License-Identifier: GPL-3.0-only
#include "engine/lab/engine.h"

#include <algorithm>

namespace cachescope {

namespace {

constexpr Nanos tellEvery = 100 * millisecond;

/// Ensures that every row that planned requests may name exists.
Scenario withEveryKey(Scenario scenario)
{
    scenario.products = std::max(scenario.products, mostPlannedKey);
    return scenario;
}

} // namespace

Connections Engine::connections()
{
    return {m_redis, m_postgres, m_monitorRedis, m_monitorPostgres, m_prefix, m_sandbox};
}

Task<> Engine::runExploration(Command command)
{
    co_await dropExperiment();
    m_cancelled = false;
    setState(RunState::Preparing);
    const Scenario scenario = withEveryKey(command.scenario);
    const auto ready = co_await prepare(scenario);
    if (!ready) {
        co_await m_setup.release();
        setState(RunState::Failed);
        co_return;
    }
    setState(RunState::Exploring);
    Explorer explorer(connections(), m_setup);
    Explorer::Plan plan;
    plan.run = {command.scenario.strategy, command.scenario.options, command.requests};
    plan.limit = command.limit;
    Nanos told = 0;
    const Explorer::Progress progress = [&](const Exploration &soFar) {
        if (now() - told >= tellEvery) {
            told = now();
            Q_EMIT exploring(soFar);
        }
        return !m_cancelled;
    };
    const auto found = co_await explorer.explore(plan, progress);
    co_await m_setup.release();
    if (found) {
        setState(RunState::Idle);
        Q_EMIT explored(*found);
    } else {
        report(Problem::Subject::Run, found.error(), true);
        setState(RunState::Failed);
    }
}

Task<> Engine::beginSteps(Command command)
{
    co_await dropExperiment();
    setState(RunState::Preparing);
    const Scenario scenario = withEveryKey(command.scenario);
    const auto ready = co_await prepare(scenario);
    if (!ready) {
        co_await m_setup.release();
        setState(RunState::Failed);
        co_return;
    }
    const SteppedPlan plan{command.scenario.strategy, command.scenario.options, command.requests};
    m_steps = std::make_unique<StepSession>(connections(), m_setup, plan);
    setState(RunState::Stepping);
    const auto begun = co_await m_steps->play(command.order);
    if (!begun)
        report(Problem::Subject::Run, begun.error(), false);
    co_await showSteps();
}

Task<> Engine::takeStep(StepCommand command)
{
    if (!m_steps)
        co_return;
    Status done = Done{};
    switch (command.kind) {
    case StepCommand::Kind::Add: m_steps->add(command.request); break;
    case StepCommand::Kind::Move: co_await m_steps->move(command.number); break;
    case StepCommand::Kind::Back: done = co_await m_steps->back(); break;
    case StepCommand::Kind::Play: done = co_await m_steps->play(command.order); break;
    case StepCommand::Kind::Branch: done = co_await m_steps->branch(command.number); break;
    case StepCommand::Kind::Finish: co_await m_steps->finish(); break;
    }
    if (!done)
        report(Problem::Subject::Run, done.error(), false);
    co_await showSteps();
}

Task<> Engine::showSteps()
{
    const auto view = co_await m_steps->view();
    sendSnapshot(true);
    Q_EMIT stepped(view);
}

Task<> Engine::endSteps()
{
    if (!m_steps)
        co_return;
    co_await m_steps->finish();
    m_steps.reset();
    co_await m_setup.release();
    const StepView closed;
    Q_EMIT stepped(closed);
    setState(RunState::Idle);
}

} // namespace cachescope
