// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/core/error.h"
#include "engine/core/key.h"
#include "engine/trace/step.h"

namespace cachescope {

/// The outcome of a client's request.
struct Answer
{
    Outcome outcome = Outcome::Failed;
    Version version = 0; ///< read or written
    bool stale = false;  ///< a read: a newer write had been acknowledged before it began
    Error error;         ///< if it failed
};

} // namespace cachescope
