// SPDX-License-Identifier: GPL-3.0-only
#include "app/picturemaker.h"

#include "app/runpictures.h"
#include "ui/compare/comparisonexport.h"
#include "ui/races/outcomesexport.h"

namespace cachescope {

std::unique_ptr<RunCapture> PictureMaker::captureRun(Lab &lab, Nanos traceEvery)
{
    return std::make_unique<RunPictures>(lab, traceEvery);
}

QStringList PictureMaker::saveOutcomes(const Scenario &explored, const Exploration &found, const QByteArray &jsonReport,
                                       const PictureRequest &request)
{
    return exportOutcomes(explored, found, jsonReport, request.folder, request.formats, request.pngScale);
}

QStringList PictureMaker::saveComparison(const ComparisonResult &result, const PictureRequest &request)
{
    return exportComparison(result, request.folder, request.formats, request.pngScale);
}

} // namespace cachescope
