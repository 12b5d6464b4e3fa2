// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/strategies/knobs.h"

#include <QStringList>

namespace cachescope {

/// The remedies against races, each a few knobs: "set-if-newer" (an older value replaces a newer one neither in the
/// cache nor in the database), "lock-per-key", "version-guard" (the database alone).
QStringList remedyNames();
/// False: there is none of that name.
bool applyRemedy(Knobs &knobs, const QString &name);
/// Applying it would change nothing.
bool hasRemedy(const Knobs &knobs, const QString &name);
/// Takes the remedies out that are there whole. The batch guard stays: it is no remedy, its absence is a mistake.
Knobs withoutRemedies(Knobs knobs);

} // namespace cachescope
