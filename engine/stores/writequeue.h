// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/core/change.h"
#include "engine/stores/queuekind.h"
#include "engine/trace/gate.h"

#include <chrono>
#include <deque>

struct redisReply;

namespace cachescope {

class Pause;
class Request;

struct QueueAnswer
{
    qint64 depth = 0;        ///< writes waiting in the queue after the call
    QVector<Change> changes; ///< the batch taken, or what was found
};

/// The queue between the cache and the database under write-behind. A batch that is taken moves to a processing list
/// and stays there until done(). A crash before done() loses nothing: recover() restores it.
class WriteQueue
{
public:
    class [[nodiscard]] Call; ///< in queuecall.h, for those who await it

    virtual ~WriteQueue() = default;

    /// Each answers a Result<QueueAnswer>.
    Call push(Request &request, const Change &change);
    Call take(Request &request, int most);
    /// The same without the processing list: a crash before the batch is saved loses it.
    Call pop(Request &request, int most);
    Call done(Request &request, const QVector<Change> &batch);
    Call deadLetter(Request &request, const QVector<Change> &changes);
    /// Moves what an earlier process, or a flush that failed, left in the processing list back to the head of the
    /// queue.
    Call recover(Request &request);
    /// The writes of the key that are queued or being saved.
    Call find(Request &request, Key key);
    /// The wait before the next attempt.
    Pause pause(Request &request, std::chrono::milliseconds time);
    /// The wait for room in a full queue: answers a Status, an error when the run is being aborted.
    Pause waitForRoom(Request &request, std::chrono::milliseconds time);

    Server server() const { return m_server; }
    /// Writes waiting, as of the queue's last answer.
    qint64 depth() const { return m_depth; }
    /// False: with this limit (0: none) a write that came now would have to wait.
    bool hasRoom(int limit) const { return limit <= 0 || m_depth + m_entering < limit; }
    /// A batch of so many writes has failed and stays in the processing list: recover() will bring it back.
    void expectBack(qint64 writes) { m_depth += writes; }

    /// A place in the queue for a write that will be pushed: nobody else takes the last one meanwhile.
    class Place
    {
    public:
        explicit Place(WriteQueue &queue)
            : m_queue(queue)
        {
            ++m_queue.m_entering;
        }
        ~Place() { --m_queue.m_entering; }
        Place(const Place &) = delete;
        Place &operator=(const Place &) = delete;

    private:
        WriteQueue &m_queue;
    };

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
    qint64 m_depth = 0;
    qint64 m_entering = 0; ///< writes that have a place and are not queued yet
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
    const std::deque<Change> &items() const { return m_waiting; }
    const QVector<Change> &batch() const { return m_processing; }
    const QVector<Change> &deadLetters() const { return m_dead; }
    /// The process dies: nothing of it is left.
    void lose();

private:
    bool carryOut(Call &call) override;
    Result<QueueAnswer> read(Call &call, const redisReply &reply) override;

    std::deque<Change> m_waiting;
    QVector<Change> m_processing;
    QVector<Change> m_dead;
};

} // namespace cachescope
