// SPDX-License-Identifier: GPL-3.0-only
#include "engine/postgres/postgressession.h"

#include "engine/postgres/postgresdiagnosis.h"

#include <QLibrary>
#include <QSqlDriver>
#include <QSqlError>
#include <QSqlField>
#include <QSqlQuery>

#include <fcntl.h>
#include <sys/socket.h>
#include <unistd.h>

#include <atomic>

namespace cachescope {

namespace {

constexpr Nanos pauseAfterFailedOpen = 500 * millisecond;

const QString &textOf(int statement)
{
    static const QString saveBatch = QStringLiteral(
        "UPDATE cachescope.products AS p SET name = b.name, price_cents = b.price_cents, stock = b.stock, "
        "updated_at = to_timestamp(b.updated_at::double precision / 1000), version = b.version "
        "FROM unnest(?::int[], ?::text[], ?::bigint[], ?::int[], ?::bigint[], ?::bigint[]) "
        "AS b(id, name, price_cents, stock, updated_at, version) "
        "WHERE p.id = b.id");
    static const QString changed = QStringLiteral(" RETURNING p.id");
    static const QString texts[] = {
        QStringLiteral("SELECT name, price_cents, stock, (extract(epoch FROM updated_at) * 1000)::bigint, version "
                       "FROM cachescope.products WHERE id = ?"),
        QStringLiteral("UPDATE cachescope.products SET name = ?, price_cents = ?, stock = ?, "
                       "updated_at = to_timestamp(?::double precision / 1000), version = ? WHERE id = ?"),
        QStringLiteral(
            "WITH saved AS (UPDATE cachescope.products SET name = ?, price_cents = ?, stock = ?, "
            "updated_at = to_timestamp(?::double precision / 1000), version = ? WHERE id = ? AND version < ? "
            "RETURNING id) SELECT (SELECT count(*) FROM saved), EXISTS (SELECT FROM cachescope.products WHERE id = ?)"),
        saveBatch + QStringLiteral(" AND p.version < b.version") + changed,
        saveBatch + changed,
    };
    return texts[statement];
}

bool lost(const QString &state)
{
    return state.isEmpty() || state.startsWith(QLatin1String("57P")) || state.startsWith(QLatin1String("08"));
}

Error::Kind kindOf(const QString &state)
{
    if (state == QLatin1String("57014"))
        return Error::Kind::TimedOut;
    if (lost(state))
        return Error::Kind::Unreachable;
    if (state.startsWith(QLatin1String("40")) || state == QLatin1String("55P03"))
        return Error::Kind::Conflict;
    if (state.startsWith(QLatin1String("28")) || state == QLatin1String("42501"))
        return Error::Kind::AccessDenied;
    if (state == QLatin1String("3D000"))
        return Error::Kind::NoSuchDatabase;
    return Error::Kind::Rejected;
}

Product productOf(const QSqlQuery &row, Key key)
{
    Product product;
    product.key = key;
    product.name = row.value(0).toString().toUtf8();
    product.priceCents = row.value(1).toLongLong();
    product.stock = row.value(2).toInt();
    product.updatedAt = row.value(3).toLongLong();
    product.version = row.value(4).toLongLong();
    return product;
}

/// A prepared statement and its name.
struct NamedStatement
{
    QString prepare;
    QString execute; ///< up to the first value
};

const NamedStatement &namedStatement(int statement)
{
    static const auto named = [](int number, const QString &types) {
        const QString name = QStringLiteral("cachescope_%1").arg(number);
        QString text = textOf(number);
        for (int parameter = 1; text.contains(QLatin1Char('?')); ++parameter)
            text.replace(text.indexOf(QLatin1Char('?')), 1, QStringLiteral("$%1").arg(parameter));
        return NamedStatement{QStringLiteral("PREPARE %1 (%2) AS %3").arg(name, types, text),
                              QStringLiteral("EXECUTE %1 (").arg(name)};
    };
    static const NamedStatement statements[] = {
        named(0, QStringLiteral("int")),
        named(1, QStringLiteral("text, bigint, int, bigint, bigint, int")),
        named(2, QStringLiteral("text, bigint, int, bigint, bigint, int, bigint, int")),
    };
    return statements[statement];
}

/// A PostgreSQL text cannot contain a zero character.
std::optional<Error> malformed(const Product &product)
{
    if (!product.name.contains('\0'))
        return {};
    return Error{Error::Kind::Malformed, QStringLiteral("U+0000")};
}

QVariantList valuesOf(const Product &product, bool onlyNewer)
{
    QVariantList values{QString(QLatin1String("") + QString::fromUtf8(product.name)), // null would be NULL
                        product.priceCents,
                        product.stock,
                        product.updatedAt,
                        product.version,
                        product.key.id};
    if (onlyNewer)
        values << product.version << product.key.id;
    return values;
}

/// The result of a save: with `onlyNewer`, the statement SELECTs how many rows were saved and whether the row exists.
Result<int> rowsSaved(QSqlQuery &query, Key key)
{
    int saved = query.isSelect() ? 0 : query.numRowsAffected();
    bool exists = saved > 0;
    if (query.isSelect() && query.next()) {
        saved = query.value(0).toInt();
        exists = query.value(1).toBool();
    }
    if (!exists)
        return Error{Error::Kind::NotFound, QString::number(key.id)};
    return saved;
}

/// Returns -1 without a connection, or when its handle cannot be accessed.
int socketOf(const QSqlDriver &driver)
{
    using SocketOf = int (*)(const void *connection);
    static const auto ask = reinterpret_cast<SocketOf>(QLibrary::resolve(QStringLiteral("pq"), 5, "PQsocket"));
    const QVariant handle = driver.handle();
    const QByteArrayView type(handle.typeName());
    if (!ask || (type != "pg_conn*" && type != "PGconn*"))
        return -1;
    return ask(*static_cast<void *const *>(handle.constData())); // -1 without a connection
}

} // namespace

QString arrayLiteral(const QVector<QByteArray> &texts)
{
    QByteArray literal("{");
    for (const QByteArray &text : texts) {
        literal += literal.size() > 1 ? ",\"" : "\"";
        if (text.contains('"') || text.contains('\\'))
            literal += QByteArray(text).replace('\\', "\\\\").replace('"', "\\\"");
        else
            literal += text;
        literal += '"';
    }
    return QString::fromUtf8(literal + '}');
}

PostgresSession::PostgresSession(const ServerAddress &address)
    : m_address(address)
{
    static std::atomic<int> sessions{0};
    m_name = QStringLiteral("cachescope-%1").arg(++sessions);
}

PostgresSession::~PostgresSession()
{
    close();
}

void PostgresSession::close()
{
    if (m_inTransaction)
        rollback();
    dropSocket();
    qDeleteAll(m_prepared);
    m_prepared.clear();
    if (QSqlDatabase::contains(m_name)) {
        QSqlDatabase::database(m_name, false).close();
        QSqlDatabase::removeDatabase(m_name);
    }
    m_connected = false;
    m_inTransaction = false;
    m_named.clear();
}

/// The driver waits for a reply without a time-out, and a suspended server sends none: only closing the socket ends
/// that.
void PostgresSession::keepSocket()
{
    const int socket = socketOf(*QSqlDatabase::database(m_name, false).driver());
    if (socket < 0) {
        qWarning("the connection's socket is out of reach: a silent server cannot be given up");
        return;
    }
    const std::lock_guard lock(m_socketMutex);
    m_socket = ::fcntl(socket, F_DUPFD_CLOEXEC, 0);
}

void PostgresSession::noteOpening(const QSqlDriver *driver)
{
    const std::lock_guard lock(m_socketMutex);
    m_opening = driver;
}

void PostgresSession::dropSocket()
{
    const std::lock_guard lock(m_socketMutex);
    if (m_socket >= 0)
        ::close(std::exchange(m_socket, -1));
}

void PostgresSession::cut()
{
    const std::lock_guard lock(m_socketMutex);
    const int socket = m_opening ? socketOf(*m_opening) : m_socket;
    if (socket >= 0)
        ::shutdown(socket, SHUT_RDWR);
}

Status PostgresSession::open()
{
    if (m_connected)
        return Done{};
    if (now() < m_retryAt)
        return m_lastError;
    close();
    bool opened = false;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QPSQL"), m_name);
        database.setHostName(m_address.socket.isEmpty() ? m_address.host : m_address.socket);
        database.setPort(m_address.port ? m_address.port : 5432);
        database.setDatabaseName(m_address.database);
        database.setUserName(m_address.user);
        database.setPassword(m_address.password);
        QString options =
            QStringLiteral("connect_timeout=3;application_name=cachescope;"
                           "options='-c statement_timeout=5000 -c lc_messages=C -c client_min_messages=error'");
        if (!m_address.sslMode.isEmpty())
            options += QStringLiteral(";sslmode=") + m_address.sslMode;
        database.setConnectOptions(options);
        noteOpening(database.driver()); // the driver sends queries of its own and waits for them
        opened = database.open();
        noteOpening(nullptr);
        if (!opened)
            m_lastError = database.isValid()
                ? diagnoseOpenFailure(m_address, database.lastError().databaseText().trimmed())
                : Error{Error::Kind::Missing, QStringLiteral("QPSQL")};
    }
    if (!opened) {
        m_retryAt = now() + pauseAfterFailedOpen;
        close();
        return m_lastError;
    }
    m_connected = true;
    keepSocket();
    // Each of our statements has one good plan, through the primary key, whatever its values are; otherwise a session
    // would plan the first five executions again, which takes longer than saving a batch. Before PostgreSQL 12 there is
    // no such setting.
    const QString greeting =
        QStringLiteral("SELECT current_setting('server_version'), CASE WHEN current_setting('plan_cache_mode', true) "
                       "IS NOT NULL THEN set_config('plan_cache_mode', 'force_generic_plan', false) END");
    return run(greeting, {}, [this](const QSqlQuery &query) {
        m_serverVersion = query.value(0).toString().section(QLatin1Char(' '), 0, 0);
    });
}

