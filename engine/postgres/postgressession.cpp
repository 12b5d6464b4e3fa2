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

/// PREPARE under the statement's name, with the numbers that SQL itself has for parameters.
QString preparing(const Statement &statement)
{
    QString text = statement.text;
    for (int parameter = 1; text.contains(QLatin1Char('?')); ++parameter)
        text.replace(text.indexOf(QLatin1Char('?')), 1, QStringLiteral("$%1").arg(parameter));
    return QStringLiteral("PREPARE cachescope_%1 (%2) AS %3").arg(statement.name, statement.types, text);
}

/// A PostgreSQL text cannot contain a zero character.
std::optional<Error> malformed(const Query &query)
{
    for (const QVariant &value : query.values) {
        if (value.typeId() == QMetaType::QString && value.toString().contains(QChar(u'\0')))
            return Error{Error::Kind::Malformed, QStringLiteral("U+0000")};
    }
    return {};
}

Status readBy(const Query &query, QSqlQuery &answer)
{
    return query.read ? query.read(answer) : Status(Done{});
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

Result<QSqlQuery *> PostgresSession::prepared(const Statement &statement)
{
    const Status opened = open();
    if (!opened)
        return opened.error();
    QSqlQuery *&query = m_prepared[&statement];
    if (query)
        return query;
    auto fresh = std::make_unique<QSqlQuery>(QSqlDatabase::database(m_name, false));
    if (!fresh->prepare(statement.text)) {
        const Error error = failure(fresh->lastError());
        m_prepared.remove(&statement);
        return error;
    }
    query = fresh.release();
    return query;
}

Status PostgresSession::execute(const Query &query)
{
    const auto answer = prepared(*query.statement);
    if (!answer)
        return answer.error();
    if (const auto error = malformed(query))
        return *error;
    for (int i = 0; i < query.values.size(); ++i)
        (*answer)->bindValue(i, query.values.at(i));
    const bool commits = query.writes && !m_inTransaction;
    if (!(*answer)->exec()) {
        const Error error = failure((*answer)->lastError());
        return commits ? unconfirmed(error) : error;
    }
    const Status read = readBy(query, **answer);
    (*answer)->finish();
    return read;
}

/// The EXECUTE text of a query, for a message of several statements: the driver binds only one at a time and waits for
/// its answer. The values are formatted by the driver's own formatValue(), as bound ones are.
Result<QString> PostgresSession::called(const Query &query)
{
    const Status opened = open();
    if (!opened)
        return opened.error();
    if (const auto error = malformed(query))
        return *error;
    if (!m_named.contains(query.statement)) {
        const Status done = run(preparing(*query.statement));
        if (!done)
            return done.error();
        m_named.insert(query.statement);
    }
    const QSqlDatabase database = QSqlDatabase::database(m_name, false);
    QString call = QStringLiteral("EXECUTE cachescope_") + query.statement->name + QStringLiteral(" (");
    for (const QVariant &value : query.values) {
        QSqlField field(QString(), value.metaType());
        field.setValue(value);
        call += call.endsWith(QLatin1Char('(')) ? QString() : QStringLiteral(", ");
        call += database.driver()->formatValue(field);
    }
    return call + QStringLiteral(");");
}

std::vector<Status> PostgresSession::execute(const std::vector<const Query *> &queries)
{
    std::vector<Status> results;
    results.reserve(queries.size());
    QString calls;
    for (const Query *query : queries) {
        const Result<QString> call = called(*query);
        if (!call)
            break; // each query below reports the reason
        calls += *call;
    }
    if (!calls.isEmpty()) {
        QSqlQuery answer(QSqlDatabase::database(m_name, false));
        bool answered = answer.exec(calls);
        for (size_t i = 0; answered && i < queries.size(); ++i) {
            results.push_back(readBy(*queries[i], answer));
            answered = answer.nextResult() || i + 1 == queries.size();
        }
        if (!answered)
            results.push_back(failure(answer.lastError()));
    }
    // the server has not executed the statements after an error
    while (results.size() < queries.size())
        results.push_back(m_connected ? execute(*queries[results.size()]) : Status(m_lastError));
    return results;
}

std::vector<Status> PostgresSession::executeTogether(const std::vector<const Query *> &queries)
{
    const auto together = executedTogether(queries);
    if (together)
        return *together;
    // After a lost connection or a time-out, do not retry one by one.
    const bool tryEach = m_connected && together.error().kind != Error::Kind::TimedOut;
    std::vector<Status> results;
    for (const Query *query : queries)
        results.push_back(tryEach ? execute(*query) : Status(together.error()));
    return results;
}

/// All of them or, with an error, none.
Result<std::vector<Status>> PostgresSession::executedTogether(const std::vector<const Query *> &queries)
{
    QString calls =
        QStringLiteral("BEGIN;SET LOCAL lock_timeout = 200;"); // who waits longer for a row is executed alone
    for (const Query *query : queries) {
        const Result<QString> call = called(*query);
        if (!call)
            return call.error();
        calls += *call;
    }
    QSqlQuery answer(QSqlDatabase::database(m_name, false));
    bool answered = answer.exec(calls + QStringLiteral("COMMIT")) && answer.nextResult(); // of BEGIN and SET
    std::vector<Status> results;
    for (size_t i = 0; answered && i < queries.size(); ++i) {
        answered = answer.nextResult();
        if (answered)
            results.push_back(readBy(*queries[i], answer));
    }
    answered = answered && answer.nextResult(); // of the COMMIT
    if (answered)
        return results;
    const Error error = unconfirmed(failure(answer.lastError()));
    if (m_connected)
        run(QStringLiteral("ROLLBACK"));
    return error;
}

Status PostgresSession::beginAnd(const Query &query)
{
    const auto unsound = malformed(query);
    if (m_commitIsLeft && (unsound || !m_named.contains(query.statement)))
        m_committed = commit(); // an error in the next statement must not affect this transaction
    const bool commits = std::exchange(m_commitIsLeft, false) && m_inTransaction;
    if (unsound)
        return *unsound;
    const Result<QString> call = called(query);
    if (!call)
        return call.error();
    QSqlQuery answer(QSqlDatabase::database(m_name, false));
    bool answered = answer.exec((commits ? QStringLiteral("COMMIT;BEGIN;") : QStringLiteral("BEGIN;")) + *call);
    if (commits) {
        m_inTransaction = false;
        m_committed = answered ? Status(Done{}) : Status(unconfirmed(failure(answer.lastError())));
        if (!answered && m_connected) // only the COMMIT failed: the rest was not executed
            return beginAnd(query);
        answered = answered && answer.nextResult();
    }
    m_inTransaction = answered;
    answered = answered && answer.nextResult();
    if (!answered)
        return failure(answer.lastError());
    return readBy(query, answer);
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
        if (!query.exec())
            return failure(query.lastError());
    }
    while (row && query.next())
        row(query);
    return Done{};
}

} // namespace cachescope
