// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/core/alarm.h"
#include "engine/measure/meter.h"
#include "engine/stores/connections.h"
#include "engine/stores/looking.h"
#include "engine/strategies/caller.h"
#include "engine/strategies/registry.h"

#include <deque>
#include <functional>
#include <memory>

namespace cachescope {

/// A strategy on live servers whose requests somebody makes one by one, and whose end somebody may bring about: what
/// the lessons are made of. Engine thread; deleted only after settle() or crash().
class Trial final : private GateKeeper
{
public:
    /// `products`: the highest key that will be asked for.
    Trial(const Connections &connections, const QString &strategy, const Knobs &knobs, int products = 96);
    ~Trial();

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
    Task<> settle();

    /// The database refuses every save from now on.
    void refuseSaves() { m_refusesSaves = true; }
    /// Every step on the database takes that much longer.
    void slowDatabase(std::chrono::milliseconds time);
    /// The process is to die just before its next step of this kind: from then on nothing reaches a store.
    void crashBefore(Step step) { m_crashBefore = step; }
    /// It dies now, without a flush: whatever it held in memory is gone.
    Task<> crash();

    qint64 count(Step step) const;
    const History &history() const { return m_history; }
    /// What the program knows of its queue in memory.
    qint64 queuedInMemory() const;
    TraceBatch takeEvents() { return m_recorder.takeEvents(); }
    /// Looks at the stores and the queue; after settle() or crash().
    Task<Result<Audit>> audit();
    /// Keys of `keys` whose cached value the database never held.
    Task<Result<int>> phantoms(QVector<Key> keys);

private:
    void stands(Passage &passage, const Standing &standing) override;
    void letOn();
    Task<> joined(bool isRead, Key key, Tally *tally, int *left);
    Product productOf(Key key);

    Knobs m_knobs;
    History m_history;
    Meter m_meter;
    Gate m_gate;
    Recorder m_recorder;
    Stores m_stores;
    Looking m_looking;
    std::unique_ptr<Strategy> m_strategy;
    std::unique_ptr<Caller> m_caller;
    Alarm m_allBack;
    QTimer m_next;
    std::deque<std::pair<Passage *, Step>> m_standing;
    std::optional<Step> m_crashBefore;
    bool m_refusesSaves = false;
    bool m_dead = false;
    int m_written = 0;
};

} // namespace cachescope
