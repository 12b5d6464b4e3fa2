// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QtGlobal>

namespace cachescope {

/// What guards or eases the way to the stores, counted each time it acts.
enum class Pattern : quint8 {
    SharedLoad,     ///< a reader waited for another's load instead of making his own
    LockWait,       ///< a pause, since another held the lock of the key
    NotNewer,       ///< a value or a row that was kept out, since what stands there is as new or newer
    RoomWait,       ///< a pause of a write, since the queue was full
    Absence,        ///< a look-up that found the remark that there is no such product
    CacheRetry,     ///< a pause before a look-up that failed is tried again
    Fallback,       ///< a read that the database answered, since the cache gave no answer
    CircuitRefusal, ///< a step on the cache that the circuit breaker did not let go
};
constexpr int patternCount = static_cast<int>(Pattern::CircuitRefusal) + 1;

} // namespace cachescope
