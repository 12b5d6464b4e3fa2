// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/scenario/scenario.h"

#include <QString>

namespace cachescope {

/// "Batch size" for `knobs.batchSize`: as the panels name it, in the current language; the place itself when it is
/// unknown.
QString fieldName(const QString &place);
/// A setting as a file or a user writes it, with its unit: "100 ms", "on", "in memory".
QString settingText(const QString &place, const QString &setting);

/// "closed: 16 clients, think time 5 ms" or "open: 100 requests per second".
QString loopText(const WorkloadPlan &plan);
/// "Zipf 0.99": which products are asked for.
QString choiceText(const WorkloadPlan &plan);
/// In the language's digits, without groups: it is a name, not a count.
QString seedText(const WorkloadPlan &plan);
/// "10 ms", "10 ms ± 2 ms", "none".
QString delayText(const Delay &delay);
/// The options that are not as the program has them by itself, "Batch size 500, Coalescing off"; empty when all are.
QString turnedKnobs(const Scenario &scenario);

} // namespace cachescope
