// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/experiment/scenario.h"
#include "engine/measure/snapshot.h"

namespace cachescope {

/// What a run without a window tells at its end.
struct Report
{
    Scenario scenario;
    double seconds = 0;      ///< how long requests were sent
    Snapshot last;           ///< with the audit, if it came that far
};

/// One object on lines of its own, without any translation.
QByteArray jsonReport(const Report &report);
/// For people, in the current language.
QString textReport(const Report &report);

} // namespace cachescope
