// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/stores/pause.h"

#include <chrono>

namespace cachescope {

/// The result of a look-up in the cache: a hit (a value, or a cached absence), a miss, or an error.
class CacheAnswer
{
public:
    CacheAnswer() = default;
    explicit CacheAnswer(Product product)
        : m_product(std::move(product))
    {
    }
    explicit CacheAnswer(Error error)
        : m_error(std::move(error))
    {
    }
    /// Cached absence, since the deletion of that version; 0: of which nothing is known.
    static CacheAnswer absence(Key key, Version since)
    {
        CacheAnswer answer(Error{Error::Kind::NotFound, QString::number(key.id), false, since});
        answer.m_absent = true;
        return answer;
    }

    bool hit() const { return m_product || m_absent; }
    /// The absence of the product is cached.
    bool absent() const { return m_absent; }
    /// Of a hit: the product, or NotFound.
    Result<Product> product() const { return m_product ? Result<Product>(*m_product) : Result<Product>(*m_error); }
    /// Time left until the value expires; none when it was not asked for or the value never expires.
    std::optional<std::chrono::milliseconds> expiresIn() const { return m_expiresIn; }
    void setExpiresIn(std::chrono::milliseconds left) { m_expiresIn = left; }
    const std::optional<Error> &error() const { return m_error; }
    /// Of a hit, otherwise 0.
    Version version() const { return m_product ? m_product->version : m_absent ? m_error->version : 0; }

private:
    std::optional<Product> m_product;
    std::optional<std::chrono::milliseconds> m_expiresIn;
    std::optional<Error> m_error;
    bool m_absent = false;
};

/// A step that talks to Redis.
class RedisStep : public StepCall, public RedisCall
{
protected:
    RedisStep(Request &request, Step step, Key key, Server server = Server::Redis)
        : StepCall(request, step, key, server)
        , m_key(key)
    {
    }
    RedisStep(RedisStep &&) = default;
    ~RedisStep() = default;

    void send(std::span<const QByteArrayView> arguments) { request().stores().redis.send(this, arguments); }
    QByteArray redisKey() { return request().stores().redisKey(m_key); }
    /// The error of a reply, when it is one or is missing.
    std::optional<Error> errorOf(const redisReply *reply);
    Status status() const { return m_error ? Status(*m_error) : Status(Done{}); }

    Key m_key;
};

/// The cache as a strategy sees it. Times out and reconnects by itself; errors come back as values.
class CacheView
{
public:
    class [[nodiscard]] Get;
    class [[nodiscard]] Set;
    class [[nodiscard]] Merge;
    class [[nodiscard]] Delete;
    class [[nodiscard]] TakeLock;
    class [[nodiscard]] ReleaseLock;

    /// What stands in the cache for a product that does not exist, since the deletion of that version.
    static QByteArray absenceMarker(Version since);
    /// What a value in the cache says; Malformed when it is neither a product nor such a marker.
    static CacheAnswer answerIn(Key key, QByteArrayView value);

    explicit CacheView(Request &request)
        : m_request(request)
    {
    }

    /// GET: answers a CacheAnswer.
    Get get(Key key);
    /// GET and PTTL in one round trip: answers a CacheAnswer that knows when it expires.
    Get getWithExpiry(Key key);
    /// SET … PX: answers a Status.
    Set set(const Product &product, std::chrono::milliseconds expiry);
    /// SET NX … PX of a marker that the product does not exist, never over a product: answers a Status. `since`: the
    /// version of its deletion, as far as it is known; a guarded cache that knows a newer write rejects it.
    Set setAbsent(Key key, Version since, std::chrono::milliseconds expiry);
    /// SET … PX of such a marker, over whatever is there: answers a Status.
    Set setDeleted(const Change &deletion, std::chrono::milliseconds expiry);
    /// Replaces one part of the cached value: answers a CacheAnswer, what the cache then holds; of a miss nothing.
    Merge merge(const Change &part, std::chrono::milliseconds expiry);
    /// DEL: answers a Status.
    Delete remove(Key key);
    /// DEL after a write that succeeded: answers a Status. A guarded cache remembers the version, so that no older
    /// value can be put in afterwards; of a deletion it keeps the absence with its version.
    Delete invalidate(const Change &written, std::chrono::milliseconds expiry);
    /// DEL of a value that was put in although its write failed: answers a Status. A guarded cache forgets the version,
    /// or it would reject what the database holds.
    Delete undoSet(const Change &unsaved);

