// SPDX-License-Identifier: GPL-3.0-only
#include "engine/experiment/experiment.h"

#include "engine/stores/writequeue.h"
#include "engine/strategies/registry.h"

#include <QDateTime>

namespace cachescope {

namespace {

constexpr qsizetype mostUnreadSamples = 600;   // a window that does not read for a minute loses the older ones

// Longer than a statement may take; a wait that we added ourselves comes on top.
constexpr Nanos shortestSettlePatience = 6 * second;

Nanos longest(const Delay &delay)
{
    return delay.kind == Delay::Kind::None ? 0 : static_cast<Nanos>((delay.ms + 4 * delay.spreadMs) * millisecond);
}

double ageMs(qint64 writtenAt)
{
    return writtenAt > 0 ? static_cast<double>(std::max<qint64>(0, QDateTime::currentMSecsSinceEpoch() - writtenAt)) : 0;
}

} // namespace

Experiment::Experiment(const Connections &connections, const Scenario &scenario,
                       const QVector<std::pair<Key, Version>> &versions, const QVector<Product> &deadLetters, int recovered)
    : m_scenario(scenario)
    , m_meter(m_history)
    , m_check(m_history)
    , m_stores{m_gate, m_recorder, connections.redis, connections.postgres, connections.prefix, guardsOf(scenario.knobs)}
    , m_lookingPostgres(connections.lookingPostgres)
    , m_looking(connections.lookingRedis, connections.lookingPostgres, connections.prefix)
    , m_probe(m_looking, m_history)
    , m_faults(m_stores, connections)
    , m_recovered(recovered)
{
    m_history.start(scenario.products, versions);
    for (const Product &letter : deadLetters)
        m_history.reserve(letter.key, letter.version);
    m_probe.start(scenario.products);
    m_check.start(scenario.products);
    m_alerts.setThresholds(scenario.alerts);
    m_strategy = findStrategy(scenario.strategy)->make(m_stores, m_scenario.knobs);
    m_clients = std::make_unique<Clients>(m_stores, *m_strategy, m_history, m_check, scenario.workload, scenario.products);
    applyDelays();
    applyBreaker();
}

Experiment::~Experiment() = default;

void Experiment::applyDelays()
{
    m_gate.setDelay(Server::Redis, m_scenario.cacheDelay);
    m_gate.setDelay(Server::Postgres, m_scenario.databaseDelay);
}

void Experiment::applyBreaker()
{
    const Knobs &knobs = m_scenario.knobs;
    m_breaker.set({knobs.breakerFailures, knobs.breakerOpenTime});
    const bool on = knobs.breakerFailures > 0 && !m_settlingSince;
    if (on == (m_stores.breaker != nullptr))
        return;
    m_breaker.reset();
    m_stores.breaker = on ? &m_breaker : nullptr;
}

void Experiment::start(const TraceWindow &window)
{
    m_start = now();
    m_recorder.setWindow(window);
    m_recorder.start(m_start, &m_meter);
    m_meter.start(m_start);
    m_strategy->start();
    m_clients->start();
    m_faults.start(m_scenario.faults, m_start);
}

void Experiment::crash()
{
    m_crashed = true;
    m_gate.refuseAll();
    m_stores.redis.cut();
    m_stores.redis.open();
    m_stores.postgres.cut();
}

void Experiment::adjust(const Scenario &scenario)
{
    // Strategy, number of products and seed belong to the run as it was started.
    m_scenario.knobs = scenario.knobs;
    m_scenario.workload = scenario.workload;
    m_scenario.alerts = scenario.alerts;
    m_alerts.setThresholds(scenario.alerts);
    m_scenario.cacheDelay = scenario.cacheDelay;
    m_scenario.databaseDelay = scenario.databaseDelay;
    m_stores.guards = guardsOf(m_scenario.knobs);
    applyDelays();
    applyBreaker();
    m_clients->adjust(scenario.workload);
}

void Experiment::restartFigures()
{
    m_figuresSince = now() - m_start;
    m_meter.restart();
    m_check.restart();
    m_probe.restart();
    m_queueMaxDepth = m_queueDepth;
}

void Experiment::tick()
{
    if (m_end)
        return;
    giveUpWhenNothingMoves();
    m_meter.tick(now() - m_start);
    Sample sample = m_meter.sample();
    sample.queueDepth = static_cast<double>(m_queueDepth);
    sample.ahead = m_probe.count(TileState::Ahead);
    sample.stale = m_probe.count(TileState::Stale);
    sample.phantom = m_probe.count(TileState::Phantom);
    if (m_newSamples.size() >= mostUnreadSamples)
        m_newSamples.removeFirst();
    m_newSamples.append(sample);
    watch();
}

void Experiment::watch()
{
    Snapshot seen;
    m_meter.fill(seen);
    m_check.fill(seen);
    Alerts::Figures figures;
    figures.time = toMs(now() - m_start) / 1000;
    figures.cacheReachable = m_stores.redis.state() == StoreState::Connected;
    if (seen.recent.count > 0)
        figures.latencyMs = seen.recent.p99;
    if (seen.recentLookUps >= Alerts::enoughLookUps)
        figures.hitRate = seen.recentHitRate;
    if (m_redisMemoryMb >= 0)
        figures.memoryMb = m_redisMemoryMb;
    figures.queue = static_cast<double>(m_queueDepth);
    figures.answered = seen.reads + seen.writes;
    figures.failed = seen.failedReads + seen.failedWrites;
    figures.stale = seen.staleReads;
    m_alerts.look(figures);
}

Task<bool> Experiment::look()
{
    const bool compared = co_await m_probe.look();
    const bool counted = co_await lookAtQueue();
    co_await lookAtMemory();
    co_return compared && counted;
}

Task<bool> Experiment::lookAtQueue()
{
    const auto queue = co_await m_looking.queue();
    const MemoryWriteQueue *memory = m_crashed ? nullptr : m_strategy->memoryQueue();
    qint64 depth = memory ? memory->waiting() + memory->processing() : 0;
    double oldest = memory && !memory->items().empty() ? ageMs(memory->items().front().updatedAt) : 0;
    if (queue) {
        depth += queue->waiting + queue->processing;
        oldest = std::max(oldest, ageMs(queue->oldestWrittenAt));
    }
    m_queueDepth = depth;
    m_queueOldestMs = oldest;
    m_queueMaxDepth = std::max(m_queueMaxDepth, depth);
    co_return queue.ok();
}

Task<> Experiment::lookAtMemory()
{
    constexpr double mebibyte = 1024 * 1024;
    if (now() - m_memoryLookedAt < second)
        co_return;
    m_memoryLookedAt = now();
    const auto bytes = co_await m_looking.usedMemory();
    m_redisMemoryMb = bytes ? static_cast<double>(*bytes) / mebibyte : -1;
}

Nanos Experiment::settlePatience() const
{
    return shortestSettlePatience + longest(m_scenario.cacheDelay) + longest(m_scenario.databaseDelay);
}

/// A server that is stopped would keep the run from ending for good.
void Experiment::giveUpWhenNothingMoves()
{
    if (!m_settlingSince || m_givenUp)
        return;
    const Nanos moved = std::max(m_settlingSince, m_start + m_meter.lastSuccess());
    if (now() - moved < settlePatience())
        return;
    m_givenUp = true;
    m_gate.refuseAll();
    m_stores.postgres.cut();
    m_lookingPostgres.cut();
}

Task<> Experiment::settle()
{
    m_settlingSince = now();
    m_faults.healAll();
    co_await m_clients->settle();
    co_await m_faults.healed();
    m_settlingSince = now();
    applyBreaker();   // what is healed must not keep the queue from being flushed
    co_await m_strategy->settle();
    m_settlingSince = 0;   // the last look is not the strategy's
    co_await makeAudit();
    tick();
    m_end = now();
    m_alerts.finish(toMs(m_end - m_start) / 1000);
}

Task<> Experiment::makeAudit()
{
    m_audit = Audit{};
    m_audit->accepted = m_history.accepted();
    co_await look();
    QVector<Key> keys = m_history.writtenKeys();
    QVector<Version> stored;
    constexpr qsizetype page = 10'000;
    for (qsizetype first = 0; first < keys.size(); first += page) {
        const QVector<Key> some = keys.mid(first, page);
        const auto versions = co_await m_looking.storedVersions(some);
        if (!versions)
            co_return;
        stored += *versions;
    }
    Result<QVector<Product>> queued = QVector<Product>();
    Result<QVector<Product>> dead = QVector<Product>();
    if (m_meter.everQueued()) {   // a strategy without a queue is judged by the database alone, also without Redis
        queued = co_await m_looking.queued();
        dead = co_await m_looking.deadLetters();
    }
    if (!queued || !dead)
        co_return;
    if (const MemoryWriteQueue *memory = m_crashed ? nullptr : m_strategy->memoryQueue()) {
        *queued += QVector<Product>(memory->items().begin(), memory->items().end()) + memory->batch();
        *dead += memory->deadLetters();
    }
    m_audit = m_history.audit(stored, *queued, *dead);
}

void Experiment::fill(Snapshot &snapshot)
{
    snapshot.strategy = m_scenario.strategy;
    snapshot.time = (m_end ? m_end : now()) - m_start;
    m_meter.fill(snapshot);
    m_check.fill(snapshot);
    m_probe.fill(snapshot);
    snapshot.inFlight = m_clients->inFlight();
    snapshot.figuresSince = m_figuresSince;
    const double seconds = toMs(snapshot.time - m_figuresSince) / 1000;
    snapshot.meanRequestsPerSecond = seconds > 0 ? static_cast<double>(snapshot.reads + snapshot.writes) / seconds : 0;
    snapshot.queueDepth = m_queueDepth;
    snapshot.queueMaxDepth = m_queueMaxDepth;
    snapshot.queueOldestMs = m_queueOldestMs;
    snapshot.recovered = m_recovered;
    snapshot.faults = m_faults.marks();
    if (m_stores.breaker)
        snapshot.breaker = m_breaker.state();
    snapshot.breakerOpened = m_breaker.opened();
    snapshot.breakerProbeInMs = toMs(m_breaker.probeIn(now()));
    snapshot.redisMemoryMb = m_redisMemoryMb;
    snapshot.alerts = m_alerts.alerts();
    snapshot.incidents = m_alerts.incidents();
    snapshot.audit = m_audit;
    snapshot.lostWrites = m_audit ? m_audit->lost : 0;
    snapshot.newSamples = std::exchange(m_newSamples, {});
}

} // namespace cachescope
