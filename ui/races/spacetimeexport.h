// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/export/exportdocument.h"
#include "ui/races/spacetimediagram.h"

namespace cachescope {

/// The diagram with its caption, in the light print theme and the current language; the CSV contains the steps.
ExportDocument exportDocument(const SpaceTimeStory &story);

/// One line per step, C locale, never translated.
QByteArray spaceTimeCsv(const SpaceTimeStory &story);
/// The scenario, the requests with their answers, the steps and the verdict.
QByteArray spaceTimeJson(const SpaceTimeStory &story);

} // namespace cachescope
