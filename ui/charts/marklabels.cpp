// SPDX-License-Identifier: GPL-3.0-only
#include "ui/charts/marklabels.h"

#include "ui/presentation/language.h"

#include <QPainter>

namespace cachescope {

namespace {

constexpr int mostRows = 3;      // labels that would touch go one row on; a fourth is left to the read-out
constexpr double gap = 4;

} // namespace

void MarkLabels::paint(QPainter &painter, double x, const QString &text, const QColor &color, const QColor &background)
{
    const bool mirrored = Language::instance().isRightToLeft();
    const double width = painter.fontMetrics().horizontalAdvance(text) + 6;
    const double height = painter.fontMetrics().height();
    // Behind the line in the direction of time, or before it where there is no room.
    const bool room = mirrored ? x - width >= m_plot.left() : x + width <= m_plot.right();
    const double left = room != mirrored ? x + 2 : x - width - 2;
    const double nearer = mirrored ? -(left + width) : left;
    const double farther = mirrored ? -left : left + width;
    int row = 0;
    while (row < m_rowEnds.size() && m_rowEnds.at(row) + gap > nearer)
        ++row;
    if (row >= mostRows)
        return;
    if (row == m_rowEnds.size())
        m_rowEnds.append(0);
    m_rowEnds[row] = farther;
    const double down = row * (height + 1);
    const double top = m_from == From::Top ? m_plot.top() + down : m_plot.bottom() - height - down;
    const QRectF box(left, top, width, height);
    QColor behind = background;
    behind.setAlphaF(0.85F);
    painter.fillRect(box, behind);
    painter.setPen(color);
    painter.drawText(box, static_cast<int>(Qt::AlignCenter) | Qt::TextSingleLine, text);
}

} // namespace cachescope
