// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/measure/snapshot.h"
#include "engine/scenario/scenario.h"

#include <QStringList>

#include <optional>

namespace cachescope {

/// How the moment that is drawn stands to the one at which the stores were read.
enum class InspectedAt : quint8 {
    Now,      ///< the same
    Earlier,  ///< the picture is behind: the tile tells of then, the stores of now
    Recorded, ///< there are no stores to read
};

/// What is known of the product under the pointer, line by line.
QStringList inspectorText(Key key, const Tile &tile, const std::optional<Inspection> &inspection,
                          InspectedAt at = InspectedAt::Now);
/// The stage in a sentence or two, for those who do not see it.
QString accessibleSummary(const Scenario &scenario, const Snapshot &snapshot,
                          const std::optional<Inspection> &inspection);

} // namespace cachescope
