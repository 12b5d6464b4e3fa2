// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/recording/recording.h"

namespace cachescope {

/// What is missing from a run that exceeded the limit; `lastEvent` is the time of the last event kept.
QString boundWords(RecordingBound bound, Nanos lastEvent);
/// Why the file cannot be shown, and what to do, in a sentence or two.
/// What an opened recording had in it that this version does not know; empty for nothing.
QString leftOutWords(qint64 leftOut);
QString words(const RecordingProblem &problem, const QString &path);

} // namespace cachescope
