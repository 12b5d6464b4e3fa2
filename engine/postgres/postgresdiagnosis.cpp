// SPDX-License-Identifier: GPL-3.0-only
#include "engine/postgres/postgresdiagnosis.h"

#include "engine/core/clock.h"

#include <QLibrary>
#include <QRegularExpression>

#include <poll.h>

#include <array>

namespace cachescope {

namespace {

// Copied from libpq's header; the numbers are part of its binary interface. The package that Qt's driver depends on
// contains the library but not the header.
enum Polling { PollingFailed = 0, PollingReading = 1, PollingWriting = 2, PollingOk = 3 };
constexpr int statusSslStartup = 7;
constexpr int verbositySqlState = 3;
constexpr Nanos patience = 3 * second;

struct Libpq
{
    using Connection = void *;
    Connection (*start)(const char *const *keywords, const char *const *values, int expand) = nullptr;
    int (*poll)(Connection) = nullptr;
    int (*status)(Connection) = nullptr;
    int (*socket)(Connection) = nullptr;
    int (*setVerbosity)(Connection, int) = nullptr;
    const char *(*message)(Connection) = nullptr;
    void (*finish)(Connection) = nullptr;

    Libpq()
    {
        QLibrary library(QStringLiteral("pq"), 5);
        const auto take = [&library](auto &function, const char *name) {
            function = reinterpret_cast<std::remove_reference_t<decltype(function)>>(library.resolve(name));
        };
        take(start, "PQconnectStartParams");
        take(poll, "PQconnectPoll");
        take(status, "PQstatus");
        take(socket, "PQsocket");
        take(setVerbosity, "PQsetErrorVerbosity");
        take(message, "PQerrorMessage");
        take(finish, "PQfinish");
    }

    bool complete() const { return start && poll && status && socket && setVerbosity && message && finish; }
};

struct Ending
{
    QString message;
    bool inTls = false; ///< it failed during the TLS handshake
    bool connected = false;
};

void waitFor(int socket, bool toWrite, Nanos atMost)
{
    pollfd wait{socket, static_cast<short>(toWrite ? POLLOUT : POLLIN), 0};
    ::poll(&wait, 1, static_cast<int>(std::max<Nanos>(1, atMost / millisecond)));
}

Ending connectOnce(const Libpq &libpq, const ServerAddress &address)
{
    const QByteArray host = (address.socket.isEmpty() ? address.host : address.socket).toUtf8();
    const QByteArray port = QByteArray::number(address.port ? address.port : 5432);
    const QByteArray database = address.database.toUtf8(), user = address.user.toUtf8(),
                     password = address.password.toUtf8();
    const QByteArray sslMode = address.sslMode.toUtf8();
    // libpq treats an empty value as unset
    const std::array<const char *, 8> keywords{"host",     "port",    "dbname",           "user",
                                               "password", "sslmode", "application_name", nullptr};
    const std::array<const char *, 8> values{
        host.constData(),     port.constData(),    database.constData(), user.constData(),
        password.constData(), sslMode.constData(), "cachescope",         nullptr};
    Ending ending;
    const Libpq::Connection connection = libpq.start(keywords.data(), values.data(), 0);
    if (!connection)
        return ending;
    libpq.setVerbosity(connection, verbositySqlState);
    const Nanos until = now() + patience;
    for (int state = PollingWriting; state == PollingReading || state == PollingWriting;) {
        if (now() >= until || libpq.socket(connection) < 0)
            break;
        waitFor(libpq.socket(connection), state == PollingWriting, until - now());
        ending.inTls = libpq.status(connection) == statusSslStartup;
        state = libpq.poll(connection);
        ending.connected = state == PollingOk;
    }
    ending.message = QString::fromUtf8(libpq.message(connection)).trimmed();
    libpq.finish(connection);
    return ending;
}

/// At this verbosity a message from the server ends in its SQLSTATE, and no other message does.
QString sqlStateOf(const QString &message)
{
    static const QRegularExpression pattern(QStringLiteral(":\\s+([0-9A-Z]{5})$"));
    return pattern.match(message).captured(1);
}

bool names(const QString &said, const char *thing)
{
    return said.contains(QLatin1String(thing)) && said.contains(QLatin1String("does not exist"));
}

} // namespace

Error::Kind kindOfOpenFailure(const ServerAddress &address)
{
    static const Libpq libpq;
    if (!libpq.complete())
        return Error::Kind::Unreachable;
    const Ending ending = connectOnce(libpq, address);
    const QString state = sqlStateOf(ending.message);
    if (state.startsWith(QLatin1String("28")) || state == QLatin1String("42501"))
        return Error::Kind::AccessDenied;
    if (state == QLatin1String("3D000"))
        return Error::Kind::NoSuchDatabase;
    return ending.inTls && !ending.connected && state.isEmpty() ? Error::Kind::Untrusted : Error::Kind::Unreachable;
}

Error diagnoseOpenFailure(const ServerAddress &address, const QString &said)
{
    const auto has = [&said](const char *words) { return said.contains(QLatin1String(words)); };
    if (has("authentication failed") || has("no password supplied") || has("no pg_hba.conf entry")
        || has("permission denied") || names(said, "role \""))
        return {Error::Kind::AccessDenied, said};
    if (names(said, "database \""))
        return {Error::Kind::NoSuchDatabase, said};
    if (has("Connection refused") || has("timeout expired") || has("could not translate host name"))
        return {Error::Kind::Unreachable, said};
    return {kindOfOpenFailure(address), said};
}

} // namespace cachescope
