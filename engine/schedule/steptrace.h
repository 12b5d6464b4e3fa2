// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/schedule/lane.h"
#include "engine/trace/traceevent.h"

namespace cachescope {

/// The steps that requests took one by one, as the events of a run: each step from its release, each request from its
/// first step to its last. Ordered by time.
TraceBatch traceOf(const QVector<TakenStep> &steps, const QVector<Lane> &lanes);

} // namespace cachescope
