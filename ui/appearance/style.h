// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QString>

namespace cachescope {

struct Palette;

/// The style sheet of the window: cards, buttons, lists. It does not depend on the reading direction.
QString styleSheet(const Palette &palette);

} // namespace cachescope
