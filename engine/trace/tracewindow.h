// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/core/clock.h"

namespace cachescope {

/// Which requests are traced in full: of each `period`, those that begin within `window`, and of these every
/// `stride`-th. Times in nanoseconds.
struct TraceWindow
{
    Nanos window = second;
    Nanos period = second;
    int stride = 1;

    friend bool operator==(const TraceWindow &, const TraceWindow &) = default;
};

} // namespace cachescope
