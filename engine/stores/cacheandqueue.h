// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/core/task.h"
#include "engine/stores/request.h"

namespace cachescope {

/// Puts a write into the cache and into the queue; ok: both have it. They share a round trip where that is possible.
/// When the queue does not take it, it is removed from the cache, which would hold a value that is never saved.
Task<Status> cacheAndQueue(Request &request, WriteQueue &queue, Change change, std::chrono::milliseconds expiry);
/// The queue's half alone, of what the cache holds already.
Task<Status> queueCached(Request &request, WriteQueue &queue, Change change);

} // namespace cachescope
