// SPDX-License-Identifier: GPL-3.0-only
#include "ui/charts/chartlegend.h"

#include "ui/appearance/direction.h"

#include <QPainter>

namespace cachescope {

double paintChartLegend(QPainter &painter, const QRectF &rect, const ChartKind &kind, const QColor &textColor,
                        bool draw)
{
    const Direction direction = Direction::current();
    const double height = painter.fontMetrics().height() * 1.1;
    const double sample = height * 1.5;
    double x = 0;
    double y = rect.top();
    const auto entry = [&](const QString &name, const QPen &pen) {
        const double width = sample + 5 + painter.fontMetrics().horizontalAdvance(name) + 4;
        if (x > 0 && x + width > rect.width()) {
            x = 0;
            y += height;
        }
        if (draw) {
            const QRectF place = direction.part({rect.left(), y, rect.width(), height}, x, width);
            const QRectF line = direction.leadingPart(place, sample);
            painter.setPen(pen);
            painter.drawLine(QPointF(line.left(), y + height / 2), QPointF(line.right(), y + height / 2));
            painter.setPen(textColor);
            painter.drawText(direction.inset(place, sample + 5), static_cast<int>(direction.leading()), name);
        }
        x += width + 12;
    };
    for (const ChartLine &line : kind.lines)
        entry(line.name, QPen(line.color, 2.4, line.style));
    if (kind.showsThin)
        entry(kind.thinName, QPen(textColor, thinLine));
    return y + height - rect.top();
}

} // namespace cachescope
