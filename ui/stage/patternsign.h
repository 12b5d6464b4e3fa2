// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/measure/pattern.h"

#include <QColor>
#include <QRectF>

class QPainter;

namespace cachescope {

/// The signs beside a badge's text, each with its own shape. Tokens of the same meaning have the same shape.
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
/// `ground`: the background colour.
void paintSign(QPainter &painter, PatternSign sign, const QRectF &rect, const QColor &color, const QColor &ground);

} // namespace cachescope
