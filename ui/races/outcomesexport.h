// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/scenario/scenario.h"
#include "engine/schedule/exploration.h"

#include <QStringList>

namespace cachescope {

/// Writes the space-time diagram of each outcome ("cache-aside-stale-race.svg") and the list of them
/// ("cache-aside-interleavings.csv") into the folder, which is made when it is missing. `jsonReport` is what "json"
/// says of the whole search. Answers what went wrong; the files that could be written are there all the same.
QStringList exportOutcomes(const Scenario &explored, const Exploration &found, const QByteArray &jsonReport,
                           const QString &folder, const QStringList &formats, double pngScale);
/// One line an outcome, C locale.
QByteArray outcomesCsv(const Exploration &found);

} // namespace cachescope
