// SPDX-License-Identifier: GPL-3.0-only
#include "engine/faults/faultinjector.h"

#include "engine/faults/faultnames.h"
#include "engine/faults/redissettings.h"

#include <algorithm>

namespace cachescope {

namespace {

constexpr int tickMs = 10;
constexpr qsizetype mostMarks = 1000;

Delay delayOf(const Fault &fault)
{
    if (fault.jitterMs > 0)
        return {Delay::Kind::Uniform, fault.ms, fault.jitterMs};
    return {Delay::Kind::Fixed, fault.ms, 0};
}

} // namespace

FaultInjector::FaultInjector(Stores &stores, const Connections &connections)
    : m_stores(stores)
    , m_monitorRedis(connections.monitorRedis)
    , m_monitorPostgres(connections.monitorPostgres)
    , m_sandbox(connections.sandbox)
{
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &FaultInjector::tick);
}

FaultInjector::~FaultInjector() = default;

void FaultInjector::start(const QVector<Fault> &faults, Nanos runStart)
{
    m_runStart = runStart;
    m_plan = FaultPlan(faults);
    if (!m_plan.isEmpty())
        m_timer.start(tickMs);
    tick();
}

void FaultInjector::tick()
{
    const double seconds = time();
    endActive([seconds](const Active &active) { return active.end <= seconds; });
    while (const auto due = m_plan.takeDue(seconds))
        inject(*due);
    if (m_plan.isEmpty() && m_active.isEmpty())
        m_timer.stop();
}

void FaultInjector::inject(const Fault &fault)
{
    if (m_marks.size() >= mostMarks)
        return;
    FaultMark mark;
    mark.fault = fault;
    mark.from = time();
    if (isInstant(fault.kind))
        mark.until = mark.from;
    m_marks.append(mark);
    const qsizetype number = m_marks.size() - 1;
    if (needsSandbox(fault.kind) && !m_sandbox) {
        fail(number, {Error::Kind::Unsupported, {}});
        return;
    }
    if (!isInstant(fault.kind)) {
        m_active.append({number, FaultPlan::endOf(fault, mark.from)});
        m_timer.start(tickMs);
    }
    begin(fault, number);
}

void FaultInjector::begin(const Fault &fault, qsizetype mark)
{
    switch (fault.kind) {
    case FaultKind::Latency:
    case FaultKind::Errors: setGate(fault.server); break;
    case FaultKind::Cut:
        setGate(fault.server);
        if (fault.server == Server::Redis)
            m_stores.redis.cut();
        else
            m_stores.postgres.cut();
        break;
    case FaultKind::Pause: Q_EMIT control({ServerControl::Kind::Pause, fault.server}); break;
    case FaultKind::Kill: Q_EMIT control({ServerControl::Kind::Kill, fault.server}); break;
    case FaultKind::Crash: Q_EMIT crashed(); break;
    case FaultKind::Evict: evict(fault.key, mark); break;
    case FaultKind::MemoryLimit: limitMemory(fault, mark); break;
    case FaultKind::FullDisk: fillDisk(mark); break;
    }
}

/// Called after the fault has left the active ones.
void FaultInjector::end(const Fault &fault)
{
    if (fault.kind == FaultKind::Latency || fault.kind == FaultKind::Errors || fault.kind == FaultKind::Cut)
        setGate(fault.server);
    if (isActive(fault.kind, fault.server))
        return; // another fault of the kind is still active
    switch (fault.kind) {
    case FaultKind::Cut: connectAgain(fault.server); break;
    case FaultKind::Pause: Q_EMIT control({ServerControl::Kind::Resume, fault.server}); break;
    case FaultKind::Kill:
        ++m_restarting;
        Q_EMIT control({ServerControl::Kind::Restart, fault.server});
        break;
    case FaultKind::MemoryLimit: freeMemory(); break;
    case FaultKind::FullDisk: freeDisk(); break;
    case FaultKind::Latency:
    case FaultKind::Errors:
    case FaultKind::Crash:
    case FaultKind::Evict: break;
    }
}

void FaultInjector::endActive(const std::function<bool(const Active &)> &which)
{
    for (qsizetype i = 0; i < m_active.size();) {
        if (!which(m_active.at(i))) {
            ++i;
            continue;
        }
        FaultMark &mark = m_marks[m_active.at(i).mark];
        m_active.removeAt(i);
        if (mark.fault.kind != FaultKind::FullDisk) // that one lasts until there is space again: see freeDisk()
            mark.until = time();
        end(mark.fault);
    }
}

void FaultInjector::clear(FaultKind kind, Server server)
{
    endActive([&](const Active &active) {
        const Fault &fault = m_marks.at(active.mark).fault;
        return fault.kind == kind && fault.server == server;
    });
}

void FaultInjector::clearAll()
{
    m_plan = FaultPlan();
    m_timer.stop();
    endActive([](const Active &) { return true; });
}

Task<> FaultInjector::cleared()
{
    const Nanos began = now();
    while (!m_marks.isEmpty() && now() - began < m_patience) { // no fault: an absent server is not our doing
        const bool back = co_await everybodyAnswers();
        if (back)
            break;
        co_await m_pause.waitFor(std::chrono::milliseconds(20));
    }
    while (m_running > 0) // they end with an answer or a time-out
        co_await m_pause.waitFor(std::chrono::milliseconds(20));
}

