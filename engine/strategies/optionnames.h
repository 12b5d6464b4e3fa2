// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/core/enumnames.h"
#include "engine/strategies/strategyoptions.h"

namespace cachescope {

template<>
inline constexpr auto namesOf<WriteThroughOrder> = std::array{"in-transaction", "database-first", "cache-first"};
template<> inline constexpr auto namesOf<QueueKind> = std::array{"redis-list", "in-memory"};
template<> inline constexpr auto namesOf<PartialWrite> = std::array{"change", "onto-row", "as-whole"};
template<> inline constexpr auto namesOf<AfterWrite> = std::array{"delete", "update", "nothing"};

} // namespace cachescope
