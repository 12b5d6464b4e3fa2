// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/core/asyncevent.h"
#include "engine/lessons/lesson.h"
#include "engine/measure/runmonitor.h"
#include "engine/strategies/registry.h"
#include "engine/workload/caller.h"

#include <deque>
#include <memory>

namespace cachescope {

/// A strategy on live servers whose requests somebody makes one by one, and whose end somebody may bring about: what
/// the lessons are made of. The lesson's scene watches it. Engine thread; deleted only after drain() or crash().
class LessonRun final : private StepScheduler
{
public:
    /// As the ground says; `highestKey`: asked for, when it lies beyond the lesson's products.
    explicit LessonRun(const LessonContext &context, int highestKey = 0);
    ~LessonRun();

    /// Starts the strategy's workers.
    void start();
    Task<Answer> read(Key key);
    Task<Answer> write(Key key);
    /// At the same time; ends when all have their answer. Answers how many failed or were stale.
    struct Tally
    {
        int failed = 0;
        int stale = 0;
    };
    Task<Tally> reads(QVector<Key> keys);
    Task<Tally> writes(QVector<Key> keys);
    Task<> workOnce() { return m_strategy->workOnce(); }
    Task<> drain();

    /// The database refuses every save from now on.
    void refuseSaves() { m_refusesSaves = true; }
    /// The process is to die just before its next step of this kind: from then on nothing reaches a store.
    void crashBefore(Step step) { m_crashBefore = step; }
    /// It dies now, without a flush: whatever it held in memory is gone.
    Task<> crash();

    qint64 count(Step step) const;
    /// Writes that wait, as a look at the queue finds them; the alerts hear of it.
    Task<qint64> queueDepth();
    int alertsGiven(AlertKind kind) const;
    /// Looks at the stores and the queue; after drain() or crash().
    Task<Result<Audit>> audit();
    /// So many of the lesson's products are in that state, as a look at both stores finds them.
    Task<int> keysThatAre(TileState state);
    Stores &stores() { return m_stores; }

private:
    void stepArrived(PendingStep &pending, const StepContext &context) override;
    void letOn();
    Task<> joined(bool isRead, Key key, Tally *tally, int *left);
    Task<Tally> together(bool areReads, QVector<Key> keys);
    void takeTheGate();
    Product productOf(Key key);

    StrategyOptions m_options;
    int m_products;
    std::shared_ptr<RunMonitor> m_monitor;
    Gate m_gate;
    Stores m_stores;
    std::unique_ptr<Strategy> m_strategy;
    std::unique_ptr<Caller> m_caller;
    AsyncEvent m_allBack;
    QTimer m_next;
    std::deque<std::pair<PendingStep *, Step>> m_pendingSteps;
    std::optional<Step> m_crashBefore;
    bool m_refusesSaves = false;
    bool m_dead = false;
    int m_written = 0;
};

QVector<Key> keysUpTo(int count, int first = 1);

} // namespace cachescope