    /// SET NX … PX: answers a Result<bool>, whether the request, which becomes the owner, now holds the lock.
    TakeLock takeLock(Key key, std::chrono::milliseconds expiry);
    /// The pause before the next attempt.
    Pause waitForLock(Key key, std::chrono::milliseconds time);
    /// Deletes the lock if the request still owns it: answers a Status.
    ReleaseLock releaseLock(Key key);

private:
    Request &m_request;
};

class CacheView::Get final : public RedisStep
{
public:
    Get(Request &request, Key key, bool withExpiry);
    CacheAnswer await_resume() { return std::move(m_answer); }
    /// For a GET that is never sent: sets the answer found elsewhere.
    void answerWith(const CacheAnswer &answer) { m_answer = answer; }

private:
    bool issue() override;
    bool giveUp(const Error &error) override;
    void replied(const redisReply *reply) override;
    void read(const redisReply *reply);

    bool m_withExpiry;
    int m_left = 0;
    CacheAnswer m_answer;
};

class CacheView::Set final : public RedisStep
{
public:
    /// Over what it may be set.
    enum class Over : quint8 { Anything, Nothing };

    /// `product`: null for the absence since the version `since`.
    Set(Request &request, Key key, const Product *product, Version since, Over over, std::chrono::milliseconds expiry);
    Status await_resume() { return status(); }

private:
    bool issue() override;
    void replied(const redisReply *reply) override;

    const Product *m_product; ///< owned by the awaiting coroutine, which outlives the step
    Version m_version;
    Over m_over;
    std::chrono::milliseconds m_expiry;
};

class CacheView::Merge final : public RedisStep
{
public:
    Merge(Request &request, const Change &part, std::chrono::milliseconds expiry);
    CacheAnswer await_resume() { return m_error ? CacheAnswer(*m_error) : std::move(m_answer); }

private:
    bool issue() override;
    void replied(const redisReply *reply) override;

    const Change &m_part; ///< owned by the awaiting coroutine
    std::chrono::milliseconds m_expiry;
    CacheAnswer m_answer;
};

class CacheView::Delete final : public RedisStep
{
public:
    /// Why a value is deleted. A guarded cache wants to know.
    enum class Reason : quint8 { Unsaid, Written, Deleted, Unsaved };

    Delete(Request &request, Key key, Version version, Part part, Reason reason, std::chrono::milliseconds expiry);
    Status await_resume() { return status(); }

private:
    bool issue() override;
    void replied(const redisReply *reply) override;

    Version m_version;
    Part m_part;
    Reason m_reason;
    std::chrono::milliseconds m_expiry; ///< of an absence
};

class CacheView::TakeLock final : public RedisStep
{
public:
    TakeLock(Request &request, Key key, std::chrono::milliseconds expiry);
    Result<bool> await_resume() { return m_error ? Result<bool>(*m_error) : Result<bool>(m_taken); }

private:
    bool issue() override;
    void replied(const redisReply *reply) override;

    std::chrono::milliseconds m_expiry;
    bool m_taken = false;
};

class CacheView::ReleaseLock final : public RedisStep
{
public:
    ReleaseLock(Request &request, Key key);
    Status await_resume() { return status(); }

private:
    bool issue() override;
    void replied(const redisReply *reply) override;
};

} // namespace cachescope
