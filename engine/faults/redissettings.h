// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/stores/storemonitor.h"

namespace cachescope {

/// Settings of the sandbox's Redis, changed while it runs.
Task<Result<QByteArray>> redisSetting(RedisConnection &redis, QByteArray name);
Task<Status> setRedisSetting(RedisConnection &redis, QByteArray name, QByteArray value);

/// Switches the append-only file on or off; comes back when the file holds everything.
Task<Status> keepAppendOnlyFile(RedisConnection &redis, bool keep);

} // namespace cachescope
