// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/stores/storemonitor.h"

#include <chrono>
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
    /// Creates the schema, the tables and the rows 1 … `products`, also those that an earlier run has deleted; existing
    /// rows are not changed. Above them, up to `ids`, there is none.
    Task<Status> prepareDatabase(int products, int ids = 0);
    /// Saves what an earlier process left in the queue, each row only over an older version; answers how many writes.
    Task<Result<int>> recoverQueue();
    /// Deletes this program's cached products and pages (not the queue).
    Task<Status> clearCache();
    /// Resets the products to their initial version, about as many as there are, and empties queue and dead letters:
    /// only at the user's request.
    Task<Status> resetProducts();
    /// Which keys a schedule begins with.
    struct Initial
    {
        QVector<Key> keys;
        QVector<Key> cached = {};
        QVector<Key> absent = {};                   ///< there is no such product yet
        std::chrono::milliseconds absenceExpiry{0}; ///< how long their absence is cached; 0: it is not
    };
    /// Resets the keys to their initial values, removes the others from the cache, and empties queue and dead letters:
    /// byte for byte the same initial state for each schedule.
    Task<Status> resetKeys(Initial initial);
    /// Of the keys up to `ids`: those that are above version 1, with their version, also of a deletion.
    Task<Result<QVector<std::pair<Key, Version>>>> versions(int ids);

private:
    Task<Status> unlink(QByteArray pattern);

    RedisConnection &m_redis;
    PostgresPool &m_postgres;
    QByteArray m_prefix;
};

} // namespace cachescope
