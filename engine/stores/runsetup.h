// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/stores/storemonitor.h"

#include <utility>

namespace cachescope {

/// Creates and resets what a run needs: schema, product rows, cached keys. Touches nothing else on the servers.
class RunSetup
{
public:
    RunSetup(RedisConnection &redis, PostgresPool &postgres, const QByteArray &prefix)
        : m_redis(redis)
        , m_postgres(postgres)
        , m_prefix(prefix)
    {
    }

    /// Allows only one run at a time on these servers: Conflict when another program is running on them. Ends with
    /// release() or with the connection.
    Task<Status> claim();
    Task<Status> release();
    /// Creates the schema, the table and at least `products` rows; existing rows are not changed.
    Task<Status> prepareDatabase(int products);
    /// Saves what an earlier process left in the queue, each row only over an older version; answers how many writes.
    Task<Result<int>> recoverQueue();
    /// Deletes this program's cached products and pages (not the queue).
    Task<Status> clearCache();
    /// Resets every product to its initial version and empties queue and dead letters: only at the user's request.
    Task<Status> resetProducts();
    /// Resets `keys` to their initial values, removes them from the cache except those in `cached`, and empties queue
    /// and dead letters: byte for byte the same initial state for each schedule.
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
