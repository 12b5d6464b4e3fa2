// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/measure/snapshot.h"
#include "engine/run/stepview.h"
#include "engine/scenario/scenario.h"

namespace cachescope {

/// What is told of a run at its end.
struct Report
{
    Scenario scenario;
    double seconds = 0;                    ///< how long requests were sent
    Snapshot last;                         ///< with the audit, if it came that far
    std::optional<StepView> schedule = {}; ///< when a schedule was played instead of a workload
};

/// Takes in what the run says of itself; snapshots of another strategy's run pass by.
void noteForReport(Report &report, const Snapshot &snapshot);

/// From the begin of the schedule to its last step.
double secondsOf(const StepView &schedule);
qint64 divergedKeys(const Snapshot &snapshot);
double statementsPerRequest(const Snapshot &snapshot);
/// Over the time in which requests were sent; the flush and the audit behind it do not count.
double perSecond(const Report &report);

/// A label and what stands behind it, in the current language.
using FigureLines = QList<std::pair<QString, QString>>;
FigureLines figureLines(const Report &report);

} // namespace cachescope
