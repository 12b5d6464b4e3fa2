// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/comparison/comparison.h"

namespace cachescope {

/// One self-contained HTML file: the table, the claims, the small multiples and the scenario. Everything that comes
/// from a file or a user is escaped.
QByteArray comparisonHtml(const QVector<ComparisonResult> &results);

} // namespace cachescope
