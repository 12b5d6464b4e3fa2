// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/schedule/lane.h"
#include "engine/strategies/strategyoptions.h"

namespace cachescope {

/// What the next move of a lane touches: enough to say whether two moves may change places without anybody noticing.
struct Footprint
{
    int lane = 0;
    Key key;          ///< 0: any key
    quint8 reads = 0; ///< places, a bit each
    quint8 writes = 0;
    int begunBy = 0;           ///< the lane that began this one in the background
    Step step = Step::Request; ///< tells whether a replay stands where the first run stood

    friend bool operator==(const Footprint &, const Footprint &) = default;
};

/// How far requests of a strategy coordinate inside the program.
enum class Coordination : quint8 {
    None,
    PerKey,     ///< one load or reload of a key at a time, a lock: what one does next may hang on any step on its key
    Everywhere, ///< a queue with a limit: … on any step at all
};
Coordination coordinationOf(const QString &strategy, const StrategyOptions &options);

Footprint footprintOf(const Lane &facts, Coordination coordination);
/// Neither can see the other: they touch different keys, or different places, or only read.
bool independent(const Footprint &one, const Footprint &other);

/// In how many orders the moves of a schedule could have come with every two dependent ones in the order given.
qint64 equivalentOrders(const QVector<Footprint> &moves);

} // namespace cachescope
