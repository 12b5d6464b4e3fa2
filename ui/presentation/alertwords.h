// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/measure/alert.h"

#include <QString>

namespace cachescope {

/// "✕" for an error, "▲" for a warning: colour is not the only sign.
QString signOf(AlertLevel level);
QString nameOf(AlertLevel level);
/// The cause, with the threshold: "Latency above 100 ms".
QString causeOf(AlertKind kind, const AlertThresholds &thresholds);
/// The worst that was seen, with its unit.
QString worstOf(const Alert &alert);

} // namespace cachescope