Task<bool> FaultInjector::everybodyAnswers()
{
    if (m_restarting > 0 || m_running > 0)
        co_return false;
    m_stores.redis.retry();
    m_monitorRedis.retry();
    const DatabaseWork::Work ask = [](PostgresSession &postgres) { return postgres.run(QStringLiteral("SELECT 1")); };
    const auto answer = co_await DatabaseWork(m_monitorPostgres, ask); // a session notices a lost connection only now
    co_return answer.ok()
        && m_stores.redis.state() == StoreState::Connected &&m_monitorRedis.state() == StoreState::Connected;
}

void FaultInjector::restarted(Server server)
{
    m_restarting = std::max(0, m_restarting - 1);
    if (server == Server::Redis) {
        m_stores.redis.retry();
        m_monitorRedis.retry();
    }
}

bool FaultInjector::explains(Server server) const
{
    return m_restarting > 0 || isActive(FaultKind::Cut, server) || isActive(FaultKind::Pause, server)
        || isActive(FaultKind::Kill, server);
}

bool FaultInjector::isActive(FaultKind kind, Server server) const
{
    return std::any_of(m_active.begin(), m_active.end(), [&](const Active &active) {
        const Fault &fault = m_marks.at(active.mark).fault;
        return fault.kind == kind && fault.server == server;
    });
}

/// Of several faults of one kind the newest applies.
void FaultInjector::setGate(Server server)
{
    Delay delay;
    double errors = 0;
    bool cut = false;
    for (const Active &active : std::as_const(m_active)) {
        const Fault &fault = m_marks.at(active.mark).fault;
        if (fault.server != server)
            continue;
        if (fault.kind == FaultKind::Latency)
            delay = delayOf(fault);
        else if (fault.kind == FaultKind::Errors)
            errors = fault.share;
        else if (fault.kind == FaultKind::Cut)
            cut = true;
    }
    m_stores.gate.setExtraDelay(server, delay);
    m_stores.gate.setErrorRate(server, errors);
    m_stores.gate.setCut(server, cut);
}

void FaultInjector::connectAgain(Server server)
{
    if (server == Server::Redis)
        m_stores.redis.open(); // PostgreSQL's sessions reconnect with their next statement
}

void FaultInjector::fail(qsizetype mark, const Error &error)
{
    FaultMark &failure = m_marks[mark];
    failure.failed = true;
    failure.until = time();
    failure.detail = error.detail;
    m_active.removeIf([mark](const Active &active) { return active.mark == mark; });
    Q_EMIT failed(failure.fault, error);
}

Task<> FaultInjector::evict(int key, qsizetype mark)
{
    ++m_running;
    const QVector<QByteArray> del{"DEL", m_stores.redisKey(Key{key})};
    const auto done = co_await RedisCommand(m_monitorRedis, del);
    if (!done)
        fail(mark, done.error());
    --m_running;
}

Task<> FaultInjector::limitMemory(Fault fault, qsizetype mark)
{
    const QByteArray size = "maxmemory";
    const QByteArray policy = "maxmemory-policy";
    ++m_running;
    m_memoryBusy = true;
    if (m_memorySettings.isEmpty()) {
        const auto oldSize = co_await redisSetting(m_monitorRedis, size);
        const auto oldPolicy = co_await redisSetting(m_monitorRedis, policy);
        if (oldSize && oldPolicy)
            m_memorySettings = {*oldSize, *oldPolicy};
    }
    const QByteArray word = nameOf(fault.policy).data();
    const QByteArray bytes = QByteArray::number(static_cast<qint64>(fault.megabytes * 1024 * 1024));
    const auto chosen = co_await setRedisSetting(m_monitorRedis, policy, word);
    const auto limited = co_await setRedisSetting(m_monitorRedis, size, bytes);
    if (!chosen)
        fail(mark, chosen.error());
    else if (!limited)
        fail(mark, limited.error());
    m_memoryBusy = false;
    if (!isActive(FaultKind::MemoryLimit, Server::Redis)) // ended meanwhile
        co_await freeMemory();
    --m_running;
}

Task<> FaultInjector::freeMemory()
{
    if (m_memoryBusy || m_memorySettings.isEmpty())
        co_return;
    const QByteArray size = "maxmemory";
    const QByteArray policy = "maxmemory-policy";
    const QVector<QByteArray> before = std::exchange(m_memorySettings, {});
    ++m_running;
    co_await setRedisSetting(m_monitorRedis, size, before.at(0));
    co_await setRedisSetting(m_monitorRedis, policy, before.at(1));
    --m_running;
}

Task<> FaultInjector::fillDisk(qsizetype mark)
{
    if (m_disk) {
        if (m_diskBusy) // being emptied
            fail(mark, {Error::Kind::Conflict, {}});
        co_return;
    }
    ++m_running;
    m_diskBusy = true;
    m_disk = std::make_unique<FullDisk>(m_stores.postgres.address());
    const auto filled = co_await m_disk->begin();
    if (!filled)
        fail(mark, filled.error());
    m_diskBusy = false;
    if (!isActive(FaultKind::FullDisk, Server::Postgres))
        co_await freeDisk();
    --m_running;
}

Task<> FaultInjector::freeDisk()
{
    if (!m_disk || m_diskBusy)
        co_return; // being filled: fillDisk() frees it
    ++m_running;
    m_diskBusy = true;
    co_await m_disk->end();
    for (FaultMark &mark : m_marks) {
        if (mark.fault.kind == FaultKind::FullDisk && mark.active())
            mark.until = time();
    }
    co_await m_diskPause.waitFor(std::chrono::milliseconds(0)); // the pool is still delivering the answer
    m_disk.reset();
    m_diskBusy = false;
    --m_running;
}

} // namespace cachescope
