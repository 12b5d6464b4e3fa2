// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/scenario/scenario.h"
#include "ui/export/picture.h"

namespace cachescope {

/// The scenario file and the command that runs it again, at the end of exported documents: as HTML for browsers and
/// QTextDocument alike, and as a page as wide as the one before it.
QString scenarioHtml(const Scenario &scenario, const QString &command);
Picture scenarioPage(const Scenario &scenario, const QString &command, int width);

} // namespace cachescope
