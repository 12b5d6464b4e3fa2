// SPDX-License-Identifier: GPL-3.0-only
#include "engine/lab/engine.h"

namespace cachescope {

namespace {

constexpr Nanos restartPatience = 20 * second;

} // namespace

Task<> Engine::beginLesson(Command command)
{
    co_await dropExperiment();
    const LessonInfo *info = findLesson(command.lesson);
    if (!info) {
        report(Problem::Subject::Run, {Error::Kind::NotFound, command.lesson}, true);
        co_return;
    }
    setState(RunState::Preparing);
    const Scenario scenario;
    const auto ready = co_await prepare(scenario);
    if (!ready) {
        co_await m_setup.release();
        setState(RunState::Failed);
        co_return;
    }
    m_lessonMonitor.clear();
    m_lesson = {};
    m_lesson.open = true;
    m_lesson.id = info->id;
    m_lesson.size = command.size > 0 ? command.size : info->size;
    m_lesson.parts = info->partsFor(m_sandbox);
    setState(RunState::Teaching);
    Q_EMIT lesson(m_lesson);
}

Task<> Engine::goOnWithLesson(int size)
{
    const LessonInfo *info = findLesson(m_lesson.id);
    if (!info || !m_lesson.open || m_lesson.isOver())
        co_return;
    if (size > 0 && m_lesson.outcomes.isEmpty())
        m_lesson.size = size;
    m_lessonMonitor.clear();
    m_lesson.underWay = true;
    Q_EMIT lesson(m_lesson);
    m_monitorWake.set();
    const LessonPart &part = info->parts[static_cast<size_t>(m_lesson.shown())];
    const LessonContext context{connections(), m_setup, m_lessonMonitor, m_lesson.size,
                                [this](bool appendOnly) { return killRedis(appendOnly); }};
    const auto outcome = co_await runPart(part, context);
    m_lesson.underWay = false;
    if (!outcome) {
        report(Problem::Subject::Run, outcome.error(), true);
        co_await endLesson();
        co_return;
    }
    m_lesson.outcomes.append(*outcome);
    sendSnapshot(true);
    Q_EMIT lesson(m_lesson);
}

Task<Status> Engine::killRedis(bool appendOnly)
{
    m_redisRestarting = true;
    Q_EMIT serverControl({ServerControl::Kind::Restart, Server::Redis, appendOnly});
    AsyncEvent pause;
    const Nanos began = now();
    while (m_redisRestarting && now() - began < restartPatience)
        co_await pause.waitFor(std::chrono::milliseconds(20));
    m_redis.retry();
    m_monitorRedis.retry();
    const bool up = co_await connected();
    if (!up)
        co_return Error{Error::Kind::Unreachable, {}};
    co_return Done{};
}

Task<> Engine::endLesson()
{
    if (!m_lesson.open)
        co_return;
    m_lesson = {};
    m_lessonMonitor.clear();
    co_await m_setup.release();
    Q_EMIT lesson(m_lesson);
    setState(RunState::Idle);
}

} // namespace cachescope
