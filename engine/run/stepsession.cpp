// SPDX-License-Identifier: GPL-3.0-only
#include "engine/run/stepsession.h"

#include "engine/measure/runmonitor.h"

namespace cachescope {

StepSession::StepSession(RunId id, SessionHost &host, const StepPlan &plan)
    : Session(id, host)
    , m_plan(plan)
{
}

Task<> StepSession::begin()
{
    const bool prepared = co_await prepareForRequests(m_plan.scenario);
    if (!prepared)
        co_return;
    const SteppedPlan plan{m_plan.scenario.strategy, m_plan.scenario.options, m_plan.requests};
    m_stepper = std::make_unique<Stepper>(m_host.connections, m_host.setup, plan, m_waits);
    setState(RunState::Stepping);
    const auto begun = co_await m_stepper->play(m_plan.order);
    if (!begun)
        report(Problem::Subject::Run, begun.error(), false);
    co_await show();
}

/// Step mode's own commands; the others do nothing.
struct StepSession::Taking
{
    Stepper &stepper;

    Task<Status> operator()(AddPlanned command) const
    {
        stepper.add(command.request);
        co_return Done{};
    }
    Task<Status> operator()(MoveLane command) const
    {
        co_await stepper.move(command.lane);
        co_return Done{};
    }
    Task<Status> operator()(FinishSteps) const
    {
        co_await stepper.finish();
        co_return Done{};
    }
    Task<Status> operator()(StepBack) const { return stepper.back(); }
    Task<Status> operator()(ChangeBranch command) const { return stepper.branch(command.number); }
    Task<Status> operator()(NextMoment) const { co_return Done{}; }
};

Task<> StepSession::carryOut(SessionCommand command)
{
    if (!m_stepper)
        co_return;
    const Taking taking{*m_stepper};
    const auto done = co_await std::visit(taking, command);
    if (!done)
        report(Problem::Subject::Run, done.error(), false);
    co_await show();
}

Task<> StepSession::show()
{
    auto view = co_await m_stepper->view();
    view.runId = id();
    m_host.changed();
    Q_EMIT m_host.feed.stepped(view);
}

Task<> StepSession::end()
{
    if (!m_stepper)
        co_return;
    co_await m_stepper->leave();
    co_await saveWhatIsQueued();
    m_stepper.reset();
    co_await m_host.setup.release();
    StepView closed;
    closed.runId = id();
    Q_EMIT m_host.feed.stepped(closed);
    setState(RunState::Idle);
}

void StepSession::fill(Snapshot &snapshot)
{
    snapshot.strategy = m_plan.scenario.strategy;
    if (m_stepper && m_stepper->run())
        m_stepper->run()->fill(snapshot);
}

TraceBatch StepSession::takeEvents()
{
    return m_stepper ? m_stepper->takeEvents() : TraceBatch();
}

/// As the tiles say it: judged by the run's own writes.
Inspection StepSession::inspect(Key key, const Result<StoreMonitor::OneProduct> &found) const
{
    Inspection inspection = inspectionOf(key, found);
    if (found && m_stepper && m_stepper->run())
        inspection.state = m_stepper->run()->stateOf(key, *found);
    return inspection;
}

} // namespace cachescope
