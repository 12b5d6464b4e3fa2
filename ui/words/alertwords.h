// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/measure/alert.h"

#include <QString>

namespace cachescope {

/// "✕" for an error, "▲" for a warning: colour is not the only sign.
QString signOf(AlertLevel level);
QString nameOf(AlertLevel level);
/// A short name, for a mark on a chart.
QString shortNameOf(AlertKind kind);
/// The cause with its threshold: "Latency above 100 ms".
QString causeOf(AlertKind kind, const AlertThresholds &thresholds);
/// The worst value, with its unit.
QString worstOf(const Alert &alert);

/// For a log: when the alert began, or when it ended and how bad it was.
QString beginOf(const Alert &alert, const AlertThresholds &thresholds);
/// `withTheRun`: the run ended while it was active.
QString endOf(const Alert &alert, const AlertThresholds &thresholds, bool withTheRun);

} // namespace cachescope
