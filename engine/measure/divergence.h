// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/measure/snapshot.h"
#include "engine/measure/writehistory.h"

namespace cachescope {

/// What one look found of a key: the database, the cache, the database again.
struct Look
{
    Held before;
    std::optional<Held> cached; ///< none: the cache says nothing of it
    Held after;

    /// Both stores read at rest.
    static Look atRest(const std::optional<Held> &cached, const Held &stored) { return {stored, cached, stored}; }
};

/// The relation between cache and database. Unknown when the database changed during the look: the cache may have been
/// read on either side of that.
TileState divergenceOf(const WriteHistory &history, Key key, const Look &look);
/// The same after the last request and the last flush: what the database never held is not saved later any more.
TileState divergenceAtTheEnd(const WriteHistory &history, Key key, const Look &look);

} // namespace cachescope
