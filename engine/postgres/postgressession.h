// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/core/clock.h"
#include "engine/core/product.h"
#include "engine/sandbox/serveraddress.h"

#include <QHash>
#include <QSet>
#include <QSqlDatabase>
#include <QVariant>
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

/// One connection to PostgreSQL with its prepared statements, kept for the lifetime of the connection. Opened, used and
/// closed on one database thread. Every call blocks that thread; the next call reopens a lost connection.
class PostgresSession
{
public:
    explicit PostgresSession(const ServerAddress &address);
    ~PostgresSession();

    /// NotFound when there is no such product.
    Result<Product> load(Key key);
    /// The same for each key, in one round trip: one statement each, with the same visibility as on its own.
    std::vector<Result<Product>> load(const QVector<Key> &keys);
    /// Overwrites the row: returns 1; NotFound when it does not exist. `onlyNewer`: not over a newer version (returns
    /// 0).
    Result<int> save(const Product &product, bool onlyNewer = false);
    /// The same for each product, in one round trip and one transaction: one statement each. If one of them is
    /// rejected, the others are saved individually.
    std::vector<Result<int>> save(const std::vector<const Product *> &products, bool onlyNewer = false);
    /// Saves in one round trip. `onlyNewer`: each row only over an older version, so that it can be repeated safely. At
    /// most one value per key. Returns the rows that changed.
    Result<QVector<Key>> saveBatch(const QVector<Product> &products, bool onlyNewer = true);
    /// BEGIN and the UPDATE in one round trip, after the COMMIT that was deferred to it. isInTransaction() tells
    /// whether a transaction is open.
    Result<int> beginAndSave(const Product &product, bool onlyNewer = false);
    Status commit();
    /// Defers the COMMIT to the next beginAndSave(); committed() then returns its result.
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
    enum class Statement { Load, Save, SaveNewer, SaveBatch, SaveBatchAnyway };

    Status open();
    Result<QSqlQuery *> prepared(Statement statement);
    Status executed(QSqlQuery &query);
    Result<QString> called(Statement statement, const QVariantList &values);
    Result<std::vector<Result<int>>> saveTogether(const std::vector<const Product *> &products, bool onlyNewer);
    Error failure(const QSqlError &error);
    Error unconfirmed(Error error) const;
    void keepSocket();
    void noteOpening(const QSqlDriver *driver);
    void dropSocket();

    ServerAddress m_address;
    QString m_name; ///< of the QSqlDatabase, unique in the process
    QHash<int, QSqlQuery *> m_prepared;
    bool m_connected = false;
    bool m_inTransaction = false;
    bool m_commitIsLeft = false; ///< for the next beginAndSave()
    Status m_committed = Done{};
    QSet<int> m_named; ///< statements that are PREPAREd by name on this connection
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
