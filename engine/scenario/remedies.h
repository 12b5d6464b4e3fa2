// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/strategies/strategyoptions.h"

#include <QStringList>

namespace cachescope {

/// The remedies against races, each a few options: "set-if-newer" (an older value replaces a newer one neither in the
/// cache nor in the database), "lock-per-key", "version-guard" (the database only).
QStringList remedyNames();
/// False: there is no remedy of that name.
bool applyRemedy(StrategyOptions &options, const QString &name);
/// Whether applying it would change nothing.
bool hasRemedy(const StrategyOptions &options, const QString &name);
/// Removes the remedies that are completely applied. The batch guard stays: it is no remedy, its absence is a mistake.
StrategyOptions withoutRemedies(StrategyOptions options);

} // namespace cachescope
