// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/core/asyncevent.h"
#include "engine/stores/writequeue.h"
#include "engine/strategies/strategy.h"

namespace cachescope {

/// Write-behind: acknowledges after the cache write and the enqueue; the database follows in batches.
/// With the in-memory queue a crash loses what is still queued; with the Redis queue only a loss of Redis does.
class WriteBehind final : public Strategy
{
public:
    using Strategy::Strategy;

    Task<Result<Product>> read(Request &request, Key key) override;
    Task<Status> write(Request &request, Product product) override;

    void start() override;
    Task<> workOnce() override;
    Task<> settle() override;
    bool hasRoom() const override { return hasRoom(m_knobs.queue == QueueKind::InMemory ? m_memoryLane : m_redisLane); }
    const MemoryWriteQueue *memoryQueue() const override { return &m_inMemory; }

private:
    struct Lane
    {
        WriteQueue &queue;
        qint64 depth = 0;            ///< as the queue last answered
        qint64 entering = 0;         ///< writes let in that have not been queued yet
        bool inDoubt = false;        ///< a batch that nobody works on may stand in the processing list
        QVector<Product> requeued{}; ///< of the last batch: what went back to the end of the queue
    };

    Task<Result<Product>> readQueued(Request &request, Key key);
    Task<Status> writeWhenThereIsRoom(Lane &queue, Request &request, Product product);
    Task<Status> writeAndQueue(Lane &queue, Request &request, Product product);
    Task<Status> cacheThenQueue(Lane &queue, Request &request, Product product);
    Task<Status> cacheWhileQueueing(Lane &queue, Request &request, Product product);
    Task<Status> cache(Request &request, Product product);
    Task<Status> enqueue(Lane &queue, Request &request, Product product);
    Lane &lane();
    bool hasRoom(const Lane &queue) const;
    qint64 fullAt() const;
    Task<> work();
    Task<> flush(Lane &lane, qint64 until);
    Task<bool> flushBatch(Lane &lane);
    Task<Result<QueueAnswer>> take(Lane &lane, Request &flush);
    /// False when a row is neither in the database nor among the dead letters.
    Task<bool> save(Lane &lane, Request &flush, QVector<Product> rows);
    /// Answers the rows that have no attempt left.
    Task<Result<QVector<Product>>> requeue(Lane &lane, Request &flush, QVector<Product> rows);
    Task<Status> saveWithRetries(WriteQueue &queue, Request &flush, QVector<Product> rows);
    QVector<QVector<Product>> rounds(const QVector<Product> &batch) const;

    RedisWriteQueue m_inRedis;
    MemoryWriteQueue m_inMemory;
    Lane m_redisLane{m_inRedis};
    Lane m_memoryLane{m_inMemory};
    AsyncEvent m_wake;                              ///< rings when a batch is full
    QHash<std::pair<int, Version>, int> m_attempts; ///< of writes that went back to the end of the queue
    bool m_settling = false;
    bool m_hasWorker = false;
    Task<> m_worker;
};

} // namespace cachescope
