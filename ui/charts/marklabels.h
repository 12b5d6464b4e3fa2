// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/appearance/theme.h"

#include <QGraphicsItem>
#include <QVector>

#include <functional>

class QChart;

namespace cachescope {

/// The labels of all marks on a chart's time axis, those of faults at the top, those of alerts at the bottom. A label
/// that would overlap another, a reserved area or the edge of the plot moves inwards or to the other side of its line;
/// without space it is omitted (the read-out still shows it). A child of the chart, which owns it.
class MarkLabels : public QGraphicsItem
{
public:
    enum class From : quint8 { Top, Bottom };

    struct Label
    {
        double at = 0; ///< on the time axis
        QString text;
        QColor color;
        From from = From::Top;
    };

    struct Placed
    {
        QRectF rect;
        QString text;
        QColor color;
    };

    MarkLabels(QChart *chart, const Palette &palette, double fontScale);

    /// Earlier labels are placed first.
    void set(const QVector<Label> &labels);
    /// The areas that other items draw in, in the chart's coordinates; called at each painting.
    void keepClear(const std::function<QVector<QRectF>()> &rects) { m_clear = rects; }
    /// The positions in the chart.
    QVector<Placed> placed() const;

    QRectF boundingRect() const override;
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;

private:
    QFont font() const;
    QRectF placeFor(const Label &label, const QRectF &plot, const QVector<QRectF> &taken) const;

    QChart *m_chart;
    QColor m_background;
    double m_fontScale;
    QVector<Label> m_labels;
    std::function<QVector<QRectF>()> m_clear;
};

} // namespace cachescope
