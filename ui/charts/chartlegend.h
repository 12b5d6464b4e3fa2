// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/charts/chartkind.h"

#include <QRectF>

class QPainter;

namespace cachescope {

/// The width of a line that shows what was measured beside what was added.
constexpr double thinLine = 1.1;

/// Draws the lines' names with a piece of each line, in the direction of the language (a QLegend knows only one); what
/// does not fit in the width goes to the next row. Answers the height used.
double paintChartLegend(QPainter &painter, const QRectF &rect, const ChartKind &kind, const QColor &textColor,
                        bool draw = true);

} // namespace cachescope
