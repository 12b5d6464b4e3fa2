// SPDX-License-Identifier: GPL-3.0-only
#include "engine/lab/engine.h"

#include "engine/faults/redissettings.h"
#include "engine/strategies/registry.h"

#include <utility>

namespace cachescope {

namespace {

constexpr int tickMs = 100;
constexpr int snapshotMs = 33;
constexpr std::chrono::milliseconds lookEvery{100};
constexpr std::chrono::milliseconds beatEvery{1000};
constexpr Nanos connectPatience = 6 * second;
constexpr Nanos downPatience = 2500 * millisecond; // within this, a server that has just come back is tried again

} // namespace

Engine::Engine(const ServerAddress &redis, const ServerAddress &postgres, bool sandbox)
    : m_sandbox(sandbox)
    , m_redis(redis)
    , m_monitorRedis(redis)
    , m_postgres(postgres)
    , m_monitorPostgres(postgres, 1)
    , m_setup(m_monitorRedis, m_monitorPostgres, m_prefix)
    , m_storeMonitor(m_monitorRedis, m_monitorPostgres, m_prefix)
{
    m_monitorRedis.setCommandTimeout(10 * second); // clearing a million keys takes longer than any strategy's command
    connect(&m_redis, &RedisConnection::stateChanged, this, [this](StoreState state) {
        reportStore(Problem::Subject::Redis, state, m_redis.lastError());
        recoverOnce();
    });
    connect(&m_monitorRedis, &RedisConnection::stateChanged, this, &Engine::recoverOnce);
    connect(&m_monitorPostgres, &PostgresPool::stateChanged, this, [this](StoreState state) {
        reportStore(Problem::Subject::Postgres, state, m_monitorPostgres.lastError());
        recoverOnce();
    });
    connect(&m_tick, &QTimer::timeout, this, [this] {
        if (m_experiment)
            m_experiment->tick();
        else if (m_lesson.underWay)
            m_lessonMonitor.tick();
    });
    connect(&m_snapshots, &QTimer::timeout, this, [this] { sendSnapshot(); });
    m_runTimer.setSingleShot(true);
    m_runTimer.setTimerType(Qt::PreciseTimer);
    connect(&m_runTimer, &QTimer::timeout, this, &Engine::stop);
}

Engine::~Engine() = default;

void Engine::open()
{
    m_redis.open();
    m_monitorRedis.open();
    m_tick.setTimerType(Qt::PreciseTimer);
    m_tick.start(tickMs);
    m_snapshots.start(snapshotMs);
    m_lookingAround = monitorLoop();
}

void Engine::start(const Scenario &scenario)
{
    enqueue({.kind = Command::Kind::Start, .scenario = scenario});
}

void Engine::stop()
{
    m_cancelled = true;
    enqueue({.kind = Command::Kind::Stop});
}

void Engine::reset()
{
    enqueue({.kind = Command::Kind::Reset});
}

void Engine::shutDown()
{
    if (m_experiment)
        m_experiment->faults().skipRestartWait();
    m_redisRestarting = false; // the owner of the sandbox cannot reach us any more
    m_cancelled = true;
    enqueue({.kind = Command::Kind::ShutDown});
}

void Engine::pause()
{
    if (m_state != RunState::Running)
        return;
    m_experiment->pause();
    setState(RunState::Paused);
}

void Engine::resume()
{
    if (m_state != RunState::Paused)
        return;
    m_experiment->resume();
    setState(RunState::Running);
}

void Engine::adjust(const Scenario &scenario)
{
    m_lessonMonitor.setThresholds(scenario.alerts);
    if (m_experiment && (m_state == RunState::Running || m_state == RunState::Paused))
        m_experiment->adjust(scenario);
}

void Engine::trace(const TraceWindow &window)
{
    m_window = window;
    if (m_experiment)
        m_experiment->trace(window);
}

void Engine::restartFigures()
{
    if (m_experiment && (m_state == RunState::Running || m_state == RunState::Paused))
        m_experiment->restartFigures();
}

void Engine::explore(const Scenario &scenario, const RequestPlan &requests, qint64 limit)
{
    enqueue({.kind = Command::Kind::Explore, .scenario = scenario, .requests = requests, .limit = limit});
}

void Engine::openSteps(const Scenario &scenario, const RequestPlan &requests, const MoveOrder &order)
{
    enqueue({.kind = Command::Kind::OpenSteps, .scenario = scenario, .requests = requests, .order = order});
}

void Engine::step(const StepCommand &command)
{
    enqueue({.kind = Command::Kind::Step, .step = command});
}

void Engine::openLesson(const QString &id, int size)
{
    enqueue({.kind = Command::Kind::OpenLesson, .lesson = id, .size = size});
}

void Engine::nextMoment(int size)
{
    enqueue({.kind = Command::Kind::NextMoment, .size = size});
}

void Engine::enqueue(const Command &command)
{
    m_commands.push_back(command);
    if (!m_serving)
        serve();
}

Task<> Engine::serve()
{
    m_serving = true;
    while (!m_commands.empty()) {
        const Command command = m_commands.front();
        m_commands.pop_front();
        co_await carryOut(command);
    }
    m_serving = false;
}

Task<> Engine::carryOut(Command command)
{
    if (command.kind == Command::Kind::Step) {
        co_await takeStep(command.step);
        co_return;
    }
    if (command.kind == Command::Kind::NextMoment) {
        co_await goOnWithLesson(command.size);
        co_return;
    }
    co_await endRun();
    co_await endSteps();
    co_await endLesson();
    switch (command.kind) {
    case Command::Kind::Start: co_await startRun(command.scenario); break;
    case Command::Kind::Stop: break;
    case Command::Kind::Reset: co_await resetAll(); break;
    case Command::Kind::Recover: co_await recoverAtOpen(); break;
    case Command::Kind::Explore: co_await runExploration(command); break;
    case Command::Kind::OpenSteps: co_await beginSteps(command); break;
    case Command::Kind::OpenLesson: co_await beginLesson(command); break;
    case Command::Kind::Step:
    case Command::Kind::NextMoment: break;
    case Command::Kind::ShutDown:
        m_closing = true;
        m_monitorWake.set();
        co_await m_lookingAround;
        m_tick.stop();
        m_snapshots.stop();
        m_redis.close();
        m_monitorRedis.close();
        Q_EMIT closed();
        break;
    }
}

/// A poll that began during the run still reads from it.
Task<> Engine::dropExperiment()
{
    while (m_lookUnderWay)
        co_await m_connectWake.waitFor(std::chrono::milliseconds(5));
    m_experiment.reset();
}

Task<> Engine::startRun(Scenario scenario)
{
    co_await dropExperiment();
    if (!findStrategy(scenario.strategy)) {
        report(Problem::Subject::Run, {Error::Kind::NotFound, scenario.strategy}, true);
        co_return;
    }
    setState(RunState::Preparing);
    const auto ready = co_await prepare(scenario);
    if (!ready) {
        co_await m_setup.release();
        setState(RunState::Failed);
        co_return;
    }
    makeExperiment(scenario);
    m_experiment->start(m_window);
    if (scenario.seconds > 0)
        m_runTimer.start(static_cast<int>(scenario.seconds * 1000));
    setState(RunState::Running);
    m_monitorWake.set();
}

Task<bool> Engine::connected()
{
    const Nanos began = now();
    while (now() - began < connectPatience) {
        const bool redisUp =
            m_redis.state() == StoreState::Connected && m_monitorRedis.state() == StoreState::Connected;
        if (redisUp && m_monitorPostgres.state() == StoreState::Connected)
            co_return true;
        const bool down = m_redis.state() == StoreState::Down || m_monitorPostgres.state() == StoreState::Down;
        if (down && now() - began > downPatience)
            break;
        m_monitorWake.set();
        co_await m_connectWake.waitFor(std::chrono::milliseconds(10));
    }
    if (m_redis.state() != StoreState::Connected)
        report(Problem::Subject::Redis, m_redis.lastError(), true);
    if (m_monitorPostgres.state() != StoreState::Connected)
        report(Problem::Subject::Postgres, m_monitorPostgres.lastError(), true);
    co_return false;
}

Task<Status> Engine::prepare(Scenario scenario)
{
    if (!findStrategy(scenario.strategy)) {
        const Error unknown{Error::Kind::NotFound, scenario.strategy};
        report(Problem::Subject::Run, unknown, true);
        co_return unknown;
    }
    const bool up = co_await connected();
    if (!up)
        co_return Error{};
    const auto claimed = co_await m_setup.claim();
    if (!claimed) { // two programs would assign each other's versions and judge them wrongly
        report(Problem::Subject::Run, claimed.error(), true);
        co_return claimed;
    }
    const auto laid = co_await m_setup.prepareDatabase(scenario.products);
    if (!laid) {
        report(Problem::Subject::Postgres, laid.error(), true);
        co_return laid;
    }
    const auto recovered = co_await m_setup.recoverQueue();
    if (!recovered) {
        report(Problem::Subject::Run, recovered.error(), true);
        co_return recovered.error();
    }
    m_recovered = *recovered + std::exchange(m_recoveredAtOpen, 0);
    if (m_sandbox) {
        const auto kept = co_await keepAppendOnlyFile(m_monitorRedis, scenario.appendOnly);
        if (!kept) {
            report(Problem::Subject::Redis, kept.error(), true);
            co_return kept;
        }
    }
    const auto cleared = co_await m_setup.clearCache();
    if (!cleared) {
        report(Problem::Subject::Redis, cleared.error(), true);
        co_return cleared;
    }
    const auto versions = co_await m_setup.versions(scenario.products);
    if (!versions) {
        report(Problem::Subject::Postgres, versions.error(), true);
        co_return versions.error();
    }
    m_versions = *versions;
    const auto dead = co_await m_storeMonitor.deadLetters();
    if (!dead) {
        report(Problem::Subject::Redis, dead.error(), true);
        co_return dead.error();
    }
    m_deadLetters = *dead;
    co_return Done{};
}

Task<> Engine::endRun()
{
    m_runTimer.stop();
    if (!m_experiment || (m_state != RunState::Running && m_state != RunState::Paused))
        co_return;
    setState(RunState::Settling);
    co_await m_experiment->settle();
    co_await m_setup.release();
    setState(RunState::Finished);
}

/// The engine's own monitoring: polls one after the other for its whole lifetime.
Task<> Engine::monitorLoop()
{
    while (!m_closing) {
        const bool busy = m_experiment && m_state != RunState::Finished;
        const bool teaches = m_lesson.open && m_lessonMonitor.monitor();
        m_lookUnderWay = busy;
        if (busy)
            co_await m_experiment->poll();
        else if (teaches)
            co_await m_lessonMonitor.poll();
        else
            co_await beat();
        m_lookUnderWay = false;
        if (m_closing)
            break;
        const bool waiting = m_state == RunState::Preparing || m_monitorPostgres.state() != StoreState::Connected;
        const auto pause = busy || teaches || waiting ? lookEvery : beatEvery;
        co_await m_monitorWake.waitFor(pause);
    }
}

Task<bool> Engine::beat()
{
    const DatabaseWork::Work work = [](PostgresSession &postgres) { return postgres.run(QStringLiteral("SELECT 1")); };
    const auto done = co_await DatabaseWork(m_monitorPostgres, work);
    co_return done.ok();
}

Task<> Engine::inspect(Key key)
{
    const auto both = co_await m_storeMonitor.product(key);
    const RunMonitor *monitor = m_experiment ? &m_experiment->monitor() : m_lessonMonitor.monitor();
    const Inspection inspection = monitor ? monitor->inspect(key, both) : inspectionOf(key, both);
    Q_EMIT inspected(inspection);
}

void Engine::report(Problem::Subject subject, const Error &error, bool fatal)
{
    Problem problem;
    problem.subject = subject;
    problem.error = error;
    problem.fatal = fatal;
    if (subject == Problem::Subject::Redis)
        problem.address = m_redis.address().display();
    else if (subject == Problem::Subject::Postgres)
        problem.address = m_monitorPostgres.address().display();
    Q_EMIT this->problem(problem);
}

void Engine::reportStore(Problem::Subject subject, StoreState state, const Error &error)
{
    // Before and between runs the status bar shows it; a start that cannot connect reports by itself.
    const bool running = m_experiment && m_state != RunState::Finished;
    const Server server = subject == Problem::Subject::Redis ? Server::Redis : Server::Postgres;
    const bool ours = m_experiment && m_experiment->faults().explains(server);
    if (running && !ours && (state == StoreState::Reconnecting || state == StoreState::Down))
        report(subject, error, false);
    sendSnapshot();
}

void Engine::setState(RunState state)
{
    m_state = state;
    sendSnapshot(true);
}

StoreHealth Engine::redisHealth() const
{
    return healthOf(m_redis, QStringLiteral("Redis"));
}

StoreHealth Engine::postgresHealth() const
{
    return healthOf(m_monitorPostgres, QStringLiteral("PostgreSQL"));
}

template<typename Store> StoreHealth Engine::healthOf(const Store &store, const QString &name) const
{
    StoreHealth health{store.state(), name, m_sandbox, store.address().display(), {}};
    if (!store.serverVersion().isEmpty())
        health.product += QLatin1Char(' ') + store.serverVersion();
    if (health.state == StoreState::Down || health.state == StoreState::Reconnecting)
        health.trouble = store.lastError().kind;
    return health;
}

void Engine::sendSnapshot(bool evenIfPending)
{
    const TraceBatch events = m_experiment ? m_experiment->takeEvents()
        : m_steps                          ? m_steps->takeEvents()
                                           : m_lessonMonitor.takeEvents();
    if (!events.isEmpty())
        Q_EMIT traced(events);
    if (m_snapshotPending && !evenIfPending)
        return;
    Snapshot snapshot;
    snapshot.state = m_state;
    if (m_experiment)
        m_experiment->fill(snapshot);
    else if (m_steps && m_steps->run())
        m_steps->run()->fill(snapshot);
    else if (m_lesson.open)
        m_lessonMonitor.fill(snapshot);
    else
        snapshot.recovered = m_recoveredAtOpen;
    snapshot.redis = redisHealth();
    snapshot.postgres = postgresHealth();
    m_snapshotPending = true;
    Q_EMIT this->snapshot(snapshot);
}

} // namespace cachescope
