// SPDX-License-Identifier: GPL-3.0-only
#include "engine/stores/cacheview.h"

#include <hiredis/hiredis.h>

#include <array>

namespace cachescope {

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
    return Set(m_request, product, expiry);
}

CacheView::Delete CacheView::remove(Key key)
{
    return Delete(m_request, key);
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

void CacheView::Get::read(const redisReply *reply)
{
    if (const auto error = errorOf(reply)) {
        m_error = error;
    } else if (reply->type == REDIS_REPLY_INTEGER) {
        if (reply->integer >= 0)
            m_expiresIn = std::chrono::milliseconds(reply->integer);
    } else if (reply->type == REDIS_REPLY_STRING) {
        const auto product = productFromJson(QByteArrayView(reply->str, static_cast<qsizetype>(reply->len)));
        if (product)
            m_product = *product;
        else
            m_error = product.error();
    }
}

void CacheView::Get::replied(const redisReply *reply)
{
    read(reply);
    if (--m_left > 0)
        return;
    if (m_error) {
        m_answer = CacheAnswer(*m_error);
        fail(*m_error);
    } else if (m_product) {
        const Version version = m_product->version;
        m_answer = CacheAnswer(std::move(*m_product), m_expiresIn);
        ended(Outcome::Hit, version);
    } else {
        ended(Outcome::Miss);
    }
    resume();
}

CacheView::Set::Set(Request &request, const Product &product, std::chrono::milliseconds expiry)
    : RedisStep(request, Step::CacheSet, product.key)
    , m_product(product)
    , m_expiry(expiry)
{
}

bool CacheView::Set::issue()
{
    const QByteArray key = redisKey();
    const QByteArray value = toJson(m_product);
    const QByteArray ttl = QByteArray::number(static_cast<qint64>(m_expiry.count()));
    const std::array<QByteArrayView, 5> set{"SET", key, value, "PX", ttl};
    send(set);
    return false;
}

void CacheView::Set::replied(const redisReply *reply)
{
    if (const auto error = errorOf(reply))
        fail(*error);
    else
        ended(Outcome::Ok, m_product.version);
    resume();
}

CacheView::Delete::Delete(Request &request, Key key)
    : RedisStep(request, Step::CacheDelete, key)
{
}

bool CacheView::Delete::issue()
{
    const QByteArray key = redisKey();
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

} // namespace cachescope
