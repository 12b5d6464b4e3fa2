// SPDX-License-Identifier: GPL-3.0-only
#include "engine/lessons/scene.h"

#include <utility>

namespace cachescope {

void LessonScene::follow(const std::shared_ptr<RunMonitor> &monitor, const QString &strategy)
{
    m_monitor = monitor;
    m_monitor->setThresholds(m_thresholds);
    m_strategy = strategy;
}

void LessonScene::show(const Snapshot &still, const TraceBatch &events)
{
    m_monitor.reset();
    m_still = still;
    m_events = events;
}

void LessonScene::clear()
{
    m_monitor.reset();
    m_still = {};
    m_events.clear();
}

void LessonScene::setThresholds(const AlertThresholds &thresholds)
{
    m_thresholds = thresholds;
    if (m_monitor)
        m_monitor->setThresholds(thresholds);
}

void LessonScene::tick()
{
    if (m_monitor && !m_monitor->isFinished())
        m_monitor->tick();
}

Task<> LessonScene::poll() const
{
    const auto monitor = m_monitor;
    if (monitor)
        co_await monitor->poll();
}

Task<> LessonScene::close()
{
    const auto monitor = m_monitor;
    if (!watch)
        co_return;
    co_await monitor->poll();
    monitor->tick();
    monitor->finish();
}

void LessonScene::fill(Snapshot &snapshot)
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

TraceBatch LessonScene::takeEvents()
{
    return m_monitor ? m_monitor->recorder().takeEvents() : std::exchange(m_events, {});
}

} // namespace cachescope
