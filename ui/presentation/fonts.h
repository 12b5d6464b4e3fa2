// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QFont>

namespace cachescope {

/// Noto Sans with Noto Sans Arabic behind it. Sizes are in points relative to the application's font.
QFont textFont(double scale = 1.0, QFont::Weight weight = QFont::Normal);
QFont monoFont(double scale = 1.0);
/// The families, in the order that text in charts and exports must name them.
QStringList textFamilies();
void installFonts();

} // namespace cachescope
