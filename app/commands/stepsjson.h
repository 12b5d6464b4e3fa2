// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/core/json.h"
#include "engine/schedule/lane.h"

namespace cachescope {

/// `[{"lane", "step", "key", "outcome", "version"}]`.
Json jsonOf(const QVector<TakenStep> &steps);

} // namespace cachescope
