// SPDX-License-Identifier: GPL-3.0-only
#include "engine/measure/divergence.h"

namespace cachescope {

TileState divergenceOf(const WriteHistory &history, Key key, const Look &look)
{
    if (look.before != look.after)
        return TileState::Unknown;
    if (look.cached == 0)
        return TileState::Absent;
    if (look.cached == look.after)
        return TileState::InStep;
    if (history.hasFailed(key, look.cached))
        return TileState::Phantom;
    if (look.cached < look.after || history.databaseHeld(key, look.cached))
        return TileState::Stale;
    return TileState::Ahead;
}

TileState divergenceAtTheEnd(const WriteHistory &history, Key key, const Look &look)
{
    const TileState state = divergenceOf(history, key, look);
    const bool differs = state == TileState::Ahead || state == TileState::Stale;
    return differs && !history.databaseHeld(key, look.cached) ? TileState::Phantom : state;
}

} // namespace cachescope
