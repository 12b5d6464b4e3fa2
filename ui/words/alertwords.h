// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/measure/alert.h"

#include <QString>

namespace cachescope {

/// "✕" for an error, "▲" for a warning: colour is not the only sign.
QString signOf(AlertLevel level);
QString nameOf(AlertLevel level);
/// Few words, for a mark on a chart.
QString shortNameOf(AlertKind kind);
/// The cause, with the threshold: "Latency above 100 ms".
QString causeOf(AlertKind kind, const AlertThresholds &thresholds);
/// The worst that was seen, with its unit.
QString worstOf(const Alert &alert);

/// For a log: when it began, or when it ended and how bad it was.
QString beginOf(const Alert &alert, const AlertThresholds &thresholds);
/// `withTheRun`: not because it was over.
QString endOf(const Alert &alert, const AlertThresholds &thresholds, bool withTheRun);

} // namespace cachescope
