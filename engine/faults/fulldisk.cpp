// SPDX-License-Identifier: GPL-3.0-only
#include "engine/faults/fulldisk.h"

#include "engine/sandbox/serverprocesses.h"

#include <QSqlQuery>

#include <algorithm>

namespace cachescope {

namespace {

constexpr quint64 page = 8192;
constexpr quint64 logSegment = 1024 * 1024; // size of a write-ahead log segment in the sandbox

/// Half a page more than whole pages: the last page is written only partly, which PostgreSQL reports as a full disk.
/// Leaves room for pages that others add before the limit is set.
quint64 limitFor(quint64 largestFile)
{
    constexpr quint64 margin = 128 * page;
    const quint64 pages = (std::max(largestFile + margin, logSegment) + page - 1) / page;
    return pages * page + page / 2;
}

/// The server runs prlimit itself: its user may set the limits of its processes, which root in a container may not.
/// `limit` is in prlimit's syntax.
Status limitFiles(PostgresSession &postgres, const QString &limit)
{
    qint64 first = 0;
    const Status asked =
        postgres.run(QStringLiteral("SELECT split_part(pg_read_file('postmaster.pid'), chr(10), 1)::int"), {},
                     [&](const QSqlQuery &row) { first = row.value(0).toLongLong(); });
    if (!asked)
        return asked;
    const QString each =
        QStringLiteral("COPY (SELECT 1) TO PROGRAM 'for pid in %1; do prlimit --pid $pid --fsize=%2: || %3; done'");
    const Status limited = postgres.run(each.arg(first).arg(limit, QStringLiteral("exit 1")));
    if (!limited)
        return limited;
    // From here on new processes inherit from the first one. One that was listed may have ended meanwhile.
    QStringList pids;
    for (const pid_t pid : withChildren(first))
        pids.append(QString::number(pid));
    return postgres.run(each.arg(pids.join(QLatin1Char(' ')), limit, QStringLiteral("true")));
}

Status runAll(PostgresSession &postgres, const QStringList &statements)
{
    for (const QString &statement : statements) {
        const Status done = postgres.run(statement);
        if (!done)
            return done;
    }
    return Done{};
}

/// Ends with the intended error, which rolls all its rows back.
Status fill(PostgresSession &postgres)
{
    const Status filled = postgres.run(QStringLiteral(
        "INSERT INTO cachescope.products (id, name, price_cents, stock, updated_at, version) "
        "SELECT -number, '', 0, 0, now(), 0 FROM (SELECT generate_series(1, 100000000) AS number) AS streamed"));
    if (filled)
        return Error{Error::Kind::Rejected, QStringLiteral("RLIMIT_FSIZE")};
    return filled.error().detail.startsWith(QLatin1String("53100")) ? Status(Done{}) : filled;
}

/// Repeats if a file has outgrown the limit before it was set: its last page could not be written partly.
Status limitAboveAll(PostgresSession &postgres)
{
    quint64 limit = 0;
    while (true) {
        quint64 largest = 0;
        const Status measured = postgres.run(
            QStringLiteral("SELECT max(pg_relation_size(oid)) FROM pg_class WHERE relkind IN ('r', 'i', 't', 'm')"), {},
            [&](const QSqlQuery &row) { largest = row.value(0).toULongLong(); });
        if (!measured || largest < limit)
            return measured;
        limit = limitFor(largest);
        const Status limited = limitFiles(postgres, QString::number(limit));
        if (!limited)
            return limited;
    }
}

Status beginOn(PostgresSession &postgres)
{
    const Status limited = limitAboveAll(postgres);
    if (!limited)
        return limited;
    const Status held =
        runAll(postgres,
               {QStringLiteral("ALTER TABLE cachescope.products SET (autovacuum_enabled = off)"),
                QStringLiteral("SET statement_timeout = 0"), QStringLiteral("BEGIN ISOLATION LEVEL REPEATABLE READ"),
                QStringLiteral("SELECT FROM cachescope.products LIMIT 1"), QStringLiteral("SAVEPOINT fill")});
    if (!held)
        return held;
    const Status filled = fill(postgres);
    const Status back = postgres.run(QStringLiteral("ROLLBACK TO SAVEPOINT fill"));
    return filled ? back : filled;
}

Status endOn(PostgresSession &postgres)
{
    postgres.run(QStringLiteral("ROLLBACK")); // fails when the session was lost, and then no transaction is open
    const Status limited = limitFiles(postgres, QStringLiteral("unlimited"));
    const Status tidied = runAll(postgres,
                                 {QStringLiteral("ALTER TABLE cachescope.products RESET (autovacuum_enabled)"),
                                  QStringLiteral("VACUUM cachescope.products")});
    return limited ? tidied : limited;
}

} // namespace

FullDisk::FullDisk(const ServerAddress &postgres)
    : m_postgres(postgres, 1)
{
}

Task<Status> FullDisk::begin()
{
    const DatabaseWork::Work work = beginOn;
    const auto begun = co_await DatabaseWork(m_postgres, work, DatabaseWork::asLongAsItTakes);
    co_return begun;
}

Task<Status> FullDisk::end()
{
    const DatabaseWork::Work work = endOn;
    const auto ended = co_await DatabaseWork(m_postgres, work);
    co_return ended;
}

} // namespace cachescope
