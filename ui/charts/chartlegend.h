// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/charts/chartkind.h"

#include <QRectF>

class QPainter;

namespace cachescope {

/// The width of the lines that exclude added latency.
constexpr double thinLine = 1.1;

/// Draws the names of the lines with a piece of each line, in the direction of the language (a QLegend supports only
/// one), in as many rows as the width requires. Returns the height used.
double paintChartLegend(QPainter &painter, const QRectF &rect, const ChartKind &kind, const QColor &textColor,
                        bool draw = true);

} // namespace cachescope
