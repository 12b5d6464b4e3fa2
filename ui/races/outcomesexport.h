// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/scenario/scenario.h"
#include "engine/schedule/exploration.h"

#include <QStringList>

namespace cachescope {

/// Writes the space-time diagram of each outcome ("cache-aside-stale-race.svg") and their list
/// ("cache-aside-interleavings.csv") to the folder, created if missing. `jsonReport` is the content of the JSON file
/// about the whole search. Returns the failures; the other files are written all the same.
QStringList exportOutcomes(const Scenario &explored, const Exploration &found, const QByteArray &jsonReport,
                           const QString &folder, const QStringList &formats, double pngScale);
/// One line per outcome, C locale.
QByteArray outcomesCsv(const Exploration &found);

} // namespace cachescope