Error PostgresSession::failure(const QSqlError &error)
{
    const QString state = error.nativeErrorCode();
    m_lastError = {kindOf(state),
                   state.isEmpty() ? error.databaseText().trimmed()
                                   : state + QStringLiteral(": ") + error.databaseText().trimmed()};
    if (lost(state)) {
        m_inTransaction = false;
        m_connected = false; // closed by the next call: one of its queries is still on the stack here
    }
    return m_lastError;
}

/// An error of a statement that commits.
Error PostgresSession::unconfirmed(Error error) const
{
    error.inDoubt = !m_connected;
    return error;
}

Status PostgresSession::executed(QSqlQuery &query)
{
    if (query.exec())
        return Done{};
    return failure(query.lastError());
}

Result<QSqlQuery *> PostgresSession::prepared(Statement statement)
{
    const Status opened = open();
    if (!opened)
        return opened.error();
    QSqlQuery *&query = m_prepared[static_cast<int>(statement)];
    if (query)
        return query;
    auto fresh = std::make_unique<QSqlQuery>(QSqlDatabase::database(m_name, false));
    if (!fresh->prepare(textOf(static_cast<int>(statement)))) {
        const Error error = failure(fresh->lastError());
        m_prepared.remove(static_cast<int>(statement));
        return error;
    }
    query = fresh.release();
    return query;
}

