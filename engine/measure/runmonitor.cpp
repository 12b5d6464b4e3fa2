// SPDX-License-Identifier: GPL-3.0-only
#include "engine/measure/runmonitor.h"

#include "engine/measure/audit.h"
#include "engine/measure/divergence.h"
#include "engine/measure/unsaved.h"

#include <QDateTime>

namespace cachescope {

namespace {

constexpr qsizetype mostUnreadSamples = 600; // if the window reads none for a minute, it loses the older ones

double ageMs(qint64 writtenAt)
{
    return writtenAt > 0 ? static_cast<double>(std::max<qint64>(0, QDateTime::currentMSecsSinceEpoch() - writtenAt))
                         : 0;
}

} // namespace

RunMonitor::RunMonitor(const Connections &connections)
    : m_redis(connections.redis)
    , m_storeMonitor(connections.monitorRedis, connections.monitorPostgres, connections.prefix)
    , m_metrics(m_history)
    , m_check(m_history)
    , m_probe(m_storeMonitor, m_history)
{
}

void RunMonitor::prepare(int products, int monitored, const QVector<std::pair<Key, Version>> &versions)
{
    m_history.start(products, versions);
    m_probe.start(monitored);
    m_check.start(products);
}

void RunMonitor::start(Nanos time, StepObserver *also)
{
    m_start = time;
    m_recorder.start(time, &m_metrics, also);
    m_metrics.start(time);
}

void RunMonitor::tick()
{
    m_metrics.tick(now() - m_start);
    Sample sample = m_metrics.sample();
    sample.queueDepth = static_cast<double>(m_queueDepth);
    sample.ahead = m_probe.count(TileState::Ahead);
    sample.stale = m_probe.count(TileState::Stale);
    sample.phantom = m_probe.count(TileState::Phantom);
    sample.missing = m_probe.count(TileState::Missing);
    sample.hidden = m_probe.count(TileState::Hidden);
    if (m_newSamples.size() >= mostUnreadSamples)
        m_newSamples.removeFirst();
    m_newSamples.append(sample);
    judge();
}

void RunMonitor::judge()
{
    Snapshot seen;
    m_metrics.fill(seen);
    m_check.fill(seen);
    Alerts::Figures figures;
    figures.time = toMs(now() - m_start) / 1000;
    figures.cacheReachable = m_redis.state() == StoreState::Connected;
    if (seen.latency.recent.count > 0 || m_waiting.count() > 0)
        figures.latencyMs = std::max(seen.latency.recent.count > 0 ? seen.latency.recent.p99 : 0,
                                     toMs(m_waiting.p99(seen.latency.recent.count, now())));
    if (seen.lookUps.recent >= Alerts::enoughLookUps)
        figures.hitRate = seen.lookUps.recentHitRate;
    if (m_redisMemoryMb >= 0)
        figures.memoryMb = m_redisMemoryMb;
    if (m_queueKnown)
        figures.queue = static_cast<double>(m_queueDepth);
    figures.answered = seen.requests.reads + seen.requests.writes;
    figures.failed = seen.requests.failedReads + seen.requests.failedWrites;
    figures.stale = seen.anomalies.staleReads;
    m_alerts.judge(figures);
}

Task<bool> RunMonitor::poll()
{
    const bool compared = co_await m_probe.poll();
    const bool counted = co_await pollQueue();
    co_await pollMemory();
    co_return compared &&counted;
}

Task<bool> RunMonitor::pollQueue()
{
    const auto answer = co_await m_storeMonitor.queue();
    const StoreMonitor::Queue queue = answer ? *answer : m_storeMonitor.queueInMemory();
    m_queueKnown = answer.ok();
    m_queueDepth = queue.waiting + queue.processing;
    m_queueOldestMs = ageMs(queue.oldestWrittenAt);
    m_queueMaxDepth = std::max(m_queueMaxDepth, m_queueDepth);
    co_return answer.ok();
}

Task<> RunMonitor::pollMemory()
{
    constexpr double mebibyte = 1024 * 1024;
    if (now() - m_memoryPolledAt < second)
        co_return;
    m_memoryPolledAt = now();
    const auto bytes = co_await m_storeMonitor.usedMemory();
    m_redisMemoryMb = bytes ? static_cast<double>(*bytes) / mebibyte : -1;
}

/// Nobody sees an audit before it is made: half of one would say that it could not look.
Task<> RunMonitor::makeAudit()
{
    const auto audit = co_await audited();
    m_audit = audit;
}

Task<Audit> RunMonitor::audited()
{
    Audit blind;
    blind.accepted = m_history.accepted();
    const bool answered = co_await poll();
    QVector<Key> keys = m_history.writtenKeys();
    QVector<Held> stored;
    constexpr qsizetype page = 10'000;
    for (qsizetype first = 0; first < keys.size(); first += page) {
        const QVector<Key> some = keys.mid(first, page);
        const auto held = co_await m_storeMonitor.stored(some);
        if (!held)
            co_return blind;
        stored += *held;
        if (answered) // one poll() alone does not cover every key
            co_await m_probe.pollKeys(some);
    }
    const auto unsaved = co_await findUnsaved(m_storeMonitor, m_metrics.everQueued());
    if (!unsaved)
        co_return blind;
    const Audit audit = auditOf(m_history, {stored, unsaved->queued, unsaved->dead});
    co_return audit;
}

void RunMonitor::restart()
{
    m_figuresSince = now() - m_start;
    m_metrics.restart();
    m_check.restart();
    m_probe.restart();
    m_queueMaxDepth = m_queueDepth;
}

void RunMonitor::finish()
{
    m_end = now();
    m_alerts.finish(toMs(m_end - m_start) / 1000);
}

void RunMonitor::fill(Snapshot &snapshot)
{
    snapshot.time = time();
    m_metrics.fill(snapshot);
    m_check.fill(snapshot);
    m_probe.fill(snapshot);
    snapshot.figuresSince = m_figuresSince;
    const double seconds = toMs(snapshot.time - m_figuresSince) / 1000;
    snapshot.requests.meanPerSecond =
        seconds > 0 ? static_cast<double>(snapshot.requests.reads + snapshot.requests.writes) / seconds : 0;
    snapshot.queue.depth = m_queueDepth;
    snapshot.queue.maxDepth = m_queueMaxDepth;
    snapshot.queue.oldestMs = m_queueOldestMs;
    snapshot.servers.redisMemoryMb = m_redisMemoryMb;
    snapshot.alerts = m_alerts.alerts();
    snapshot.incidents = m_alerts.incidents();
    snapshot.audit = m_audit;
    snapshot.anomalies.lostWrites = m_audit ? m_audit->lost : 0;
    snapshot.newSamples = std::exchange(m_newSamples, {});
}

Inspection RunMonitor::inspect(Key key, const Result<StoreMonitor::OneProduct> &found) const
{
    Inspection inspection = inspectionOf(key, found);
    if (!inspection.reached)
        return inspection;
    inspection.state = divergenceOf(m_history, key, Look::atRest(inspection.cachedAs, inspection.storedAs));
    const Nanos since = m_probe.since(key);
    inspection.ageMs = since ? toMs(now() - since) : 0;
    return inspection;
}

Inspection inspectionOf(Key key, const Result<StoreMonitor::OneProduct> &found)
{
    Inspection inspection;
    inspection.key = key;
    if (!found)
        return inspection;
    inspection.reached = true;
    inspection.cached = found->cached;
    inspection.stored = found->stored;
    inspection.cachedAs = found->cachedAs;
    inspection.storedAs = found->storedAs;
    inspection.cachedBytes = found->cachedBytes;
    inspection.expiresInMs = found->expiresInMs;
    return inspection;
}

} // namespace cachescope
