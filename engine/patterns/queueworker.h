// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/core/asyncevent.h"
#include "engine/core/task.h"
#include "engine/patterns/queuepolicy.h"
#include "engine/stores/request.h"

#include <QHash>

namespace cachescope {

/// The worker behind the write queues of a run: takes a batch, saves what no newer write covers, tries again with
/// growing pauses what failed, puts among the dead letters what cannot be saved, and tells the queue that the batch is
/// done. Engine thread; destroyed only after drain().
class QueueWorker
{
public:
    QueueWorker(Stores &stores, const QueuePolicy &policy)
        : m_policy(policy)
        , m_stores(stores)
        , m_inRedis{stores.redisQueue}
        , m_inMemory{*stores.memoryQueue}
        , m_wake(stores.gate.waits())
    {
    }

    /// From now on flushes at each interval, and at once when a full batch waits.
    void start();
    /// After a push: a full batch does not wait for the interval.
    void wakeWhenFull(const WriteQueue &queue);
    /// One round, for callers that drive the worker manually (then start() is not called).
    Task<> workOnce();
    /// Empties the queues, and stops.
    Task<> drain();

private:
    struct Work
    {
        WriteQueue &queue;
        bool inDoubt = false;       ///< the processing list may hold a batch that no round is working on
        QVector<Change> requeued{}; ///< the part of the last batch that went back to the end of the queue
    };

    qint64 fullAt() const;
    bool isCancelled() const { return m_stores.gate.waits().isCancelled(); }
    Task<> work();
    Task<> flush(Work &work, qint64 until);
    Task<bool> flushBatch(Work &work);
    Task<Result<QueueAnswer>> take(Work &work, Request &flush);
    QVector<QVector<Change>> rounds(const QVector<Change> &taken) const;
    /// False when a row is neither in the database nor among the dead letters.
    Task<bool> save(Work &work, Request &flush, QVector<Change> rows);
    Task<Status> saveWithRetries(WriteQueue &queue, Request &flush, QVector<Change> rows);
    Task<bool> saveOneByOne(WriteQueue &queue, Request &flush, QVector<Change> rows);
    /// Answers the rows that have no attempts left.
    Task<Result<QVector<Change>>> requeue(Work &work, Request &flush, QVector<Change> rows);

    const QueuePolicy &m_policy;
    Stores &m_stores;
    Work m_inRedis, m_inMemory;                     ///< both: the policy may have changed meanwhile
    AsyncEvent m_wake;                              ///< set when a batch is full
    QHash<std::pair<int, Version>, int> m_attempts; ///< of writes that went back to the end of the queue
    bool m_draining = false;
    bool m_hasWorker = false;
    Task<> m_worker;
};

} // namespace cachescope
