// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/export/exportdocument.h"
#include "ui/races/spacetimediagram.h"

namespace cachescope {

/// The diagram with its caption, in the light print theme and the current language; the numbers are the steps.
ExportDocument exportDocument(const SpaceTimeStory &story);

/// One line a step, C locale, without any translation.
QByteArray spaceTimeCsv(const SpaceTimeStory &story);
/// The scenario, the requests with their answers, the steps and the verdict.
QByteArray spaceTimeJson(const SpaceTimeStory &story);

} // namespace cachescope
