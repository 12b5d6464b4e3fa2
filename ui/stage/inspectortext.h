// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/measure/snapshot.h"
#include "engine/scenario/scenario.h"

#include <QStringList>

#include <optional>

namespace cachescope {

/// The drawn moment in relation to the one at which the stores were read.
enum class InspectedAt : quint8 {
    Now,      ///< the same
    Earlier,  ///< the drawing is behind: the tile shows an earlier state than the stores
    Recorded, ///< a recording: there are no stores to read
};

/// The information about the product under the pointer, line by line.
QStringList inspectorText(Key key, const Tile &tile, const std::optional<Inspection> &inspection,
                          InspectedAt at = InspectedAt::Now);
/// The stage in a sentence or two, for screen readers.
QString accessibleSummary(const Scenario &scenario, const Snapshot &snapshot,
                          const std::optional<Inspection> &inspection);

} // namespace cachescope
