// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QFont>

namespace cachescope {

/// Noto Sans with Noto Sans Arabic as the fallback. Sizes are in points relative to the application's font.
QFont textFont(double scale = 1.0, QFont::Weight weight = QFont::Normal);
QFont monoFont(double scale = 1.0);
/// While an instance exists, text has the program's default size, whatever the size on the screen: drawings for paper
/// must not follow presentation mode. GUI thread.
class PaperFonts
{
public:
    PaperFonts();
    ~PaperFonts();
    PaperFonts(const PaperFonts &) = delete;
    PaperFonts &operator=(const PaperFonts &) = delete;
};

/// The families in the order in which text in charts and exports must name them.
QStringList textFamilies();
void installFonts();
/// Whether the language's letters reach higher and lower than Latin ones: the lines of Noto Sans Arabic are half as
/// high again.
bool lettersAreTall();

} // namespace cachescope
