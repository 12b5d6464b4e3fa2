// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/postgres/postgrespool.h"
#include "engine/redis/redisconnection.h"
#include "engine/stores/breaker.h"
#include "engine/stores/writequeue.h"
#include "engine/trace/gate.h"
#include "engine/trace/recorder.h"

#include <memory>

namespace cachescope {

/// Which stores prevent an older value from replacing a newer one.
struct Guards
{
    bool cache = false;    ///< SET only over an older version, by a script; DEL after a write leaves its version behind
    bool database = false; ///< UPDATE of one row only over an older version
    bool batch = true;     ///< UPDATE of a batch likewise
};

/// What the requests of a run work on. Owned by the experiment, shared by its requests; engine thread.
struct Stores
{
    Gate &gate;
    Recorder &recorder;
    RedisConnection &redis;
    PostgresPool &postgres;
    QByteArray prefix = QByteArrayLiteral("cachescope:"); ///< of every key this program uses

    Guards guards{};
    Breaker *breaker = nullptr; ///< null: no circuit breaker for the cache

    RedisWriteQueue redisQueue{};
    /// Shared with those who monitor the run: they may look at it when the run is over.
    std::shared_ptr<MemoryWriteQueue> memoryQueue = std::make_shared<MemoryWriteQueue>();

    WriteQueue &queue(QueueKind kind)
    {
        return kind == QueueKind::InMemory ? static_cast<WriteQueue &>(*memoryQueue) : redisQueue;
    }

    QByteArray redisKey(Key key) const { return key.nameWithPrefix(prefix); }
    /// The Redis key under which the guarded cache keeps the newest versions seen of a product's parts.
    QByteArray newestName(Key key) const { return prefix + "newest:" + QByteArray::number(key.id); }
    QByteArray lockName(Key key) const { return prefix + "lock:" + QByteArray::number(key.id); }
};

} // namespace cachescope
