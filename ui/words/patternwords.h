// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/measure/snapshot.h"

#include <QString>

namespace cachescope {

/// "shared loads": what a pattern does, to precede a count.
QString nameOf(Pattern pattern);
/// "circuit open, probe in 12 s"; empty without a circuit breaker.
QString breakerText(const Snapshot &snapshot);
/// "shared loads 49 · by fallback 7": the patterns that acted in the run; empty if none did.
QString patternSummary(const Snapshot &snapshot);

} // namespace cachescope
