// SPDX-License-Identifier: GPL-3.0-only
#include "engine/stores/runsetup.h"

#include "engine/stores/cacheview.h"
#include "engine/stores/productstatements.h"
#include "engine/stores/writequeue.h"

#include <QSqlQuery>

namespace cachescope {

namespace {

Status runAll(PostgresSession &postgres, const QStringList &statements)
{
    for (const QString &sql : statements) {
        const Status done = postgres.run(sql);
        if (!done)
            return done;
    }
    return Done{};
}

/// Saves a page; if the database rejects it for good, saves row by row and adds the rejected rows to `refused`: one bad
/// row must not prevent every later run from starting.
Status saveOrRefuse(PostgresSession &postgres, const QVector<Change> &page, QVector<Change> &refused)
{
    const auto saved = writeBatch(postgres, page);
    if (saved)
        return Done{};
    if (saved.error().kind != Error::Kind::Rejected && saved.error().kind != Error::Kind::Malformed)
        return saved.error();
    if (page.size() == 1) {
        refused.append(page.constFirst());
        return Done{};
    }
    for (const Change &row : page) {
        const Status alone = saveOrRefuse(postgres, {row}, refused);
        if (!alone)
            return alone;
    }
    return Done{};
}

// The initial values of product n are the same on every machine, so that runs can be compared.
const auto initialColumns = QStringLiteral("'Product ' || n, 500 + (n * 37) % 9500, 10 + (n * 7) % 90");
// Nothing but a count where all of them are there.
const auto insertProducts =
    QStringLiteral("INSERT INTO cachescope.products (id, name, price_cents, stock, updated_at, version) "
                   "SELECT n, %1, now(), coalesce(d.version, 0) + 1 FROM (SELECT ?::int AS products) AS wanted "
                   "CROSS JOIN generate_series(1, CASE (SELECT count(*) FROM cachescope.products WHERE id <= products) "
                   "WHEN products THEN 0 ELSE products END) AS n "
                   "LEFT JOIN cachescope.deleted AS d ON d.id = n "
                   "WHERE NOT EXISTS (SELECT FROM cachescope.products AS p WHERE p.id = n) ON CONFLICT DO NOTHING")
        .arg(initialColumns);
const auto deleteAbove =
    QStringLiteral("WITH gone AS (DELETE FROM cachescope.products WHERE id > ? AND id <= ? RETURNING id, version) "
                   "INSERT INTO cachescope.deleted AS d (id, version) SELECT id, version + 1 FROM gone "
                   "ON CONFLICT (id) DO UPDATE SET version = greatest(d.version, EXCLUDED.version)");
// … and the same in every run, the time included: replaying a schedule must end with the same contents.
const auto resetRows =
    QStringLiteral("WITH gone AS (DELETE FROM cachescope.products WHERE id = ANY(?::int[])), "
                   "forgotten AS (DELETE FROM cachescope.deleted WHERE id = ANY(?::int[]) OR id = ANY(?::int[])) "
                   "INSERT INTO cachescope.products AS p (id, name, price_cents, stock, updated_at, version) "
                   "SELECT n, %1, '2024-01-01 00:00:00+00', 1 FROM unnest(?::int[]) AS n "
                   "ON CONFLICT (id) DO UPDATE SET name = EXCLUDED.name, price_cents = EXCLUDED.price_cents, stock = "
                   "EXCLUDED.stock, "
                   "updated_at = EXCLUDED.updated_at, version = 1, parts = NULL RETURNING p.id, %2")
        .arg(initialColumns, productColumns(QStringLiteral("p")));

QString idsOf(const QVector<Key> &keys)
{
    QVector<QByteArray> ids;
    for (const Key key : keys)
        ids.append(QByteArray::number(key.id));
    return arrayLiteral(ids);
}

} // namespace

Task<Status> RunSetup::claim()
{
    bool claimed = false;
    const DatabaseWork::Work work = [&](PostgresSession &postgres) {
        return postgres.run(QStringLiteral("SELECT pg_try_advisory_lock(hashtext('cachescope'))"), {},
                            [&](const QSqlQuery &row) { claimed = row.value(0).toBool(); });
    };
    const auto done = co_await DatabaseWork(m_postgres, work);
    if (done && !claimed)
        co_return Error{Error::Kind::Conflict, {}};
    co_return done;
}

Task<Status> RunSetup::release()
{
    const DatabaseWork::Work work = [](PostgresSession &postgres) {
        return postgres.run(QStringLiteral("SELECT pg_advisory_unlock_all()"));
    };
    const auto done = co_await DatabaseWork(m_postgres, work);
    co_return done;
}

Task<Status> RunSetup::prepareDatabase(int products, int ids)
{
    const DatabaseWork::Work work = [products, ids](PostgresSession &postgres) -> Status {
        const Status schema =
            runAll(postgres,
                   {QStringLiteral("SET client_min_messages = warning"),
                    QStringLiteral("SET statement_timeout = 0"), // a million rows take seconds
                    QStringLiteral("CREATE SCHEMA IF NOT EXISTS cachescope"),
                    QStringLiteral("CREATE TABLE IF NOT EXISTS cachescope.products ("
                                   "id integer PRIMARY KEY, name text NOT NULL, price_cents bigint NOT NULL, "
                                   "stock integer NOT NULL, updated_at timestamptz NOT NULL, version bigint NOT NULL, "
                                   "parts bigint[]) WITH (fillfactor = 50)"), // room for updates in the same page
                    QStringLiteral("ALTER TABLE cachescope.products ADD COLUMN IF NOT EXISTS parts bigint[]"),
                    QStringLiteral("CREATE TABLE IF NOT EXISTS cachescope.deleted ("
                                   "id integer PRIMARY KEY, version bigint NOT NULL)")});
        if (!schema)
            return schema;
        for (const auto &[sql, values] :
             {std::pair(insertProducts, QVariantList{products}), std::pair(deleteAbove, QVariantList{products, ids})}) {
            const Status rows = postgres.run(sql, values);
            if (!rows)
                return rows;
        }
        return postgres.run(QStringLiteral("SET statement_timeout = 5000"));
    };
    const auto done = co_await DatabaseWork(m_postgres, work, DatabaseWork::asLongAsItTakes);
    co_return done;
}

Task<Result<int>> RunSetup::recoverQueue()
{
    StoreMonitor monitor(m_redis, m_postgres, m_prefix);
    const auto left = co_await monitor.queued();
    if (!left)
        co_return left.error();
    if (left->isEmpty())
        co_return 0;

    const QVector<Change> rows = coalesced(*left);
    QVector<Change> refused;
    const DatabaseWork::Work work = [&](PostgresSession &postgres) -> Status {
        for (qsizetype first = 0; first < rows.size(); first += 1000) {
            const Status saved = saveOrRefuse(postgres, rows.mid(first, 1000), refused);
            if (!saved)
                return saved;
        }
        return Done{};
    };
    const auto saved = co_await DatabaseWork(m_postgres, work, DatabaseWork::asLongAsItTakes);
    if (!saved)
        co_return saved.error();
    for (const Change &change : std::as_const(refused)) {
        const QVector<QByteArray> keep{"RPUSH", RedisWriteQueue::deadLetterName(m_prefix), toJson(change)};
        const auto kept = co_await RedisCommand(m_redis, keep);
        if (!kept)
            co_return kept.error();
    }
    // Only now: after a crash before this line they are saved once more, which changes nothing.
    const QVector<QByteArray> forget{"DEL", RedisWriteQueue::listName(m_prefix),
                                     RedisWriteQueue::processingName(m_prefix)};
    const auto forgotten = co_await RedisCommand(m_redis, forget);
    if (!forgotten)
        co_return forgotten.error();
    co_return static_cast<int>(left->size());
}

Task<Status> RunSetup::clearCache()
{
    for (const char *kind : {"product:*", "product_search:*", "newest:*", "lock:*"}) {
        const auto done = co_await unlink(m_prefix + kind);
        if (!done)
            co_return done;
    }
    co_return Done{};
}

Task<Status> RunSetup::unlink(QByteArray pattern)
{
    QByteArray cursor = "0";
    do {
        const QVector<QByteArray> scan{"SCAN", cursor, "MATCH", pattern, "COUNT", "1000"};
        const auto page = co_await RedisCommand(m_redis, scan);
        if (!page)
            co_return page.error();
        if (page->list.size() != 2)
            co_return Error{Error::Kind::Malformed, {}};
        cursor = page->list.at(0).text;
        QVector<QByteArray> command{"UNLINK"};
        for (const RedisValue &name : page->list.at(1).list)
            command.append(name.text);
        if (command.size() > 1) {
            const auto gone = co_await RedisCommand(m_redis, command);
            if (!gone)
                co_return gone.error();
        }
    } while (cursor != "0");
    co_return Done{};
}

Task<Status> RunSetup::resetProducts()
{
    const DatabaseWork::Work work = [](PostgresSession &postgres) -> Status {
        int products = 0;
        const Status counted = postgres.run(QStringLiteral("SELECT count(*) FROM cachescope.products WHERE id <= "
                                                           "(SELECT count(*) FROM cachescope.products)"),
                                            {}, [&](const QSqlQuery &row) { products = row.value(0).toInt(); });
        if (!counted)
            return counted;
        // TRUNCATE waits for other transactions; only this program uses the table
        const Status emptied = runAll(postgres,
                                      {QStringLiteral("TRUNCATE cachescope.products, cachescope.deleted"),
                                       QStringLiteral("SET statement_timeout = 0")});
        const Status rows = emptied ? postgres.run(insertProducts, {products}) : emptied;
        const Status timed = postgres.run(QStringLiteral("SET statement_timeout = 5000"));
        return rows ? timed : rows;
    };
    const auto emptied = co_await DatabaseWork(m_postgres, work, DatabaseWork::asLongAsItTakes);
    if (!emptied)
        co_return emptied;
    const QVector<QByteArray> forget{"DEL", RedisWriteQueue::listName(m_prefix),
                                     RedisWriteQueue::processingName(m_prefix),
                                     RedisWriteQueue::deadLetterName(m_prefix)};
    const auto forgotten = co_await RedisCommand(m_redis, forget);
    if (!forgotten)
        co_return forgotten.error();
    const auto cleared = co_await clearCache();
    co_return cleared;
}

Task<Status> RunSetup::resetKeys(Initial initial)
{
    QVector<QByteArray> forget{"DEL", RedisWriteQueue::listName(m_prefix), RedisWriteQueue::processingName(m_prefix),
                               RedisWriteQueue::deadLetterName(m_prefix)};
    QVector<Key> present;
    for (const Key key : std::as_const(initial.keys)) {
        const QByteArray id = QByteArray::number(key.id);
        forget += {m_prefix + key.shortName(), m_prefix + "newest:" + id, m_prefix + "lock:" + id};
        if (!initial.absent.contains(key))
            present.append(key);
    }
    const auto forgotten = co_await RedisCommand(m_redis, forget);
    if (!forgotten)
        co_return forgotten.error();
    QVector<QVector<QByteArray>> cached;
    const DatabaseWork::Work work = [&](PostgresSession &postgres) {
        const QString there = idsOf(present), absent = idsOf(initial.absent);
        return postgres.run(resetRows, {absent, absent, there, there}, [&](const QSqlQuery &row) {
            const Product product = productOf(row, Key{row.value(0).toInt()}, 1);
            if (initial.cached.contains(product.key))
                cached.append({"SET", m_prefix + product.key.shortName(), toJson(product), "PX", "1800000"});
        });
    };
    const auto laid = co_await DatabaseWork(m_postgres, work);
    if (!laid)
        co_return laid;
    for (const Key key : std::as_const(initial.absent)) {
        if (initial.cached.contains(key) && initial.absenceExpiry.count() > 0)
            cached.append({"SET", m_prefix + key.shortName(), CacheView::absenceMarker(0), "PX",
                           QByteArray::number(static_cast<qint64>(initial.absenceExpiry.count()))});
    }
    for (const QVector<QByteArray> &set : std::as_const(cached)) {
        const auto warmed = co_await RedisCommand(m_redis, set);
        if (!warmed)
            co_return warmed.error();
    }
    co_return Done{};
}

Task<Result<QVector<std::pair<Key, Version>>>> RunSetup::versions(int ids)
{
    QVector<std::pair<Key, Version>> versions;
    const DatabaseWork::Work work = [&](PostgresSession &postgres) {
        return postgres.run(
            QStringLiteral("SELECT id, max(version) FROM (SELECT id, version FROM cachescope.products "
                           "WHERE id <= ? AND version > 1 UNION ALL SELECT id, version FROM cachescope.deleted "
                           "WHERE id <= ?) AS known GROUP BY id"),
            {ids, ids}, [&](const QSqlQuery &row) {
                versions.append({Key{row.value(0).toInt()}, row.value(1).toLongLong()});
            });
    };
    const auto done = co_await DatabaseWork(m_postgres, work);
    if (!done)
        co_return done.error();
    co_return versions;
}

} // namespace cachescope
