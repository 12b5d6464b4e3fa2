// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/charts/chartkind.h"
#include "ui/charts/samplebuffer.h"

#include <QVector>

#include <memory>

class QCategoryAxis;
class QChart;
class QLineSeries;
class QValueAxis;

namespace cachescope {

class AlertMarks;
class FaultMarks;

/// A QChart of one kind, in a palette and in the direction of the current language, that can be filled again and again.
/// In right-to-left languages time runs from right to left and the value axis stands on the right. Latency is plotted as
/// its decimal logarithm on an axis with our own labels, since a QLogValueAxis knows no other digits than western ones.
class ChartBuilder
{
public:
    enum class Span : quint8 {
        LastMinute,   ///< time is told as seconds before the newest sample
        WholeRun,     ///< time is told as seconds since the start
    };

    ChartBuilder(ChartKind::Id id, const Palette &palette, double fontScale, Span span = Span::LastMinute);

    /// Given to whoever shows it, a view or a scene.
    QChart *chart() const { return m_chart; }
    const ChartKind &kind() const { return m_kind; }
    void fill(const SampleBuffer &samples);
    /// How high the whole chart is drawn, in pixels: a low one gets fewer labels, since Qt Charts shortens to "…" those
    /// that would touch.
    void setHeight(double height);
    /// The sample drawn at that many seconds before the newest; null when there is none near.
    static const Sample *sampleAt(const SampleBuffer &samples, double secondsAgo);

private:
    void makeAxes();
    void fitValues(double highest, double lowest);
    void labelDecades(int from, int to);
    void fitTime(double newest);

    ChartKind m_kind;
    Span m_span;
    QChart *m_chart;
    QCategoryAxis *m_time = nullptr;
    QValueAxis *m_values = nullptr;
    QCategoryAxis *m_decades = nullptr;
    QVector<QLineSeries *> m_series;
    FaultMarks *m_faults = nullptr;
    AlertMarks *m_alerts = nullptr;
    double m_top = 0;
    int m_lowDecade = 0, m_highDecade = 0;
    bool m_isLow = false;
};

} // namespace cachescope
