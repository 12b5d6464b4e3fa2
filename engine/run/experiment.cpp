// SPDX-License-Identifier: GPL-3.0-only
#include "engine/run/experiment.h"

#include <utility>

namespace cachescope {

namespace {

// Longer than a statement may take; added latency is added on top.
constexpr Nanos shortestSettlePatience = 6 * second;

Nanos longest(const Delay &delay)
{
    return delay.kind == Delay::Kind::None ? 0 : static_cast<Nanos>((delay.ms + 4 * delay.spreadMs) * millisecond);
}

} // namespace

Experiment::Experiment(const Connections &connections, const Scenario &scenario,
                       const QVector<std::pair<Key, Version>> &versions, const QVector<Change> &deadLetters,
                       int recovered)
    : m_scenario(scenario)
    , m_context(connections,
                {scenario.strategy, scenario.options, scenario.highestKey(), scenario.highestKey(), versions})
    , m_monitor(m_context.monitor())
    , m_monitorPostgres(connections.monitorPostgres)
    , m_faults(m_context.stores(), connections)
    , m_clients(m_context.caller(), m_monitor.check(), m_monitor.waiting(), scenario.workload, scenario.highestKey())
    , m_recovered(recovered)
{
    for (const Change &letter : deadLetters)
        m_context.versions().reserve(letter.key(), letter.version());
    m_monitor.setThresholds(scenario.alerts);
    applyDelays();
    applyBreaker();
}

Experiment::~Experiment() = default;

void Experiment::applyDelays()
{
    m_context.gate().setDelay(Server::Redis, m_scenario.cacheDelay);
    m_context.gate().setDelay(Server::Postgres, m_scenario.databaseDelay);
}

void Experiment::applyBreaker()
{
    const StrategyOptions &options = m_scenario.options;
    m_breaker.set({options.breakerFailures, options.breakerOpenTime});
    const bool on = options.breakerFailures > 0 && !m_settlingSince;
    if (on == (m_context.stores().breaker != nullptr))
        return;
    m_breaker.reset();
    m_context.stores().breaker = on ? &m_breaker : nullptr;
}

void Experiment::logAcknowledged(const QString &path)
{
    m_acknowledged = std::make_unique<AcknowledgedLog>(path);
    m_clients.setLog(m_acknowledged.get());
}

void Experiment::start(const TraceWindow &window)
{
    m_start = now();
    m_monitor.recorder().setWindow(window);
    m_context.start(m_start);
    m_context.strategy().start();
    m_clients.start();
    m_faults.start(m_scenario.faults, m_start);
}

void Experiment::crash()
{
    m_context.gate().cancel();
    m_context.stores().memoryQueue->lose();
    m_context.hangUp();
}

void Experiment::adjust(const Scenario &scenario)
{
    // Strategy, number of products and seed stay as the run was started.
    m_scenario.options = scenario.options;
    m_scenario.workload = scenario.workload;
    m_scenario.alerts = scenario.alerts;
    m_monitor.setThresholds(scenario.alerts);
    m_scenario.cacheDelay = scenario.cacheDelay;
    m_scenario.databaseDelay = scenario.databaseDelay;
    m_context.setOptions(scenario.options);
    applyDelays();
    applyBreaker();
    m_clients.adjust(scenario.workload);
}

void Experiment::tick()
{
    if (m_monitor.isFinished())
        return;
    giveUpWhenNothingMoves();
    m_monitor.tick();
}

Nanos Experiment::settlePatience() const
{
    return shortestSettlePatience + longest(m_scenario.cacheDelay) + longest(m_scenario.databaseDelay);
}

/// Without this, a server that is suspended would keep the run from ever ending.
void Experiment::giveUpWhenNothingMoves()
{
    if (!m_settlingSince || m_givenUp)
        return;
    const Nanos moved = std::max(m_settlingSince, m_start + m_monitor.metrics().lastSuccess());
    if (now() - moved < settlePatience())
        return;
    m_givenUp = true;
    m_context.gate().cancel();
    m_context.stores().postgres.cut();
    m_monitorPostgres.cut();
}

void Experiment::giveUpFlush()
{
    if (!m_settlingSince || std::exchange(m_givenUp, true))
        return;
    m_context.gate().cancel();
    m_context.stores().postgres.cut();
}

Task<> Experiment::settle()
{
    m_settlingSince = now();
    m_faults.clearAll();
    co_await m_clients.drain();
    co_await m_faults.cleared();
    m_settlingSince = now();
    applyBreaker(); // faults are cleared: the breaker must not block the flush
    co_await m_context.strategy().drain();
    m_settlingSince = 0; // the last poll is not activity of the strategy
    co_await m_monitor.makeAudit();
    tick();
    m_monitor.finish();
}

void Experiment::fill(Snapshot &snapshot)
{
    snapshot.strategy = m_scenario.strategy;
    m_monitor.fill(snapshot);
    snapshot.requests.inFlight = m_clients.inFlight();
    snapshot.queue.recovered = m_recovered;
    snapshot.faults = m_faults.marks();
    if (m_context.stores().breaker)
        snapshot.circuit.state = m_breaker.state();
    snapshot.circuit.opened = m_breaker.opened();
    snapshot.circuit.probeInMs = toMs(m_breaker.probeIn(now()));
}

} // namespace cachescope
