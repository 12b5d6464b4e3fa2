// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/measure/samplefields.h"

namespace cachescope {

/// The value of the first key of a comparison file.
constexpr char kindOfComparisonFile[] = "cachescope comparison";

} // namespace cachescope
