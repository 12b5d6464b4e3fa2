// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/commands/exitstatus.h"
#include "engine/lab/lab.h"

namespace cachescope {

/// What a problem means for the program's exit status when it ends the run before it began.
ExitStatus exitStatusOf(const Problem &problem);

} // namespace cachescope
