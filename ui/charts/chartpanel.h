// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/experiment/scenario.h"
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
    void setScenario(const Scenario &scenario);
    void clear();
    const QList<LiveChart *> &charts() const { return m_charts; }
    const SampleBuffer &samples() const { return m_samples; }

private:
    SampleBuffer m_samples;
    QList<LiveChart *> m_charts;
    QElapsedTimer m_sinceRefresh;
    int m_next = 0;
};

} // namespace cachescope
