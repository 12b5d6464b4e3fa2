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

/// A QChart of one kind, in a palette and in the direction of the current language, that can be filled again and again.
/// In right-to-left languages time runs from right to left and the value axis stands on the right. Latency is plotted
/// as its decimal logarithm on an axis with our own labels, since a QLogValueAxis knows no other digits than western
/// ones.
class ChartBuilder
{
public:
    enum class Span : quint8 {
        LastMinute, ///< time is told as seconds before the newest sample
        WholeRun,   ///< time is told as seconds since the start
    };

    ChartBuilder(ChartKind::Id id, const Palette &palette, double fontScale, Span span = Span::LastMinute);

    /// Given to whoever shows it, a view or a scene.
    QChart *chart() const { return m_chart; }
    const ChartKind &kind() const { return m_kind; }
    void fill(const SampleBuffer &samples);
    /// How high the whole chart is drawn, in pixels: a low one gets fewer labels and grid lines.
    void setHeight(double height);
    void setLabelFont(const QFont &font);
    const AxisLabels *labels() const { return m_labels; }
    MarkLabels *names() const { return m_names; }
    /// The sample drawn at that many seconds before the newest; null when there is none near.
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
    QVector<QLineSeries *> m_thin; ///< one for each line; null: none
    AxisLabels *m_labels = nullptr;
    FaultMarks *m_faults = nullptr;
    double m_lowest = 0, m_highest = 0; ///< of what is drawn, as it is plotted
    AlertMarks *m_alerts = nullptr;
    MarkLabels *m_names = nullptr;
    double m_top = 0;
    int m_lowDecade = 0, m_highDecade = 0;
    bool m_isLow = false;
};

} // namespace cachescope