Result<Product> PostgresSession::load(Key key)
{
    const auto query = prepared(Statement::Load);
    if (!query)
        return query.error();
    (*query)->bindValue(0, key.id);
    const Status done = executed(**query);
    if (!done)
        return done.error();
    if (!(*query)->next()) {
        (*query)->finish();
        return Error{Error::Kind::NotFound, QString::number(key.id)};
    }
    Product product = productOf(**query, key);
    (*query)->finish();
    return product;
}

/// The EXECUTE text of a statement, for a message of several statements: the driver binds only one at a time and waits
/// for its answer. The values are formatted by the driver's own formatValue(), as bound ones are.
Result<QString> PostgresSession::called(Statement statement, const QVariantList &values)
{
    const Status opened = open();
    if (!opened)
        return opened.error();
    const NamedStatement &named = namedStatement(static_cast<int>(statement));
    if (!m_named.contains(static_cast<int>(statement))) {
        const Status done = run(named.prepare);
        if (!done)
            return done.error();
        m_named.insert(static_cast<int>(statement));
    }
    const QSqlDatabase database = QSqlDatabase::database(m_name, false);
    QString call = named.execute;
    for (const QVariant &value : values) {
        QSqlField field(QString(), value.metaType());
        field.setValue(value);
        call += call.endsWith(QLatin1Char('(')) ? QString() : QStringLiteral(", ");
        call += database.driver()->formatValue(field);
    }
    return call + QStringLiteral(");");
}

