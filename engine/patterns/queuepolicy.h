// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/stores/queuekind.h"

#include <chrono>

namespace cachescope {

/// How writes are queued and how the worker empties the queue. May change between two steps.
struct QueuePolicy
{
    QueueKind queue = QueueKind::RedisList;
    std::chrono::milliseconds flushInterval = std::chrono::seconds(5);
    int batchSize = 100;  ///< the most writes taken in one flush
    bool coalesce = true; ///< keep only the newest write of a key in a batch
    int attempts = 3;
    std::chrono::milliseconds backOff = std::chrono::seconds(1); ///< before the second attempt; doubles each time
    int queueLimit = 0; ///< writes wait while the queue holds this many; 0: no limit

    // The mistakes. A fourth is among the guards of the stores: a batch that overwrites newer rows.
    bool requeueFailed = false; ///< a failed batch is queued again after newer writes
    bool takeByPop = false;     ///< a batch is popped, without a processing list
    bool updatesOnly = false;   ///< the worker knows updates only: it drops creations and deletions

    friend bool operator==(const QueuePolicy &, const QueuePolicy &) = default;
};

} // namespace cachescope
