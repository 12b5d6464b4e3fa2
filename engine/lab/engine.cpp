// SPDX-License-Identifier: GPL-3.0-only
#include "engine/lab/engine.h"

#include "engine/faults/redissettings.h"
#include "engine/measure/runmonitor.h"

#include <numeric>
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
    , m_host{{m_redis, m_postgres, m_monitorRedis, m_monitorPostgres, m_prefix, m_sandbox},
             m_setup,
             m_storeMonitor,
             *this,
             [this](const WaitContext &waits) { return connected(waits); },
             [this] { sendSnapshot(true); },
             [this] { end(m_session->id()); },
             [this] { m_monitorWake.set(); },
             [this](const ServerControl &control) { Q_EMIT serverControl(control); }}
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
        if (m_session)
            m_session->tick();
    });
    connect(&m_snapshots, &QTimer::timeout, this, [this] { sendSnapshot(); });
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

void Engine::begin(RunId id, const SessionPlan &plan)
{
    if (m_session)
        m_session->cancel();
    enqueue(Begin{id, plan});
}

void Engine::end(RunId id)
{
    if (m_session)
        m_session->cancel();
    enqueue(End{id});
}

void Engine::tell(RunId id, const SessionCommand &command)
{
    enqueue(Tell{id, command});
}

void Engine::shutDown()
{
    m_host.closing = true;
    if (m_session) {
        m_session->loseControl();
        m_session->cancel();
    }
    enqueue(ShutDown{});
}

void Engine::trace(const TraceWindow &window)
{
    m_host.window = window;
    if (m_session)
        m_session->trace(window);
}

void Engine::enqueue(const Order &order)
{
    m_orders.push_back(order);
    if (!m_serving)
        serve();
}

Task<> Engine::serve()
{
    m_serving = true;
    while (!m_orders.empty()) {
        const Order order = m_orders.front();
        m_orders.pop_front();
        const auto carried = std::visit([this](const auto &each) { return carryOut(each); }, order);
        co_await carried;
    }
    m_serving = false;
}

Task<> Engine::carryOut(Begin order)
{
    co_await endSession();
    AsyncEvent pause;
    while (m_lookUnderWay) // it still reads from the session
        co_await pause.waitFor(std::chrono::milliseconds(5));
    m_session = makeSession(order.id, order.plan, m_host);
    co_await m_session->begin();
}

Task<> Engine::carryOut(End order)
{
    if (m_session && m_session->id() == order.id)
        co_await endSession();
}

Task<> Engine::carryOut(Tell order)
{
    if (m_session && m_session->id() == order.id)
        co_await m_session->carryOut(order.command);
}

Task<> Engine::carryOut(ShutDown)
{
    co_await endSession();
    m_closing = true;
    m_monitorWake.set();
    co_await m_lookingAround;
    m_tick.stop();
    m_snapshots.stop();
    m_redis.close();
    m_monitorRedis.close();
    Q_EMIT closed();
}

Task<> Engine::endSession()
{
    if (m_session)
        co_await m_session->end();
}

/// As soon as both servers are available for the first time, unless a session is beginning, which recovers the queue
/// itself.
void Engine::recoverOnce()
{
    const bool redisUp = m_redis.state() == StoreState::Connected && m_monitorRedis.state() == StoreState::Connected;
    if (m_recoveryAsked || !redisUp || m_monitorPostgres.state() != StoreState::Connected)
        return;
    m_recoveryAsked = true;
    if (!m_serving && !m_session)
        enqueue(Recover{});
}

/// What an earlier process left in the queue. Reports no failure: every run tries again and reports.
Task<> Engine::carryOut(Recover)
{
    const auto left = co_await m_storeMonitor.queued();
    if (!left || left->isEmpty())
        co_return;
    const auto claimed = co_await m_setup.claim();
    if (!claimed)
        co_return; // another program is running: the queue is its own
    const auto laid = co_await m_setup.prepareDatabase(1);
    if (laid) {
        const auto recovered = co_await m_setup.recoverQueue();
        if (recovered)
            m_host.recovered = *recovered;
    }
    co_await m_setup.release();
}

