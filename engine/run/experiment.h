// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/context/runcontext.h"
#include "engine/faults/faultinjector.h"
#include "engine/patterns/circuitbreaker.h"
#include "engine/scenario/scenario.h"
#include "engine/stores/connections.h"
#include "engine/workload/clients.h"

#include <memory>

namespace cachescope {

/// One run of a scenario, from the first request to the audit. Engine thread. Deleted only after settle().
class Experiment
{
public:
    Experiment(const Connections &connections, const Scenario &scenario,
               const QVector<std::pair<Key, Version>> &versions, const QVector<Change> &deadLetters, int recovered);
    ~Experiment();

    /// Before start(): also writes every acknowledged write to this file.
    void logAcknowledged(const QString &path);
    void start(const TraceWindow &window);
    void pause() { m_clients.pause(); }
    void resume() { m_clients.resume(); }
    void adjust(const Scenario &scenario);
    /// Ends the warm-up: resets the figures. Queue, divergence and the audit's totals are kept.
    void restartFigures() { m_monitor.restart(); }
    void trace(const TraceWindow &window) { m_monitor.recorder().setWindow(window); }
    /// Every 100 ms.
    void tick();
    /// Reads the stores once; false when one did not answer.
    Task<bool> poll() { return m_monitor.poll(); }
    /// Issues no new requests, lets the workers finish, polls the stores a last time and audits them. When no store has
    /// done anything for some seconds, the rest is aborted.
    Task<> settle();

    /// While it settles: ends the flush. The audit counts what is left as queued, or as lost with a queue in memory.
    void giveUpFlush();

    /// Simulates a crash of the program: active requests fail, nothing is flushed, everything in memory is lost. Must
    /// be followed by settle().
    void crash();
    FaultInjector &faults() { return m_faults; }

    void fill(Snapshot &snapshot);
    TraceBatch takeEvents() { return m_monitor.recorder().takeEvents(); }
    const Scenario &scenario() const { return m_scenario; }
    const RunMonitor &monitor() const { return m_monitor; }

private:
    void applyDelays();
    void applyBreaker();
    void giveUpWhenNothingMoves();
    Nanos settlePatience() const;

    Scenario m_scenario;
    RunContext m_context;
    RunMonitor &m_monitor;
    CircuitBreaker m_breaker;
    PostgresPool &m_monitorPostgres;
    FaultInjector m_faults;
    std::unique_ptr<AcknowledgedLog> m_acknowledged;
    Clients m_clients;

    Nanos m_start = 0;
    Nanos m_settlingSince = 0;
    bool m_givenUp = false;
    qint64 m_recovered = 0;
};

} // namespace cachescope
