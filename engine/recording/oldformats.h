// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/faults/fault.h"
#include "engine/measure/snapshot.h"
#include "engine/trace/traceevent.h"

#include <array>

namespace cachescope {

// Formats 1 and 2 wrote enums as numbers. What each number stood for then: these lists are never changed, whatever
// becomes of the enums. An empty text says that there is none.

template<typename Enum> inline constexpr auto oldIds = std::array<const char *, 0>();

template<>
inline constexpr auto oldIds<RunState> = std::array{"idle",      "preparing", "running",  "paused",   "stepping",
                                                    "exploring", "teaching",  "settling", "finished", "failed"};
template<> inline constexpr auto oldIds<StoreState> = std::array{"unknown", "connected", "reconnecting", "down"};
template<>
inline constexpr auto oldIds<TileState> = std::array{"unknown", "in step", "ahead", "stale", "phantom", "absent"};
template<>
inline constexpr auto oldIds<Step> = std::array{
    "request",       "cache-get",      "cache-get-expiry", "cache-set",         "cache-delete",        "database-load",
    "database-save", "database-begin", "database-commit",  "database-rollback", "database-save-batch", "queue-push",
    "queue-take",    "queue-done",     "queue-retry",      "queue-dead-letter", "loader-wait",         "lock-take",
    "lock-wait",     "lock-release",   "queue-find",       "queue-wait",        "cache-retry"};
template<> inline constexpr auto oldIds<TraceEvent::Phase> = std::array{"begin", "end"};
template<> inline constexpr auto oldIds<Activity> = std::array{"read", "write", "refresh", "flush", "evict"};
template<>
inline constexpr auto oldIds<Outcome> =
    std::array{"", "ok", "hit", "miss", "failed", "superseded", "absent", "refused"};
template<> inline constexpr auto oldIds<ChangeKind> = std::array{"update"};
template<> inline constexpr auto oldIds<BreakerState> = std::array{"off", "closed", "open", "half-open"};
template<>
inline constexpr auto oldIds<FaultKind> =
    std::array{"latency", "errors", "cut", "pause", "kill", "crash", "evict", "memory-limit", "full-disk"};
template<> inline constexpr auto oldIds<Server> = std::array{"redis", "postgres", ""};
template<>
inline constexpr auto oldIds<EvictionPolicy> =
    std::array{"noeviction",   "allkeys-lru",  "allkeys-lfu",     "allkeys-random",
               "volatile-lru", "volatile-lfu", "volatile-random", "volatile-ttl"};
template<>
inline constexpr auto oldIds<AlertKind> = std::array{"cacheUnreachable", "latency", "hitRate", "memory", "queue"};
template<>
inline constexpr auto oldIds<Pattern> =
    std::array{"sharedLoads", "lockWaits",    "keptOutNotNewer", "roomWaits",
               "absenceHits", "cacheRetries", "readsByFallback", "refusedByCircuitBreaker"};

} // namespace cachescope
