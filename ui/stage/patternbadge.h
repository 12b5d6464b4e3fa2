// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/measure/snapshot.h"
#include "engine/scenario/scenario.h"
#include "ui/stage/patternsign.h"

#include <QString>
#include <QVector>

namespace cachescope {

/// A badge about a pattern that is acting or has acted on the way to the stores.
struct PatternBadge
{
    PatternSign sign = PatternSign::FanIn;
    bool lit = false; ///< it is acting now
    QString text;
};

/// Only patterns that have acted in the run; the active ones first, the breaker before all.
QVector<PatternBadge> patternBadges(const Scenario &scenario, const Snapshot &snapshot);

} // namespace cachescope
