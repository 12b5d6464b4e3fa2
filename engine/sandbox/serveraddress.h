// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/core/result.h"

#include <QString>

namespace cachescope {

/// A server's location and our credentials. Parsed from
/// `redis://[user[:password]@]host[:port][/db]`, `rediss://…`, `redis+unix:///path/to/socket[?db=n]`,
/// `postgres://[user[:password]@]host[:port]/database[?sslmode=…]`,
/// `postgres:///database?host=/socket/directory[&port=n][&user=…]` (also `postgresql://`).
struct ServerAddress
{
    enum class Kind : quint8 { Redis, Postgres };

    Kind kind = Kind::Redis;
    QString host;     ///< name or address; empty when `socket` is set
    quint16 port = 0; ///< 0: the standard port
    QString socket;   ///< Redis: the socket file; PostgreSQL: the directory that holds it
    QString user;
    QString password; ///< never part of display()
    QString database; ///< Redis: a number; PostgreSQL: a name
    QString sslMode;  ///< PostgreSQL; remote hosts default to verify-full
    bool tls = false;

    static Result<ServerAddress> parse(Kind kind, const QString &text);

    /// Without the password: for windows, logs and exports.
    QString display() const;
    /// The whole address, password included, in the form parse() reads.
    QString toUrl() const;
    bool isLocal() const;

    friend bool operator==(const ServerAddress &, const ServerAddress &) = default;
};

} // namespace cachescope

Q_DECLARE_METATYPE(cachescope::ServerAddress)
