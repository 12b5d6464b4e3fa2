// SPDX-License-Identifier: GPL-3.0-only
#include "engine/lessons/scene.h"

#include <utility>

namespace cachescope {

void LessonScene::follow(const std::shared_ptr<Watch> &watch, const QString &strategy)
{
    m_watch = watch;
    m_watch->setThresholds(m_thresholds);
    m_strategy = strategy;
}

void LessonScene::show(const Snapshot &still, const TraceBatch &events)
{
    m_watch.reset();
    m_still = still;
    m_events = events;
}

void LessonScene::clear()
{
    m_watch.reset();
    m_still = {};
    m_events.clear();
}

void LessonScene::setThresholds(const AlertThresholds &thresholds)
{
    m_thresholds = thresholds;
    if (m_watch)
        m_watch->setThresholds(thresholds);
}

void LessonScene::tick()
{
    if (m_watch && !m_watch->isFinished())
        m_watch->tick();
}

Task<> LessonScene::look() const
{
    const auto watch = m_watch;
    if (watch)
        co_await watch->look();
}

Task<> LessonScene::close()
{
    const auto watch = m_watch;
    if (!watch)
        co_return;
    co_await watch->look();
    watch->tick();
    watch->finish();
}

void LessonScene::fill(Snapshot &snapshot)
{
    if (m_watch) {
        snapshot.strategy = m_strategy;
        m_watch->fill(snapshot);
        return;
    }
    const RunState state = snapshot.state;
    snapshot = m_still;
    snapshot.state = state;
}

TraceBatch LessonScene::takeEvents()
{
    return m_watch ? m_watch->recorder().takeEvents() : std::exchange(m_events, {});
}

} // namespace cachescope
