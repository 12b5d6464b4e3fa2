// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/charts/axislabels.h"
#include "ui/charts/chartkind.h"
#include "ui/charts/samplebuffer.h"

#include <QVector>

#include <memory>

class QCategoryAxis;
class QChart;
class QLineSeries;
class QPen;
class QValueAxis;

namespace cachescope {

class AlertMarks;
class FaultMarks;
class MarkLabels;

/// A QChart of one kind, in a palette and in the direction of the current language, that can be refilled. In
/// right-to-left languages time runs from right to left and the value axis is on the right. Latency is plotted as its
/// decimal logarithm on an axis with our own labels, since a QLogValueAxis supports only western digits.
class ChartBuilder
{
public:
    enum class Span : quint8 {
        LastMinute, ///< time is shown in seconds before the newest sample
        WholeRun,   ///< time is shown in seconds since the start
    };

    ChartBuilder(ChartKind::Id id, const Palette &palette, double fontScale, Span span = Span::LastMinute);

    /// Ownership passes to the view or scene that shows it.
    QChart *chart() const { return m_chart; }
    const ChartKind &kind() const { return m_kind; }
    void fill(const SampleBuffer &samples);
    /// The height of the whole chart in pixels: a low one gets fewer labels and grid lines.
    void setHeight(double height);
    void setLabelFont(const QFont &font);
    const AxisLabels *labels() const { return m_labels; }
    MarkLabels *names() const { return m_names; }
    /// The sample drawn at that many seconds before the newest; null when none is near.
    static const Sample *sampleAt(const SampleBuffer &samples, double secondsAgo);

private:
    void makeAxes();
    QLineSeries *makeSeries(const QString &name, const QPen &pen);
    QVector<QPointF> pointsOf(const SampleBuffer &samples, const std::function<double(const Sample &)> &value) const;
    void show(QLineSeries *series, const QVector<QPointF> &points);
    void fillThin(const SampleBuffer &samples);
    void fitValues();
    void labelDecades(int from, int to);
    void labelTime(const QVector<AxisLabels::Label> &labels);
    void fitTime(double newest);

    ChartKind m_kind;
    Span m_span;
    QChart *m_chart;
    QCategoryAxis *m_time = nullptr;
    QValueAxis *m_values = nullptr;
    QCategoryAxis *m_decades = nullptr;
    QVector<QLineSeries *> m_series;
    QVector<QLineSeries *> m_thin; ///< one for each line, may be null
    AxisLabels *m_labels = nullptr;
    FaultMarks *m_faults = nullptr;
    double m_lowest = 0, m_highest = 0; ///< the range of the plotted values
    AlertMarks *m_alerts = nullptr;
    MarkLabels *m_names = nullptr;
    double m_top = 0;
    int m_lowDecade = 0, m_highDecade = 0;
    bool m_isLow = false;
};

} // namespace cachescope
