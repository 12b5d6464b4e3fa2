// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/appearance/direction.h"

#include <QRectF>

#include <algorithm>

namespace cachescope {

/// The layout of the charts, mirrored once for right-to-left languages.
class MultiplesGrid
{
public:
    MultiplesGrid(const QRectF &rect, qsizetype rows, qsizetype columns, int fontPixels)
        : m_rect(rect)
        , m_rows(std::max<qsizetype>(1, rows))
        , m_columns(std::max<qsizetype>(1, columns))
        , m_font(fontPixels)
    {
    }

    QRectF heading(qsizetype column) const { return place(column, m_rect.top(), headHeight()); }
    QRectF legend(qsizetype row) const { return {m_rect.left(), rowTop(row), m_rect.width(), titleHeight()}; }
    QRectF cell(qsizetype row, qsizetype column) const
    {
        return place(column, rowTop(row) + titleHeight(), rowHeight() - titleHeight() - gap());
    }
    QRectF valueLabels(qsizetype row) const
    {
        const QRectF first = cell(row, 0);
        return m_direction.leadingPart({m_rect.left(), first.top(), m_rect.width(), first.height()}, margin() - 4);
    }
    QRectF timeLabels(qsizetype column) const
    {
        const QRectF last = cell(m_rows - 1, column);
        return {last.left() - margin() / 2, last.bottom() + 2, last.width() + margin(), timeHeight()};
    }
    Direction direction() const { return m_direction; }

private:
    double margin() const { return m_font * 4.2; }
    double headHeight() const { return m_font * 1.7; }
    double titleHeight() const { return m_font * 1.9; }
    double timeHeight() const { return m_font * 1.5; }
    double gap() const { return m_font * 0.6; }
    double rowHeight() const { return (m_rect.height() - headHeight() - timeHeight()) / static_cast<double>(m_rows); }
    double rowTop(qsizetype row) const { return m_rect.top() + headHeight() + static_cast<double>(row) * rowHeight(); }
    QRectF place(qsizetype column, double top, double height) const
    {
        const double width = (m_rect.width() - margin()) / static_cast<double>(m_columns);
        const double x = margin() + static_cast<double>(column) * width;
        return m_direction.part({m_rect.left(), top, m_rect.width(), height}, x, width - gap());
    }

    QRectF m_rect;
    qsizetype m_rows;
    qsizetype m_columns;
    int m_font;
    Direction m_direction = Direction::current();
};

} // namespace cachescope
