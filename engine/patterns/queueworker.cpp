// SPDX-License-Identifier: GPL-3.0-only
#include "engine/patterns/queueworker.h"

#include "engine/stores/databaseview.h"
#include "engine/stores/queuecall.h"

#include <algorithm>

namespace cachescope {

namespace {

QVector<Change> without(QVector<Change> changes, const QVector<Change> &others)
{
    changes.removeIf([&others](const Change &change) { return others.contains(change); });
    return changes;
}

/// What a worker makes of a batch that knows no other kind of write: the mistake that the policy may ask for.
QVector<Change> updatesAlone(QVector<Change> batch)
{
    batch.removeIf([](const Change &change) { return change.deletes() || change.kind == ChangeKind::Create; });
    return batch;
}

} // namespace

/// The queue depth at which the worker flushes immediately.
qint64 QueueWorker::fullAt() const
{
    return m_policy.queueLimit > 0 ? std::min(m_policy.batchSize, m_policy.queueLimit) : m_policy.batchSize;
}

void QueueWorker::wakeWhenFull(const WriteQueue &queue)
{
    if (queue.depth() >= fullAt())
        m_wake.set();
}

void QueueWorker::start()
{
    m_hasWorker = true;
    m_worker = work();
}

Task<> QueueWorker::workOnce()
{
    Work &current = m_policy.queue == QueueKind::InMemory ? m_inMemory : m_inRedis;
    co_await flushBatch(current);
}

Task<> QueueWorker::drain()
{
    m_draining = true;
    if (!m_hasWorker) {
        co_await flush(m_inRedis, 1);
        co_await flush(m_inMemory, 1);
        co_return;
    }
    m_wake.set();
    co_await m_worker;
}

Task<> QueueWorker::work()
{
    Nanos nextFlush = 0;
    while (!m_draining && !isCancelled()) {
        const Nanos wait = std::max<Nanos>(0, nextFlush - now());
        co_await m_wake.waitFor(std::chrono::milliseconds(wait / millisecond));
        const bool due = m_draining || now() >= nextFlush;
        const qint64 until = due ? 1 : fullAt(); // woken by a full batch: take full batches only
        co_await flush(m_inRedis, until);
        co_await flush(m_inMemory, until);
        if (due)
            nextFlush = now() + m_policy.flushInterval.count() * millisecond;
    }
    // If stopped while taking full batches, a partial batch is left.
    co_await flush(m_inRedis, 1);
    co_await flush(m_inMemory, 1);
}

Task<> QueueWorker::flush(Work &work, qint64 until)
{
    // Writes that arrive meanwhile wait for the next flush or for a full batch: otherwise writers faster than the
    // worker would keep it here for good, taking ever smaller batches.
    qint64 left = work.queue.depth();
    while (work.queue.depth() >= until && (left > 0 || work.queue.depth() >= fullAt())) {
        const bool flushed = co_await flushBatch(work);
        if (flushed && !work.requeued.isEmpty())
            co_await m_wake.waitFor(m_policy.backOff); // and again: its outcome is not known
        else if (flushed)
            left -= m_policy.batchSize;
        else if (m_draining || isCancelled())
            break; // the queue cannot be reached: its contents stay there
        else
            co_await m_wake.waitFor(std::chrono::milliseconds(100));
    }
}

Task<bool> QueueWorker::flushBatch(Work &work)
{
    Request flush(m_stores, Activity::Flush, Key{});
    const auto taken = co_await take(work, flush);
    bool gone = taken.ok();
    if (taken) {
        work.requeued.clear();
        for (const auto &rows : rounds(taken->changes)) {
            const bool placed = co_await save(work, flush, rows);
            gone = gone && placed;
        }
    }
    if (gone && !taken->changes.isEmpty()) {
        const QVector<Change> over = without(taken->changes, work.requeued);
        const auto done = co_await work.queue.done(flush, over);
        gone = done.ok();
    }
    flush.close(gone ? Outcome::Ok : Outcome::Failed);
    if (!gone) {
        work.inDoubt = true;
        if (taken && !m_policy.takeByPop) // a popped batch is stored nowhere any more
            work.queue.expectBack(taken->changes.size());
    }
    co_return gone;
}

/// The next batch. After a failure the processing list may already hold one: it goes back first, or the next done()
/// would drop it.
Task<Result<QueueAnswer>> QueueWorker::take(Work &work, Request &flush)
{
    if (work.inDoubt) {
        const auto recovered = co_await work.queue.recover(flush);
        if (!recovered)
            co_return recovered;
        work.inDoubt = false;
    }
    if (m_policy.takeByPop) {
        const auto popped = co_await work.queue.pop(flush, m_policy.batchSize);
        co_return popped;
    }
    const auto taken = co_await work.queue.take(flush, m_policy.batchSize);
    co_return taken;
}

/// Those that no newer one covers, or, without coalescing, all of them in order, each key once per round.
QVector<QVector<Change>> QueueWorker::rounds(const QVector<Change> &taken) const
{
    const QVector<Change> batch = m_policy.updatesOnly ? updatesAlone(taken) : taken;
    if (m_policy.coalesce)
        return batch.isEmpty() ? QVector<QVector<Change>>() : QVector<QVector<Change>>{coalesced(batch)};
    QVector<QVector<Change>> rounds;
    QHash<Key, int> seen; // how many rounds hold the key already
    for (const Change &change : batch) {
        const int round = seen[change.key()]++;
        if (rounds.size() <= round)
            rounds.append(QVector<Change>());
        rounds[round].append(change);
    }
    return rounds;
}

Task<bool> QueueWorker::save(Work &work, Request &flush, QVector<Change> rows)
{
    const auto saved = co_await saveWithRetries(work.queue, flush, rows);
    if (saved) {
        for (const Change &row : rows)
            m_attempts.remove({row.key().id, row.version()});
        co_return true;
    }
    const auto given = co_await requeue(work, flush, rows);
    if (!given || given->isEmpty())
        co_return given.ok();
    if (saved.error().kind == Error::Kind::Rejected && given->size() > 1) {
        const bool placed = co_await saveOneByOne(work.queue, flush, *given);
        co_return placed;
    }
    const auto dead = co_await work.queue.deadLetter(flush, *given);
    co_return dead.ok();
}

Task<Status> QueueWorker::saveWithRetries(WriteQueue &queue, Request &flush, QVector<Change> rows)
{
    std::chrono::milliseconds pause = m_policy.backOff;
    for (int attempt = 1;; ++attempt) {
        const auto saved = co_await flush.database().saveBatch(rows);
        if (saved)
            co_return Done{};
        if (attempt >= m_policy.attempts || m_policy.requeueFailed)
            co_return saved.error();
        co_await queue.pause(flush, pause);
        pause *= 2;
    }
}

/// One bad row must not fail the others.
Task<bool> QueueWorker::saveOneByOne(WriteQueue &queue, Request &flush, QVector<Change> rows)
{
    bool placed = true;
    for (const Change &row : rows) {
        const QVector<Change> alone{row};
        const auto saved = co_await flush.database().saveBatch(alone);
        if (saved)
            continue;
        const auto dead = co_await queue.deadLetter(flush, alone);
        placed = placed && dead.ok();
    }
    co_return placed;
}

/// The mistake that the policy may ask for: failed writes are queued again after the writes that came meanwhile, and
/// may overwrite them later.
Task<Result<QVector<Change>>> QueueWorker::requeue(Work &work, Request &flush, QVector<Change> rows)
{
    if (!m_policy.requeueFailed)
        co_return rows;
    QVector<Change> spent;
    for (const Change &row : rows) {
        const std::pair<int, Version> write{row.key().id, row.version()};
        if (++m_attempts[write] >= m_policy.attempts) {
            m_attempts.remove(write);
            spent.append(row);
            continue;
        }
        const auto queued = co_await work.queue.push(flush, row);
        if (!queued)
            co_return queued.error();
        work.requeued.append(row);
    }
    co_return spent;
}

} // namespace cachescope
