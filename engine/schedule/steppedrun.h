// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/core/asyncevent.h"
#include "engine/measure/divergenceprobe.h"
#include "engine/measure/metrics.h"
#include "engine/measure/sessioncheck.h"
#include "engine/schedule/lane.h"
#include "engine/schedule/verdict.h"
#include "engine/stores/connections.h"
#include "engine/stores/storemonitor.h"
#include "engine/strategies/registry.h"
#include "engine/workload/caller.h"

#include <map>
#include <memory>
#include <vector>

namespace cachescope {

/// What a stepped run works with.
struct SteppedPlan
{
    QString strategy;
    StrategyOptions options;
    RequestPlan requests;
};
/// The keys a plan touches, and those that stand in the cache at its start.
QVector<Key> keysOf(const RequestPlan &plan);
QVector<Key> warmKeysOf(const RequestPlan &plan);

/// A few requests on live servers, each really held before every step until it is told to take it. Engine thread.
/// Begins on ground laid by RunSetup::resetKeys(); deleted only after finish().
class SteppedRun final : private StepScheduler, private StepObserver
{
public:
    SteppedRun(const Connections &connections, const SteppedPlan &plan);
    ~SteppedRun();

    /// Lanes of planned requests bear the numbers 1 … mostPlannedRequests, those begun behind their backs higher ones.
    QVector<Lane> lanes() const;
    const Lane &lane(int number) const { return m_lanes.at(number)->facts; }
    const QVector<TakenStep> &steps() const { return m_steps; }
    const MoveOrder &moves() const { return m_moves; }

    /// Adds a request, on a key that lies as resetKeys() leaves it; answers its lane.
    int add(const PlannedRequest &request);
    bool mayMove(int lane) const;
    /// Makes the lane's request, or lets it take its next step; mayMove() must say so. It is over at untilIdle().
    void move(int lane);
    /// Ends when no step is under way. A step that waits for a lock in the database is under way. When nobody could
    /// move because the queue is full, the worker comes: a lane of its own, begun in the background.
    Task<> untilIdle();
    /// Lets everything go that is held, without waiting for planned lanes; the workers make room and finish.
    Task<> finish();

    /// After finish(): looks at the stores.
    Task<Result<Verdict>> judge();
    /// How the stores stand to each other on one key.
    TileState stateOf(Key key, const std::optional<Product> &cached, const std::optional<Product> &stored) const;
    qint64 queuedInMemory() const;
    /// From now on every request is traced in full, as for a recording.
    void traceAll() { m_recorder.setWindow({.window = second, .period = second, .stride = 1}); }
    TraceBatch takeEvents() { return m_recorder.takeEvents(); }
    /// Everything that was measured, as of any run; with the audit when judge() has been called.
    void fill(Snapshot &snapshot) const;

private:
    struct Runner
    {
        Lane facts;
        PendingStep *pending = nullptr;
        bool refused = false; ///< the failure planned for it has been carried out
        bool inTransaction = false;
        Nanos releasedAt = 0;
        Task<> task;
    };

    void stepArrived(PendingStep &pending, const StepContext &context) override;
    void stepEnded(const RequestTag &tag, const TraceEvent &event, std::span<const Product> products) override;
    Task<> carryOut(int lane);
    Task<Answer> evict(Key key);
    Task<Answer> flush();
    int addLane(const PlannedRequest &request);
    Runner &addRunner(int number);
    Product productOf(int lane) const;
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

    SteppedPlan m_plan;
    Nanos m_began = now();
    WriteHistory m_history;
    Metrics m_metrics;
    SessionCheck m_check;
    Gate m_gate;
    Recorder m_recorder;
    Stores m_stores;
    StoreMonitor m_storeMonitor;
    std::unique_ptr<Strategy> m_strategy;
    Caller m_caller;

    std::map<int, std::unique_ptr<Runner>> m_lanes;
    QVector<TakenStep> m_steps;
    MoveOrder m_moves;
    QHash<Key, int> m_rowLocks;   ///< the lane whose open transaction has written the row
    QHash<Key, int> m_keyLocks;   ///< the lane that holds the key's lock in Redis
    std::vector<Task<>> m_rounds; ///< of the worker
    AsyncEvent m_idle;
    int m_starting = 0; ///< the lane whose request is being made
    int m_moving = 0;   ///< the lane that was let go last
    int m_diverged = 0; ///< keys, when judge() looked
    std::optional<Audit> m_audit;
};

} // namespace cachescope
