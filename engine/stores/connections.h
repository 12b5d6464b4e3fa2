// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QByteArray>

namespace cachescope {

class PostgresPool;
class RedisConnection;

/// The connections of the engine: two for the strategies, two for the program's own looking, which must not stand in
/// the strategies' queue nor in their figures.
struct Connections
{
    RedisConnection &redis;
    PostgresPool &postgres;
    RedisConnection &monitorRedis;
    PostgresPool &monitorPostgres;
    QByteArray prefix;
    bool sandbox = false; ///< the servers are our own
};

} // namespace cachescope
