// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/comparison/comparison.h"
#include "ui/export/picture.h"

namespace cachescope {

/// The whole comparison on one sheet in light colours: how it was measured, the table, the claims, the small multiples.
/// As high as its words need in the current language.
Picture comparisonPicture(const QVector<ComparisonResult> &results);
/// The small multiples with how they were measured above them, and without a word.
Picture multiplesPicture(const QVector<ComparisonResult> &results);
Picture bareMultiples(const QVector<ComparisonResult> &results);

} // namespace cachescope
