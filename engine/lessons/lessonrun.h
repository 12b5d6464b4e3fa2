// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/context/runcontext.h"
#include "engine/core/asyncevent.h"
#include "engine/lessons/lesson.h"

#include <deque>
#include <memory>

namespace cachescope {

/// A strategy on live servers whose requests are made one by one, and which can be crashed: the building block of the
/// lessons, shown by the lesson's monitor. Engine thread; deleted only after drain() or crash().
class LessonRun final : private StepScheduler
{
public:
    /// `highestKey`: the highest key that is requested, if it lies beyond the lesson's products.
    explicit LessonRun(const LessonContext &context, int highestKey = 0);
    ~LessonRun();

    /// Starts the strategy's workers.
    void start();
    Task<Answer> read(Key key);
    Task<Answer> write(Key key);
    /// The result of concurrent requests: how many failed or were stale. Complete when all have their answer.
    struct Tally
    {
        int failed = 0;
        int stale = 0;
    };
    Task<Tally> reads(QVector<Key> keys);
    Task<Tally> writes(QVector<Key> keys);
    Task<> workOnce() { return m_context.strategy().workOnce(); }
    Task<> drain() { return m_context.strategy().drain(); }

    /// The database rejects every save from now on.
    void refuseSaves() { m_refusesSaves = true; }
    /// Simulates a crash immediately before the next `step`: from then on nothing reaches a store.
    void crashBefore(Step step) { m_crashBefore = step; }
    /// Crashes now, without a flush: everything in memory is lost.
    Task<> crash();

    qint64 count(Step step) const;
    /// Writes waiting in the queue, as just polled; the alerts are evaluated with it.
    Task<qint64> queueDepth();
    int alertsGiven(AlertKind kind) const;
    /// Reads the stores and the queue; after drain() or crash().
    Task<Result<Audit>> audit();
    /// The number of the lesson's products in that state, read from both stores.
    Task<int> keysThatAre(TileState state);
    Stores &stores() { return m_context.stores(); }
    /// Cancelled when the lesson is left: then every request ends at once.
    const WaitContext &waits() const { return m_context.waits(); }
    bool isCancelled() const { return waits().isCancelled(); }

private:
    void stepArrived(PendingStep &pending, const StepContext &context) override;
    void proceedNext();
    Task<> joined(bool isRead, Key key, Tally *tally, int *left);
    Task<Tally> together(bool areReads, QVector<Key> keys);
    void takeTheGate();
    Product productOf(Key key);

    int m_products;
    RunContext m_context;
    RunMonitor &m_monitor;
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
