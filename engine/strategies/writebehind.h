// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/core/asyncevent.h"
#include "engine/stores/writequeue.h"
#include "engine/strategies/strategy.h"

namespace cachescope {

/// Write-behind: acknowledges after the cache write and the enqueue; the database follows in batches. With the
/// in-memory queue a crash loses what is still queued; with the Redis queue only data loss in Redis does.
class WriteBehind final : public Strategy
{
public:
    using Strategy::Strategy;

    Task<Result<Product>> read(Request &request, Key key) override;
    Task<Status> write(Request &request, Product product) override;

    void start() override;
    Task<> workOnce() override;
    Task<> drain() override;
    bool hasRoom() const override
    {
        return hasRoom(m_options.queue == QueueKind::InMemory ? m_memoryWork : m_redisWork);
    }
    const MemoryWriteQueue *memoryQueue() const override { return &m_inMemory; }

private:
    struct WorkQueue
    {
        WriteQueue &queue;
        qint64 depth = 0;            ///< as of the queue's last answer
        qint64 entering = 0;         ///< writes admitted but not queued yet
        bool inDoubt = false;        ///< the processing list may hold a batch that no flush is working on
        QVector<Product> requeued{}; ///< the part of the last batch that went back to the end of the queue
    };

    Task<Result<Product>> readQueued(Request &request, Key key);
    Task<Status> writeWhenThereIsRoom(WorkQueue &queue, Request &request, Product product);
    Task<Status> writeAndQueue(WorkQueue &queue, Request &request, Product product);
    Task<Status> cacheThenQueue(WorkQueue &queue, Request &request, Product product);
    Task<Status> cacheWhileQueueing(WorkQueue &queue, Request &request, Product product);
    Task<Status> cache(Request &request, Product product);
    Task<Status> enqueue(WorkQueue &queue, Request &request, Product product);
    WorkQueue &workQueue();
    bool hasRoom(const WorkQueue &queue) const;
    qint64 fullAt() const;
    Task<> work();
    Task<> flush(WorkQueue &workQueue, qint64 until);
    Task<bool> flushBatch(WorkQueue &workQueue);
    Task<Result<QueueAnswer>> take(WorkQueue &workQueue, Request &flush);
    /// False when a row is neither in the database nor among the dead letters.
    Task<bool> save(WorkQueue &workQueue, Request &flush, QVector<Product> rows);
    /// Answers the rows that have no attempts left.
    Task<Result<QVector<Product>>> requeue(WorkQueue &workQueue, Request &flush, QVector<Product> rows);
    Task<Status> saveWithRetries(WriteQueue &queue, Request &flush, QVector<Product> rows);
    QVector<QVector<Product>> rounds(const QVector<Product> &batch) const;

    RedisWriteQueue m_inRedis;
    MemoryWriteQueue m_inMemory;
    WorkQueue m_redisWork{m_inRedis};
    WorkQueue m_memoryWork{m_inMemory};
    AsyncEvent m_wake;                              ///< set when a batch is full
    QHash<std::pair<int, Version>, int> m_attempts; ///< of writes that went back to the end of the queue
    bool m_draining = false;
    bool m_hasWorker = false;
    Task<> m_worker;
};

} // namespace cachescope
