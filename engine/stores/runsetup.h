// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/stores/storemonitor.h"

#include <utility>

namespace cachescope {

/// Lays the ground for a run: our schema, our products, our keys. Touches nothing else on the servers.
class RunSetup
{
public:
    RunSetup(RedisConnection &redis, PostgresPool &postgres, const QByteArray &prefix)
        : m_redis(redis)
        , m_postgres(postgres)
        , m_prefix(prefix)
    {
    }

    /// One run at a time on these servers: Conflict when another program is running on them. Ends with release() or
    /// with the connection.
    Task<Status> claim();
    Task<Status> release();
    /// Schema, table and at least `products` rows; rows that are there stay as they are.
    Task<Status> prepareDatabase(int products);
    /// Saves what an earlier process left in the queue, each row only over an older version; answers how many writes.
    Task<Result<int>> recoverQueue();
    /// Deletes our cached products and pages (not the queue).
    Task<Status> clearCache();
    /// Puts every product back to its first version and empties queue and dead letters: only when the user asks.
    Task<Status> resetProducts();
    /// Puts `keys` back to their first values, out of the cache except those in `cached`, and empties queue and dead
    /// letters: the same ground, to the byte, before each schedule.
    Task<Status> resetKeys(QVector<Key> keys, QVector<Key> cached);
    /// Products whose version is above 1, with their version.
    Task<Result<QVector<std::pair<Key, Version>>>> versions(int products);

private:
    Task<Status> unlink(QByteArray pattern);

    RedisConnection &m_redis;
    PostgresPool &m_postgres;
    QByteArray m_prefix;
};

} // namespace cachescope
