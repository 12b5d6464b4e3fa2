// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/stores/cacheview.h"

#include <deque>

namespace cachescope {

struct QueueAnswer
{
    qint64 depth = 0;          ///< writes waiting in the queue after the call
    QVector<Product> products; ///< the batch taken
};

/// The queue between the cache and the database under write-behind. A batch that is taken moves to a processing list
/// and stays there until done(). A crash before done() loses nothing: recover() restores it.
class WriteQueue
{
public:
    class [[nodiscard]] Call;

    virtual ~WriteQueue() = default;

    /// Each answers a Result<QueueAnswer>.
    Call push(Request &request, const Product &product);
    Call take(Request &request, int most);
    /// The same without the processing list: a crash before the batch is saved loses it.
    Call pop(Request &request, int most);
    Call done(Request &request, const QVector<Product> &batch);
    Call deadLetter(Request &request, const QVector<Product> &products);
    /// Moves what an earlier process left in the processing list back to the head of the queue.
    Call recover(Request &request);
    /// The newest write of the key that is queued or being saved; `products` holds it, or is empty.
    Call find(Request &request, Key key);
    /// The wait before the next attempt.
    Pause pause(Request &request, std::chrono::milliseconds time);
    /// The wait for room in a full queue: answers a Status, an error when the run is being aborted.
    Pause waitForRoom(Request &request, std::chrono::milliseconds time);

protected:
    explicit WriteQueue(Server server)
        : m_server(server)
    {
    }

    /// Starts a call; true when it has already ended.
    virtual bool carryOut(Call &call) = 0;
    virtual Result<QueueAnswer> read(Call &call, const redisReply &reply) = 0;

private:
    Server m_server;
};

class WriteQueue::Call final : public RedisStep
{
public:
    enum class Kind : quint8 { Push, Take, Pop, Done, DeadLetter, Recover, Find };

    Call(WriteQueue &queue, Request &request, Kind kind, std::span<const Product> products, int most, Key key = {});
    Result<QueueAnswer> await_resume() { return m_error ? Result<QueueAnswer>(*m_error) : std::move(m_answer); }

    Kind kind() const { return m_kind; }
    int most() const { return m_most; }
    Key key() const { return m_key; }
    std::span<const Product> products() const { return m_products; }
    void sendToRedis(std::span<const QByteArrayView> arguments) { send(arguments); }
    const QByteArray &prefix() { return request().stores().prefix; }
    void finish(const Result<QueueAnswer> &answer);

private:
    bool issue() override { return m_queue.carryOut(*this); }
    void replied(const redisReply *reply) override;

    WriteQueue &m_queue;
    Kind m_kind;
    std::span<const Product> m_products; ///< owned by the awaiting coroutine, which outlives the step
    int m_most;
    Result<QueueAnswer> m_answer;
};

/// In Redis: a list, a processing list and a list of dead letters under our prefix. Survives the program; only data
/// loss in Redis loses it.
class RedisWriteQueue final : public WriteQueue
{
public:
    RedisWriteQueue()
        : WriteQueue(Server::Redis)
    {
    }

    static QByteArray listName(const QByteArray &prefix) { return prefix + "write-queue"; }
    static QByteArray processingName(const QByteArray &prefix) { return prefix + "write-queue:processing"; }
    static QByteArray deadLetterName(const QByteArray &prefix) { return prefix + "write-queue:dead"; }

private:
    bool carryOut(Call &call) override;
    Result<QueueAnswer> read(Call &call, const redisReply &reply) override;
};

/// In the program's memory: the fastest, and lost with the process.
class MemoryWriteQueue final : public WriteQueue
{
public:
    MemoryWriteQueue()
        : WriteQueue(Server::None)
    {
    }

    qint64 waiting() const { return static_cast<qint64>(m_waiting.size()); }
    qint64 processing() const { return static_cast<qint64>(m_processing.size()); }
    const std::deque<Product> &items() const { return m_waiting; }
    const QVector<Product> &batch() const { return m_processing; }
    const QVector<Product> &deadLetters() const { return m_dead; }

private:
    bool carryOut(Call &call) override;
    Result<QueueAnswer> read(Call &call, const redisReply &reply) override;

    std::deque<Product> m_waiting;
    QVector<Product> m_processing;
    QVector<Product> m_dead;
};

} // namespace cachescope
