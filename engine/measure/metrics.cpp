// SPDX-License-Identifier: GPL-3.0-only
#include "engine/measure/metrics.h"

namespace cachescope {

void Metrics::start(Nanos runStart)
{
    WriteHistory &history = m_history;
    std::destroy_at(this);
    std::construct_at(this, history);
    m_runStart = runStart;
}

void Metrics::restart()
{
    m_base = m_now;
    for (Histogram *histogram : {&m_read, &m_write, &m_readMeasured, &m_writeMeasured})
        histogram->clear();
    for (qint64 *count : {&m_reads, &m_writes, &m_failedReads, &m_failedWrites, &m_notFound, &m_existed, &m_loads,
                          &m_saves, &m_statements, &m_queued, &m_retried, &m_deadLettered, &m_batches, &m_refreshes})
        *count = 0;
    m_changes = {};
}

void Metrics::stepEnded(const RequestTag &tag, const TraceEvent &event, std::span<const Change> changes)
{
    if (event.outcome == Outcome::Refused) { // rejected: it was never carried out
        act(Pattern::CircuitRefusal);
        return;
    }
    ++m_now.steps[event.activity][event.step];
    if (event.step == Step::Request) {
        requestEnded(tag, event);
        m_requeued.remove(event.request);
    } else {
        storeStepEnded(event, changes);
    }
}

void Metrics::requestEnded(const RequestTag &tag, const TraceEvent &event)
{
    m_now.traced += tag.traced;
    const Nanos took = event.time + m_runStart - tag.began;
    const bool failed = event.outcome == Outcome::Failed;
    const bool asked = event.activity == Activity::Read || event.activity == Activity::Write;
    m_notFound += asked && event.outcome == Outcome::NotFound;
    m_existed += asked && event.outcome == Outcome::Exists;
    Interval &recent = m_recent[m_ticks % intervals];
    if (event.activity == Activity::Read) {
        ++m_reads;
        m_failedReads += failed;
        act(Pattern::Fallback, !failed && tag.unanswered);
        m_read.add(took);
        m_readMeasured.add(took - tag.added);
        recent.read.add(took);
        recent.readMeasured.add(took - tag.added);
    } else if (event.activity == Activity::Write) {
        ++m_writes;
        m_failedWrites += failed;
        ++m_changes[event.change];
        m_write.add(took);
        m_writeMeasured.add(took - tag.added);
        recent.write.add(took);
        recent.writeMeasured.add(took - tag.added);
    } else {
        m_refreshes += event.activity == Activity::Refresh;
        return;
    }
    ++m_now.requests;
}

void Metrics::storeStepEnded(const TraceEvent &event, std::span<const Change> changes)
{
    const bool ok = event.outcome != Outcome::Failed;
    if (ok && asksAStore(event.step))
        m_lastSuccess = event.time;
    const StepInfo info = infoOf(event.step);
    m_statements += info.statement;
    m_now.lookUps += info.looksUp;
    m_now.hits += info.looksUp && isHit(event.outcome);
    m_loads += ok && isLoad(event.step) && !isAnswer(event.outcome);
    m_saves += ok && info.saves && !isAnswer(event.outcome);
    notePatterns(event);
    switch (event.step) {
    case Step::DatabaseSave:
    case Step::DatabaseSaveBatch:
    case Step::DatabaseCommit: noteSaved(event, changes); break;
    case Step::QueuePush:
        m_everQueued = m_everQueued || ok;
        if (ok && event.activity == Activity::Write)
            ++m_queued;
        else if (ok) // it goes back into the queue
            m_requeued[event.request] += QVector<Change>(changes.begin(), changes.end());
        break;
    case Step::QueueDone:
        if (ok) {
            ++m_batches;
            m_history.batchDone(changes, m_requeued.value(event.request));
        }
        break;
    case Step::QueueRetry: m_retried += 1; break;
    case Step::QueueDeadLetter:
        if (ok) {
            m_deadLettered += event.count;
            m_history.deadLettered(changes);
        }
        break;
    default: break;
    }
}

void Metrics::noteSaved(const TraceEvent &event, std::span<const Change> changes)
{
    if (event.outcome == Outcome::Failed) {
        m_history.inDoubt(changes);
        return;
    }
    if (isAnswer(event.outcome))
        return; // nothing was changed
    m_now.rowsSaved += event.count;
    const size_t changed = std::min(static_cast<size_t>(event.count), changes.size());
    m_history.saved(changes.first(changed));
    if (event.step == Step::DatabaseSaveBatch || event.outcome == Outcome::Superseded)
        m_history.superseded(changes.subspan(changed));
}

void Metrics::notePatterns(const TraceEvent &event)
{
    switch (event.step) {
    case Step::LoaderWait: act(Pattern::SharedLoad, event.outcome == Outcome::Ok); break;
    case Step::LockWait: act(Pattern::LockWait); break;
    case Step::QueueWait: act(Pattern::RoomWait); break;
    case Step::CacheRetry: act(Pattern::CacheRetry); break;
    case Step::DatabaseSaveBatch: act(Pattern::NotNewer, event.refused); break;
    default:
        act(Pattern::NotNewer, event.outcome == Outcome::Superseded);
        act(Pattern::Absence, isLookUp(event.step) && event.outcome == Outcome::Absent);
    }
}

void Metrics::tick(Nanos time)
{
    m_now.time = time;
    m_past[m_ticks % m_past.size()] = m_now;
    ++m_ticks;
    m_recent[m_ticks % intervals] = Interval();
}

void Metrics::fill(Snapshot &snapshot) const
{
    snapshot.requests.reads = m_reads;
    snapshot.requests.writes = m_writes;
    snapshot.requests.failedReads = m_failedReads;
    snapshot.requests.failedWrites = m_failedWrites;
    snapshot.requests.notFound = m_notFound;
    snapshot.requests.existed = m_existed;
    snapshot.requests.changes = m_changes;
    const qint64 allLookUps = m_now.lookUps - m_base.lookUps;
    snapshot.lookUps.hits = m_now.hits - m_base.hits;
    snapshot.lookUps.misses = allLookUps - snapshot.lookUps.hits;
    snapshot.lookUps.hitRate =
        allLookUps ? static_cast<double>(snapshot.lookUps.hits) / static_cast<double>(allLookUps) : 0;
    snapshot.latency.read = m_read.summary();
    snapshot.latency.write = m_write.summary();
    snapshot.latency.readMeasured = m_readMeasured.summary();
    snapshot.latency.writeMeasured = m_writeMeasured.summary();
    snapshot.database.loads = m_loads;
    snapshot.database.saves = m_saves;
    snapshot.database.rowsSaved = m_now.rowsSaved - m_base.rowsSaved;
    snapshot.database.statements = m_statements;
    snapshot.queue.queued = m_queued;
    snapshot.queue.merged = m_history.merged();
    snapshot.queue.retried = m_retried;
    snapshot.queue.deadLettered = m_deadLettered;
    snapshot.queue.batches = m_batches;
    snapshot.requests.refreshes = m_refreshes;

    Histogram recent, measured;
    for (const Interval &interval : m_recent) {
        recent.add(interval.read);
        recent.add(interval.write);
        measured.add(interval.readMeasured);
        measured.add(interval.writeMeasured);
    }
    snapshot.latency.recent = recent.summary();
    snapshot.latency.recentMeasured = measured.summary();

    for (size_t activity = 0; activity < activityCount; ++activity) {
        for (size_t step = 0; step < stepCount; ++step)
            snapshot.steps.totals[activity][step] = m_now.steps[activity][step] - m_base.steps[activity][step];
    }
    for (size_t pattern = 0; pattern < patternCount; ++pattern)
        snapshot.patterns.totals[pattern] = m_now.patterns[pattern] - m_base.patterns[pattern];
    const Totals &before = oldest(), &last = newest();
    const double seconds = toMs(last.time - before.time) / 1000;
    if (seconds <= 0)
        return;
    for (size_t pattern = 0; pattern < patternCount; ++pattern)
        snapshot.patterns.rates[pattern] =
            static_cast<double>(last.patterns[pattern] - before.patterns[pattern]) / seconds;
    snapshot.requests.perSecond = static_cast<double>(last.requests - before.requests) / seconds;
    snapshot.database.rowsSavedPerSecond = static_cast<double>(last.rowsSaved - before.rowsSaved) / seconds;
    snapshot.steps.tracedPerSecond = static_cast<double>(last.traced - before.traced) / seconds;
    const qint64 lookUps = last.lookUps - before.lookUps;
    snapshot.lookUps.recent = lookUps;
    snapshot.lookUps.recentHitRate =
        lookUps ? static_cast<double>(last.hits - before.hits) / static_cast<double>(lookUps) : 0;
    for (size_t activity = 0; activity < activityCount; ++activity) {
        for (size_t step = 0; step < stepCount; ++step)
            snapshot.steps.rates[activity][step] =
                static_cast<double>(last.steps[activity][step] - before.steps[activity][step]) / seconds;
    }
}

Sample Metrics::sample() const
{
    const Interval &closed = m_recent[(m_ticks + intervals - 1) % intervals];
    const Totals &before = oldest(), &last = newest();
    const double seconds = toMs(last.time - before.time) / 1000;
    const qint64 lookUps = last.lookUps - before.lookUps;

    Sample sample;
    sample.time = toMs(last.time) / 1000;
    sample.readP50 = toMs(closed.read.percentile(0.5));
    sample.readP99 = toMs(closed.read.percentile(0.99));
    sample.writeP50 = toMs(closed.write.percentile(0.5));
    sample.writeP99 = toMs(closed.write.percentile(0.99));
    sample.readMeasuredP50 = toMs(closed.readMeasured.percentile(0.5));
    sample.readMeasuredP99 = toMs(closed.readMeasured.percentile(0.99));
    sample.writeMeasuredP50 = toMs(closed.writeMeasured.percentile(0.5));
    sample.writeMeasuredP99 = toMs(closed.writeMeasured.percentile(0.99));
    sample.hitRate = lookUps ? static_cast<double>(last.hits - before.hits) / static_cast<double>(lookUps) : -1;
    sample.requestsPerSecond = seconds > 0 ? static_cast<double>(last.requests - before.requests) / seconds : 0;
    return sample;
}

} // namespace cachescope
