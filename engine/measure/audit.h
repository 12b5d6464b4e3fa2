// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/measure/snapshot.h"
#include "engine/measure/writehistory.h"

namespace cachescope {

/// What the last look at the stores found.
struct Found
{
    QVector<Held> stored; ///< what the database holds of WriteHistory::writtenKeys()
    QVector<Change> queued;
    QVector<Change> dead;
};

/// What has become of every acknowledged write. The database accounts for a write if it holds it, or one that may have
/// been written over it: a later one, or one that overlapped it. Otherwise it must be in the queue or among the dead
/// letters. A write in whose place another one was sent to the database shares the fate of that one.
Audit auditOf(const WriteHistory &history, const Found &found);

} // namespace cachescope