Task<bool> Engine::connected(const WaitContext &waits)
{
    AsyncEvent pause(waits);
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
        const auto waited = co_await pause.waitFor(std::chrono::milliseconds(10));
        if (!waited)
            co_return false;
    }
    if (m_redis.state() != StoreState::Connected)
        report(Problem::Subject::Redis, m_redis.lastError(), true);
    if (m_monitorPostgres.state() != StoreState::Connected)
        report(Problem::Subject::Postgres, m_monitorPostgres.lastError(), true);
    co_return false;
}

/// Polls one after the other for the engine's whole lifetime.
Task<> Engine::monitorLoop()
{
    while (!m_closing) {
        m_lookUnderWay = m_session && m_session->isMonitoring();
        if (m_lookUnderWay)
            co_await m_session->poll();
        else
            co_await beat();
        const bool looked = std::exchange(m_lookUnderWay, false);
        if (m_closing)
            break;
        const bool waiting = (m_session && m_session->state() == RunState::Preparing)
            || m_monitorPostgres.state() != StoreState::Connected;
        const auto pause = looked || waiting ? lookEvery : beatEvery;
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
    Inspection inspection = m_session ? m_session->inspect(key, both) : inspectionOf(key, both);
    inspection.runId = m_session ? m_session->runId() : RunId::None;
    Q_EMIT inspected(inspection);
}

Task<> Engine::keepFile(bool keep)
{
    const auto kept = co_await keepAppendOnlyFile(m_monitorRedis, keep);
    if (!kept)
        report(Problem::Subject::Redis, kept.error(), false);
}

void Engine::report(Problem::Subject subject, const Error &error, bool fatal)
{
    Q_EMIT problem(m_host.problem(subject, error, fatal, m_session ? m_session->runId() : RunId::None));
}

void Engine::reportStore(Problem::Subject subject, StoreState state, const Error &error)
{
    // Before and between runs the status bar shows it; a start that cannot connect reports by itself.
    const Server server = subject == Problem::Subject::Redis ? Server::Redis : Server::Postgres;
    const bool running = m_session && m_session->isMonitoring() && !m_session->explains(server);
    if (running && (state == StoreState::Reconnecting || state == StoreState::Down))
        report(subject, error, false);
    sendSnapshot();
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

/// While a server is away nobody can say how cache and database stand to each other.
void Engine::forgetWhatIsNotSeen(Snapshot &snapshot) const
{
    if (m_monitorRedis.state() == StoreState::Connected && m_monitorPostgres.state() == StoreState::Connected)
        return;
    for (Tile &tile : snapshot.divergence.tiles) {
        tile.state = TileState::Unknown;
        tile.diverged = 0;
    }
    const qint64 keys = std::accumulate(snapshot.divergence.keys.begin(), snapshot.divergence.keys.end(), qint64(0));
    snapshot.divergence.keys = {};
    snapshot.divergence.keys[TileState::Unknown] = keys;
}

void Engine::sendSnapshot(bool evenIfPending)
{
    if (m_session) {
        TraceBatch events = m_session->takeEvents();
        events.runId = m_session->runId();
        if (!events.isEmpty())
            Q_EMIT traced(events);
    }
    if (m_snapshotPending && !evenIfPending)
        return;
    Snapshot snapshot;
    snapshot.queue.recovered = m_host.recovered;
    if (m_session) {
        m_session->fill(snapshot);
        snapshot.runId = m_session->runId();
        snapshot.state = m_session->state();
    }
    if (m_session && m_session->isMonitoring())
        forgetWhatIsNotSeen(snapshot);
    snapshot.servers.redis = healthOf(m_redis, QStringLiteral("Redis"));
    snapshot.servers.postgres = healthOf(m_monitorPostgres, QStringLiteral("PostgreSQL"));
    m_snapshotPending = true;
    Q_EMIT this->snapshot(snapshot);
}

} // namespace cachescope
