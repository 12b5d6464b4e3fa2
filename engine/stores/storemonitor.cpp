// SPDX-License-Identifier: GPL-3.0-only
#include "engine/stores/storemonitor.h"

#include "engine/stores/cacheview.h"
#include "engine/stores/productstatements.h"
#include "engine/stores/writequeue.h"

#include <QSqlQuery>
#include <QVarLengthArray>

#include <hiredis/hiredis.h>

namespace cachescope {

RedisValue copied(const redisReply &reply)
{
    RedisValue value;
    switch (reply.type) {
    case REDIS_REPLY_INTEGER:
        value.kind = RedisValue::Kind::Integer;
        value.integer = reply.integer;
        break;
    case REDIS_REPLY_STRING:
    case REDIS_REPLY_STATUS:
        value.kind = RedisValue::Kind::Text;
        value.text = QByteArray(reply.str, static_cast<qsizetype>(reply.len));
        break;
    case REDIS_REPLY_ARRAY:
        value.kind = RedisValue::Kind::List;
        value.list.reserve(static_cast<qsizetype>(reply.elements));
        for (size_t i = 0; i < reply.elements; ++i)
            value.list.append(copied(*reply.element[i]));
        break;
    default: break;
    }
    return value;
}

RedisCommand::RedisCommand(RedisConnection &redis, QVector<QByteArray> arguments)
    : m_redis(redis)
    , m_arguments(std::move(arguments))
{
}

void RedisCommand::await_suspend(std::coroutine_handle<> waiting)
{
    m_waiting = waiting;
    const QVarLengthArray<QByteArrayView, 64> views(m_arguments.begin(), m_arguments.end());
    m_redis.send(this, {views.data(), static_cast<size_t>(views.size())});
}

void RedisCommand::replied(const redisReply *reply)
{
    if (!reply)
        m_result = m_redis.lastError();
    else if (reply->type == REDIS_REPLY_ERROR)
        m_result = Error{Error::Kind::Rejected, QString::fromUtf8(reply->str, static_cast<qsizetype>(reply->len))};
    else
        m_result = copied(*reply);
    m_waiting.resume();
}

void DatabaseWork::await_suspend(std::coroutine_handle<> waiting)
{
    m_waiting = waiting;
    m_postgres.submit(this);
}

namespace {

std::optional<Held> heldIn(const CacheAnswer &answer)
{
    if (answer.absent())
        return Held::absence(answer.version());
    return answer.hit() ? std::optional(Held::of(*answer.product())) : std::nullopt;
}

} // namespace

Task<Result<QVector<std::optional<Held>>>> StoreMonitor::cached(QVector<Key> keys)
{
    QVector<std::optional<Held>> held;
    if (keys.isEmpty())
        co_return held; // MGET needs at least one key
    QVector<QByteArray> command{"MGET"};
    for (const Key key : keys)
        command.append(m_prefix + key.shortName());
    const auto values = co_await RedisCommand(m_redis, command);
    if (!values)
        co_return values.error();
    held.reserve(keys.size());
    for (qsizetype i = 0; i < values->list.size() && i < keys.size(); ++i)
        held.append(heldIn(CacheView::answerIn(keys.at(i), values->list.at(i).text)));
    co_return held;
}

Task<Result<QVector<Held>>> StoreMonitor::stored(QVector<Key> keys)
{
    QVector<QByteArray> ids;
    QHash<int, qsizetype> places;
    for (const Key key : keys) {
        places.insert(key.id, ids.size());
        ids.append(QByteArray::number(key.id));
    }
    QVector<Held> held(keys.size());
    const QString list = arrayLiteral(ids);
    const DatabaseWork::Work work = [&](PostgresSession &postgres) {
        return postgres.run(
            QStringLiteral("SELECT id, version, false, NULL FROM cachescope.deleted WHERE id = ANY(?::int[]) UNION ALL "
                           "SELECT id, version, true, parts::text FROM cachescope.products WHERE id = ANY(?::int[])"),
            {list, list}, [&](const QSqlQuery &row) {
                Held &known = held[places.value(row.value(0).toInt())];
                if (!known.present) // a row that is there stands above the deletion of an earlier one
                    known = {row.value(1).toLongLong(), row.value(2).toBool(), partsOf(row.value(3))};
            });
    };
    const auto done = co_await DatabaseWork(m_postgres, work);
    if (!done)
        co_return done.error();
    co_return held;
}

Task<Result<StoreMonitor::Queue>> StoreMonitor::queue()
{
    const QVector<QByteArray> lookAll{
        "EVAL",
        "return {redis.call('LLEN', KEYS[1]), redis.call('LLEN', KEYS[2]), redis.call('LLEN', KEYS[3]), "
        "redis.call('LINDEX', KEYS[2], 0) or redis.call('LINDEX', KEYS[1], 0)}",
        "3",
        RedisWriteQueue::listName(m_prefix),
        RedisWriteQueue::processingName(m_prefix),
        RedisWriteQueue::deadLetterName(m_prefix)};
    const auto answer = co_await RedisCommand(m_redis, lookAll);
    if (!answer)
        co_return answer.error();
    if (answer->list.size() < 3)
        co_return Error{Error::Kind::Malformed, {}};

    Queue queue = queueInMemory();
    queue.waiting += answer->list.at(0).integer;
    queue.processing += answer->list.at(1).integer;
    queue.dead += answer->list.at(2).integer;
    const auto oldest = productFromJson(answer->list.size() > 3 ? answer->list.at(3).text : QByteArray());
    if (oldest && (queue.oldestWrittenAt == 0 || oldest->updatedAt < queue.oldestWrittenAt))
        queue.oldestWrittenAt = oldest->updatedAt;
    co_return queue;
}

StoreMonitor::Queue StoreMonitor::queueInMemory() const
{
    Queue queue;
    if (!m_memoryQueue)
        return queue;
    queue.waiting = m_memoryQueue->waiting();
    queue.processing = m_memoryQueue->processing();
    queue.dead = m_memoryQueue->deadLetters().size();
    queue.oldestWrittenAt = m_memoryQueue->items().empty() ? 0 : m_memoryQueue->items().front().product.updatedAt;
    return queue;
}

Task<Result<QVector<Change>>> StoreMonitor::list(QByteArray name)
{
    QVector<Change> changes;
    constexpr qint64 page = 5000;
    for (qint64 first = 0;; first += page) {
        const QVector<QByteArray> range{"LRANGE", name, QByteArray::number(first),
                                        QByteArray::number(first + page - 1)};
        const auto items = co_await RedisCommand(m_redis, range);
        if (!items)
            co_return items.error();
        for (const RedisValue &item : items->list) {
            const auto change = changeFromJson(item.text);
            if (change)
                changes.append(*change);
        }
        if (items->list.size() < page)
            break;
    }
    co_return changes;
}

Task<Result<QVector<Change>>> StoreMonitor::queued()
{
    const auto waiting = co_await list(RedisWriteQueue::listName(m_prefix));
    if (!waiting)
        co_return waiting;
    const auto processing = co_await list(RedisWriteQueue::processingName(m_prefix));
    if (!processing)
        co_return processing;
    QVector<Change> queued = *waiting + *processing;
    if (m_memoryQueue)
        queued +=
            QVector<Change>(m_memoryQueue->items().begin(), m_memoryQueue->items().end()) + m_memoryQueue->batch();
    co_return queued;
}

Task<Result<QVector<Change>>> StoreMonitor::deadLetters()
{
    auto dead = co_await list(RedisWriteQueue::deadLetterName(m_prefix));
    if (dead && m_memoryQueue)
        *dead += m_memoryQueue->deadLetters();
    co_return dead;
}

Task<Result<StoreMonitor::OneProduct>> StoreMonitor::product(Key key)
{
    OneProduct both;
    const QByteArray name = m_prefix + key.shortName();
    const QVector<QByteArray> get{"EVAL", "return {redis.call('PTTL', KEYS[1]), redis.call('GET', KEYS[1])}", "1",
                                  name};
    const auto cached = co_await RedisCommand(m_redis, get);
    if (!cached)
        co_return cached.error();
    if (cached->list.size() > 1 && cached->list.at(1).kind == RedisValue::Kind::Text) {
        both.cachedBytes = cached->list.at(1).text;
        both.expiresInMs = cached->list.at(0).integer;
        const CacheAnswer answer = CacheView::answerIn(key, both.cachedBytes);
        both.cachedAs = heldIn(answer);
        if (answer.hit() && !answer.absent())
            both.cached = *answer.product();
    }
    const DatabaseWork::Work work = [&](PostgresSession &postgres) -> Status {
        const auto stored = loadProduct(postgres, key);
        if (stored)
            both.stored = *stored;
        both.storedAs = stored ? Held::of(*stored) : Held::absence(stored.error().version);
        if (stored)
            return Done{};
        if (stored.error().kind != Error::Kind::NotFound)
            return stored.error();
        return Done{};
    };
    const auto loaded = co_await DatabaseWork(m_postgres, work);
    if (!loaded)
        co_return loaded.error();
    co_return both;
}

Task<Result<qint64>> StoreMonitor::usedMemory()
{
    const QVector<QByteArray> info{"INFO", "memory"};
    const auto answer = co_await RedisCommand(m_redis, info);
    if (!answer)
        co_return answer.error();
    constexpr QByteArrayView name("used_memory:");
    for (const QByteArray &line : answer->text.split('\n')) {
        if (line.startsWith(name))
            co_return line.mid(name.size()).trimmed().toLongLong();
    }
    co_return Error{Error::Kind::Malformed, {}};
}

} // namespace cachescope
