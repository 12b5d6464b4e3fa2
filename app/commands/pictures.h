// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/comparison/comparison.h"
#include "engine/lab/lab.h"
#include "ui/words/runfigures.h"

#include <memory>

namespace cachescope {

/// Where pictures are saved, and in which formats.
struct PictureRequest
{
    QString folder;
    QStringList formats;
    double pngScale = 2;
};

/// Collects during a run without a window what its pictures need.
class RunCapture
{
public:
    virtual ~RunCapture() = default;
    /// What to trace from the beginning; later changes are sent to the Lab.
    virtual TraceWindow window() const = 0;
    /// Saves charts, stage and report. Returns the problems.
    virtual QStringList save(const Report &report, const QByteArray &jsonReport, const PictureRequest &request) = 0;
};

/// Draws the pictures that the commands save. The commands do not link widgets; the caller provides an implementation.
class Pictures
{
public:
    virtual ~Pictures() = default;
    /// `traceEvery`: how often a part of a fast run is traced.
    virtual std::unique_ptr<RunCapture> captureRun(Lab &lab, Nanos traceEvery) = 0;
    /// These two return the problems.
    virtual QStringList saveOutcomes(const Scenario &explored, const Exploration &found, const QByteArray &jsonReport,
                                     const PictureRequest &request) = 0;
    virtual QStringList saveComparison(const ComparisonResult &result, const PictureRequest &request) = 0;
};

} // namespace cachescope
