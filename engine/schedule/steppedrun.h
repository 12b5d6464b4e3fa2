// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/context/runcontext.h"
#include "engine/core/asyncevent.h"
#include "engine/schedule/lane.h"
#include "engine/schedule/verdict.h"
#include "engine/stores/runsetup.h"

#include <map>
#include <memory>
#include <vector>

namespace cachescope {

/// The parameters of a stepped run.
struct SteppedPlan
{
    QString strategy;
    StrategyOptions options;
    RequestPlan requests;
};
/// What the stores hold at its start.
RunSetup::Initial initialOf(const SteppedPlan &plan);

/// A few requests on live servers, each held before every step until it may take it. Engine thread. Requires the state
/// set up by RunSetup::resetKeys(); deleted only after finish().
class SteppedRun final : private StepScheduler, private StepObserver
{
public:
    /// `outer`: when it is cancelled, every request ends at once, and nothing more reaches a store.
    SteppedRun(const Connections &connections, const SteppedPlan &plan, const WaitContext *outer = nullptr);
    ~SteppedRun();

    /// Planned requests have the lane numbers 1 … mostPlannedRequests, those started in the background higher ones.
    QVector<Lane> lanes() const;
    const Lane &lane(int number) const { return m_lanes.at(number)->facts; }
    const QVector<TakenStep> &steps() const { return m_steps; }
    const MoveOrder &moves() const { return m_moves; }

    /// Adds a request on a key in the state that resetKeys() creates; returns its lane.
    int add(const PlannedRequest &request);
    bool mayMove(int lane) const;
    bool isCancelled() const { return m_context.waits().isCancelled(); }
    /// Issues the lane's request, or lets it take its next step; requires mayMove(). untilIdle() awaits its end.
    void move(int lane);
    /// Returns when no step is in progress; a step that waits for a lock in the database is in progress. When no lane
    /// can move because the queue is full, the worker runs: a lane of its own, started in the background.
    Task<> untilIdle();
    /// Releases all held lanes without issuing planned requests; the workers make room and finish.
    Task<> finish();

    /// After finish(): reads the stores.
    Task<Result<Verdict>> judge();
    /// The relation between the stores for one key.
    TileState stateOf(Key key, const StoreMonitor::OneProduct &found) const;
    std::shared_ptr<const MemoryWriteQueue> memoryQueue() const { return m_context.stores().memoryQueue; }
    /// From now on every request is traced in full, as for a recording.
    void traceAll() { m_monitor.recorder().setWindow({.window = second, .period = second, .stride = 1}); }
    TraceBatch takeEvents() { return m_monitor.recorder().takeEvents(); }
    /// All metrics, as for any run; with the audit once judge() has been called.
    void fill(Snapshot &snapshot) const;

private:
    struct Runner
    {
        Lane facts;
        PendingStep *pending = nullptr;
        bool refused = false; ///< its planned failure has been injected
        bool inTransaction = false;
        Nanos releasedAt = 0;
        Task<> task;
    };

    void stepArrived(PendingStep &pending, const StepContext &context) override;
    void stepEnded(const RequestTag &tag, const TraceEvent &event, std::span<const Change> changes) override;
    Task<> carryOut(int lane);
    Task<Answer> evict(Key key);
    Task<Answer> flush();
    int addLane(const PlannedRequest &request);
    Runner &addRunner(int number);
    Change changeOf(int lane) const;
    int laneOf(quint64 request) const;
    int adoptBackground(const StepContext &context);
    void noteLocks(int lane, const TraceEvent &event);
    void updateBlocked();
    bool anyMoving() const;
    bool anyUnderWay() const;
    bool waitsForWorker() const;
    bool standsStill() const;
    Task<> makeRoom();
    void endLane(Runner &runner);
    void release(Runner &runner);
    void refuseHeld();

    SteppedPlan m_plan;
    Nanos m_began = now();
    RunContext m_context;
    RunMonitor &m_monitor;

    std::map<int, std::unique_ptr<Runner>> m_lanes;
    QVector<TakenStep> m_steps;
    MoveOrder m_moves;
    QHash<Key, int> m_rowLocks;   ///< the lane whose open transaction has written the row
    QHash<Key, int> m_keyLocks;   ///< the lane that holds the key's lock in Redis
    std::vector<Task<>> m_rounds; ///< of the worker
    AsyncEvent m_idle;
    int m_starting = 0;                     ///< the lane whose request is being issued
    int m_moving = 0;                       ///< the lane that was released last
    ByEnum<TileState, qint64> m_diverged{}; ///< keys, as found by judge()
    std::optional<Audit> m_audit;
};

} // namespace cachescope
