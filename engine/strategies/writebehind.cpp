// SPDX-License-Identifier: GPL-3.0-only
#include "engine/strategies/writebehind.h"

#include <algorithm>

namespace cachescope {

Task<Result<Product>> WriteBehind::read(Request &request, Key key)
{
    const auto cached = co_await request.cache().get(key);
    if (cached.hit())
        co_return cached.product();

    const auto loaded = co_await request.database().load(key);
    if (loaded)
        co_await request.cache().set(*loaded, m_knobs.expiry);
    co_return loaded;
}

Task<Status> WriteBehind::write(Request &request, Product product)
{
    const auto cached = co_await request.cache().set(product, m_knobs.expiry);
    if (!cached)
        co_return cached;

    const auto queued = co_await queue().push(request, product);
    if (!queued) {
        co_await request.cache().remove(product.key);   // nobody would ever save what the cache holds
        co_return queued.error();
    }
    (m_knobs.queue == QueueKind::InMemory ? m_memoryDepth : m_redisDepth) = queued->depth;
    if (queued->depth >= m_knobs.batchSize)
        m_alarm.ring();
    co_return Done{};   // the client waits only this far
}

WriteQueue &WriteBehind::queue()
{
    if (m_knobs.queue == QueueKind::InMemory)
        return m_inMemory;
    return m_inRedis;
}

void WriteBehind::start()
{
    m_worker = work();
}

Task<> WriteBehind::settle()
{
    m_settling = true;
    m_alarm.ring();
    co_await m_worker;
}

Task<> WriteBehind::work()
{
    Nanos nextFlush = 0;
    while (!m_settling) {
        const Nanos wait = std::max<Nanos>(0, nextFlush - now());
        co_await m_alarm.sleep(std::chrono::milliseconds(wait / millisecond));
        const bool due = m_settling || now() >= nextFlush;
        const qint64 until = due ? 1 : m_knobs.batchSize;   // woken by a full batch: take full batches only
        co_await flush(m_inRedis, m_redisDepth, until);
        co_await flush(m_inMemory, m_memoryDepth, until);
        if (due)
            nextFlush = now() + m_knobs.flushInterval.count() * millisecond;
    }
    // A stop that came in the middle of taking full batches has left a part of one behind.
    co_await flush(m_inRedis, m_redisDepth, 1);
    co_await flush(m_inMemory, m_memoryDepth, 1);
}

Task<> WriteBehind::flush(WriteQueue &queue, qint64 &depth, qint64 until)
{
    while (depth >= until) {
        const qint64 before = depth;
        co_await flushBatch(queue, depth);
        if (depth >= before && m_settling)
            break;   // the queue cannot be reached: what it holds stays there
    }
}

Task<> WriteBehind::flushBatch(WriteQueue &queue, qint64 &depth)
{
    Request flush(m_stores, Activity::Flush, Key{});
    const auto taken = co_await queue.take(flush, m_knobs.batchSize);
    if (!taken) {
        flush.close(Outcome::Failed);
        co_await m_alarm.sleep(std::chrono::milliseconds(100));
        co_return;
    }
    depth = taken->depth;
    for (const auto &rows : rounds(taken->products))
        co_await save(queue, flush, rows);
    co_await queue.done(flush, taken->products);
    flush.close(Outcome::Ok);
}

/// The newest write of each key, or, without coalescing, all of them in order, each key once a round.
QVector<QVector<Product>> WriteBehind::rounds(const QVector<Product> &batch) const
{
    QVector<QVector<Product>> rounds;
    QHash<Key, int> seen;   // how many rounds hold the key already
    const auto place = [&](const Product &product) {
        const int round = seen[product.key]++;
        if (rounds.size() <= round)
            rounds.append(QVector<Product>());
        rounds[round].append(product);
    };
    if (!m_knobs.coalesce) {
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

Task<> WriteBehind::save(WriteQueue &queue, Request &flush, QVector<Product> rows)
{
    const auto saved = co_await saveWithRetries(queue, flush, rows);
    if (saved)
        co_return;
    if (saved.error().kind != Error::Kind::Rejected || rows.size() == 1) {
        co_await queue.deadLetter(flush, rows);
        co_return;
    }
    for (const Product &row : rows) {   // one bad row must not take the others along
        const QVector<Product> alone{row};
        const auto savedAlone = co_await flush.database().saveBatch(alone);
        if (!savedAlone)
            co_await queue.deadLetter(flush, alone);
    }
}

Task<Status> WriteBehind::saveWithRetries(WriteQueue &queue, Request &flush, QVector<Product> rows)
{
    std::chrono::milliseconds pause = m_knobs.backOff;
    for (int attempt = 1;; ++attempt) {
        const auto saved = co_await flush.database().saveBatch(rows);
        if (saved)
            co_return Done{};
        if (attempt >= m_knobs.attempts)
            co_return saved.error();
        co_await queue.pause(flush, pause);
        pause *= 2;
    }
}

} // namespace cachescope
