// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/measure/pattern.h"

#include <QColor>
#include <QRectF>

class QPainter;

namespace cachescope {

/// What stands beside a badge's text; each has a shape of its own. The tokens of the same meaning have the same shape.
enum class PatternSign : quint8 {
    None,
    FanIn,
    Padlock,
    Rewind,
    Hourglass,
    SlashedRing,
    Turn,
    TriangleDown,
    NoEntry,
    PlusMinus,
    SwitchClosed,
    SwitchOpen
};

PatternSign signOf(Pattern pattern);
constexpr bool isSwitch(PatternSign sign)
{
    return sign == PatternSign::SwitchClosed || sign == PatternSign::SwitchOpen;
}
/// `ground`: the colour behind it.
void paintSign(QPainter &painter, PatternSign sign, const QRectF &rect, const QColor &color, const QColor &ground);

} // namespace cachescope
