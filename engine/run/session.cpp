// SPDX-License-Identifier: GPL-3.0-only
#include "engine/run/session.h"

#include "engine/faults/redissettings.h"
#include "engine/measure/runmonitor.h"
#include "engine/postgres/postgrespool.h"
#include "engine/redis/redisconnection.h"
#include "engine/run/exploresession.h"
#include "engine/run/lessonsession.h"
#include "engine/run/livesession.h"
#include "engine/run/resetsession.h"
#include "engine/run/stepsession.h"
#include "engine/stores/lastanswers.h"
#include "engine/strategies/registry.h"

#include <algorithm>
#include <utility>

namespace cachescope {

namespace {

struct Maker
{
    RunId id;
    SessionHost &host;

    std::unique_ptr<Session> operator()(const LivePlan &plan) const
    {
        return std::make_unique<LiveSession>(id, host, plan);
    }
    std::unique_ptr<Session> operator()(const StepPlan &plan) const
    {
        return std::make_unique<StepSession>(id, host, plan);
    }
    std::unique_ptr<Session> operator()(const ExplorePlan &plan) const
    {
        return std::make_unique<ExploreSession>(id, host, plan);
    }
    std::unique_ptr<Session> operator()(const LessonPlan &plan) const
    {
        return std::make_unique<LessonSession>(id, host, plan);
    }
    std::unique_ptr<Session> operator()(const ResetPlan &) const { return std::make_unique<ResetSession>(id, host); }
};

} // namespace

std::unique_ptr<Session> makeSession(RunId id, const SessionPlan &plan, SessionHost &host)
{
    return std::visit(Maker{id, host}, plan);
}

Task<> Session::carryOut(SessionCommand)
{
    co_return;
}

Task<> Session::poll()
{
    co_return;
}

Inspection Session::inspect(Key key, const Result<StoreMonitor::OneProduct> &found) const
{
    return inspectionOf(key, found);
}

void Session::setState(RunState state)
{
    m_state = state;
    m_host.changed();
}

Problem SessionHost::problem(Problem::Subject subject, const Error &error, bool fatal, RunId runId) const
{
    Problem problem;
    problem.subject = subject;
    problem.error = error;
    problem.fatal = fatal;
    problem.runId = runId;
    if (subject == Problem::Subject::Redis)
        problem.address = connections.redis.address().display();
    else if (subject == Problem::Subject::Postgres)
        problem.address = connections.monitorPostgres.address().display();
    return problem;
}

Task<bool> Session::prepareForRequests(Scenario scenario)
{
    const int products = std::max(scenario.products, mostPlannedKey);
    const KeyRange range{products, products};
    const auto prepared = co_await prepare(scenario.strategy, range, scenario.appendOnly);
    co_return prepared.has_value();
}

void Session::report(Problem::Subject subject, const Error &error, bool fatal)
{
    Q_EMIT m_host.feed.problem(m_host.problem(subject, error, fatal, runId()));
}

Error Session::told(Problem::Subject subject, const Error &error)
{
    if (!m_waits.isCancelled())
        report(subject, error, true);
    return error;
}

Task<std::optional<Prepared>> Session::prepare(QString strategy, KeyRange range, bool appendOnly)
{
    if (!strategy.isEmpty() && !findStrategy(strategy)) {
        report(Problem::Subject::Run, {Error::Kind::NotFound, strategy}, true);
        setState(RunState::Failed);
        co_return std::nullopt;
    }
    setState(RunState::Preparing);
    std::optional<LastAnswers> lastAnswers;
    lastAnswers.emplace(m_waits, m_host.connections.monitorRedis, m_host.connections.monitorPostgres);
    const bool up = co_await m_host.connected(m_waits);
    if (up) {
        const auto prepared = co_await prepareStores(range, appendOnly);
        if (prepared)
            co_return *prepared;
    }
    lastAnswers.reset();
    if (m_host.connections.monitorPostgres.state() == StoreState::Connected) // otherwise the claim is gone already
        co_await m_host.setup.release();
    setState(m_waits.isCancelled() ? RunState::Idle : RunState::Failed);
    co_return std::nullopt;
}

Task<Result<Prepared>> Session::prepareStores(KeyRange range, bool appendOnly)
{
    Prepared prepared;
    const auto claimed = co_await m_host.setup.claim();
    if (!claimed) // two programs would assign each other's versions and judge them wrongly
        co_return told(Problem::Subject::Run, claimed.error());
    const auto laid = co_await m_host.setup.prepareDatabase(range.products, range.ids);
    if (!laid)
        co_return told(Problem::Subject::Postgres, laid.error());
    if (m_waits.isCancelled())
        co_return Error{Error::Kind::Cancelled, {}};
    const auto recovered = co_await m_host.setup.recoverQueue();
    if (!recovered)
        co_return told(Problem::Subject::Run, recovered.error());
    prepared.recovered = *recovered + std::exchange(m_host.recovered, 0);
    if (m_host.connections.sandbox) {
        const auto kept = co_await keepAppendOnlyFile(m_host.connections.monitorRedis, appendOnly, &m_waits);
        if (!kept)
            co_return told(Problem::Subject::Redis, kept.error());
    }
    const auto cleared = co_await m_host.setup.clearCache();
    if (!cleared)
        co_return told(Problem::Subject::Redis, cleared.error());
    const auto versions = co_await m_host.setup.versions(range.ids);
    if (!versions)
        co_return told(Problem::Subject::Postgres, versions.error());
    prepared.versions = *versions;
    const auto dead = co_await m_host.storeMonitor.deadLetters();
    if (!dead)
        co_return told(Problem::Subject::Redis, dead.error());
    prepared.deadLetters = *dead;
    co_return prepared;
}

Task<> Session::saveWhatIsQueued()
{
    if (!m_host.closing) // then the next start does
        co_await m_host.setup.recoverQueue();
}

} // namespace cachescope
