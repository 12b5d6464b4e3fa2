// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/recording/recording.h"

namespace cachescope {

/// What is missing of a run that went beyond the bound; `lastEvent` is the time of the last event kept.
QString boundWords(RecordingBound bound, Nanos lastEvent);
/// Why the file is not shown, and what to do, in a sentence or two.
QString words(const RecordingProblem &problem, const QString &path);

} // namespace cachescope
