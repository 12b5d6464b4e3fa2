// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/measure/flushprogress.h"

#include <QString>

namespace cachescope {

/// What is left of the flush at the end of a run, and about how long it takes.
QString flushText(const FlushProgress &progress);

} // namespace cachescope
