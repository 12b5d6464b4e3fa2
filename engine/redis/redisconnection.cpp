// SPDX-License-Identifier: GPL-3.0-only
#include "engine/redis/redisconnection.h"

#include "engine/redis/redisadapter.h"

#include <QHostInfo>
#include <QVarLengthArray>

#include <hiredis/async.h>
#include <hiredis/sds.h>

#include <algorithm>
#include <optional>

namespace cachescope {

namespace {

constexpr int firstPauseMs = 50;
constexpr int longestPauseMs = 2000;
constexpr int attemptsUntilDown = 4;
constexpr Nanos connectTimeout = 3 * second;
constexpr int partsOfABurst = 4;
constexpr int smallestPart = 8;

Error errorFrom(const redisAsyncContext *context)
{
    return {Error::Kind::Unreachable, QString::fromLocal8Bit(context->errstr ? context->errstr : "")};
}

Error errorFrom(const redisReply *reply)
{
    const QString text = QString::fromUtf8(reply->str, static_cast<qsizetype>(reply->len));
    const bool denied = text.startsWith(QLatin1String("WRONGPASS")) || text.startsWith(QLatin1String("NOAUTH"))
        || text.startsWith(QLatin1String("NOPERM")) || text.contains(QLatin1String("invalid password"))
        || text.contains(QLatin1String("without any password configured"));
    const bool noDatabase = text.contains(QLatin1String("DB index"));
    return {denied           ? Error::Kind::AccessDenied
                : noDatabase ? Error::Kind::NoSuchDatabase
                             : Error::Kind::Rejected,
            text};
}

} // namespace

void redisReplied(redisAsyncContext *context, void *reply, void *call)
{
    auto *connection = static_cast<RedisConnection *>(context->data);
    --connection->m_waiting;
    connection->m_progress = now();
    static_cast<RedisCall *>(call)->replied(static_cast<const redisReply *>(reply));
}

/// The first commands on a new connection: authentication, database, server version.
class RedisConnection::Greeting final : public RedisCall
{
public:
    explicit Greeting(RedisConnection &connection)
        : m_connection(connection)
    {
        const ServerAddress &address = connection.m_address;
        if (!address.password.isEmpty()) {
            QList<QByteArray> auth{"AUTH"};
            if (!address.user.isEmpty())
                auth.append(address.user.toUtf8());
            auth.append(address.password.toUtf8());
            m_commands.append(auth);
        }
        if (!address.database.isEmpty() && address.database != QLatin1String("0"))
            m_commands.append(QList<QByteArray>{"SELECT", address.database.toLatin1()});
        m_commands.append(QList<QByteArray>{"INFO", "server"});
    }

    void sendAll()
    {
        m_left = static_cast<int>(m_commands.size());
        for (const auto &command : std::as_const(m_commands)) {
            const QVarLengthArray<QByteArrayView, 4> arguments(command.begin(), command.end());
            m_connection.send(this, {arguments.data(), static_cast<size_t>(arguments.size())});
        }
    }

    void replied(const redisReply *reply) override
    {
        --m_left;
        if (!reply || m_finished)
            return; // connection lost: the connection handles that itself
        if (reply->type == REDIS_REPLY_ERROR)
            m_error = errorFrom(reply);
        else if (reply->type == REDIS_REPLY_STRING)
            readVersion(QByteArray(reply->str, static_cast<qsizetype>(reply->len)));
        if (m_left == 0 || m_error) {
            m_finished = true;
            // hiredis forbids freeing the context from a callback: use a queued call
            QMetaObject::invokeMethod(
                &m_connection,
                [connection = &m_connection, error = m_error] { connection->greeted(error ? &*error : nullptr); },
                Qt::QueuedConnection);
        }
    }

private:
    void readVersion(const QByteArray &info)
    {
        for (const QByteArray &line : info.split('\n')) {
            if (line.startsWith("redis_version:"))
                m_connection.m_serverVersion = QString::fromLatin1(line.mid(14).trimmed());
        }
    }

