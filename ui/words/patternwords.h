// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/measure/snapshot.h"

#include <QString>

namespace cachescope {

/// "shared loads": what a pattern did, to stand before a count.
QString nameOf(Pattern pattern);
/// "circuit open, probe in 12 s"; empty when there is no breaker.
QString breakerText(const Snapshot &snapshot);
/// "shared loads 49 · by fallback 7": of the whole run, what has acted; empty when nothing has.
QString patternSummary(const Snapshot &snapshot);

} // namespace cachescope
