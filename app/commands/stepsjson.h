// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/scenario/jsonwriter.h"
#include "engine/schedule/lane.h"

namespace cachescope {

/// `"steps": [{"lane", "step", "key", "outcome", "version"}]`.
void putSteps(JsonWriter &writer, const QVector<TakenStep> &steps);

} // namespace cachescope
