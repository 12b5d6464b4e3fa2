// SPDX-License-Identifier: GPL-3.0-only
#pragma once

namespace cachescope {

/// The program's exit statuses.
enum ExitStatus : int {
    ExitDone = 0,
    ExitFailed = 1,      ///< the run or its audit failed
    ExitUsage = 2,       ///< unknown option or value, bad scenario
    ExitUnreachable = 3, ///< a server cannot be reached, or the sandbox's programs are missing
    ExitCrashed = 4,     ///< crashed on purpose: no flush, no report
};

} // namespace cachescope
