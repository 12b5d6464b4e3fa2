// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/scenario/noeffect.h"
#include "engine/scenario/scenario.h"

#include <QString>

namespace cachescope {

/// A setting as written in a file or by a user, with its unit: "100 ms", "on", "in memory".
QString settingText(const QString &place, const QString &setting);

/// "closed: 16 clients, think time 5 ms" or "open: 100 requests per second".
QString loopText(const WorkloadPlan &plan);
/// "Zipf 0.99": how products are chosen.
QString choiceText(const WorkloadPlan &plan);
/// "10 % create a product, 5 % delete one": what writes do that is not usual; empty if there is nothing.
QString writesText(const WorkloadPlan &plan);
/// "1 to 200": the ids that are asked for, if they are not those of the products; otherwise empty.
QString idsText(const Scenario &scenario);
/// In the language's digits, without grouping: it is a name, not a count.
QString seedText(const WorkloadPlan &plan);
/// "10 ms", "10 ms ± 2 ms", "none".
QString delayText(const Delay &delay);
/// The options that differ from their defaults, "Batch size 500, Coalescing off"; empty if none does.
QString changedOptions(const Scenario &scenario);

/// "knobs.batchSize has no effect: cache-aside has no queue.", for somebody who has written the path.
QString words(const NoEffect &noEffect);
/// The same with the name that `path` has in the window.
QString wordsByName(const NoEffect &noEffect);

} // namespace cachescope
