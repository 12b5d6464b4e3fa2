// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QString>

namespace cachescope {

struct Palette;

/// The style sheet of the window: cards, buttons, lists. Nothing in it depends on the direction of the language.
QString styleSheet(const Palette &palette);

} // namespace cachescope
