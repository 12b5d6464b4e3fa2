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

/// One connection to PostgreSQL with its prepared statements, kept for the life of the connection. Opened, used and
/// closed on one database thread. Every call blocks that thread; a lost connection is opened anew by the next call.
class PostgresSession
{
public:
    explicit PostgresSession(const ServerAddress &address);
    ~PostgresSession();

    /// NotFound when there is no such product.
    Result<Product> load(Key key);
    /// The same for each key, in one round trip: a statement each, of which none sees less than it would have seen
    /// alone.
    std::vector<Result<Product>> load(const QVector<Key> &keys);
    /// Overwrites the row: answers 1; NotFound when there is none. `onlyNewer`: not over a newer version (answers 0).
    Result<int> save(const Product &product, bool onlyNewer = false);
    /// The same for each product, in one round trip and one transaction: a statement each. Where one of them is
    /// refused, the others are saved all the same, one by one.
    std::vector<Result<int>> save(const std::vector<const Product *> &products, bool onlyNewer = false);
    /// Saves in one round trip, `onlyNewer`: each row only over an older version, so that it may be repeated. At most
    /// one value a key. Answers how many rows changed.
    Result<int> saveBatch(const QVector<Product> &products, bool onlyNewer = true);
    /// BEGIN and the UPDATE in one round trip, behind the COMMIT that was left for it. isInTransaction() tells whether
    /// there is something to end.
    Result<int> beginAndSave(const Product &product, bool onlyNewer = false);
    Status commit();
    /// Leaves the COMMIT to the next beginAndSave(); committed() then tells what became of it.
    void commitWithNext();
    const Status &committed() const { return m_committed; }
    Status rollback();
    bool isInTransaction() const { return m_inTransaction; }

    /// A statement of ours with bound values; every row goes to `row`. For preparing and for looking, not for
    /// strategies.
    using Row = std::function<void(const QSqlQuery &)>;
    Status run(const QString &sql, const QVariantList &values = {}, const Row &row = {});

    bool isConnected() const { return m_connected; }
    const Error &lastError() const { return m_lastError; }
    /// "15.18", empty until connected for the first time.
    const QString &serverVersion() const { return m_serverVersion; }
    void close();
    /// From any thread: ends the connection under whatever runs on it, which then fails.
    void cut();

private:
    enum class Statement { Load, Save, SaveNewer, SaveBatch, SaveBatchAnyway };

    Status open();
    Result<QSqlQuery *> prepared(Statement statement);
    Status executed(QSqlQuery &query);
    Result<QString> called(Statement statement, const QVariantList &values);
    Result<std::vector<Result<int>>> saveTogether(const std::vector<const Product *> &products, bool onlyNewer);
    Error failure(const QSqlError &error);
    void keepSocket();
    void noteOpening(const QSqlDriver *driver);
    void dropSocket();

    ServerAddress m_address;
    QString m_name; ///< of the QSqlDatabase, unique in the program
    QHash<int, QSqlQuery *> m_prepared;
    bool m_connected = false;
    bool m_inTransaction = false;
    bool m_commitIsLeft = false; ///< for the next beginAndSave()
    Status m_committed = Done{};
    QSet<int> m_named; ///< statements that are PREPAREd by name in this connection
    Nanos m_retryAt = 0;
    Error m_lastError;
    QString m_serverVersion;
    std::mutex m_socketMutex;
    const QSqlDriver *m_opening = nullptr; ///< while it opens the connection
    int m_socket = -1;                     ///< a second descriptor of the connection's socket, ours alone to close
};

/// `{"a","b"}`: the text of a PostgreSQL array literal, for binding.
QString arrayLiteral(const QVector<QByteArray> &texts);

} // namespace cachescope
