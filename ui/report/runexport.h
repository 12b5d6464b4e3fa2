// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/report/runreport.h"
#include "ui/stage/stageexport.h"

namespace cachescope {

/// What a run leaves to be saved: the stage at one moment and the charts over the whole run. The samples must outlive
/// it.
RunRecord recordOf(const Report &report, const SampleBuffer &samples, const StageMoment &stage);

/// Writes everything of the run in each of the formats into the folder, which is made when it is missing, under names
/// like "write-behind-latency.svg" and "write-behind-report.html". `jsonReport` is what "json" says of the whole run.
/// Answers what went wrong; the files that could be written are there all the same.
QStringList exportRun(const RunRecord &record, const QByteArray &jsonReport, const QString &folder,
                      const QStringList &formats, double pngScale);

} // namespace cachescope
