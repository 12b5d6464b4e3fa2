// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/core/clock.h"
#include "engine/postgres/statement.h"
#include "engine/sandbox/serveraddress.h"

#include <QHash>
#include <QSet>
#include <QSqlDatabase>
#include <QVector>

#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <vector>

class QSqlDriver;
class QSqlError;
class QSqlQuery;

namespace cachescope {

/// One connection to PostgreSQL with its prepared statements, kept for the lifetime of the connection; it knows nothing
/// of what they are about. Opened, used and closed on one database thread. Every call blocks that thread; the next call
/// reopens a lost connection.
class PostgresSession
{
public:
    explicit PostgresSession(const ServerAddress &address);
    ~PostgresSession();

    /// One statement; within a transaction, if one is open.
    Status execute(const Query &query);
    /// The same for each query, in one round trip: one statement each, with the same visibility as on its own.
    std::vector<Status> execute(const std::vector<const Query *> &queries);
    /// The same in one transaction. If one of them is rejected, the others are executed individually.
    std::vector<Status> executeTogether(const std::vector<const Query *> &queries);
    /// BEGIN and the query in one round trip, after the COMMIT that was deferred to it. isInTransaction() tells whether
    /// a transaction is open.
    Status beginAnd(const Query &query);
    Status commit();
    /// Defers the COMMIT to the next beginAnd(); committed() then returns its result.
    void commitWithNext();
    const Status &committed() const { return m_committed; }
    Status rollback();
    bool isInTransaction() const { return m_inTransaction; }

    /// One of our statements with bound values; every row goes to `row`. For setup and monitoring, not for strategies.
    using Row = std::function<void(const QSqlQuery &)>;
    Status run(const QString &sql, const QVariantList &values = {}, const Row &row = {});

    bool isConnected() const { return m_connected; }
    const Error &lastError() const { return m_lastError; }
    /// "15.18", empty until connected for the first time.
    const QString &serverVersion() const { return m_serverVersion; }
    void close();
    /// From any thread: closes the connection; whatever runs on it fails.
    void cut();

private:
    Status open();
    Result<QSqlQuery *> prepared(const Statement &statement);
    Result<QString> called(const Query &query);
    Result<std::vector<Status>> executedTogether(const std::vector<const Query *> &queries);
    Error failure(const QSqlError &error);
    Error unconfirmed(Error error) const;
    void keepSocket();
    void noteOpening(const QSqlDriver *driver);
    void dropSocket();

    ServerAddress m_address;
    QString m_name; ///< of the QSqlDatabase, unique in the process
    QHash<const Statement *, QSqlQuery *> m_prepared;
    bool m_connected = false;
    bool m_inTransaction = false;
    bool m_commitIsLeft = false; ///< for the next beginAnd()
    Status m_committed = Done{};
    QSet<const Statement *> m_named; ///< statements that are PREPAREd by name on this connection
    Nanos m_retryAt = 0;
    Error m_lastError;
    QString m_serverVersion;
    std::mutex m_socketMutex;
    const QSqlDriver *m_opening = nullptr; ///< set while it opens the connection
    int m_socket = -1;                     ///< a duplicate descriptor of the connection's socket, which only we close
};

/// `{"a","b"}`: the text of a PostgreSQL array literal, for binding.
QString arrayLiteral(const QVector<QByteArray> &texts);

} // namespace cachescope
