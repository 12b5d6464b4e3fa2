// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/comparison/comparison.h"
#include "engine/lab/lab.h"
#include "ui/words/runfigures.h"

#include <memory>

namespace cachescope {

/// Where pictures go, and as what.
struct PictureRequest
{
    QString folder;
    QStringList formats;
    double pngScale = 2;
};

/// What a run without a window keeps for its pictures while it goes on.
class RunCapture
{
public:
    virtual ~RunCapture() = default;
    /// What is to be traced from the beginning; later changes are sent to the Lab.
    virtual TraceWindow window() const = 0;
    /// Charts, stage and report. Answers what went wrong.
    virtual QStringList save(const Report &report, const QByteArray &jsonReport, const PictureRequest &request) = 0;
};

/// Draws what the commands save. The commands link no widgets; whoever starts them brings one that does.
class Pictures
{
public:
    virtual ~Pictures() = default;
    /// `traceEvery`: how often a stretch of a fast run is traced.
    virtual std::unique_ptr<RunCapture> captureRun(Lab &lab, Nanos traceEvery) = 0;
    /// These two answer what went wrong.
    virtual QStringList saveOutcomes(const Scenario &explored, const Exploration &found, const QByteArray &jsonReport,
                                     const PictureRequest &request) = 0;
    virtual QStringList saveComparison(const ComparisonResult &result, const PictureRequest &request) = 0;
};

} // namespace cachescope
