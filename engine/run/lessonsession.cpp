// SPDX-License-Identifier: GPL-3.0-only
#include "engine/run/lessonsession.h"

#include "engine/redis/redisconnection.h"

namespace cachescope {

namespace {

constexpr Nanos restartPatience = 20 * second;

} // namespace

LessonSession::LessonSession(RunId id, SessionHost &host, const LessonPlan &plan)
    : Session(id, host)
    , m_plan(plan)
{
    m_view.lessonId = m_view.runId = id;
    m_monitor.setThresholds(plan.alerts);
}

Task<> LessonSession::begin()
{
    const LessonInfo *info = findLesson(m_plan.id);
    if (!info) {
        report(Problem::Subject::Run, {Error::Kind::NotFound, m_plan.id}, true);
        setState(RunState::Failed);
        co_return;
    }
    const Scenario scenario;
    const QString eachPartHasItsOwn;
    const KeyRange range{scenario.products, scenario.highestKey()};
    const auto prepared = co_await prepare(eachPartHasItsOwn, range, scenario.appendOnly);
    if (!prepared)
        co_return;
    m_view.open = true;
    m_view.id = info->id;
    m_view.size = m_plan.size > 0 ? m_plan.size : info->size;
    m_view.parts = info->partsFor(m_host.connections.sandbox);
    setState(RunState::Teaching);
    Q_EMIT m_host.feed.lesson(m_view);
}

Task<> LessonSession::carryOut(SessionCommand command)
{
    const auto *moment = std::get_if<NextMoment>(&command);
    if (!moment || !m_view.open || m_view.isOver())
        co_return;
    co_await next(moment->size);
}

Task<> LessonSession::next(int size)
{
    if (size > 0 && m_view.outcomes.isEmpty())
        m_view.size = size;
    m_monitor.clear();
    m_view.runId = nextRunId();
    m_view.underWay = true;
    Q_EMIT m_host.feed.lesson(m_view);
    m_host.pollNow();
    const LessonPart &part = findLesson(m_view.id)->parts[static_cast<size_t>(m_view.shown())];
    const LessonContext context{m_host.connections, m_host.setup,
                                m_monitor,          m_waits,
                                m_view.size,        [this](bool appendOnly) { return killRedis(appendOnly); }};
    const auto outcome = co_await runPart(part, context);
    m_view.underWay = false;
    if (m_waits.isCancelled()) {
        co_await saveWhatIsQueued();
        co_return; // end() follows
    }
    if (!outcome) {
        report(Problem::Subject::Run, outcome.error(), true);
        co_await end();
        co_return;
    }
    m_view.outcomes.append(*outcome);
    m_host.changed();
    Q_EMIT m_host.feed.lesson(m_view);
}

Task<Status> LessonSession::killRedis(bool appendOnly)
{
    m_redisRestarting = true;
    m_host.control({ServerControl::Kind::Restart, Server::Redis, appendOnly});
    AsyncEvent pause(m_waits);
    const Nanos began = now();
    while (m_redisRestarting && !m_waits.isCancelled() && now() - began < restartPatience)
        co_await pause.waitFor(std::chrono::milliseconds(20));
    m_host.connections.redis.retry();
    m_host.connections.monitorRedis.retry();
    const bool up = co_await m_host.connected(m_waits);
    if (!up)
        co_return Error{Error::Kind::Unreachable, {}};
    co_return Done{};
}

Task<> LessonSession::end()
{
    if (!m_view.open)
        co_return;
    LessonView closed;
    closed.lessonId = id();
    closed.runId = m_view.runId;
    m_view = closed;
    m_monitor.clear();
    co_await m_host.setup.release();
    Q_EMIT m_host.feed.lesson(m_view);
    setState(RunState::Idle);
}

void LessonSession::restarted(Server server)
{
    if (server == Server::Redis)
        m_redisRestarting = false;
}

void LessonSession::tick()
{
    if (m_view.underWay)
        m_monitor.tick();
}

Task<> LessonSession::poll()
{
    co_await m_monitor.poll();
}

void LessonSession::fill(Snapshot &snapshot)
{
    if (m_view.open)
        m_monitor.fill(snapshot);
}

Inspection LessonSession::inspect(Key key, const Result<StoreMonitor::OneProduct> &found) const
{
    const RunMonitor *monitor = m_monitor.monitor();
    return monitor ? monitor->inspect(key, found) : Session::inspect(key, found);
}

} // namespace cachescope
