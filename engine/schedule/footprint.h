// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/schedule/lane.h"
#include "engine/strategies/registry.h"

namespace cachescope {

/// What the next move of a lane touches: enough to decide whether two moves are independent.
struct Footprint
{
    int lane = 0;
    Key key;          ///< 0: any key
    quint8 reads = 0; ///< places, one bit each
    quint8 writes = 0;
    int begunBy = 0;           ///< the lane that started this one in the background
    Step step = Step::Request; ///< shows whether a replay is at the same point as the first run

    friend bool operator==(const Footprint &, const Footprint &) = default;
};

/// How far requests coordinate under these options; of an unknown strategy: everywhere.
Coordination coordinationOf(const QString &strategy, const StrategyOptions &options);

Footprint footprintOf(const Lane &facts, Coordination coordination);
/// Whether the order of the two has no effect: they touch different keys or different places, or only read.
bool independent(const Footprint &one, const Footprint &other);

/// In how many orders the moves of a schedule could come while every two dependent ones keep the given order.
qint64 equivalentOrders(const QVector<Footprint> &moves);

} // namespace cachescope
