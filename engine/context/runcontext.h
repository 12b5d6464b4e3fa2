// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/core/waitcontext.h"
#include "engine/measure/runmonitor.h"
#include "engine/stores/lastanswers.h"
#include "engine/stores/stores.h"
#include "engine/strategies/strategy.h"
#include "engine/workload/caller.h"

#include <memory>
#include <optional>

namespace cachescope {

/// What every run of a strategy stands on, put together once: the gate that each step passes, the monitor that
/// measures, the stores, the strategy and who carries out a request on it. A workload, a part of a lesson and a
/// schedule differ only in who asks, and when. Engine thread; deleted only when no coroutine is under way on it.
class RunContext
{
public:
    struct Plan
    {
        QString strategy;
        StrategyOptions options;
        int products = 0;                               ///< the highest key that is requested
        int monitored = 0;                              ///< the first so many are monitored
        QVector<std::pair<Key, Version>> versions = {}; ///< in the database, above 1
    };

    /// `outer`: when it is cancelled, nothing more reaches a store, and every request ends at once.
    RunContext(const Connections &connections, const Plan &plan, const WaitContext *outer = nullptr);
    ~RunContext();

    /// `also`: is told of each step, after the monitor.
    void start(Nanos time, StepObserver *also = nullptr) { m_monitor->start(time, also); }

    Gate &gate() { return m_gate; }
    /// Cancelled with the run.
    const WaitContext &waits() const { return m_gate.waits(); }
    Stores &stores() { return m_stores; }
    const Stores &stores() const { return m_stores; }
    Strategy &strategy() { return *m_strategy; }
    const Strategy &strategy() const { return *m_strategy; }
    VersionSource &versions() { return m_versions; }
    Caller &caller() { return m_caller; }
    RunMonitor &monitor() { return *m_monitor; }
    /// For those who look at the run when it is over.
    std::shared_ptr<RunMonitor> sharedMonitor() { return m_monitor; }

    void setOptions(const StrategyOptions &options);

    /// Ends at once whatever is on its way to a store; the connections are opened anew.
    void hangUp();

private:
    StrategyOptions m_options;
    std::shared_ptr<RunMonitor> m_monitor;
    Gate m_gate;
    Stores m_stores;
    std::unique_ptr<Strategy> m_strategy;
    VersionSource m_versions;
    Caller m_caller;
    std::optional<LastAnswers> m_lastAnswers; ///< when `outer` is cancelled
};

} // namespace cachescope
