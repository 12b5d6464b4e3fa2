// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/experiment/comparison.h"
#include "ui/export/picture.h"

namespace cachescope {

/// The whole comparison on one sheet in light colours: how it was measured, the table, the claims, the small multiples.
/// As high as its words need in the current language.
Picture comparisonPicture(const ComparisonResult &result);
/// The small multiples alone.
Picture multiplesPicture(const ComparisonResult &result);
/// One HTML file that needs no other; everything that a file or a user has brought in is escaped.
QByteArray comparisonHtml(const ComparisonResult &result);

} // namespace cachescope
