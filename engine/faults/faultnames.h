// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/core/enumnames.h"
#include "engine/faults/fault.h"

namespace cachescope {

template<>
inline constexpr auto namesOf<FaultKind> =
    std::array{"latency", "errors", "cut", "pause", "kill", "crash", "evict", "memory-limit", "full-disk"};
static_assert(namesOf<FaultKind>.size() == faultKindCount);

template<> inline constexpr auto namesOf<Server> = std::array{"redis", "postgres"}; // that there is none has no name

/// As Redis writes them.
template<>
inline constexpr auto namesOf<EvictionPolicy> =
    std::array{"noeviction",   "allkeys-lru",  "allkeys-lfu",     "allkeys-random",
               "volatile-lru", "volatile-lfu", "volatile-random", "volatile-ttl"};

} // namespace cachescope
