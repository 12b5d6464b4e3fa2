// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/comparison/comparison.h"
#include "ui/export/picture.h"

namespace cachescope {

/// The whole comparison on one sheet in light colours: how it was measured, the table, the claims, the small multiples.
/// Its height depends on the length of the texts in the current language.
Picture comparisonPicture(const QVector<ComparisonResult> &results);
/// The small multiples, with only the conditions of the measurement above them.
Picture multiplesPicture(const QVector<ComparisonResult> &results);
Picture bareMultiples(const QVector<ComparisonResult> &results);

} // namespace cachescope
