// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/appearance/direction.h"

#include <QColor>
#include <QFont>
#include <QGraphicsItem>
#include <QVector>

class QChart;

namespace cachescope {

/// The labels of both axes. Qt Charts elides its own to "…" on a low chart, and omits the newest on a mirrored one:
/// these reserve the space they need and stay inside the chart; of two that would overlap, one is omitted.
class AxisLabels : public QGraphicsItem
{
public:
    struct Label
    {
        double at = 0; ///< on its axis
        QString text;
    };

    AxisLabels(QChart *chart, const QColor &color, const QFont &font);

    void setFont(const QFont &font);
    void setTime(const QVector<Label> &labels);
    void setValues(const QVector<Label> &labels);
    struct Placed
    {
        QRectF rect;
        QString text;
    };
    /// The positions in the chart, without labels that would overlap another.
    QVector<Placed> placed() const;

    QRectF boundingRect() const override;
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;

private:
    void makeRoom();
    void place(QVector<Placed> &all, const QVector<Placed> &candidates) const;

    QChart *m_chart;
    QColor m_color;
    QFont m_font;
    Direction m_direction;
    QVector<Label> m_time, m_values;
};

} // namespace cachescope
