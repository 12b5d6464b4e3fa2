// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/measure/snapshot.h"
#include "engine/run/stepview.h"
#include "engine/scenario/scenario.h"

namespace cachescope {

/// The contents of a run's report.
struct Report
{
    Scenario scenario;
    double seconds = 0;                    ///< how long requests were sent
    Snapshot last;                         ///< with the audit, if there is one
    std::optional<StepView> schedule = {}; ///< if a schedule was run instead of a workload
};

/// Takes a snapshot of the run; ignores those of a run of another strategy.
void noteForReport(Report &report, const Snapshot &snapshot);

/// From the beginning of the schedule to its last step.
double secondsOf(const StepView &schedule);
/// Over the time in which requests were sent, without the flush and the audit after it.
double perSecond(const Report &report);

/// A label and its value, in the current language.
using FigureLines = QList<std::pair<QString, QString>>;
FigureLines figureLines(const Report &report);

} // namespace cachescope
