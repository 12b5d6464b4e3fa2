// SPDX-License-Identifier: GPL-3.0-only
#include "engine/measure/divergence.h"

namespace cachescope {

namespace {

/// Whether what is cached is yet to be saved: it is newer, and the database never held it.
bool isAhead(const WriteHistory &history, Key key, const Held &cached, const Held &stored)
{
    return cached.version > stored.version && !history.databaseHeld(key, cached.version);
}

} // namespace

TileState divergenceOf(const WriteHistory &history, Key key, const Look &look)
{
    if (look.before != look.after)
        return TileState::Unknown;
    const Held &stored = look.after;
    if (!look.cached)
        return stored.present ? TileState::Absent : TileState::Nowhere;
    const Held &cached = *look.cached;
    if (cached == stored || (!cached.present && !stored.present))
        return TileState::InStep;
    if (cached.present && history.hasFailed(key, cached.version))
        return TileState::Phantom;
    if (isAhead(history, key, cached, stored))
        return TileState::Ahead;
    if (!cached.present)
        return TileState::Hidden;
    return stored.present ? TileState::Stale : TileState::Missing;
}

TileState divergenceAtTheEnd(const WriteHistory &history, Key key, const Look &look)
{
    const TileState state = divergenceOf(history, key, look);
    if (!isDiverged(state) || history.databaseHeld(key, look.cached->version))
        return state;
    return look.cached->present ? TileState::Phantom : TileState::Hidden;
}

} // namespace cachescope
