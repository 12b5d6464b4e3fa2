// SPDX-License-Identifier: GPL-3.0-only
#include "engine/run/stepper.h"

#include "engine/measure/runmonitor.h"

#include <algorithm>

namespace cachescope {

namespace {

QString branchName(qsizetype number)
{
    return number < 26 ? QString(QChar(static_cast<char16_t>(u'A' + number))) : QString::number(number + 1);
}

QVector<Key> everyKey()
{
    QVector<Key> keys;
    for (int id = 1; id <= mostPlannedKey; ++id)
        keys.append(Key{id});
    return keys;
}

} // namespace

Stepper::Stepper(const Connections &connections, RunSetup &setup, const SteppedPlan &plan, const WaitContext &waits)
    : m_connections(connections)
    , m_setup(setup)
    , m_waits(waits)
    , m_plan(plan)
    , m_branches{{branchName(0), {}}}
{
}

Task<Status> Stepper::begin()
{
    const MoveOrder none;
    const auto begun = co_await again(none);
    co_return begun;
}

/// Starts a new run and replays these moves.
Task<Status> Stepper::again(MoveOrder order)
{
    if (m_run)
        co_await m_run->finish();
    m_run.reset();
    m_verdict.reset();
    SteppedPlan plan = m_plan;
    plan.requests = m_plan.requests.first(m_plan.requests.size() - m_added.size());
    RunSetup::Initial initial = initialOf(plan);
    initial.keys = everyKey(); // a request may be added on any of them
    const auto laid = co_await m_setup.resetKeys(initial);
    if (!laid)
        co_return laid;
    m_run = std::make_unique<SteppedRun>(m_connections, plan, &m_waits);
    m_run->traceAll();
    ++m_runs;
    auto added = m_added.cbegin();
    for (const int lane : order) {
        for (; added != m_added.cend() && added->after <= m_run->moves().size(); ++added)
            m_run->add(added->request);
        if (m_waits.isCancelled() || !m_run->mayMove(lane))
            break; // the servers answered differently this time: the view shows how far it got
        m_run->move(lane);
        co_await m_run->untilIdle();
    }
    for (; added != m_added.cend(); ++added)
        m_run->add(added->request);
    co_return Done{};
}

void Stepper::add(const PlannedRequest &request)
{
    if (!m_run || request.kind == PlannedRequest::Kind::Warm) {
        m_plan.requests.insert(m_plan.requests.size() - m_added.size(), request);
        return;
    }
    m_plan.requests.append(request);
    m_added.append({request, m_run->moves().size()});
    m_run->add(request);
}

Task<> Stepper::move(int lane)
{
    if (!m_run || !m_run->mayMove(lane) || m_verdict)
        co_return;
    if (!m_ahead.isEmpty() && m_ahead.first() == lane)
        m_ahead.removeFirst();
    else if (!m_ahead.isEmpty())
        keepBranch();
    m_run->move(lane);
    co_await m_run->untilIdle();
}

void Stepper::keepBranch()
{
    m_branches[m_branch].order = m_run->moves() + m_ahead;
    m_ahead.clear();
    m_branch = static_cast<int>(m_branches.size());
    m_branches.append({branchName(m_branch), {}});
}

Task<Status> Stepper::back()
{
    if (!m_run || m_run->moves().isEmpty())
        co_return Done{};
    MoveOrder order = m_run->moves();
    m_ahead.prepend(order.takeLast());
    const auto done = co_await again(order);
    co_return done;
}

Task<Status> Stepper::play(MoveOrder order)
{
    m_ahead.clear();
    const auto done = co_await again(order);
    co_return done;
}

Task<Status> Stepper::branch(int number)
{
    if (number < 0 || number >= m_branches.size() || number == m_branch)
        co_return Done{};
    if (m_run)
        m_branches[m_branch].order = m_run->moves() + m_ahead;
    m_ahead.clear();
    m_branch = number;
    const MoveOrder order = m_branches.at(number).order;
    const auto done = co_await again(order);
    co_return done;
}

Task<> Stepper::finish()
{
    if (!m_run || m_verdict || m_waits.isCancelled())
        co_return;
    const QVector<Lane> lanes = m_run->lanes();
    for (const Lane &lane : lanes) {
        if (lane.state != Lane::State::Planned || m_waits.isCancelled())
            continue;
        m_run->move(lane.number);
        co_await m_run->untilIdle();
    }
    co_await m_run->finish();
    if (m_waits.isCancelled())
        co_return;
    const auto verdict = co_await m_run->judge();
    if (verdict)
        m_verdict = *verdict;
}

Task<> Stepper::leave()
{
    if (m_run && !m_verdict)
        co_await m_run->finish();
}

Task<StepView> Stepper::view()
{
    StepView view;
    view.open = true;
    view.strategy = m_plan.strategy;
    view.options = m_plan.options;
    view.plan = m_plan.requests;
    view.ahead = m_ahead;
    view.run = m_runs;
    view.branches = m_branches;
    view.branch = m_branch;
    view.verdict = m_verdict;
    if (m_run) {
        view.moves = m_run->moves();
        view.lanes = m_run->lanes();
        view.steps = m_run->steps();
        for (const Lane &lane : std::as_const(view.lanes)) {
            if (m_run->mayMove(lane.number))
                view.mayMove.append(lane.number);
        }
        view.branches[m_branch].order = view.moves + m_ahead;
    }
    StoreMonitor monitor(m_connections.monitorRedis, m_connections.monitorPostgres, m_connections.prefix);
    for (const Key key : keysOf(m_plan.requests)) {
        const auto both = co_await monitor.product(key);
        Inspection inspection = inspectionOf(key, both);
        if (both && m_run)
            inspection.state = m_run->stateOf(key, *both);
        view.stores.append(inspection);
    }
    if (m_run)
        monitor.watch(m_run->memoryQueue());
    const auto answer = co_await monitor.queue();
    const StoreMonitor::Queue queue = answer ? *answer : monitor.queueInMemory();
    view.queued = queue.waiting + queue.processing;
    co_return view;
}

} // namespace cachescope
