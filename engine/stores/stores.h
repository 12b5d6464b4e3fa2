// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/stores/postgrespool.h"
#include "engine/stores/redisconnection.h"
#include "engine/trace/gate.h"
#include "engine/trace/recorder.h"

namespace cachescope {

/// What a run works on. Owned by the experiment, shared by its requests; engine thread.
struct Stores
{
    Gate &gate;
    Recorder &recorder;
    RedisConnection &redis;
    PostgresPool &postgres;
    QByteArray prefix = QByteArrayLiteral("cachescope:");   ///< of every key of ours

    QByteArray redisKey(Key key) const { return prefix + key.shortName(); }
};

} // namespace cachescope
