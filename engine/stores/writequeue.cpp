// SPDX-License-Identifier: GPL-3.0-only
#include "engine/stores/queuecall.h"

#include <QVarLengthArray>

#include <hiredis/hiredis.h>

#include <array>

namespace cachescope {

namespace {

using Kind = WriteQueue::Call::Kind;

// One script each, so that a batch is always in one of the lists. 1,000 at a time: Lua's stack is limited.
constexpr char takeScript[] = "local most = tonumber(ARGV[1]) "
                              "local items = redis.call('LRANGE', KEYS[1], 0, most - 1) "
                              "for first = 1, #items, 1000 do "
                              "  redis.call('RPUSH', KEYS[2], unpack(items, first, math.min(first + 999, #items))) "
                              "end "
                              "redis.call('LTRIM', KEYS[1], #items, -1) "
                              "return {redis.call('LLEN', KEYS[1]), items}";
constexpr char popScript[] = "local items = redis.call('LPOP', KEYS[1], ARGV[1]) or {} "
                             "return {redis.call('LLEN', KEYS[1]), items}";
constexpr char recoverScript[] = "while redis.call('LMOVE', KEYS[2], KEYS[1], 'RIGHT', 'LEFT') do end "
                                 "return redis.call('LLEN', KEYS[1])";

constexpr char findScript[] =
    "local found = {} "
    "for _, list in ipairs(KEYS) do "
    "  for _, item in ipairs(redis.call('LRANGE', list, 0, -1)) do "
    "    local ok, product = pcall(cjson.decode, item) "
    "    if ok and type(product) == 'table' and product.id == tonumber(ARGV[1]) then found[#found + 1] = item end "
    "  end "
    "end "
    "return {redis.call('LLEN', KEYS[1]), found}";

Step stepOf(Kind kind)
{
    switch (kind) {
    case Kind::Push: return Step::QueuePush;
    case Kind::Take:
    case Kind::Pop:
    case Kind::Recover: return Step::QueueTake;
    case Kind::Done: return Step::QueueDone;
    case Kind::DeadLetter: return Step::QueueDeadLetter;
    case Kind::Find: return Step::QueueFind;
    }
    return Step::QueuePush;
}

/// Whether the answer to such a call says how many writes are waiting; the others answer what they did elsewhere.
bool tellsDepth(Kind kind)
{
    return kind != Kind::Done && kind != Kind::DeadLetter;
}

} // namespace

WriteQueue::Call WriteQueue::push(Request &request, const Change &change)
{
    return Call(*this, request, Kind::Push, {&change, 1}, 0);
}

WriteQueue::Call WriteQueue::take(Request &request, int most)
{
    return Call(*this, request, Kind::Take, {}, most);
}

WriteQueue::Call WriteQueue::pop(Request &request, int most)
{
    return Call(*this, request, Kind::Pop, {}, most);
}

WriteQueue::Call WriteQueue::done(Request &request, const QVector<Change> &batch)
{
    return Call(*this, request, Kind::Done, batch, 0);
}

WriteQueue::Call WriteQueue::deadLetter(Request &request, const QVector<Change> &changes)
{
    return Call(*this, request, Kind::DeadLetter, changes, 0);
}

WriteQueue::Call WriteQueue::recover(Request &request)
{
    return Call(*this, request, Kind::Recover, {}, 0);
}

WriteQueue::Call WriteQueue::find(Request &request, Key key)
{
    return Call(*this, request, Kind::Find, {}, 0, key);
}

Pause WriteQueue::pause(Request &request, std::chrono::milliseconds time)
{
    return Pause(request, Step::QueueRetry, Key{}, time);
}

Pause WriteQueue::waitForRoom(Request &request, std::chrono::milliseconds time)
{
    return Pause(request, Step::QueueWait, request.key(), time);
}

WriteQueue::Call::Call(WriteQueue &queue, Request &request, Kind kind, std::span<const Change> changes, int most,
                       Key key)
    : RedisStep(request, stepOf(kind), kind == Kind::Push ? changes.front().key() : key, queue.m_server)
    , m_queue(queue)
    , m_kind(kind)
    , m_changes(changes)
    , m_most(most)
{
}

void WriteQueue::Call::finish(const Result<QueueAnswer> &answer)
{
    if (!answer) {
        fail(answer.error());
        return;
    }
    m_answer = answer;
    if (tellsDepth(m_kind))
        m_queue.m_depth = answer->depth;
    const bool takes = m_kind == Kind::Take || m_kind == Kind::Pop;
    const std::span<const Change> carried = takes ? std::span<const Change>(m_answer->changes) : m_changes;
    if (m_kind == Kind::Find) { // read-only: what it found was counted when it was queued
        Version newest = 0;
        for (const Change &change : std::as_const(m_answer->changes))
            newest = std::max(newest, change.version());
        ended(newest ? Outcome::Hit : Outcome::Miss, newest);
        return;
    }
    const Version version = m_kind == Kind::Push ? carried.front().version() : 0;
    ended(Outcome::Ok, version, static_cast<int>(carried.size()), carried);
}

void WriteQueue::Call::replied(const redisReply *reply)
{
    if (const auto error = errorOf(reply))
        fail(*error);
    else
        finish(m_queue.read(*this, *reply));
    resume();
}

bool RedisWriteQueue::carryOut(Call &call)
{
    const QByteArray list = listName(call.prefix());
    const QByteArray processing = call.kind() == Kind::Push ? QByteArray() : processingName(call.prefix());
    switch (call.kind()) {
    case Kind::Push: {
        const QByteArray value = toJson(call.changes().front());
        const std::array<QByteArrayView, 3> arguments{"RPUSH", list, value};
        call.sendToRedis(arguments);
        break;
    }
    case Kind::Take: {
        const QByteArray most = QByteArray::number(call.most());
        const std::array<QByteArrayView, 6> arguments{"EVAL", takeScript, "2", list, processing, most};
        call.sendToRedis(arguments);
        break;
    }
    case Kind::Pop: {
        const QByteArray most = QByteArray::number(call.most());
        const std::array<QByteArrayView, 5> arguments{"EVAL", popScript, "1", list, most};
        call.sendToRedis(arguments);
        break;
    }
    case Kind::Done: {
        const std::array<QByteArrayView, 2> arguments{"DEL", processing};
        call.sendToRedis(arguments);
        break;
    }
    case Kind::DeadLetter: {
        const QByteArray dead = deadLetterName(call.prefix());
        QVector<QByteArray> values;
        for (const Change &change : call.changes())
            values.append(toJson(change));
        QVarLengthArray<QByteArrayView, 128> arguments{"RPUSH", dead};
        for (const QByteArray &value : std::as_const(values))
            arguments.append(value);
        call.sendToRedis({arguments.data(), static_cast<size_t>(arguments.size())});
        break;
    }
    case Kind::Find: {
        const QByteArray id = QByteArray::number(call.key().id);
        const std::array<QByteArrayView, 6> arguments{"EVAL", findScript, "2", list, processing, id};
        call.sendToRedis(arguments);
        break;
    }
    case Kind::Recover: {
        const std::array<QByteArrayView, 5> arguments{"EVAL", recoverScript, "2", list, processing};
        call.sendToRedis(arguments);
        break;
    }
    }
    return false;
}

Result<QueueAnswer> RedisWriteQueue::read(Call &, const redisReply &reply)
{
    QueueAnswer answer;
    if (reply.type == REDIS_REPLY_INTEGER) {
        answer.depth = reply.integer;
        return answer;
    }
    if (reply.type != REDIS_REPLY_ARRAY || reply.elements != 2 || reply.element[1]->type != REDIS_REPLY_ARRAY)
        return Error{Error::Kind::Malformed, QStringLiteral("queue")};
    answer.depth = reply.element[0]->integer;
    const redisReply &items = *reply.element[1];
    answer.changes.reserve(static_cast<qsizetype>(items.elements));
    for (size_t i = 0; i < items.elements; ++i) {
        const auto change =
            changeFromJson(QByteArrayView(items.element[i]->str, static_cast<qsizetype>(items.element[i]->len)));
        if (change) // a foreign value in our list cannot be saved; the count of the processing list still shows it
            answer.changes.append(*change);
    }
    return answer;
}

void MemoryWriteQueue::lose()
{
    m_waiting.clear();
    m_processing.clear();
    m_dead.clear();
}

bool MemoryWriteQueue::carryOut(Call &call)
{
    QueueAnswer answer;
    switch (call.kind()) {
    case Kind::Push: m_waiting.push_back(call.changes().front()); break;
    case Kind::Take:
    case Kind::Pop:
        while (!m_waiting.empty() && answer.changes.size() < call.most()) {
            answer.changes.append(m_waiting.front());
            m_waiting.pop_front();
        }
        if (call.kind() == Kind::Take)
            m_processing = answer.changes;
        break;
    case Kind::Done: m_processing.clear(); break;
    case Kind::DeadLetter: m_dead.append(QVector<Change>(call.changes().begin(), call.changes().end())); break;
    case Kind::Recover:
        m_waiting.insert(m_waiting.begin(), m_processing.cbegin(), m_processing.cend());
        m_processing.clear();
        break;
    case Kind::Find: {
        const auto note = [&](const Change &change) {
            if (change.key() == call.key())
                answer.changes.append(change);
        };
        std::for_each(m_processing.cbegin(), m_processing.cend(), note);
        std::for_each(m_waiting.cbegin(), m_waiting.cend(), note);
        break;
    }
    }
    answer.depth = waiting();
    call.finish(answer);
    return true;
}

Result<QueueAnswer> MemoryWriteQueue::read(Call &, const redisReply &)
{
    return Error{Error::Kind::Malformed, {}}; // never sent to Redis
}

} // namespace cachescope
