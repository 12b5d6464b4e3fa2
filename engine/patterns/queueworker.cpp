// SPDX-License-Identifier: GPL-3.0-only
#include "engine/patterns/queueworker.h"

#include "engine/stores/databaseview.h"
#include "engine/stores/queuecall.h"

#include <algorithm>

namespace cachescope {

namespace {

QVector<Product> without(QVector<Product> products, const QVector<Product> &others)
{
    products.removeIf([&others](const Product &product) { return others.contains(product); });
    return products;
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
        for (const auto &rows : rounds(taken->products)) {
            const bool placed = co_await save(work, flush, rows);
            gone = gone && placed;
        }
    }
    if (gone && !taken->products.isEmpty()) {
        const QVector<Product> over = without(taken->products, work.requeued);
        const auto done = co_await work.queue.done(flush, over);
        gone = done.ok();
    }
    flush.close(gone ? Outcome::Ok : Outcome::Failed);
    if (!gone) {
        work.inDoubt = true;
        if (taken && !m_policy.takeByPop) // a popped batch is stored nowhere any more
            work.queue.expectBack(taken->products.size());
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

/// The newest write of each key, or, without coalescing, all of them in order, each key once per round.
QVector<QVector<Product>> QueueWorker::rounds(const QVector<Product> &batch) const
{
    QVector<QVector<Product>> rounds;
    QHash<Key, int> seen; // how many rounds hold the key already
    const auto place = [&](const Product &product) {
        const int round = seen[product.key]++;
        if (rounds.size() <= round)
            rounds.append(QVector<Product>());
        rounds[round].append(product);
    };
    if (!m_policy.coalesce) {
        std::for_each(batch.begin(), batch.end(), place);
        return rounds;
    }
    QHash<Key, Version> newest;
    for (const Product &product : batch)
        newest[product.key] = std::max(newest[product.key], product.version);
    for (const Product &product : batch) {
        if (newest[product.key] == product.version && !seen.contains(product.key))
            place(product);
    }
    return rounds;
}

Task<bool> QueueWorker::save(Work &work, Request &flush, QVector<Product> rows)
{
    const auto saved = co_await saveWithRetries(work.queue, flush, rows);
    if (saved) {
        for (const Product &row : rows)
            m_attempts.remove({row.key.id, row.version});
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

Task<Status> QueueWorker::saveWithRetries(WriteQueue &queue, Request &flush, QVector<Product> rows)
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
Task<bool> QueueWorker::saveOneByOne(WriteQueue &queue, Request &flush, QVector<Product> rows)
{
    bool placed = true;
    for (const Product &row : rows) {
        const QVector<Product> alone{row};
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
Task<Result<QVector<Product>>> QueueWorker::requeue(Work &work, Request &flush, QVector<Product> rows)
{
    if (!m_policy.requeueFailed)
        co_return rows;
    QVector<Product> spent;
    for (const Product &row : rows) {
        const std::pair<int, Version> write{row.key.id, row.version};
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
