// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/comparison/comparison.h"

namespace cachescope {

/// One HTML file that needs no other: the table, the claims, the small multiples and the scenario. Everything that a
/// file or a user has brought in is escaped.
QByteArray comparisonHtml(const QVector<ComparisonResult> &results);

} // namespace cachescope
