// SPDX-License-Identifier: GPL-3.0-only
#include "engine/stores/cacheview.h"

#include <QRandomGenerator>

#include <hiredis/hiredis.h>

#include <array>

namespace cachescope {

namespace {

// The floor outlives the value: a reader delayed since before the write must not put the old value in after the new one
// has been deleted or evicted. The stored value is compared, too: it may predate the guard, or its floor may have been
// evicted. An unreadable value counts as none.
constexpr char setIfNewerScript[] =
    "local newest = tonumber(redis.call('GET', KEYS[2]) or '0') or 0 "
    "local held = redis.pcall('GET', KEYS[1]) "
    "local readable, product = pcall(cjson.decode, held) "
    "if readable and type(product) == 'table' then newest = math.max(newest, tonumber(product.version) or 0) end "
    "if tonumber(ARGV[3]) < newest then return 0 end "
    "redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[2]) "
    "redis.call('SET', KEYS[2], ARGV[3], 'PX', ARGV[4]) "
    "return 1";
constexpr char invalidateScript[] =
    "local newest = tonumber(redis.call('GET', KEYS[2]) or '0') or 0 "
    "if tonumber(ARGV[1]) >= newest then redis.call('SET', KEYS[2], ARGV[1], 'PX', ARGV[2]) end "
    "return redis.call('DEL', KEYS[1])";
constexpr char undoSetScript[] = "if redis.call('GET', KEYS[2]) == ARGV[1] then redis.call('DEL', KEYS[2]) end "
                                 "return redis.call('DEL', KEYS[1])";
constexpr char releaseScript[] = "if redis.call('GET', KEYS[1]) == ARGV[1] then return redis.call('DEL', KEYS[1]) end "
                                 "return 0";
constexpr char absentMarker[] = R"({"absent":true})"; // not a product, so other programs treat it as none
constexpr char floorLifeMs[] = "3600000";             // longer than any request may be delayed

/// Unique, even if another program or an earlier run has left a lock behind.
QByteArray ownerOf(const Request &request)
{
    static const QByteArray program = QByteArray::number(QRandomGenerator::system()->generate64(), 16) + ':';
    return program + QByteArray::number(request.tag().number);
}

} // namespace

CacheView Request::cache()
{
    return CacheView(*this);
}

std::optional<Error> RedisStep::errorOf(const redisReply *reply)
{
    if (!reply)
        return request().stores().redis.lastError();
    if (reply->type == REDIS_REPLY_ERROR)
        return Error{Error::Kind::Rejected, QString::fromUtf8(reply->str, static_cast<qsizetype>(reply->len))};
    return std::nullopt;
}

CacheView::Get CacheView::get(Key key)
{
    return Get(m_request, key, false);
}

CacheView::Get CacheView::getWithExpiry(Key key)
{
    return Get(m_request, key, true);
}

CacheView::Set CacheView::set(const Product &product, std::chrono::milliseconds expiry)
{
    return Set(m_request, product.key, &product, expiry);
}

CacheView::Set CacheView::setAbsent(Key key, std::chrono::milliseconds expiry)
{
    return Set(m_request, key, nullptr, expiry);
}

CacheView::Delete CacheView::remove(Key key)
{
    return Delete(m_request, key, 0, {});
}

CacheView::Delete CacheView::invalidate(const Product &written)
{
    return Delete(m_request, written.key, written.version, invalidateScript);
}

CacheView::Delete CacheView::undoSet(const Product &unsaved)
{
    return Delete(m_request, unsaved.key, unsaved.version, undoSetScript);
}

CacheView::TakeLock CacheView::takeLock(Key key, std::chrono::milliseconds expiry)
{
    return TakeLock(m_request, key, expiry);
}

Pause CacheView::waitForLock(Key key, std::chrono::milliseconds time)
{
    return Pause(m_request, Step::LockWait, key, time);
}

CacheView::ReleaseLock CacheView::releaseLock(Key key)
{
    return ReleaseLock(m_request, key);
}

CacheView::Get::Get(Request &request, Key key, bool withExpiry)
    : RedisStep(request, withExpiry ? Step::CacheGetExpiry : Step::CacheGet, key)
    , m_withExpiry(withExpiry)
{
}

bool CacheView::Get::issue()
{
    const QByteArray key = redisKey();
    const std::array<QByteArrayView, 2> get{"GET", key};
    m_left = m_withExpiry ? 2 : 1;
    send(get);
    if (m_withExpiry) {
        const std::array<QByteArrayView, 2> pttl{"PTTL", key};
        send(pttl);
    }
    return false;
}

bool CacheView::Get::giveUp(const Error &error)
{
    m_answer = CacheAnswer(error);
    request().lookedUp(false);
    return StepCall::giveUp(error);
}

void CacheView::Get::read(const redisReply *reply)
{
    if (const auto error = errorOf(reply)) {
        m_error = error;
    } else if (reply->type == REDIS_REPLY_INTEGER) {
        if (reply->integer >= 0)
            m_answer.setExpiresIn(std::chrono::milliseconds(reply->integer));
    } else if (reply->type == REDIS_REPLY_STRING) {
        const QByteArrayView text(reply->str, static_cast<qsizetype>(reply->len));
        if (text == QByteArrayView(absentMarker)) {
            m_answer = CacheAnswer::absence(m_key);
            return;
        }
        const auto product = productFromJson(text);
        if (product)
            m_answer = CacheAnswer(*product);
        else
            m_error = product.error();
    }
}

void CacheView::Get::replied(const redisReply *reply)
{
    read(reply);
    if (--m_left > 0)
        return;
    request().lookedUp(!m_error);
    if (m_error) {
        m_answer = CacheAnswer(*m_error);
        fail(*m_error);
    } else if (m_answer.absent()) {
        ended(Outcome::Absent);
    } else {
        ended(m_answer.hit() ? Outcome::Hit : Outcome::Miss, m_answer.version());
    }
    resume();
}

CacheView::Set::Set(Request &request, Key key, const Product *product, std::chrono::milliseconds expiry)
    : RedisStep(request, Step::CacheSet, key)
    , m_product(product)
    , m_expiry(expiry)
{
}

bool CacheView::Set::issue()
{
    const QByteArray key = redisKey();
    const QByteArray ttl = QByteArray::number(static_cast<qint64>(m_expiry.count()));
    if (!m_product) {
        const std::array<QByteArrayView, 6> absent{"SET", key, absentMarker, "NX", "PX", ttl};
        send(absent);
        return false;
    }
    const QByteArray value = toJson(*m_product);
    if (request().stores().guards.cache) {
        const QByteArray newest = request().stores().newestName(m_key);
        const QByteArray version = QByteArray::number(m_product->version);
        const std::array<QByteArrayView, 9> setIfNewer{"EVAL", setIfNewerScript, "2",        key, newest, value,
                                                       ttl,    version,          floorLifeMs};
        send(setIfNewer);
        return false;
    }
    const std::array<QByteArrayView, 5> set{"SET", key, value, "PX", ttl};
    send(set);
    return false;
}

void CacheView::Set::replied(const redisReply *reply)
{
    const bool refused =
        reply && (reply->type == REDIS_REPLY_NIL || (reply->type == REDIS_REPLY_INTEGER && reply->integer == 0));
    request().superseded = refused && m_product;
    if (const auto error = errorOf(reply))
        fail(*error);
    else
        ended(refused ? Outcome::Superseded : Outcome::Ok, version());
    resume();
}

CacheView::Delete::Delete(Request &request, Key key, Version version, QByteArrayView script)
    : RedisStep(request, Step::CacheDelete, key)
    , m_version(version)
    , m_script(script)
{
}

bool CacheView::Delete::issue()
{
    const QByteArray key = redisKey();
    if (!m_script.isEmpty() && request().stores().guards.cache) {
        const QByteArray newest = request().stores().newestName(m_key);
        const QByteArray version = QByteArray::number(m_version);
        const std::array<QByteArrayView, 7> guarded{"EVAL", m_script, "2", key, newest, version, floorLifeMs};
        send(guarded);
        return false;
    }
    const std::array<QByteArrayView, 2> del{"DEL", key};
    send(del);
    return false;
}

void CacheView::Delete::replied(const redisReply *reply)
{
    if (const auto error = errorOf(reply))
        fail(*error);
    else
        ended(Outcome::Ok);
    resume();
}

CacheView::TakeLock::TakeLock(Request &request, Key key, std::chrono::milliseconds expiry)
    : RedisStep(request, Step::LockTake, key)
    , m_expiry(expiry)
{
}

bool CacheView::TakeLock::issue()
{
    const QByteArray name = request().stores().lockName(m_key);
    const QByteArray owner = ownerOf(request());
    const QByteArray expiry = QByteArray::number(static_cast<qint64>(m_expiry.count()));
    const std::array<QByteArrayView, 6> set{"SET", name, owner, "NX", "PX", expiry};
    send(set);
    return false;
}

void CacheView::TakeLock::replied(const redisReply *reply)
{
    if (const auto error = errorOf(reply)) {
        fail(*error);
    } else {
        m_taken = reply->type == REDIS_REPLY_STATUS;
        ended(m_taken ? Outcome::Ok : Outcome::Miss);
    }
    resume();
}

CacheView::ReleaseLock::ReleaseLock(Request &request, Key key)
    : RedisStep(request, Step::LockRelease, key)
{
}

bool CacheView::ReleaseLock::issue()
{
    const QByteArray name = request().stores().lockName(m_key);
    const QByteArray owner = ownerOf(request());
    const std::array<QByteArrayView, 5> release{"EVAL", releaseScript, "1", name, owner};
    send(release);
    return false;
}

void CacheView::ReleaseLock::replied(const redisReply *reply)
{
    if (const auto error = errorOf(reply))
        fail(*error);
    else
        ended(reply->type == REDIS_REPLY_INTEGER && reply->integer == 1 ? Outcome::Ok : Outcome::Miss);
    resume();
}

} // namespace cachescope
