// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/core/error.h"
#include "engine/trace/step.h"

namespace cachescope {

/// How a step or a request has ended that got no product: the database's answers are no failures.
constexpr Outcome outcomeOf(Error::Kind kind)
{
    switch (kind) {
    case Error::Kind::NotFound: return Outcome::NotFound;
    case Error::Kind::Exists: return Outcome::Exists;
    default: return Outcome::Failed;
    }
}

} // namespace cachescope
