// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/core/clock.h"
#include "engine/core/storestate.h"
#include "engine/sandbox/serveraddress.h"

#include <QObject>
#include <QTimer>

#include <memory>
#include <span>

struct redisAsyncContext;
struct redisReply;

namespace cachescope {

/// A caller that waits for replies.
class RedisCall
{
public:
    /// Called once for every command sent; null when the connection was lost before the answer came. The reply is freed
    /// when this returns.
    virtual void replied(const redisReply *reply) = 0;

protected:
    ~RedisCall() = default;
};

/// One connection to Redis on the event loop of the thread that created it. Commands sent in one turn of the loop are
/// sent together, large numbers of them in a few parts. Time-outs and lost connections answer every waiting call with
/// null; the connection then reconnects by itself, with growing pauses. Never calls back from inside send().
class RedisConnection : public QObject
{
    Q_OBJECT
public:
    explicit RedisConnection(const ServerAddress &address, QObject *parent = nullptr);
    ~RedisConnection() override;

    void open();
    void close();
    /// Closes the connection as a network failure would; no reconnection until open().
    void cut();
    /// Reconnects now, without waiting for the current pause to end.
    void retry();
    void send(RedisCall *call, std::span<const QByteArrayView> arguments);

    StoreState state() const { return m_state; }
    /// "7.0.15", empty until connected for the first time.
    QString serverVersion() const { return m_serverVersion; }
    const ServerAddress &address() const { return m_address; }
    /// Why the last connection failed or was lost.
    const Error &lastError() const { return m_lastError; }
    void setCommandTimeout(Nanos timeout) { m_commandTimeout = timeout; }

Q_SIGNALS:
    void stateChanged(cachescope::StoreState state);

private:
    class Greeting;

    void connectTo(const QString &host);
    void connected(int status);
    void greet();
    void greeted(const Error *error);
    void drop(const Error &error);
    void scheduleReconnect();
    void checkTimeouts();
    void sendPart();
    void failLater(RedisCall *call);
    void setState(StoreState state);

    ServerAddress m_address;
    redisAsyncContext *m_context = nullptr;
    std::unique_ptr<Greeting> m_greeting;
    StoreState m_state = StoreState::Unknown;
    Error m_lastError;
    QString m_serverVersion;
    QTimer m_reconnect, m_watchdog;
    Nanos m_commandTimeout = 2 * second;
    Nanos m_progress = 0; ///< when the oldest waiting command began to wait, or the last reply came
    int m_waiting = 0;
    int m_unsent = 0; ///< commands since hiredis' buffer was last empty or partly sent
    int m_attempts = 0;
    int m_lookup = -1;
    bool m_wanted = false;
    QVector<RedisCall *> m_failing;

    friend void redisReplied(redisAsyncContext *, void *, void *);
};

} // namespace cachescope
