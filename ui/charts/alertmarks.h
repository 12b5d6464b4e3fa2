// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/measure/alert.h"
#include "ui/charts/chartkind.h"
#include "ui/charts/marklabels.h"

#include <QGraphicsItem>

class QChart;

namespace cachescope {

/// The alerts of a run on a chart: a line at the begin and at the end of each, and a strip at the bottom between them.
/// A chart shows the alerts about its own figure, and those that belong to no chart. A child of the chart, which owns
/// it.
class AlertMarks : public QGraphicsItem
{
public:
    AlertMarks(QChart *chart, ChartKind::Id kind, const Palette &palette, double fontScale);

    /// `origin`: the time of the chart's zero, in seconds since the start of the run; `newest`: the current time of the
    /// run.
    void set(const QVector<Alert> &alerts, double origin, double newest);
    const QVector<Alert> &shown() const { return m_alerts; }
    /// Their labels, for the chart's label layer.
    QVector<MarkLabels::Label> labels() const;

    static constexpr double stripHeight = 5;
    static bool belongs(AlertKind alert, ChartKind::Id chart);

    QRectF boundingRect() const override;
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;

private:
    QColor colorOf(AlertKind kind) const;
    double xOf(double time) const;

    QChart *m_chart;
    ChartKind::Id m_kind;
    QColor m_error, m_warning, m_text;
    double m_fontScale;
    QVector<Alert> m_alerts;
    double m_origin = 0;
    double m_newest = 0;
};

} // namespace cachescope
