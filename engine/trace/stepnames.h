// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/core/enumnames.h"
#include "engine/trace/step.h"

namespace cachescope {

// The same in every language, for files and --json. That there is no outcome has no name.

template<>
inline constexpr auto namesOf<Step> = [] {
    std::array<const char *, stepCount> ids{};
    for (const StepInfo &info : stepTable)
        ids[static_cast<size_t>(info.step)] = info.id;
    return ids;
}();

template<> inline constexpr auto namesOf<Activity> = std::array{"read", "write", "refresh", "flush", "evict"};
static_assert(namesOf<Activity>.size() == activityCount);

template<>
inline constexpr auto namesOf<Outcome> =
    std::array{"", "ok", "hit", "miss", "failed", "superseded", "absent", "refused", "not-found", "exists"};
static_assert(namesOf<Outcome>.size() == outcomeCount);

} // namespace cachescope
