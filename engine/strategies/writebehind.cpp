// SPDX-License-Identifier: GPL-3.0-only
#include "engine/strategies/writebehind.h"

#include <algorithm>

namespace cachescope {

namespace {

QVector<Product> without(QVector<Product> products, const QVector<Product> &others)
{
    products.removeIf([&others](const Product &product) { return others.contains(product); });
    return products;
}

} // namespace

Task<Result<Product>> WriteBehind::read(Request &request, Key key)
{
    const auto cached = co_await lookUp(request, key);
    if (cached.hit())
        co_return cached.product();

    const auto loaded = co_await request.database().load(key);
    co_await keep(request, key, loaded, m_options.expiry);
    if (!loaded || !request.superseded)
        co_return loaded;
    const auto newer = co_await readQueued(request, key); // a guarded cache has seen a newer write
    co_return newer;
}

/// The write that is not yet in the database; if it has been saved meanwhile, the saved row.
Task<Result<Product>> WriteBehind::readQueued(Request &request, Key key)
{
    const auto queued = co_await workQueue().queue.find(request, key);
    if (queued && !queued->products.isEmpty()) {
        const Product product = queued->products.first();
        co_await request.cache().set(product, ttl(m_options.expiry));
        co_return product;
    }
    const auto loaded = co_await request.database().load(key);
    co_return loaded;
}

Task<Status> WriteBehind::write(Request &request, Product product)
{
    WorkQueue &queue = workQueue();
    return m_options.queueLimit > 0 ? writeWhenThereIsRoom(queue, request, product)
                                    : writeAndQueue(queue, request, product);
}

/// Back-pressure: while the queue is full, writers wait for the worker.
Task<Status> WriteBehind::writeWhenThereIsRoom(WorkQueue &queue, Request &request, Product product)
{
    while (!hasRoom(queue)) {
        const auto waited = co_await queue.queue.waitForRoom(request, std::chrono::milliseconds(10));
        if (!waited)
            co_return waited; // the run is being given up
    }
    ++queue.entering;
    const auto done = co_await writeAndQueue(queue, request, product);
    --queue.entering;
    co_return done;
}

/// SET and RPUSH share one round trip if the gate delays neither and there is no circuit breaker to reject one of them.
Task<Status> WriteBehind::writeAndQueue(WorkQueue &queue, Request &request, Product product)
{
    const bool together = &queue == &m_redisWork && m_stores.gate.isOpen(Server::Redis) && !m_stores.breaker;
    return together ? cacheWhileQueueing(queue, request, product) : cacheThenQueue(queue, request, product);
}

Task<Status> WriteBehind::cacheThenQueue(WorkQueue &queue, Request &request, Product product)
{
    const auto cached = co_await request.cache().set(product, ttl(m_options.expiry));
    if (!cached)
        co_return cached;
    const auto queued = co_await enqueue(queue, request, product);
    if (!queued)
        co_await request.cache().undoSet(product); // otherwise the cache would hold a value that is never saved
    co_return queued;
}

/// If Redis rejects only the SET, the write fails for the client but is still saved later.
Task<Status> WriteBehind::cacheWhileQueueing(WorkQueue &queue, Request &request, Product product)
{
    const auto caching = cache(request, product); // sent, but not awaited yet
    const auto queued = co_await enqueue(queue, request, product);
    const auto cached = co_await caching;
    if (cached && !queued)
        co_await request.cache().undoSet(product);
    co_return cached ? queued : cached;
}

Task<Status> WriteBehind::cache(Request &request, Product product)
{
    const auto cached = co_await request.cache().set(product, ttl(m_options.expiry));
    co_return cached;
}

Task<Status> WriteBehind::enqueue(WorkQueue &queue, Request &request, Product product)
{
    const auto queued = co_await queue.queue.push(request, product);
    if (!queued)
        co_return queued.error();
    queue.depth = queued->depth;
    if (queued->depth >= fullAt())
        m_wake.set();
    co_return Done{}; // the write is acknowledged here
}

bool WriteBehind::hasRoom(const WorkQueue &queue) const
{
    return m_options.queueLimit <= 0 || queue.depth + queue.entering < m_options.queueLimit;
}

/// The queue depth at which the worker flushes immediately.
qint64 WriteBehind::fullAt() const
{
    return m_options.queueLimit > 0 ? std::min(m_options.batchSize, m_options.queueLimit) : m_options.batchSize;
}

WriteBehind::WorkQueue &WriteBehind::workQueue()
{
    return m_options.queue == QueueKind::InMemory ? m_memoryWork : m_redisWork;
}

void WriteBehind::start()
{
    m_hasWorker = true;
    m_worker = work();
}

Task<> WriteBehind::workOnce()
{
    co_await flushBatch(workQueue());
}

Task<> WriteBehind::drain()
{
    m_draining = true;
    if (!m_hasWorker) {
        co_await flush(m_redisWork, 1);
        co_await flush(m_memoryWork, 1);
        co_return;
    }
    m_wake.set();
    co_await m_worker;
}

Task<> WriteBehind::work()
{
    Nanos nextFlush = 0;
    while (!m_draining) {
        const Nanos wait = std::max<Nanos>(0, nextFlush - now());
        co_await m_wake.waitFor(std::chrono::milliseconds(wait / millisecond));
        const bool due = m_draining || now() >= nextFlush;
        const qint64 until = due ? 1 : fullAt(); // woken by a full batch: take full batches only
        co_await flush(m_redisWork, until);
        co_await flush(m_memoryWork, until);
        if (due)
            nextFlush = now() + m_options.flushInterval.count() * millisecond;
    }
    // If stopped while taking full batches, a partial batch is left.
    co_await flush(m_redisWork, 1);
    co_await flush(m_memoryWork, 1);
}

Task<> WriteBehind::flush(WorkQueue &workQueue, qint64 until)
{
    // Writes that arrive meanwhile wait for the next flush or for a full batch: otherwise writers faster than the
    // worker would keep it here for good, taking ever smaller batches.
    qint64 left = workQueue.depth;
    while (workQueue.depth >= until && (left > 0 || workQueue.depth >= fullAt())) {
        const bool flushed = co_await flushBatch(workQueue);
        if (flushed && !workQueue.requeued.isEmpty())
            co_await m_wake.waitFor(m_options.backOff); // and again: its outcome is not known
        else if (flushed)
            left -= m_options.batchSize;
        else if (m_draining)
            break; // the queue cannot be reached: its contents stay there
        else
            co_await m_wake.waitFor(std::chrono::milliseconds(100));
    }
}

Task<bool> WriteBehind::flushBatch(WorkQueue &workQueue)
{
    Request flush(m_stores, Activity::Flush, Key{});
    const auto taken = co_await take(workQueue, flush);
    bool gone = taken.ok();
    if (taken) {
        workQueue.depth = taken->depth;
        workQueue.requeued.clear();
        for (const auto &rows : rounds(taken->products)) {
            const bool placed = co_await save(workQueue, flush, rows);
            gone = gone && placed;
        }
    }
    if (gone && !taken->products.isEmpty()) {
        const QVector<Product> over = without(taken->products, workQueue.requeued);
        const auto done = co_await workQueue.queue.done(flush, over);
        gone = done.ok();
    }
    flush.close(gone ? Outcome::Ok : Outcome::Failed);
    if (!gone) {
        workQueue.inDoubt = true;
        if (taken && !m_options.takeByPop) // a popped batch is stored nowhere any more
            workQueue.depth += taken->products.size();
    }
    co_return gone;
}

/// The next batch. After a failure the processing list may already hold one: it goes back first, or the next done()
/// would drop it.
Task<Result<QueueAnswer>> WriteBehind::take(WorkQueue &workQueue, Request &flush)
{
    if (workQueue.inDoubt) {
        const auto recovered = co_await workQueue.queue.recover(flush);
        if (!recovered)
            co_return recovered;
        workQueue.inDoubt = false;
    }
    if (m_options.takeByPop) {
        const auto popped = co_await workQueue.queue.pop(flush, m_options.batchSize);
        co_return popped;
    }
    const auto taken = co_await workQueue.queue.take(flush, m_options.batchSize);
    co_return taken;
}

/// The newest write of each key, or, without coalescing, all of them in order, each key once per round.
QVector<QVector<Product>> WriteBehind::rounds(const QVector<Product> &batch) const
{
    QVector<QVector<Product>> rounds;
    QHash<Key, int> seen; // how many rounds hold the key already
    const auto place = [&](const Product &product) {
        const int round = seen[product.key]++;
        if (rounds.size() <= round)
            rounds.append(QVector<Product>());
        rounds[round].append(product);
    };
    if (!m_options.coalesce) {
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

Task<bool> WriteBehind::save(WorkQueue &workQueue, Request &flush, QVector<Product> rows)
{
    const auto saved = co_await saveWithRetries(workQueue.queue, flush, rows);
    if (saved) {
        for (const Product &row : rows)
            m_attempts.remove({row.key.id, row.version});
        co_return true;
    }
    const auto given = co_await requeue(workQueue, flush, rows);
    if (!given || given->isEmpty())
        co_return given.ok();
    if (saved.error().kind != Error::Kind::Rejected || given->size() == 1) {
        const auto dead = co_await workQueue.queue.deadLetter(flush, *given);
        co_return dead.ok();
    }
    bool placed = true;
    for (const Product &row : *given) { // one bad row must not fail the others
        const QVector<Product> alone{row};
        const auto savedAlone = co_await flush.database().saveBatch(alone);
        if (savedAlone)
            continue;
        const auto dead = co_await workQueue.queue.deadLetter(flush, alone);
        placed = placed && dead.ok();
    }
    co_return placed;
}

/// The mistake that an option asks for: failed writes are queued again after the writes that came meanwhile, and may
/// overwrite them later.
Task<Result<QVector<Product>>> WriteBehind::requeue(WorkQueue &workQueue, Request &flush, QVector<Product> rows)
{
    if (!m_options.requeueFailed)
        co_return rows;
    QVector<Product> spent;
    for (const Product &row : rows) {
        const std::pair<int, Version> write{row.key.id, row.version};
        if (++m_attempts[write] >= m_options.attempts) {
            m_attempts.remove(write);
            spent.append(row);
            continue;
        }
        const auto queued = co_await workQueue.queue.push(flush, row);
        if (!queued)
            co_return queued.error();
        workQueue.depth = queued->depth;
        workQueue.requeued.append(row);
    }
    co_return spent;
}

Task<Status> WriteBehind::saveWithRetries(WriteQueue &queue, Request &flush, QVector<Product> rows)
{
    std::chrono::milliseconds pause = m_options.backOff;
    for (int attempt = 1;; ++attempt) {
        const auto saved = co_await flush.database().saveBatch(rows);
        if (saved)
            co_return Done{};
        if (attempt >= m_options.attempts || m_options.requeueFailed)
            co_return saved.error();
        co_await queue.pause(flush, pause);
        pause *= 2;
    }
}

} // namespace cachescope
