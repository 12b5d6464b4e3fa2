// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/core/change.h"
#include "engine/core/task.h"
#include "engine/postgres/postgrespool.h"
#include "engine/redis/redisconnection.h"

#include <QHash>
#include <QVector>

#include <memory>
#include <optional>

namespace cachescope {

/// A copy of a Redis reply.
struct RedisValue
{
    enum class Kind : quint8 { Nothing, Integer, Text, List };

    Kind kind = Kind::Nothing;
    qint64 integer = 0;
    QByteArray text;
    QVector<RedisValue> list;
};

RedisValue copied(const redisReply &reply);

/// One command as an awaitable: answers a Result<RedisValue>. Not traced, not counted: for setup and monitoring.
class [[nodiscard]] RedisCommand final : public RedisCall
{
public:
    RedisCommand(RedisConnection &redis, QVector<QByteArray> arguments);
    bool await_ready() const { return false; }
    void await_suspend(std::coroutine_handle<> waiting);
    Result<RedisValue> await_resume() { return std::move(m_result); }

private:
    void replied(const redisReply *reply) override;

    RedisConnection &m_redis;
    QVector<QByteArray> m_arguments;
    std::coroutine_handle<> m_waiting;
    Result<RedisValue> m_result;
};

/// Work on a database thread as an awaitable: answers a Status. Not traced, not counted.
class [[nodiscard]] DatabaseWork final : public DatabaseJob
{
public:
    using Work = std::function<Status(PostgresSession &)>;
    static constexpr Nanos asLongAsItTakes = 0;

    /// `work` belongs to the awaiting coroutine.
    DatabaseWork(PostgresPool &postgres, const Work &work)
        : m_postgres(postgres)
        , m_work(work)
    {
    }
    DatabaseWork(PostgresPool &postgres, const Work &work, Nanos most)
        : DatabaseWork(postgres, work)
    {
        patience = most;
    }
    bool await_ready() const { return false; }
    void await_suspend(std::coroutine_handle<> waiting);
    Status await_resume() { return std::move(m_result); }

private:
    void run(PostgresSession &postgres) override { m_result = m_work(postgres); }
    void finished() override { m_waiting.resume(); }

    PostgresPool &m_postgres;
    const Work &m_work;
    std::coroutine_handle<> m_waiting;
    Status m_result;
};

class MemoryWriteQueue;

/// Reads both stores and the write queue for monitoring, over separate connections, excluded from all metrics.
class StoreMonitor
{
public:
    StoreMonitor(RedisConnection &redis, PostgresPool &postgres, const QByteArray &prefix)
        : m_redis(redis)
        , m_postgres(postgres)
        , m_prefix(prefix)
    {
    }

    /// The queue of the run that is monitored, as far as it is in the program's memory; the rest is in Redis.
    void watch(std::shared_ptr<const MemoryWriteQueue> queue) { m_memoryQueue = std::move(queue); }

    struct Queue
    {
        qint64 waiting = 0;
        qint64 processing = 0;
        qint64 dead = 0;
        qint64 oldestWrittenAt = 0; ///< milliseconds since the epoch, 0: empty
    };

    struct OneProduct
    {
        std::optional<Product> cached, stored;
        std::optional<Held> cachedAs; ///< none: nothing is cached, or nothing that can be read
        Held storedAs;
        QByteArray cachedBytes;
        qint64 expiresInMs = -1;
    };

    /// In the order of `keys`; none for a key that is not cached.
    Task<Result<QVector<std::optional<Held>>>> cached(QVector<Key> keys);
    Task<Result<QVector<Held>>> stored(QVector<Key> keys);
    Task<Result<Queue>> queue();
    /// The part of it that is known even when Redis does not answer.
    Queue queueInMemory() const;
    /// The contents of the queue and of its processing list, or of the dead letters.
    Task<Result<QVector<Change>>> queued();
    Task<Result<QVector<Change>>> deadLetters();
    Task<Result<OneProduct>> product(Key key);
    /// The memory that Redis reports as used, in bytes.
    Task<Result<qint64>> usedMemory();

private:
    Task<Result<QVector<Change>>> list(QByteArray name);

    RedisConnection &m_redis;
    PostgresPool &m_postgres;
    QByteArray m_prefix;
    std::shared_ptr<const MemoryWriteQueue> m_memoryQueue; ///< null: none is watched
};

} // namespace cachescope
