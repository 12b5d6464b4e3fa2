// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/measure/alert.h"

#include <QRectF>
#include <QVector>
#include <QWidget>

class QChart;
class QChartView;

namespace cachescope {

/// An overlay on a chart: a dashed line at the threshold of an alert, with its label; thick and with the alert's sign
/// while the alert is active. Transparent for the pointer. A threshold beyond the axis is not drawn.
class ThresholdMark : public QWidget
{
public:
    explicit ThresholdMark(QChartView *view);

    /// `height` is a value of the chart's axis.
    void set(AlertLevel level, double height, const QString &label, bool alerting);
    bool isAlerting() const { return m_alerting; }
    /// Whether the line is drawn for the current range of the axis.
    bool isDrawn() const;
    /// The rectangles of its label and line in the chart; empty when they are not drawn.
    QVector<QRectF> drawn() const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    double y() const;
    QFont labelFont() const;
    QString labelText() const;
    QRectF labelRect() const;

    QChartView *m_view;
    AlertLevel m_level = AlertLevel::Warning;
    double m_height = 0;
    QString m_label;
    bool m_alerting = false;
};

} // namespace cachescope
