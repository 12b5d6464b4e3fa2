// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/core/enumnames.h"

#include <QtGlobal>

namespace cachescope {

struct Scenario;

/// What a part of a scenario needs in order to have an effect.
enum class Need : quint8 {
    Nothing,
    // Of the strategy:
    Queue,        ///< it has a queue and a worker
    SingleWrites, ///< it saves each write by itself
    OwnLoads,     ///< its readers load by themselves, and can be made to share
    Invalidation, ///< its writes update or delete the cached copy
    Expiry,       ///< it reads the general expiry
    RefreshZone,  ///< it reloads ahead of the expiry
    WriteOrder,   ///< it writes both stores, in an order of choice
    CachedWrites, ///< it puts what is written into the cache
    // Of the other fields:
    Breaker, ///< there is a circuit breaker
    Retries, ///< look-ups are tried again
    ClosedLoop,
    OpenLoop,
    ZipfChoice,
    HotSetChoice,
    CacheLatency, ///< some is added
    CacheSpread,  ///< … and it varies
    DatabaseLatency,
    DatabaseSpread,
    Writes,   ///< some requests write
    Workload, ///< it is no schedule
    InTime,   ///< its faults begin before it ends
};

/// As they are called in a report.
template<>
inline constexpr auto namesOf<Need> =
    std::array{"nothing",         "queue",       "single-writes", "own-loads",     "invalidation", "expiry",
               "refresh-zone",    "write-order", "cached-writes", "breaker",       "retries",      "closed-loop",
               "open-loop",       "zipf",        "hot-set",       "cache-latency", "cache-spread", "database-latency",
               "database-spread", "writes",      "workload",      "in-time"};

bool isMet(Need need, const Scenario &scenario);

} // namespace cachescope
