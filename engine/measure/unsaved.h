// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/stores/storemonitor.h"

namespace cachescope {

class MemoryWriteQueue;

/// The writes in the lists of write-behind.
struct Unsaved
{
    QVector<Product> queued; ///< also the batch in progress
    QVector<Product> dead;
};

/// Reads the lists in Redis, if `inRedis`, and those in `memory`, which may be null. Without a queue the database alone
/// counts, even if Redis is down.
Task<Result<Unsaved>> findUnsaved(StoreMonitor &monitor, bool inRedis, const MemoryWriteQueue *memory);

} // namespace cachescope
