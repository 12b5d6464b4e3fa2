// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/scenario/scenario.h"
#include "ui/charts/samplebuffer.h"

#include <QElapsedTimer>
#include <QWidget>

namespace cachescope {

class LiveChart;

/// The row of the live charts and the samples that they share.
class ChartPanel : public QWidget
{
    Q_OBJECT
public:
    explicit ChartPanel(QWidget *parent = nullptr);

    void setSnapshot(const Snapshot &snapshot);
    /// The scenario that labels the saved charts; a change of strategy takes effect with its first samples.
    void setScenario(const Scenario &scenario);
    void clear();
    /// Redraws all charts immediately.
    void refresh();
    /// Draws each threshold in its chart and highlights the exceeded ones, by AlertKind.
    void showAlerts(const std::array<bool, alertKindCount> &active, const AlertThresholds &thresholds);
    const QList<LiveChart *> &charts() const { return m_charts; }
    const SampleBuffer &samples() const { return m_samples; }

private:
    void label();

    Scenario m_scenario;
    QString m_ran; ///< the strategy of the samples
    SampleBuffer m_samples;
    QList<LiveChart *> m_charts;
    QElapsedTimer m_sinceRefresh;
    int m_next = 0;
};

} // namespace cachescope
