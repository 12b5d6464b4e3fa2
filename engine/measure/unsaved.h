// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/stores/storemonitor.h"

namespace cachescope {

/// The writes in the lists of write-behind.
struct Unsaved
{
    QVector<Change> queued; ///< also the batch in progress
    QVector<Change> dead;
};

/// Reads the lists, in Redis and in the program's memory. Nothing was ever queued: the database alone counts, even if
/// Redis is down.
Task<Result<Unsaved>> findUnsaved(StoreMonitor &monitor, bool everQueued);

} // namespace cachescope
