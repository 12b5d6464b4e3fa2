// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/report/runreport.h"
#include "ui/stage/stageexport.h"

namespace cachescope {

/// What can be saved of a run: the stage at one moment and the charts over the whole run. The samples must outlive it.
RunRecord recordOf(const Report &report, const SampleBuffer &samples, const StageMoment &stage);

/// Writes everything about the run in each of the formats to the folder, created if missing, under names like
/// "write-behind-latency.svg" and "write-behind-report.html". `jsonReport` is the content of the JSON file about the
/// whole run. Returns the failures; the other files are written all the same.
QStringList exportRun(const RunRecord &record, const QByteArray &jsonReport, const QString &folder,
                      const QStringList &formats, double pngScale);

} // namespace cachescope
