// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QByteArray>

namespace cachescope {

class PostgresPool;
class RedisConnection;

/// The connections of the engine: two for the strategies, two for monitoring, which must neither wait in the
/// strategies' queues nor appear in their metrics.
struct Connections
{
    RedisConnection &redis;
    PostgresPool &postgres;
    RedisConnection &monitorRedis;
    PostgresPool &monitorPostgres;
    QByteArray prefix;
    bool sandbox = false; ///< the servers belong to the sandbox
};

} // namespace cachescope
