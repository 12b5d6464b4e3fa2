// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/commands/pictures.h"

namespace cachescope {

/// Draws the commands' pictures as the window would.
class PictureMaker : public Pictures
{
public:
    std::unique_ptr<RunCapture> captureRun(Lab &lab, Nanos traceEvery) override;
    QStringList saveOutcomes(const Scenario &explored, const Exploration &found, const QByteArray &jsonReport,
                             const PictureRequest &request) override;
    QStringList saveComparison(const ComparisonResult &result, const PictureRequest &request) override;
};

} // namespace cachescope
