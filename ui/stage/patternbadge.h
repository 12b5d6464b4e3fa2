// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/measure/snapshot.h"
#include "engine/scenario/scenario.h"
#include "ui/stage/patternsign.h"

#include <QString>
#include <QVector>

namespace cachescope {

/// One line of what acts, or has acted, on the way to the stores.
struct PatternBadge
{
    PatternSign sign = PatternSign::FanIn;
    bool lit = false; ///< it acts now
    QString text;
};

/// Only of what has happened in the run; what acts now first, the breaker before all.
QVector<PatternBadge> patternBadges(const Scenario &scenario, const Snapshot &snapshot);

} // namespace cachescope
