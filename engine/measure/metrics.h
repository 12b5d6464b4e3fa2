// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/measure/histogram.h"
#include "engine/measure/snapshot.h"
#include "engine/measure/writehistory.h"
#include "engine/trace/recorder.h"

#include <array>

namespace cachescope {

/// Counts every step and every request of a run and passes the writes to the history. Engine thread.
class Metrics final : public StepObserver
{
public:
    explicit Metrics(WriteHistory &history)
        : m_history(history)
    {
    }

    void start(Nanos runStart);
    /// Resets the figures; rates and totals of the whole run are kept.
    void restart();
    bool everQueued() const { return m_everQueued; }
    /// When a store last carried out a command successfully, since the start of the run.
    Nanos lastSuccess() const { return m_lastSuccess; }
    /// Every 100 ms: closes an interval; rates cover the last ten of them.
    void tick(Nanos time);
    /// Fills in the fields that this class measures.
    void fill(Snapshot &snapshot) const;
    /// The chart point of the last closed interval.
    Sample sample() const;

    void stepEnded(const RequestTag &tag, const TraceEvent &event, std::span<const Change> changes) override;

private:
    static constexpr size_t intervals = 10;

    struct Totals
    {
        Nanos time = 0;
        ByEnum<Activity, ByEnum<Step, qint64>> steps{};
        qint64 rowsSaved = 0;
        qint64 hits = 0;
        qint64 lookUps = 0;
        qint64 requests = 0;
        qint64 traced = 0;
        ByEnum<Pattern, qint64> patterns{};
    };

    struct Interval
    {
        Histogram read, write, readMeasured, writeMeasured;
    };

    void act(Pattern pattern, qint64 times = 1) { m_now.patterns[pattern] += times; }
    void notePatterns(const TraceEvent &event);
    void requestEnded(const RequestTag &tag, const TraceEvent &event);
    void storeStepEnded(const TraceEvent &event, std::span<const Change> changes);
    void noteSaved(const TraceEvent &event, std::span<const Change> changes);
    const Totals &oldest() const { return m_past[m_ticks % m_past.size()]; }
    const Totals &newest() const { return m_past[(m_ticks + m_past.size() - 1) % m_past.size()]; }

    WriteHistory &m_history;
    Nanos m_runStart = 0;
    Nanos m_lastSuccess = 0;
    Totals m_now;
    Totals m_base; ///< the value of m_now when the figures were last reset
    std::array<Totals, intervals + 1> m_past{};
    std::array<Interval, intervals> m_recent{};
    size_t m_ticks = 0;
    Histogram m_read, m_write, m_readMeasured, m_writeMeasured;
    qint64 m_reads = 0, m_writes = 0, m_failedReads = 0, m_failedWrites = 0, m_notFound = 0, m_existed = 0;
    ByEnum<ChangeKind, qint64> m_changes{};
    qint64 m_loads = 0, m_saves = 0, m_statements = 0;
    qint64 m_queued = 0, m_retried = 0, m_deadLettered = 0, m_batches = 0, m_refreshes = 0;
    bool m_everQueued = false;
    QHash<quint64, QVector<Change>> m_requeued; ///< by flush
};

} // namespace cachescope
