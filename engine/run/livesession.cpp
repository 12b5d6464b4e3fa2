// SPDX-License-Identifier: GPL-3.0-only
#include "engine/run/livesession.h"

#include <unistd.h>

namespace cachescope {

LiveSession::LiveSession(RunId id, SessionHost &host, const LivePlan &plan)
    : Session(id, host)
    , m_scenario(plan.scenario)
{
    m_runTimer.setSingleShot(true);
    m_runTimer.setTimerType(Qt::PreciseTimer);
    QObject::connect(&m_runTimer, &QTimer::timeout, &m_runTimer, [this] { m_host.endWanted(); });
}

Task<> LiveSession::begin()
{
    const KeyRange range{m_scenario.products, m_scenario.highestKey()};
    const auto prepared = co_await prepare(m_scenario.strategy, range, m_scenario.appendOnly);
    if (!prepared)
        co_return;
    m_experiment = std::make_unique<Experiment>(m_host.connections, m_scenario, prepared->versions,
                                                prepared->deadLetters, prepared->recovered);
    if (!m_host.acknowledgedPath.isEmpty())
        m_experiment->logAcknowledged(m_host.acknowledgedPath);
    connectFaults();
    m_experiment->start(m_host.window);
    if (m_scenario.seconds > 0)
        m_runTimer.start(static_cast<int>(m_scenario.seconds * 1000));
    setState(RunState::Running);
    m_host.pollNow();
}

void LiveSession::cancel()
{
    if (!m_experiment)
        Session::cancel();
}

Task<> LiveSession::end()
{
    m_runTimer.stop();
    if (!isUnderWay())
        co_return;
    setState(RunState::Settling);
    co_await m_experiment->settle();
    co_await m_host.setup.release();
    setState(RunState::Finished);
}

void LiveSession::connectFaults()
{
    const FaultInjector &faults = m_experiment->faults();
    QObject::connect(&faults, &FaultInjector::control, &m_runTimer,
                     [this](const ServerControl &control) { m_host.control(control); });
    QObject::connect(&faults, &FaultInjector::crashed, &m_runTimer, [this] { crash(); });
    QObject::connect(&faults, &FaultInjector::failed, &m_runTimer, [this](const Fault &fault, const Error &error) {
        Problem failure = m_host.problem(Problem::Subject::Fault, error, false, id());
        failure.fault = fault;
        Q_EMIT m_host.feed.problem(failure);
    });
}

void LiveSession::crash()
{
    if (m_host.crashStatus >= 0)
        ::_exit(m_host.crashStatus); // a crash flushes nothing and reports nothing
    m_experiment->crash();
    m_host.endWanted();
}

void LiveSession::giveUpFlush()
{
    if (state() == RunState::Settling)
        m_experiment->giveUpFlush();
}

void LiveSession::pause()
{
    if (state() != RunState::Running)
        return;
    m_experiment->pause();
    setState(RunState::Paused);
}

void LiveSession::resume()
{
    if (state() != RunState::Paused)
        return;
    m_experiment->resume();
    setState(RunState::Running);
}

void LiveSession::adjust(const Scenario &scenario)
{
    if (isUnderWay())
        m_experiment->adjust(scenario);
}

void LiveSession::restartFigures()
{
    if (isUnderWay())
        m_experiment->restartFigures();
}

void LiveSession::trace(const TraceWindow &window)
{
    if (m_experiment)
        m_experiment->trace(window);
}

void LiveSession::inject(const Fault &fault)
{
    if (isUnderWay())
        m_experiment->faults().inject(fault);
}

void LiveSession::clear(FaultKind kind, Server server)
{
    if (m_experiment)
        m_experiment->faults().clear(kind, server);
}

void LiveSession::restarted(Server server)
{
    if (m_experiment)
        m_experiment->faults().restarted(server);
}

void LiveSession::loseControl()
{
    if (m_experiment)
        m_experiment->faults().skipRestartWait();
}

bool LiveSession::explains(Server server) const
{
    return m_experiment && m_experiment->faults().explains(server);
}

void LiveSession::tick()
{
    if (m_experiment)
        m_experiment->tick();
}

Task<> LiveSession::poll()
{
    co_await m_experiment->poll();
}

void LiveSession::fill(Snapshot &snapshot)
{
    if (m_experiment)
        m_experiment->fill(snapshot);
    else
        snapshot.strategy = m_scenario.strategy;
}

TraceBatch LiveSession::takeEvents()
{
    return m_experiment ? m_experiment->takeEvents() : TraceBatch();
}

Inspection LiveSession::inspect(Key key, const Result<StoreMonitor::OneProduct> &found) const
{
    return m_experiment ? m_experiment->monitor().inspect(key, found) : Session::inspect(key, found);
}

} // namespace cachescope
