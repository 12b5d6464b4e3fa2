// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/measure/alerts.h"
#include "engine/measure/divergenceprobe.h"
#include "engine/measure/metrics.h"
#include "engine/measure/sessioncheck.h"
#include "engine/measure/waiting.h"
#include "engine/stores/connections.h"

namespace cachescope {

/// Measures one run: counts every step, polls the stores from outside, takes the samples of the charts and raises the
/// alerts. Independent of what issues the requests. Engine thread; must outlive everything that records in it, and
/// every poll().
class RunMonitor
{
public:
    explicit RunMonitor(const Connections &connections);

    /// `products`: the highest key that is requested; the first `monitored` of them are monitored.
    void prepare(int products, int monitored, const QVector<std::pair<Key, Version>> &versions);
    void setThresholds(const AlertThresholds &thresholds) { m_alerts.setThresholds(thresholds); }
    /// The run's queue, as far as it is in the program's memory.
    void watch(std::shared_ptr<const MemoryWriteQueue> queue) { m_storeMonitor.watch(std::move(queue)); }
    /// `also`: is told of each step, after the metrics.
    void start(Nanos time, StepObserver *also = nullptr);

    WriteHistory &history() { return m_history; }
    const WriteHistory &history() const { return m_history; }
    SessionCheck &check() { return m_check; }
    Waiting &waiting() { return m_waiting; }
    Recorder &recorder() { return m_recorder; }
    const Metrics &metrics() const { return m_metrics; }
    const DivergenceProbe &probe() const { return m_probe; }
    StoreMonitor &stores() { return m_storeMonitor; }
    qint64 queueDepth() const { return m_queueDepth; }
    const QVector<Alert> &alerts() const { return m_alerts.alerts(); }
    const std::optional<Audit> &audit() const { return m_audit; }

    /// Every 100 ms: takes a sample and evaluates the alerts.
    void tick();
    /// Evaluates the alerts alone, between two samples.
    void judge();
    /// Reads the stores once; false when one did not answer.
    Task<bool> poll();
    Task<bool> pollQueue();
    /// Looks up every acknowledged write in the stores and in the queue, and compares every key that was written.
    Task<> makeAudit();
    /// Resets the figures. Queue, divergence and the audit's totals are kept.
    void restart();
    /// The run has ended: its time stops, active alerts end.
    void finish();
    bool isFinished() const { return m_end > 0; }

    Nanos time() const { return (m_end ? m_end : now()) - m_start; }
    void fill(Snapshot &snapshot);
    /// The contents of both stores for a product, with the verdict.
    Inspection inspect(Key key, const Result<StoreMonitor::OneProduct> &found) const;

private:
    /// Without a look at the stores when one of them did not answer.
    Task<Audit> audited();
    Task<> pollMemory();

    RedisConnection &m_redis;
    StoreMonitor m_storeMonitor;
    WriteHistory m_history;
    Metrics m_metrics;
    SessionCheck m_check;
    Waiting m_waiting;
    DivergenceProbe m_probe;
    Recorder m_recorder;
    Alerts m_alerts;

    Nanos m_start = 0;
    Nanos m_end = 0;
    Nanos m_figuresSince = 0; ///< since the start of the run
    bool m_queueKnown = true; ///< the last poll of the queue in Redis was answered
    qint64 m_queueDepth = 0;
    qint64 m_queueMaxDepth = 0;
    double m_queueOldestMs = 0;
    double m_redisMemoryMb = -1;
    Nanos m_memoryPolledAt = 0;
    QVector<Sample> m_newSamples;
    std::optional<Audit> m_audit;
};

/// The contents of both stores for a product, without a verdict.
Inspection inspectionOf(Key key, const Result<StoreMonitor::OneProduct> &found);

} // namespace cachescope
