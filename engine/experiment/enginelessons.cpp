// SPDX-License-Identifier: GPL-3.0-only
#include "engine/experiment/engine.h"

namespace cachescope {

Task<> Engine::beginLesson(Command command)
{
    co_await dropExperiment();
    const LessonInfo *info = findLesson(command.lesson);
    if (!info) {
        report(Problem::Subject::Run, {Error::Kind::NotFound, command.lesson}, true);
        co_return;
    }
    setState(RunState::Preparing);
    Scenario scenario;
    scenario.strategy = info->strategy;
    const auto ready = co_await prepare(scenario);
    if (!ready) {
        co_await m_ground.release();
        setState(RunState::Failed);
        co_return;
    }
    m_lesson = {};
    m_lesson.id = info->id;
    m_lesson.size = command.size > 0 ? command.size : info->size;
    m_lesson.moment = LessonView::Moment::Begun;
    setState(RunState::Teaching);
    Q_EMIT lesson(m_lesson);
}

Task<> Engine::goOnWithLesson()
{
    const LessonInfo *info = findLesson(m_lesson.id);
    const bool remedy = m_lesson.moment == LessonView::Moment::FaultShown;
    if (!info || (m_lesson.moment != LessonView::Moment::Begun && !remedy))
        co_return;
    m_lesson.underWay = true;
    Q_EMIT lesson(m_lesson);
    const LessonGround ground{connections(), m_ground, m_lesson.size};
    const auto half = co_await info->run(ground, remedy);
    m_lesson.underWay = false;
    if (!half) {
        report(Problem::Subject::Run, half.error(), true);
        co_await endLesson();
        co_return;
    }
    if (!half->events.isEmpty())
        Q_EMIT traced(half->events);
    (remedy ? m_lesson.remedy : m_lesson.fault) = *half;
    m_lesson.moment = remedy ? LessonView::Moment::RemedyShown : LessonView::Moment::FaultShown;
    Q_EMIT lesson(m_lesson);
}

Task<> Engine::endLesson()
{
    if (m_lesson.moment == LessonView::Moment::Closed)
        co_return;
    m_lesson = {};
    co_await m_ground.release();
    Q_EMIT lesson(m_lesson);
    setState(RunState::Idle);
}

} // namespace cachescope
