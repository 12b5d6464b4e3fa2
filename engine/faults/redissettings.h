// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/core/waitcontext.h"
#include "engine/stores/storemonitor.h"

namespace cachescope {

/// Settings of the sandbox's Redis, changed at run time.
Task<Result<QByteArray>> redisSetting(RedisConnection &redis, QByteArray name);
Task<Status> setRedisSetting(RedisConnection &redis, QByteArray name, QByteArray value);

/// Switches the append-only file on or off; returns when the file is complete, or `waits` is cancelled.
Task<Status> keepAppendOnlyFile(RedisConnection &redis, bool keep, const WaitContext *waits = nullptr);

} // namespace cachescope
