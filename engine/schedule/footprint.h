// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/schedule/lane.h"
#include "engine/strategies/knobs.h"

namespace cachescope {

/// What the next move of a lane touches: enough to say whether two moves may change places without anybody noticing.
struct Footprint
{
    int lane = 0;
    Key key;                 ///< 0: any key
    quint8 reads = 0;        ///< places, a bit each
    quint8 writes = 0;
    int begunBy = 0;         ///< the lane that began this one in the background

    friend bool operator==(const Footprint &, const Footprint &) = default;
};

/// Requests of these coordinate inside the program (one load per key at a time, one reload per key, a lock): what one
/// does next may hang on any step of another on the same key.
bool coordinates(const QString &strategy, const Knobs &knobs);

Footprint footprintOf(const Lane &facts, bool coordinated);
/// Neither can see the other: they touch different keys, or different places, or only read.
bool independent(const Footprint &one, const Footprint &other);

/// In how many orders the moves of a schedule could have come with every two dependent ones in the order given.
qint64 equivalentOrders(const QVector<Footprint> &moves);

} // namespace cachescope
