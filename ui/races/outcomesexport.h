// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/experiment/scenario.h"
#include "engine/schedule/exploration.h"

#include <QStringList>

namespace cachescope {

/// The scenario that plays this outcome's shortest schedule again.
Scenario scheduleOf(const Scenario &explored, const ScheduleOutcome &outcome);
/// "cache-aside, read 1; write 1: stale", as long as a scenario's name may be.
QString scheduleName(const Scenario &scenario, std::optional<Verdict> verdict);
/// Without folder and suffix: "cache-aside-stale".
QString outcomeFileName(const Scenario &explored, const ScheduleOutcome &outcome);

/// "png", "svg", "pdf", "csv", "json".
const QStringList &outcomeFormats();
/// Writes the space-time diagram of each outcome ("cache-aside-stale-race.svg") and the list of them
/// ("cache-aside-interleavings.csv") into the folder, which is made when it is missing. `jsonReport` is what "json"
/// says of the whole search. Answers what went wrong; the files that could be written are there all the same.
QStringList exportOutcomes(const Scenario &explored, const Exploration &found, const QByteArray &jsonReport,
                           const QString &folder, const QStringList &formats, double pngScale);
/// One line an outcome, C locale.
QByteArray outcomesCsv(const Exploration &found);

} // namespace cachescope
