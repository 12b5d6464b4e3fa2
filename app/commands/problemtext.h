// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/commands/exitstatus.h"
#include "engine/lab/lab.h"

namespace cachescope {

/// The exit status when a problem ends the run before it began.
ExitStatus exitStatusOf(const Problem &problem);

} // namespace cachescope