std::vector<Result<Product>> PostgresSession::load(const QVector<Key> &keys)
{
    std::vector<Result<Product>> products;
    products.reserve(static_cast<size_t>(keys.size()));
    QString statements;
    for (const Key key : keys) {
        const Result<QString> call = called(Statement::Load, {key.id});
        if (!call)
            break; // every load below reports the reason
        statements += *call;
    }
    if (!statements.isEmpty()) {
        QSqlQuery query(QSqlDatabase::database(m_name, false));
        bool answered = query.exec(statements);
        for (qsizetype i = 0; answered && i < keys.size(); ++i) {
            if (query.next())
                products.push_back(productOf(query, keys.at(i)));
            else
                products.push_back(Error{Error::Kind::NotFound, QString::number(keys.at(i).id)});
            answered = query.nextResult() || i + 1 == keys.size();
        }
        if (!answered)
            products.push_back(failure(query.lastError()));
    }
    // the server has not executed the statements after an error
    while (products.size() < static_cast<size_t>(keys.size()))
        products.push_back(m_connected ? load(keys.at(static_cast<qsizetype>(products.size())))
                                       : Result<Product>(m_lastError));
    return products;
}

Result<int> PostgresSession::save(const Product &product, bool onlyNewer)
{
    const auto query = prepared(onlyNewer ? Statement::SaveNewer : Statement::Save);
    if (!query)
        return query.error();
    if (const auto error = malformed(product))
        return *error;
    const QVariantList values = valuesOf(product, onlyNewer);
    for (int i = 0; i < values.size(); ++i)
        (*query)->bindValue(i, values.at(i));
    const bool commits = !m_inTransaction;
    const Status done = executed(**query);
    if (!done)
        return commits ? unconfirmed(done.error()) : done.error();
    const Result<int> saved = rowsSaved(**query, product.key);
    (*query)->finish();
    return saved;
}

std::vector<Result<int>> PostgresSession::save(const std::vector<const Product *> &products, bool onlyNewer)
{
    const auto together = saveTogether(products, onlyNewer);
    if (together)
        return *together;
    // After a lost connection or a time-out, do not retry row by row.
    const bool tryEach = m_connected && together.error().kind != Error::Kind::TimedOut;
    std::vector<Result<int>> results;
    for (const Product *product : products)
        results.push_back(tryEach ? save(*product, onlyNewer) : Result<int>(together.error()));
    return results;
}

/// All of them or, with an error, none.
Result<std::vector<Result<int>>> PostgresSession::saveTogether(const std::vector<const Product *> &products,
                                                               bool onlyNewer)
{
    QString statements =
        QStringLiteral("BEGIN;SET LOCAL lock_timeout = 200;"); // a save that waits longer for a row is retried alone
    for (const Product *product : products) {
        if (const auto error = malformed(*product))
            return *error;
        const Result<QString> call =
            called(onlyNewer ? Statement::SaveNewer : Statement::Save, valuesOf(*product, onlyNewer));
        if (!call)
            return call.error();
        statements += *call;
    }
    QSqlQuery query(QSqlDatabase::database(m_name, false));
    bool answered = query.exec(statements + QStringLiteral("COMMIT")) && query.nextResult(); // of BEGIN and SET
    std::vector<Result<int>> results;
    for (size_t i = 0; answered && i < products.size(); ++i) {
        answered = query.nextResult();
        if (answered)
            results.push_back(rowsSaved(query, products[i]->key));
    }
    answered = answered && query.nextResult(); // of the COMMIT
    if (answered)
        return results;
    const Error error = unconfirmed(failure(query.lastError()));
    if (m_connected)
        run(QStringLiteral("ROLLBACK"));
    return error;
}

