// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/appearance/fonts.h"

#include <QListWidget>

namespace cachescope {

/// Gives both lists beside the stage rows of the same height, whatever fonts draw their text.
inline void equalizeRows(QListWidget &list)
{
    constexpr int padding = 10, deeperLetters = 4;
    const int height = list.fontMetrics().height() + padding + (lettersAreTall() ? deeperLetters : 0);
    for (int row = 0; row < list.count(); ++row)
        list.item(row)->setSizeHint({0, height});
}

} // namespace cachescope
