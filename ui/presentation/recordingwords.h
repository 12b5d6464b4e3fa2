// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/experiment/recording.h"

namespace cachescope {

/// Why the file is not shown, and what to do, in a sentence or two.
QString words(const RecordingProblem &problem, const QString &path);

} // namespace cachescope
