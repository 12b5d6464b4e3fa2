// SPDX-License-Identifier: GPL-3.0-only
#include "ui/charts/chartpanel.h"

#include "ui/charts/livechart.h"
#include "ui/words/language.h"

#include <QHBoxLayout>

namespace cachescope {

ChartPanel::ChartPanel(QWidget *parent)
    : QWidget(parent)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    for (const ChartKind::Id id : chartKinds()) {
        auto *chart = new LiveChart(id, m_samples);
        row->addWidget(chart, 1);
        m_charts.append(chart);
    }
    m_sinceRefresh.start();
}

void ChartPanel::setSnapshot(const Snapshot &snapshot)
{
    m_samples.append(snapshot.newSamples);
    m_samples.setFaults(snapshot.faults);
    m_samples.setAlerts(snapshot.alerts);
    const bool last = snapshot.state == RunState::Finished && !snapshot.newSamples.isEmpty();
    if (last) {
        refresh();
        return;
    }
    // One chart at a time, each at most 10 times a second: four at once would make the animation stutter.
    const bool moves = snapshot.state == RunState::Running || snapshot.state == RunState::Settling
        || snapshot.state == RunState::Paused || snapshot.state == RunState::Teaching;
    if (!moves)
        return;
    if (m_sinceRefresh.elapsed() < 33)
        return;
    m_sinceRefresh.restart();
    m_charts.at(m_next)->refresh();
    m_next = (m_next + 1) % static_cast<int>(m_charts.size());
}

void ChartPanel::setScenario(const Scenario &scenario)
{
    m_scenario = scenario;
    if (m_samples.isEmpty() || scenario.strategy == m_ran)
        label();
}

void ChartPanel::label()
{
    m_ran = m_scenario.strategy;
    for (LiveChart *chart : std::as_const(m_charts))
        chart->setScenario(m_scenario);
}

void ChartPanel::showAlerts(const std::array<bool, alertKindCount> &active, const AlertThresholds &thresholds)
{
    const auto isActive = [&](AlertKind kind) { return active[static_cast<size_t>(kind)]; };
    for (LiveChart *chart : std::as_const(m_charts)) {
        switch (chart->id()) {
        case ChartKind::Id::QueueDepth:
            chart->setThreshold(AlertKind::Queue, thresholds.queue, formatCount(thresholds.queue),
                                isActive(AlertKind::Queue));
            break;
        case ChartKind::Id::Latency:
            chart->setThreshold(AlertKind::Latency, thresholds.latencyMs, formatDuration(thresholds.latencyMs),
                                isActive(AlertKind::Latency));
            break;
        case ChartKind::Id::HitRate:
            chart->setThreshold(AlertKind::HitRate, thresholds.hitRate * 100, formatPercent(thresholds.hitRate, 0),
                                isActive(AlertKind::HitRate));
            break;
        case ChartKind::Id::Divergence: break;
        }
    }
}

void ChartPanel::clear()
{
    m_samples.clear();
    label();
    refresh();
}

void ChartPanel::refresh()
{
    for (LiveChart *chart : std::as_const(m_charts))
        chart->refresh();
}

} // namespace cachescope
