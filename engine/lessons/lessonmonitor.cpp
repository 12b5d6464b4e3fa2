// SPDX-License-Identifier: GPL-3.0-only
#include "engine/lessons/lessonmonitor.h"

#include <utility>

namespace cachescope {

void LessonMonitor::follow(const std::shared_ptr<RunMonitor> &monitor, const QString &strategy)
{
    m_monitor = monitor;
    m_monitor->setThresholds(m_thresholds);
    m_strategy = strategy;
}

void LessonMonitor::show(const Snapshot &still, const TraceBatch &events)
{
    m_monitor.reset();
    m_still = still;
    m_events = events;
}

void LessonMonitor::clear()
{
    m_monitor.reset();
    m_still = {};
    m_events.clear();
}

void LessonMonitor::setThresholds(const AlertThresholds &thresholds)
{
    m_thresholds = thresholds;
    if (m_monitor)
        m_monitor->setThresholds(thresholds);
}

void LessonMonitor::tick()
{
    if (m_monitor && !m_monitor->isFinished())
        m_monitor->tick();
}

Task<> LessonMonitor::poll() const
{
    const auto monitor = m_monitor;
    if (monitor)
        co_await monitor->poll();
}

Task<> LessonMonitor::close()
{
    const auto monitor = m_monitor;
    if (!monitor)
        co_return;
    co_await monitor->poll();
    monitor->tick();
    monitor->finish();
}

void LessonMonitor::fill(Snapshot &snapshot)
{
    if (m_monitor) {
        snapshot.strategy = m_strategy;
        m_monitor->fill(snapshot);
        return;
    }
    const RunState state = snapshot.state;
    snapshot = m_still;
    snapshot.state = state;
}

TraceBatch LessonMonitor::takeEvents()
{
    return m_monitor ? m_monitor->recorder().takeEvents() : std::exchange(m_events, {});
}

} // namespace cachescope
