// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/core/enumnames.h"
#include "engine/trace/step.h"

namespace cachescope {

// The same in every language, for files and --json. That there is no outcome has no name.

template<>
inline constexpr auto namesOf<Step> = std::array{
    "request",       "cache-get",      "cache-get-expiry", "cache-set",         "cache-delete",        "database-load",
    "database-save", "database-begin", "database-commit",  "database-rollback", "database-save-batch", "queue-push",
    "queue-take",    "queue-done",     "queue-retry",      "queue-dead-letter", "loader-wait",         "lock-take",
    "lock-wait",     "lock-release",   "queue-find",       "queue-wait",        "cache-retry"};
static_assert(namesOf<Step>.size() == stepCount);

template<> inline constexpr auto namesOf<Activity> = std::array{"read", "write", "refresh", "flush", "evict"};
static_assert(namesOf<Activity>.size() == activityCount);

template<>
inline constexpr auto namesOf<Outcome> =
    std::array{"", "ok", "hit", "miss", "failed", "superseded", "absent", "refused"};

} // namespace cachescope
