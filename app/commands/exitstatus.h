// SPDX-License-Identifier: GPL-3.0-only
#pragma once

namespace cachescope {

/// What the program answers to the shell.
enum ExitStatus : int {
    ExitDone = 0,
    ExitFailed = 1,      ///< the run or its audit failed
    ExitUsage = 2,       ///< unknown option or value, bad scenario
    ExitUnreachable = 3, ///< a server cannot be reached, or the sandbox's programs are missing
    ExitCrashed = 4,     ///< it crashed because it was told to: no flush, no report
};

} // namespace cachescope
