// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/experiment/scenario.h"
#include "engine/measure/snapshot.h"

#include <QStringList>

#include <optional>

namespace cachescope {

/// What is known of the product under the pointer, line by line.
QStringList inspectorText(Key key, const Tile &tile, const std::optional<Inspection> &inspection);
/// The stage in a sentence or two, for those who do not see it.
QString accessibleSummary(const Scenario &scenario, const Snapshot &snapshot, const std::optional<Inspection> &inspection);

} // namespace cachescope
