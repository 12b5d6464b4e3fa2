// SPDX-License-Identifier: GPL-3.0-only
#include "engine/experiment/lessons/trial.h"

#include "engine/stores/writequeue.h"

#include <QDateTime>

#include <algorithm>

namespace cachescope {

namespace {

constexpr std::chrono::hours untilRung{24};

bool saves(Step step)
{
    return step == Step::DatabaseSave || step == Step::DatabaseSaveBatch;
}

} // namespace

Trial::Trial(const Connections &connections, const QString &strategy, const Knobs &knobs, int products)
    : m_knobs(knobs)
    , m_meter(m_history)
    , m_stores{m_gate, m_recorder, connections.redis, connections.postgres, connections.prefix, guardsOf(knobs)}
    , m_looking(connections.lookingRedis, connections.lookingPostgres, connections.prefix)
    , m_strategy(findStrategy(strategy)->make(m_stores, m_knobs))
    , m_caller(std::make_unique<Caller>(m_stores, *m_strategy, m_history))
{
    m_history.start(products, {});
    m_recorder.start(now(), &m_meter);
    m_meter.start(now());
    m_next.setSingleShot(true);
    QObject::connect(&m_next, &QTimer::timeout, &m_next, [this] { letOn(); });
}

Trial::~Trial() = default;

void Trial::start()
{
    m_strategy->start();
}

Task<Answer> Trial::read(Key key)
{
    if (m_crashBefore || m_refusesSaves)
        m_gate.setKeeper(this);
    const auto answer = co_await m_caller->read(key);
    co_return answer;
}

Product Trial::productOf(Key key)
{
    Product product;
    product.key = key;
    product.name = "Product " + QByteArray::number(key.id);
    product.priceCents = 1000 + ++m_written;
    product.stock = 1;
    product.updatedAt = QDateTime::currentMSecsSinceEpoch();
    return product;
}

Task<Answer> Trial::write(Key key)
{
    if (m_crashBefore || m_refusesSaves)
        m_gate.setKeeper(this);
    const Product product = productOf(key);
    const auto answer = co_await m_caller->write(product);
    co_return answer;
}

Task<> Trial::joined(bool isRead, Key key, Tally *tally, int *left)
{
    Answer answer;
    if (isRead)
        answer = co_await read(key);
    else
        answer = co_await write(key);
    tally->failed += answer.outcome == Outcome::Failed;
    tally->stale += answer.stale;
    --*left;
    m_allBack.ring();
}

Task<Trial::Tally> Trial::reads(QVector<Key> keys)
{
    Tally tally;
    int left = static_cast<int>(keys.size());
    for (const Key key : std::as_const(keys))
        joined(true, key, &tally, &left);
    while (left > 0)
        co_await m_allBack.sleep(untilRung);
    co_return tally;
}

Task<Trial::Tally> Trial::writes(QVector<Key> keys)
{
    Tally tally;
    int left = static_cast<int>(keys.size());
    for (const Key key : std::as_const(keys))
        joined(false, key, &tally, &left);
    while (left > 0)
        co_await m_allBack.sleep(untilRung);
    co_return tally;
}

Task<> Trial::settle()
{
    co_await m_strategy->settle();
}

void Trial::slowDatabase(std::chrono::milliseconds time)
{
    m_gate.setDelay(Server::Postgres, {Delay::Kind::Fixed, static_cast<double>(time.count()), 0});
}

Task<> Trial::crash()
{
    m_dead = true;
    m_gate.setKeeper(this);
    co_await m_strategy->settle();   // whatever it tries, nothing reaches a store any more
    m_caller.reset();
    m_strategy.reset();
}

void Trial::stands(Passage &passage, const Standing &standing)
{
    m_standing.push_back({&passage, standing.step});
    m_next.start(0);
}

void Trial::letOn()
{
    const auto waiting = std::exchange(m_standing, {});
    for (const auto &[passage, step] : waiting) {
        m_dead = m_dead || step == m_crashBefore;
        if (m_dead || (m_refusesSaves && saves(step)))
            passage->refuse({Error::Kind::Aborted, {}});
        else
            passage->proceed(0);
    }
}

qint64 Trial::count(Step step) const
{
    Snapshot snapshot;
    m_meter.fill(snapshot);
    qint64 total = 0;
    for (const auto &steps : snapshot.stepTotals)
        total += steps[static_cast<size_t>(step)];
    return total;
}

qint64 Trial::queuedInMemory() const
{
    const MemoryWriteQueue *memory = m_strategy ? m_strategy->memoryQueue() : nullptr;
    return memory ? memory->waiting() + memory->processing() : 0;
}

Task<Result<Audit>> Trial::audit()
{
    const auto stored = co_await m_looking.storedVersions(m_history.writtenKeys());
    if (!stored)
        co_return stored.error();
    const auto queued = co_await m_looking.queued();
    if (!queued)
        co_return queued.error();
    const auto dead = co_await m_looking.deadLetters();
    if (!dead)
        co_return dead.error();
    co_return m_history.audit(*stored, *queued, *dead);
}

Task<Result<int>> Trial::phantoms(QVector<Key> keys)
{
    const auto cached = co_await m_looking.cachedVersions(keys);
    if (!cached)
        co_return cached.error();
    int found = 0;
    for (qsizetype i = 0; i < keys.size(); ++i)
        found += cached->at(i) > 1 && !m_history.databaseHeld(keys.at(i), cached->at(i));
    co_return found;
}

} // namespace cachescope
