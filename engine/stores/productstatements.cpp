// SPDX-License-Identifier: GPL-3.0-only
#include "engine/stores/productstatements.h"

#include <QHash>
#include <QSet>
#include <QSqlQuery>

#include <algorithm>
#include <array>

namespace cachescope {

namespace {

const Statement &load()
{
    static const Statement statement{QStringLiteral("load"),
                                     QStringLiteral("SELECT %1 FROM cachescope.products AS p WHERE p.id = ?")
                                         .arg(productColumns(QStringLiteral("p"))),
                                     QStringLiteral("int")};
    return statement;
}

/// A row without a name is that of a deletion.
const Statement &loadWithDeletion()
{
    static const Statement statement{
        QStringLiteral("load_with_deletion"),
        QStringLiteral("SELECT %1 FROM cachescope.products AS p WHERE p.id = ? UNION ALL "
                       "SELECT NULL, NULL, NULL, NULL, d.version, NULL FROM cachescope.deleted AS d WHERE d.id = ?")
            .arg(productColumns(QStringLiteral("p"))),
        QStringLiteral("int, int")};
    return statement;
}

const Statement &update()
{
    static const Statement statement{
        QStringLiteral("update"),
        QStringLiteral("UPDATE cachescope.products SET name = ?, price_cents = ?, stock = ?, "
                       "updated_at = to_timestamp(?::double precision / 1000), version = ?, parts = NULL WHERE id = ?"),
        QStringLiteral("text, bigint, int, bigint, bigint, int")};
    return statement;
}

/// The parts of a row `p`, each with its own version.
const auto partsOfRow = QStringLiteral("coalesce(p.parts[1], p.version)|coalesce(p.parts[2], p.version)|"
                                       "coalesce(p.parts[3], p.version)")
                            .split(QLatin1Char('|'));

/// SELECTs the row as it is now, and whether it was changed: `change` is an UPDATE of rows `p` that is only for newer
/// writes, its last parameter the id.
QString changedOrNot(const QString &change)
{
    return QStringLiteral("WITH changed AS (%1 RETURNING %2) SELECT *, true FROM changed UNION ALL "
                          "SELECT %2, false FROM cachescope.products AS p "
                          "WHERE p.id = ? AND NOT EXISTS (SELECT FROM changed)")
        .arg(change, productColumns(QStringLiteral("p")));
}

/// A part from a newer write stays.
const Statement &updateNewer()
{
    static const Statement statement{
        QStringLiteral("update_newer"),
        changedOrNot(QStringLiteral(
                         "UPDATE cachescope.products AS p SET name = b.name, "
                         "price_cents = CASE WHEN %2 < b.version THEN b.price_cents ELSE p.price_cents END, "
                         "stock = CASE WHEN %3 < b.version THEN b.stock ELSE p.stock END, "
                         "updated_at = CASE WHEN p.version < b.version "
                         "THEN to_timestamp(b.updated_at::double precision / 1000) ELSE p.updated_at END, "
                         "version = greatest(p.version, b.version), parts = CASE WHEN p.version < b.version THEN NULL "
                         "ELSE ARRAY[b.version, greatest(%2, b.version), greatest(%3, b.version)] END "
                         "FROM (VALUES (?::text, ?::bigint, ?::int, ?::bigint, ?::bigint, ?::int)) "
                         "AS b(name, price_cents, stock, updated_at, version, id) "
                         "WHERE p.id = b.id AND %1 < b.version")
                         .arg(partsOfRow.at(0), partsOfRow.at(1), partsOfRow.at(2))),
        QStringLiteral("text, bigint, int, bigint, bigint, int, int")};
    return statement;
}

const Statement &create()
{
    static const Statement statement{
        QStringLiteral("create"),
        QStringLiteral("INSERT INTO cachescope.products (name, price_cents, stock, updated_at, version, id) "
                       "VALUES (?, ?, ?, to_timestamp(?::double precision / 1000), ?, ?) ON CONFLICT (id) DO NOTHING"),
        QStringLiteral("text, bigint, int, bigint, bigint, int")};
    return statement;
}

const Statement &remove()
{
    static const Statement statement{
        QStringLiteral("delete"),
        QStringLiteral("WITH gone AS (DELETE FROM cachescope.products WHERE id = ? RETURNING id) "
                       "INSERT INTO cachescope.deleted (id, version) SELECT id, ?::bigint FROM gone "
                       "ON CONFLICT (id) DO UPDATE SET version = EXCLUDED.version"),
        QStringLiteral("int, bigint")};
    return statement;
}

/// SELECTs how many rows were deleted and whether the product exists. A part from a newer write goes, too: its version
/// is the deletion's.
const Statement &removeNewer()
{
    static const Statement statement{
        QStringLiteral("delete_newer"),
        QStringLiteral("WITH gone AS (DELETE FROM cachescope.products AS p WHERE p.id = ? AND %1 < ? "
                       "RETURNING p.id, p.version), "
                       "kept AS (INSERT INTO cachescope.deleted (id, version) "
                       "SELECT id, greatest(version, ?::bigint) FROM gone "
                       "ON CONFLICT (id) DO UPDATE SET version = EXCLUDED.version RETURNING id) "
                       "SELECT (SELECT count(*) FROM kept), EXISTS (SELECT FROM cachescope.products WHERE id = ?)")
            .arg(partsOfRow.at(0)),
        QStringLiteral("int, bigint, bigint, int")};
    return statement;
}

/// SELECTs the row as it is now, and whether it was changed.
Statement ofPart(Part part, bool onlyNewer)
{
    const bool price = part == Part::Price;
    QStringList parts = partsOfRow;
    parts[static_cast<int>(part)] = QStringLiteral("?::bigint");
    const QString columns = productColumns(QStringLiteral("p"));
    const QString sql =
        QStringLiteral("UPDATE cachescope.products AS p SET %1 = ?, "
                       "updated_at = greatest(p.updated_at, to_timestamp(?::double precision / 1000)), "
                       "version = greatest(p.version, ?::bigint), parts = ARRAY[%2] WHERE p.id = ?")
            .arg(price ? QStringLiteral("price_cents") : QStringLiteral("stock"), parts.join(QStringLiteral(", ")));
    const QString types = price ? QStringLiteral("bigint, bigint, bigint, bigint, int")
                                : QStringLiteral("int, bigint, bigint, bigint, int");
    const QString name = price ? QStringLiteral("price") : QStringLiteral("stock");
    if (!onlyNewer)
        return {name, QStringLiteral("%1 RETURNING %2, true").arg(sql, columns), types};
    const QString newer = QStringLiteral("%1 AND %2 < ?").arg(sql, partsOfRow.at(static_cast<int>(part)));
    return {name + QStringLiteral("_newer"), changedOrNot(newer), types + QStringLiteral(", bigint, int")};
}

const Statement &statementOf(Part part, bool onlyNewer)
{
    static const Statement price = ofPart(Part::Price, false), newerPrice = ofPart(Part::Price, true);
    static const Statement stock = ofPart(Part::Stock, false), newerStock = ofPart(Part::Stock, true);
    if (part == Part::Price)
        return onlyNewer ? newerPrice : price;
    return onlyNewer ? newerStock : stock;
}

/// Whole products over rows that exist: the usual batch.
Statement updatesOf(const QString &name, const QString &condition)
{
    return {name,
            QStringLiteral(
                "UPDATE cachescope.products AS p SET name = b.name, price_cents = b.price_cents, stock = b.stock, "
                "updated_at = to_timestamp(b.updated_at::double precision / 1000), version = b.version, parts = NULL "
                "FROM unnest(?::int[], ?::text[], ?::bigint[], ?::int[], ?::bigint[], ?::bigint[]) "
                "AS b(id, name, price_cents, stock, updated_at, version) WHERE p.id = b.id%1 RETURNING p.id")
                .arg(condition),
            QStringLiteral("int[], text[], bigint[], int[], bigint[], bigint[]")};
}

// A part is written when its version is above nought and, if only what is newer may be written, above the row's.
const auto anyBatch = QStringLiteral(R"(
WITH b AS (
  SELECT * FROM unnest(?::int[], ?::boolean[], ?::text[], ?::bigint[], ?::int[], ?::bigint[], ?::bigint[], ?::bigint[],
                       ?::bigint[], ?::bigint[], ?::text[])
    AS b(id, deletes, name, price_cents, stock, updated_at, version, whole_version, price_version, stock_version, parts)
), gone AS (
  DELETE FROM cachescope.products AS p USING b WHERE b.deletes AND p.id = b.id%1
), kept AS (
  INSERT INTO cachescope.deleted AS d (id, version)
  SELECT b.id, %12 FROM b LEFT JOIN cachescope.products AS p ON p.id = b.id
  WHERE b.deletes%2
  ON CONFLICT (id) DO UPDATE SET version = EXCLUDED.version%3 RETURNING d.id, d.version
), changed AS (
  UPDATE cachescope.products AS p
  SET name = CASE WHEN b.whole_version > %4 THEN b.name ELSE p.name END,
      price_cents = CASE WHEN b.price_version > %5 THEN b.price_cents ELSE p.price_cents END,
      stock = CASE WHEN b.stock_version > %6 THEN b.stock ELSE p.stock END,
      updated_at = CASE WHEN b.version >= %7 THEN to_timestamp(b.updated_at::double precision / 1000)
                        ELSE p.updated_at END,
      version = CASE WHEN b.whole_version > %4 AND b.version >= %7 THEN b.version ELSE greatest(p.version, b.version) END,
      parts = ARRAY[
        CASE WHEN b.whole_version > %4 THEN (b.parts::bigint[])[1] ELSE %8 END,
        CASE WHEN b.price_version > %5 THEN (b.parts::bigint[])[2] ELSE %9 END,
        CASE WHEN b.stock_version > %6 THEN (b.parts::bigint[])[3] ELSE %10 END]
  FROM b WHERE NOT b.deletes AND p.id = b.id AND (b.whole_version > %4 OR b.price_version > %5 OR b.stock_version > %6)
  RETURNING p.id, p.version, p.parts
), added AS (
  INSERT INTO cachescope.products AS p (id, name, price_cents, stock, updated_at, version, parts)
  SELECT b.id, b.name, b.price_cents, b.stock, to_timestamp(b.updated_at::double precision / 1000), b.version,
         b.parts::bigint[]
  FROM b WHERE NOT b.deletes AND NOT EXISTS (SELECT FROM cachescope.products AS p WHERE p.id = b.id)%11
  ON CONFLICT (id) DO NOTHING RETURNING p.id, p.version, p.parts
)
SELECT id, version, parts::text, true FROM changed
UNION ALL SELECT id, version, parts::text, true FROM added
UNION ALL SELECT id, version, NULL, false FROM kept)");

Statement anyBatchOf(bool onlyNewer)
{
    const QString types = QStringLiteral(
        "int[], boolean[], text[], bigint[], int[], bigint[], bigint[], bigint[], bigint[], bigint[], text[]");
    const auto limit = [onlyNewer](int part) {
        return onlyNewer ? QStringLiteral("greatest(0, %1)").arg(partsOfRow.at(part)) : QStringLiteral("0");
    };
    const auto when = [onlyNewer](const char *condition) {
        return onlyNewer ? QLatin1Char(' ') + QLatin1String(condition) : QString();
    };
    const QString sql =
        anyBatch
            .arg(onlyNewer ? QStringLiteral(" AND %1 < b.version").arg(partsOfRow.at(0)) : QString(),
                 onlyNewer ? QStringLiteral(" AND (p.id IS NULL OR %1 < b.version)").arg(partsOfRow.at(0)) : QString(),
                 when("WHERE d.version < EXCLUDED.version"), limit(0), limit(1), limit(2),
                 onlyNewer ? QStringLiteral("p.version") : QStringLiteral("0"), partsOfRow.at(0), partsOfRow.at(1))
            .arg(partsOfRow.at(2),
                 // also where that on which a part was merged has been deleted since
                 when("AND NOT EXISTS (SELECT FROM cachescope.deleted AS d WHERE d.id = b.id AND (d.version > "
                      "b.version OR (b.whole_version = 0 AND d.version > (b.parts::bigint[])[1])))"),
                 onlyNewer ? QStringLiteral("greatest(b.version, p.version)") : QStringLiteral("b.version"));
    return {onlyNewer ? QStringLiteral("batch_of_newer") : QStringLiteral("batch"), sql, types};
}

/// Of a whole product: how many rows a write changed, and whether there is such a product.
Result<Written> writtenWhole(QSqlQuery &query, const Change &change)
{
    int rows = query.isSelect() ? 0 : query.numRowsAffected();
    bool exists = rows > 0;
    if (query.isSelect() && query.next()) {
        rows = query.value(0).toInt();
        exists = query.value(1).toBool();
    }
    const bool creates = change.kind == ChangeKind::Create;
    if (!exists)
        return Error{creates ? Error::Kind::Exists : Error::Kind::NotFound, QString::number(change.key().id)};
    return Written{change.product, rows == 0};
}

/// Of a statement that answers the row.
Result<Written> writtenRow(QSqlQuery &query, Key key)
{
    if (!query.next())
        return Error{Error::Kind::NotFound, QString::number(key.id)};
    constexpr int changed = 6;
    return Written{productOf(query, key), !query.value(changed).toBool()};
}

template<typename T> Result<T> answered(const Status &status, const Result<T> &answer)
{
    return status ? answer : Result<T>(status.error());
}

QVariant text(const QByteArray &utf8)
{
    return QString(QLatin1String("") + QString::fromUtf8(utf8)); // null would be NULL
}

QVariantList wholeValues(const Product &product)
{
    return {text(product.name), product.priceCents, product.stock, product.updatedAt, product.version, product.key.id};
}

const Statement &statementOf(ChangeKind kind, bool onlyNewer)
{
    switch (kind) {
    case ChangeKind::Create: return create();
    case ChangeKind::Delete: return onlyNewer ? removeNewer() : remove();
    case ChangeKind::Price:
    case ChangeKind::Stock: return statementOf(partOf(kind), onlyNewer);
    case ChangeKind::Update: break;
    }
    return onlyNewer ? updateNewer() : update();
}

QVariantList valuesOf(const Change &change, bool onlyNewer)
{
    const Product &product = change.product;
    const int id = product.key.id;
    QVariantList values;
    switch (change.kind) {
    case ChangeKind::Create: return wholeValues(product);
    case ChangeKind::Delete:
        if (onlyNewer)
            return {id, product.version, product.version, id};
        return {id, product.version};
    case ChangeKind::Price: values << product.priceCents; break;
    case ChangeKind::Stock: values << product.stock; break;
    case ChangeKind::Update: values = wholeValues(product); break;
    }
    if (change.isPart())
        values << product.updatedAt << product.version << product.version << id;
    if (onlyNewer && change.isPart())
        values << product.version;
    if (onlyNewer)
        values << id;
    return values;
}

/// The writes of one product, as one row of a batch.
struct Row
{
    Product product;
    bool deletes = false;
    std::array<Version, partCount> written{}; ///< which parts, by which write; 0: not
};

QVector<Row> rowsOf(const QVector<Change> &changes)
{
    QVector<Row> rows;
    QHash<Key, qsizetype> places;
    for (const Change &change : changes) {
        const auto known = places.constFind(change.key());
        const bool first = known == places.cend();
        if (first) {
            places.insert(change.key(), rows.size());
            rows.append(Row{change.product, change.deletes(), {}});
        }
        Row &row = rows[first ? rows.size() - 1 : *known];
        if (row.deletes) // whatever was written alone goes with it
            row.product.version = std::max(row.product.version, change.version());
        else if (!first)
            row.product = merged(row.product, change);
        if (change.isPart())
            row.written[static_cast<size_t>(change.part())] = change.version();
        else
            row.written.fill(change.version());
    }
    return rows;
}

QByteArray partsText(const Product &product)
{
    const Held held = Held::of(product);
    return '{' + QByteArray::number(held.versionOf(Part::Whole)) + ',' + QByteArray::number(held.versionOf(Part::Price))
        + ',' + QByteArray::number(held.versionOf(Part::Stock)) + '}';
}

template<typename T, typename Write> QVariant column(const QVector<T> &rows, Write write)
{
    QVector<QByteArray> texts;
    texts.reserve(rows.size());
    for (const T &row : rows)
        texts.append(write(row));
    return arrayLiteral(texts);
}

QVariantList valuesOf(const QVector<Row> &rows)
{
    const auto version = [&rows](Part part) {
        return column(rows,
                      [part](const Row &row) { return QByteArray::number(row.written[static_cast<size_t>(part)]); });
    };
    return {column(rows, [](const Row &row) { return QByteArray::number(row.product.key.id); }),
            column(rows, [](const Row &row) { return QByteArray(row.deletes ? "t" : "f"); }),
            column(rows, [](const Row &row) { return row.product.name; }),
            column(rows, [](const Row &row) { return QByteArray::number(row.product.priceCents); }),
            column(rows, [](const Row &row) { return QByteArray::number(row.product.stock); }),
            column(rows, [](const Row &row) { return QByteArray::number(row.product.updatedAt); }),
            column(rows, [](const Row &row) { return QByteArray::number(row.product.version); }),
            version(Part::Whole),
            version(Part::Price),
            version(Part::Stock),
            column(rows, [](const Row &row) { return partsText(row.product); })};
}

QVariantList valuesOf(const QVector<Change> &updates)
{
    return {column(updates, [](const Change &each) { return QByteArray::number(each.product.key.id); }),
            column(updates, [](const Change &each) { return each.product.name; }),
            column(updates, [](const Change &each) { return QByteArray::number(each.product.priceCents); }),
            column(updates, [](const Change &each) { return QByteArray::number(each.product.stock); }),
            column(updates, [](const Change &each) { return QByteArray::number(each.product.updatedAt); }),
            column(updates, [](const Change &each) { return QByteArray::number(each.product.version); })};
}

} // namespace

QString productColumns(const QString &table)
{
    return QStringLiteral("%1.name, %1.price_cents, %1.stock, (extract(epoch FROM %1.updated_at) * 1000)::bigint, "
                          "%1.version, %1.parts::text")
        .arg(table);
}

PartVersions partsOf(const QVariant &column)
{
    const QString text = column.toString();
    if (text.size() < 2)
        return {};
    const QStringList versions = text.mid(1, text.size() - 2).split(QLatin1Char(','));
    return {versions.value(0).toLongLong(), versions.value(1).toLongLong(), versions.value(2).toLongLong()};
}

Product productOf(const QSqlQuery &row, Key key, int first)
{
    Product product;
    product.key = key;
    product.name = row.value(first).toString().toUtf8();
    product.priceCents = row.value(first + 1).toLongLong();
    product.stock = row.value(first + 2).toInt();
    product.updatedAt = row.value(first + 3).toLongLong();
    product.version = row.value(first + 4).toLongLong();
    product.parts = partsOf(row.value(first + 5));
    if (Held::of(product) == Held::value(product.version))
        product.parts = {};
    return product;
}

Query loadQuery(Key key, bool withDeletion, Result<Product> *answer)
{
    const auto read = [key, answer](QSqlQuery &query) {
        constexpr int version = 4;
        Error none{Error::Kind::NotFound, QString::number(key.id)};
        while (query.next()) {
            if (!query.isNull(0)) {
                *answer = productOf(query, key);
                return Status(Done{});
            }
            none.version = query.value(version).toLongLong();
        }
        *answer = none;
        return Status(none);
    };
    if (withDeletion)
        return {.statement = &loadWithDeletion(), .values = {key.id, key.id}, .read = read};
    return {.statement = &load(), .values = {key.id}, .read = read};
}

Query changeQuery(const Change &change, bool onlyNewer, Result<Written> *answer)
{
    const auto read = [change, onlyNewer, answer](QSqlQuery &query) {
        const bool answersTheRow = change.isPart() || (onlyNewer && change.kind == ChangeKind::Update);
        *answer = answersTheRow ? writtenRow(query, change.key()) : writtenWhole(query, change);
        return statusOf(*answer);
    };
    return {.statement = &statementOf(change.kind, onlyNewer),
            .values = valuesOf(change, onlyNewer),
            .read = read,
            .writes = true,
            .row = change.key().id};
}

namespace {

/// Whether a row that a batch has written holds that write.
bool isTaken(const Change &change, const Held &held)
{
    if (change.deletes())
        return !held.present && held.version >= change.version();
    return held.present && held.versionOf(change.part()) == Held::of(change.product).versionOf(change.part());
}

Query batchQuery(const QVector<Change> &changes, bool onlyNewer, Result<QVector<Change>> *answer)
{
    const auto read = [changes, answer](QSqlQuery &query) {
        QHash<Key, Held> now;
        while (query.next()) {
            Held held{query.value(1).toLongLong(), query.value(3).toBool(), partsOf(query.value(2))};
            now.insert(Key{query.value(0).toInt()}, held);
        }
        QVector<Change> taken;
        for (const Change &change : changes) {
            const auto held = now.constFind(change.key());
            if (held != now.cend() && isTaken(change, *held))
                taken.append(change);
        }
        *answer = taken;
        return Status(Done{});
    };
    static const Statement batch = anyBatchOf(false), batchOfNewer = anyBatchOf(true);
    return {.statement = onlyNewer ? &batchOfNewer : &batch,
            .values = valuesOf(rowsOf(changes)),
            .read = read,
            .writes = true};
}

Query updatesQuery(const QVector<Change> &updates, bool onlyNewer, Result<QVector<Change>> *answer)
{
    const auto read = [updates, answer](QSqlQuery &query) {
        QSet<Key> changed;
        while (query.next())
            changed.insert(Key{query.value(0).toInt()});
        QVector<Change> taken;
        for (const Change &change : updates) {
            if (changed.contains(change.key()))
                taken.append(change);
        }
        *answer = taken;
        return Status(Done{});
    };
    static const Statement all = updatesOf(QStringLiteral("updates"), {});
    static const Statement newer =
        updatesOf(QStringLiteral("updates_of_newer"), QStringLiteral(" AND p.version < b.version"));
    return {.statement = onlyNewer ? &newer : &all, .values = valuesOf(updates), .read = read, .writes = true};
}

bool areUpdates(const QVector<Change> &changes)
{
    return std::all_of(changes.begin(), changes.end(), [](const Change &change) {
        return change.kind == ChangeKind::Update && change.product.parts == PartVersions();
    });
}

} // namespace

Result<Product> loadProduct(PostgresSession &session, Key key)
{
    Result<Product> answer;
    return answered(session.execute(loadQuery(key, true, &answer)), answer);
}

Result<Written> writeChange(PostgresSession &session, const Change &change, bool onlyNewer)
{
    Result<Written> answer;
    return answered(session.execute(changeQuery(change, onlyNewer, &answer)), answer);
}

Result<QVector<Change>> writeBatch(PostgresSession &session, const QVector<Change> &changes, bool onlyNewer)
{
    QVector<Change> taken;
    QVector<Change> left = changes;
    if (areUpdates(changes)) {
        Result<QVector<Change>> answer;
        const Status done = session.execute(updatesQuery(changes, onlyNewer, &answer));
        if (!done || answer->size() == changes.size())
            return answered(done, answer);
        taken = *answer;
        QSet<Key> over;
        for (const Change &change : std::as_const(taken))
            over.insert(change.key());
        left.removeIf([&over](const Change &change) { return over.contains(change.key()); });
    }
    Result<QVector<Change>> answer;
    const Status done = session.execute(batchQuery(left, onlyNewer, &answer));
    if (done)
        return taken + *answer;
    Error failure = done.error();
    failure.inDoubt = failure.inDoubt || !taken.isEmpty(); // some of them are saved
    return failure;
}

Result<Written> beginAndWrite(PostgresSession &session, const Change &change, bool onlyNewer)
{
    Result<Written> answer;
    return answered(session.beginAnd(changeQuery(change, onlyNewer, &answer)), answer);
}

} // namespace cachescope