Result<int> PostgresSession::beginAndSave(const Product &product, bool onlyNewer)
{
    const Statement statement = onlyNewer ? Statement::SaveNewer : Statement::Save;
    const auto unsound = malformed(product);
    if (m_commitIsLeft && (unsound || !m_named.contains(static_cast<int>(statement))))
        m_committed = commit(); // an error in the next statement must not affect this transaction
    const bool commits = std::exchange(m_commitIsLeft, false) && m_inTransaction;
    if (unsound)
        return *unsound;
    const Result<QString> save = called(statement, valuesOf(product, onlyNewer));
    if (!save)
        return save.error();
    QSqlQuery query(QSqlDatabase::database(m_name, false));
    bool answered = query.exec((commits ? QStringLiteral("COMMIT;BEGIN;") : QStringLiteral("BEGIN;")) + *save);
    if (commits) {
        m_inTransaction = false;
        m_committed = answered ? Status(Done{}) : Status(unconfirmed(failure(query.lastError())));
        if (!answered && m_connected) // only the COMMIT failed: the rest was not executed
            return beginAndSave(product, onlyNewer);
        answered = answered && query.nextResult();
    }
    m_inTransaction = answered;
    answered = answered && query.nextResult();
    if (!answered)
        return failure(query.lastError());
    return rowsSaved(query, product.key);
}

Result<QVector<Key>> PostgresSession::saveBatch(const QVector<Product> &products, bool onlyNewer)
{
    const auto query = prepared(onlyNewer ? Statement::SaveBatch : Statement::SaveBatchAnyway);
    if (!query)
        return query.error();
    QVector<QByteArray> columns[6];
    for (const Product &product : products) {
        if (const auto error = malformed(product))
            return *error;
        columns[0].append(QByteArray::number(product.key.id));
        columns[1].append(product.name);
        columns[2].append(QByteArray::number(product.priceCents));
        columns[3].append(QByteArray::number(product.stock));
        columns[4].append(QByteArray::number(product.updatedAt));
        columns[5].append(QByteArray::number(product.version));
    }
    for (int column = 0; column < 6; ++column)
        (*query)->bindValue(column, arrayLiteral(columns[column]));
    const Status done = executed(**query);
    if (!done)
        return unconfirmed(done.error());
    QVector<Key> changed;
    while ((*query)->next())
        changed.append(Key{(*query)->value(0).toInt()});
    (*query)->finish();
    return changed;
}

Status PostgresSession::commit()
{
    // A transaction whose connection was lost is gone: reconnecting would commit nothing and report success.
    if (!m_inTransaction)
        return m_lastError;
    m_inTransaction = false;
    const Status done = run(QStringLiteral("COMMIT"));
    return done ? done : unconfirmed(done.error());
}

void PostgresSession::commitWithNext()
{
    m_commitIsLeft = m_inTransaction;
    m_committed = m_lastError;
}

Status PostgresSession::rollback()
{
    if (!m_inTransaction)
        return Done{};
    m_inTransaction = false;
    return run(QStringLiteral("ROLLBACK"));
}

Status PostgresSession::run(const QString &sql, const QVariantList &values, const Row &row)
{
    const Status opened = open();
    if (!opened)
        return opened;
    QSqlQuery query(QSqlDatabase::database(m_name, false));
    query.setForwardOnly(true);
    if (values.isEmpty()) {
        if (!query.exec(sql))
            return failure(query.lastError());
    } else {
        if (!query.prepare(sql))
            return failure(query.lastError());
        for (int i = 0; i < values.size(); ++i)
            query.bindValue(i, values.at(i));
        const Status done = executed(query);
        if (!done)
            return done;
    }
    while (row && query.next())
        row(query);
    return Done{};
}

} // namespace cachescope