    RedisConnection &m_connection;
    QList<QList<QByteArray>> m_commands;
    std::optional<Error> m_error;
    int m_left = 0;
    bool m_finished = false;
};

RedisConnection::RedisConnection(const ServerAddress &address, QObject *parent)
    : QObject(parent)
    , m_address(address)
{
    m_reconnect.setSingleShot(true);
    connect(&m_reconnect, &QTimer::timeout, this, &RedisConnection::open);
    m_watchdog.setInterval(200);
    connect(&m_watchdog, &QTimer::timeout, this, &RedisConnection::checkTimeouts);
}

RedisConnection::~RedisConnection()
{
    close();
}

void RedisConnection::open()
{
    m_wanted = true;
    m_progress = now();
    m_watchdog.start();
    if (m_address.tls) {
        drop({Error::Kind::Unsupported, QStringLiteral("rediss")});
        return;
    }
    if (!m_address.socket.isEmpty()) {
        connectTo({});
        return;
    }
    // hiredis would resolve the name on this thread and block it
    m_lookup = QHostInfo::lookupHost(m_address.host, this, [this](const QHostInfo &info) {
        m_lookup = -1;
        if (info.addresses().isEmpty())
            drop({Error::Kind::Unreachable, info.errorString()});
        else
            connectTo(info.addresses().constFirst().toString());
    });
}

void RedisConnection::connectTo(const QString &host)
{
    m_context = m_address.socket.isEmpty()
        ? redisAsyncConnect(host.toLatin1().constData(), m_address.port ? m_address.port : 6379)
        : redisAsyncConnectUnix(m_address.socket.toLocal8Bit().constData());
    if (!m_context || m_context->err) {
        drop(m_context ? Error{Error::Kind::Unreachable, QString::fromLocal8Bit(m_context->c.errstr)} : Error{});
        return;
    }
    m_context->data = this;
    m_progress = now();
    attachToEventLoop(m_context);
    redisAsyncSetConnectCallback(m_context, [](const redisAsyncContext *context, int status) {
        auto *connection = static_cast<RedisConnection *>(context->data);
        if (status != REDIS_OK) {
            connection->m_lastError = errorFrom(context);
            connection->m_context = nullptr; // hiredis frees it after this callback
        }
        QMetaObject::invokeMethod(
            connection, [connection, status] { connection->connected(status); }, Qt::QueuedConnection);
    });
    redisAsyncSetDisconnectCallback(m_context, [](const redisAsyncContext *context, int) {
        auto *connection = static_cast<RedisConnection *>(context->data);
        const Error error = errorFrom(context);
        connection->m_context = nullptr; // hiredis frees it after this callback
        QMetaObject::invokeMethod(
            connection, [connection, error] { connection->drop(error); }, Qt::QueuedConnection);
    });
}

void RedisConnection::connected(int status)
{
    if (status != REDIS_OK)
        drop(m_lastError);
    else if (m_context)
        greet();
}

void RedisConnection::greet()
{
    m_greeting = std::make_unique<Greeting>(*this);
    m_greeting->sendAll();
}

void RedisConnection::greeted(const Error *error)
{
    if (!m_context)
        return;
    if (error) {
        drop(*error);
        return;
    }
    m_attempts = 0;
    setState(StoreState::Connected);
}

void RedisConnection::close()
{
    m_wanted = false;
    m_reconnect.stop();
    m_watchdog.stop();
    if (m_lookup >= 0)
        QHostInfo::abortHostLookup(std::exchange(m_lookup, -1));
    if (auto *context = std::exchange(m_context, nullptr)) {
        context->onDisconnect = nullptr;
        redisAsyncFree(context); // answers every waiting call with null
    }
    const auto failing = std::exchange(m_failing, {});
    for (RedisCall *call : failing)
        call->replied(nullptr);
    m_state = StoreState::Unknown;
}

void RedisConnection::cut()
{
    if (!m_wanted)
        return;
    close();
    m_lastError = {Error::Kind::Unreachable, {}};
    setState(StoreState::Down);
}

void RedisConnection::retry()
{
    if (m_reconnect.isActive())
        m_reconnect.start(0);
}

void RedisConnection::drop(const Error &error)
{
    if (!m_wanted)
        return;
    m_lastError = error;
    if (auto *context = std::exchange(m_context, nullptr)) {
        context->onDisconnect = nullptr;
        redisAsyncFree(context);
    }
    scheduleReconnect();
}

void RedisConnection::scheduleReconnect()
{
    ++m_attempts;
    m_reconnect.start(std::min(longestPauseMs, firstPauseMs << std::min(m_attempts - 1, 6)));
    const bool hopeless = m_lastError.kind == Error::Kind::AccessDenied
        || m_lastError.kind == Error::Kind::NoSuchDatabase || m_lastError.kind == Error::Kind::Unsupported;
    setState(hopeless || m_attempts >= attemptsUntilDown ? StoreState::Down : StoreState::Reconnecting);
}

void RedisConnection::checkTimeouts()
{
    const bool connecting = m_context && m_state != StoreState::Connected;
    if (m_context && m_waiting > 0 && now() - m_progress > m_commandTimeout)
        drop({Error::Kind::TimedOut, {}});
    else if (connecting && now() - m_progress > connectTimeout)
        drop({Error::Kind::TimedOut, {}});
}

void RedisConnection::send(RedisCall *call, std::span<const QByteArrayView> arguments)
{
    QVarLengthArray<const char *, 16> texts;
    QVarLengthArray<size_t, 16> lengths;
    for (const QByteArrayView argument : arguments) {
        texts.append(argument.data());
        lengths.append(static_cast<size_t>(argument.size()));
    }
    if (m_context && sdslen(m_context->c.obuf) == 0)
        m_unsent = 0;
    const bool usable = m_context && (m_state == StoreState::Connected || call == m_greeting.get());
    if (!usable
        || redisAsyncCommandArgv(m_context, &redisReplied, call, static_cast<int>(texts.size()), texts.data(),
                                 lengths.data())
            != REDIS_OK) {
        failLater(call);
        return;
    }
    if (m_waiting++ == 0)
        m_progress = now();
    sendPart();
}

/// hiredis sends when the event loop comes round. When many answers have arrived at once, and as many commands follow,
/// Redis would be idle until the last of them is written: so they are sent in parts.
void RedisConnection::sendPart()
{
    if (++m_unsent < smallestPart || m_unsent * partsOfABurst < m_waiting)
        return;
    m_unsent = 0;
    int sentAll = 0;
    redisBufferWrite(&m_context->c, &sentAll); // an error stays in the context and is handled by the event loop
}

void RedisConnection::failLater(RedisCall *call)
{
    // Answering immediately would resume a coroutine inside its own suspension, and a loop of failures would never
    // return to the event loop.
    m_failing.append(call);
    if (m_failing.size() > 1)
        return;
    QMetaObject::invokeMethod(
        this,
        [this] {
            const auto failing = std::exchange(m_failing, {});
            for (RedisCall *waiting : failing)
                waiting->replied(nullptr);
        },
        Qt::QueuedConnection);
}

void RedisConnection::setState(StoreState state)
{
    if (m_state == state)
        return;
    m_state = state;
    Q_EMIT stateChanged(state);
}

} // namespace cachescope
