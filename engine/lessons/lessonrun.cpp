// SPDX-License-Identifier: GPL-3.0-only
#include "engine/lessons/lessonrun.h"

#include "engine/lessons/lessonmonitor.h"

#include <QDateTime>

#include <algorithm>

namespace cachescope {

namespace {

constexpr std::chrono::hours indefinitely{24};

} // namespace

QVector<Key> keysUpTo(int count, int first)
{
    QVector<Key> keys;
    for (int i = 0; i < count; ++i)
        keys.append(Key{first + i});
    return keys;
}

LessonRun::LessonRun(const LessonContext &context, int highestKey)
    : m_products(context.products())
    , m_context(context.connections,
                {context.strategy, context.options, std::max(context.products(), highestKey), context.products()},
                &context.waits)
    , m_monitor(m_context.monitor())
{
    m_context.start(now());
    m_context.gate().setDelay(Server::Postgres, context.databaseDelay);
    m_next.setSingleShot(true);
    QObject::connect(&m_next, &QTimer::timeout, &m_next, [this] { proceedNext(); });
    context.monitor.follow(m_context.sharedMonitor(), context.strategy);
}

LessonRun::~LessonRun()
{
    m_context.stores().memoryQueue->lose();
}

void LessonRun::start()
{
    m_context.strategy().start();
}

void LessonRun::takeTheGate()
{
    if (m_crashBefore || m_refusesSaves)
        m_context.gate().setScheduler(this);
}

Task<Answer> LessonRun::read(Key key)
{
    takeTheGate();
    const auto answer = co_await m_context.caller().read(key);
    co_return answer;
}

Product LessonRun::productOf(Key key)
{
    Product product;
    product.key = key;
    product.name = "Product " + QByteArray::number(key.id);
    product.priceCents = 1000 + ++m_written;
    product.stock = 1;
    product.updatedAt = QDateTime::currentMSecsSinceEpoch();
    return product;
}

Task<Answer> LessonRun::write(Key key)
{
    takeTheGate();
    const Change change(productOf(key));
    const auto answer = co_await m_context.caller().write(change);
    co_return answer;
}

Task<> LessonRun::joined(bool isRead, Key key, Tally *tally, int *left)
{
    Answer answer;
    if (isRead)
        answer = co_await read(key);
    else
        answer = co_await write(key);
    tally->failed += answer.outcome == Outcome::Failed;
    tally->stale += answer.stale;
    --*left;
    m_allBack.set();
}

Task<LessonRun::Tally> LessonRun::together(bool areReads, QVector<Key> keys)
{
    Tally tally;
    int left = static_cast<int>(keys.size());
    for (const Key key : std::as_const(keys))
        joined(areReads, key, &tally, &left);
    while (left > 0)
        co_await m_allBack.waitFor(indefinitely);
    co_return tally;
}

Task<LessonRun::Tally> LessonRun::reads(QVector<Key> keys)
{
    return together(true, keys);
}

Task<LessonRun::Tally> LessonRun::writes(QVector<Key> keys)
{
    return together(false, keys);
}

Task<> LessonRun::crash()
{
    m_dead = true;
    m_context.gate().setScheduler(this);
    co_await drain(); // whatever it tries, nothing reaches a store any more
    m_context.stores().memoryQueue->lose();
}

void LessonRun::stepArrived(PendingStep &pending, const StepContext &context)
{
    m_pendingSteps.push_back({&pending, context.step});
    m_next.start(0);
}

void LessonRun::proceedNext()
{
    const auto waiting = std::exchange(m_pendingSteps, {});
    for (const auto &[pending, step] : waiting) {
        m_dead = m_dead || step == m_crashBefore;
        if (m_dead || isCancelled())
            pending->refuse({Error::Kind::Cancelled, {}});
        else if (m_refusesSaves && isSave(step))
            pending->refuse({Error::Kind::Injected, {}});
        else
            pending->proceed(0);
    }
}

qint64 LessonRun::count(Step step) const
{
    Snapshot snapshot;
    m_monitor.metrics().fill(snapshot);
    qint64 total = 0;
    for (const auto &steps : snapshot.steps.totals)
        total += steps[static_cast<size_t>(step)];
    return total;
}

Task<qint64> LessonRun::queueDepth()
{
    co_await m_monitor.pollQueue();
    m_monitor.judge();
    co_return m_monitor.queueDepth();
}

int LessonRun::alertsGiven(AlertKind kind) const
{
    const auto &alerts = m_monitor.alerts();
    return static_cast<int>(
        std::count_if(alerts.begin(), alerts.end(), [kind](const Alert &alert) { return alert.kind == kind; }));
}

Task<Result<Audit>> LessonRun::audit()
{
    co_await m_monitor.makeAudit();
    const auto &audit = m_monitor.audit();
    if (!audit || !audit->looked)
        co_return Error{Error::Kind::Unreachable, {}};
    co_return *audit;
}

Task<int> LessonRun::keysThatAre(TileState state)
{
    for (int seen = 0; seen <= m_products && !isCancelled(); seen += DivergenceProbe::keysALook / 2)
        co_await m_monitor.poll();
    co_return m_monitor.probe().count(state);
}

} // namespace cachescope
