// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/core/enumnames.h"

#include <QtGlobal>

namespace cachescope {

/// The mechanisms that protect or relieve the stores, counted each time they act.
enum class Pattern : quint8 {
    SharedLoad,     ///< a reader waited for another's load instead of loading itself
    LockWait,       ///< a pause, since another request held the key's lock
    NotNewer,       ///< a value or a row was rejected, since the stored one is as new or newer
    RoomWait,       ///< a write's pause, since the queue was full
    Absence,        ///< a look-up that found the absence marker
    CacheRetry,     ///< the pause before a failed look-up is retried
    Fallback,       ///< a read served by the database, since the cache did not answer
    CircuitRefusal, ///< a step on the cache that the circuit breaker rejected
};
constexpr int patternCount = static_cast<int>(Pattern::CircuitRefusal) + 1;

template<>
inline constexpr auto namesOf<Pattern> =
    std::array{"sharedLoads", "lockWaits",    "keptOutNotNewer", "roomWaits",
               "absenceHits", "cacheRetries", "readsByFallback", "refusedByCircuitBreaker"};
static_assert(namesOf<Pattern>.size() == patternCount);

} // namespace cachescope
