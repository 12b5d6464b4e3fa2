// SPDX-License-Identifier: GPL-3.0-only
#include "ui/charts/chartlegend.h"

#include "ui/words/language.h"

#include <QPainter>

namespace cachescope {

double paintChartLegend(QPainter &painter, const QRectF &rect, const ChartKind &kind, const QColor &textColor,
                        bool draw)
{
    const bool mirrored = Language::instance().isRightToLeft();
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
            const double left = mirrored ? rect.right() - x - width : rect.left() + x;
            const double lineLeft = mirrored ? left + width - sample : left;
            painter.setPen(pen);
            painter.drawLine(QPointF(lineLeft, y + height / 2), QPointF(lineLeft + sample, y + height / 2));
            painter.setPen(textColor);
            const QRectF text(mirrored ? left : left + sample + 5, y, width - sample - 5, height);
            painter.drawText(
                text,
                static_cast<int>(Qt::AlignVCenter | Qt::AlignAbsolute | (mirrored ? Qt::AlignRight : Qt::AlignLeft)),
                name);
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
