// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/experiment/scenario.h"
#include "engine/faults/faultinjector.h"
#include "engine/measure/alerts.h"
#include "engine/measure/divergenceprobe.h"
#include "engine/measure/meter.h"
#include "engine/measure/sessioncheck.h"
#include "engine/patterns/circuitbreaker.h"
#include "engine/stores/connections.h"
#include "engine/strategies/strategy.h"
#include "engine/workload/clients.h"

#include <memory>

namespace cachescope {

/// One run of a scenario, from the first request to the audit. Engine thread. Deleted only after settle().
class Experiment
{
public:
    Experiment(const Connections &connections, const Scenario &scenario,
               const QVector<std::pair<Key, Version>> &versions, const QVector<Product> &deadLetters, int recovered);
    ~Experiment();

    void start(const TraceWindow &window);
    void pause() { m_clients->pause(); }
    void resume() { m_clients->resume(); }
    void adjust(const Scenario &scenario);
    /// What went before was warming up: the figures begin anew. Queue, divergence and the audit's sum go on.
    void restartFigures();
    void trace(const TraceWindow &window) { m_recorder.setWindow(window); }
    /// Every 100 ms.
    void tick();
    /// One look at the stores; false when one did not answer.
    Task<bool> look();
    /// No new requests; workers finish; the stores are looked at a last time and the audit is made. When no store has done
    /// anything for some seconds, what is left is given up.
    Task<> settle();

    /// As if the program had died here: requests under way fail, nothing is flushed, what was in memory is gone. To be
    /// followed by settle().
    void crash();
    FaultInjector &faults() { return m_faults; }

    void fill(Snapshot &snapshot);
    TraceBatch takeEvents() { return m_recorder.takeEvents(); }
    const Scenario &scenario() const { return m_scenario; }
    const DivergenceProbe &probe() const { return m_probe; }
    const History &history() const { return m_history; }

private:
    Task<> makeAudit();
    void applyDelays();
    void applyBreaker();
    Task<bool> lookAtQueue();
    Task<> lookAtMemory();
    void watch();
    void giveUpWhenNothingMoves();
    Nanos settlePatience() const;

    Scenario m_scenario;
    History m_history;
    Meter m_meter;
    SessionCheck m_check;
    Gate m_gate;
    Recorder m_recorder;
    CircuitBreaker m_breaker;
    Stores m_stores;
    PostgresPool &m_lookingPostgres;
    Looking m_looking;
    DivergenceProbe m_probe;
    FaultInjector m_faults;
    std::unique_ptr<Strategy> m_strategy;
    std::unique_ptr<Clients> m_clients;

    Nanos m_start = 0;
    Nanos m_end = 0;
    Nanos m_figuresSince = 0;      ///< since the start of the run
    Nanos m_settlingSince = 0;
    bool m_givenUp = false;
    bool m_crashed = false;
    qint64 m_recovered = 0;
    qint64 m_queueDepth = 0;
    qint64 m_queueMaxDepth = 0;
    double m_queueOldestMs = 0;
    double m_redisMemoryMb = -1;
    Nanos m_memoryLookedAt = 0;
    Alerts m_alerts;
    QVector<Sample> m_newSamples;
    std::optional<Audit> m_audit;
};

} // namespace cachescope
