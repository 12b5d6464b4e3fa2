// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/faults/fault.h"
#include "ui/appearance/theme.h"
#include "ui/charts/marklabels.h"

#include <QGraphicsItem>

class QChart;

namespace cachescope {

/// The faults of a run on a chart: a line where each begins and a band for its duration. A child of the chart, which
/// owns it.
class FaultMarks : public QGraphicsItem
{
public:
    FaultMarks(QChart *chart, const Palette &palette, double fontScale);

    /// `origin`: the time of the chart's zero, in seconds since the start of the run; `newest`: the current time of the
    /// run.
    void set(const QVector<FaultMark> &marks, double origin, double newest);

    /// Their labels, for the chart's label layer.
    QVector<MarkLabels::Label> labels() const;

    QRectF boundingRect() const override;
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;

private:
    double xOf(double time) const;

    QChart *m_chart;
    QColor m_color;
    double m_fontScale;
    QVector<FaultMark> m_marks;
    double m_origin = 0;
    double m_newest = 0;
};

} // namespace cachescope
