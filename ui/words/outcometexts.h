// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/scenario/scenario.h"
#include "engine/schedule/exploration.h"

namespace cachescope {

/// The scenario that replays this outcome's shortest schedule.
Scenario scheduleOf(const Scenario &explored, const ScheduleOutcome &outcome);
/// "cache-aside, read 1; write 1: stale", cut to the maximum length of a scenario's name.
QString scheduleName(const Scenario &scenario, std::optional<Verdict> verdict);
/// Without folder and suffix: "cache-aside-stale".
QString outcomeFileName(const Scenario &explored, const ScheduleOutcome &outcome);

} // namespace cachescope
