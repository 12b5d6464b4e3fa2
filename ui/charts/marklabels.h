// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QColor>
#include <QRectF>
#include <QString>
#include <QVector>

class QPainter;

namespace cachescope {

/// The names of marks on a chart's time axis, one after the other in the order of time: those that would touch go one row
/// on, and when all rows are taken a name is left out.
class MarkLabels
{
public:
    enum class From : quint8 { Top, Bottom };

    MarkLabels(const QRectF &plot, From from) : m_plot(plot), m_from(from) {}

    /// At the line that stands at `x`, in the painter's font.
    void paint(QPainter &painter, double x, const QString &text, const QColor &color, const QColor &background);

private:
    QRectF m_plot;
    From m_from;
    QVector<double> m_rowEnds;
};

} // namespace cachescope
