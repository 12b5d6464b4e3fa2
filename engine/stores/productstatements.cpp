// SPDX-License-Identifier: GPL-3.0-only
#include "engine/stores/productstatements.h"

#include <QSqlQuery>

namespace cachescope {

namespace {

const Statement &load()
{
    static const Statement statement{
        QStringLiteral("load"),
        QStringLiteral("SELECT name, price_cents, stock, (extract(epoch FROM updated_at) * 1000)::bigint, version "
                       "FROM cachescope.products WHERE id = ?"),
        QStringLiteral("int")};
    return statement;
}

const Statement &save()
{
    static const Statement statement{
        QStringLiteral("save"),
        QStringLiteral("UPDATE cachescope.products SET name = ?, price_cents = ?, stock = ?, "
                       "updated_at = to_timestamp(?::double precision / 1000), version = ? WHERE id = ?"),
        QStringLiteral("text, bigint, int, bigint, bigint, int")};
    return statement;
}

/// SELECTs how many rows were saved and whether the row exists.
const Statement &saveNewer()
{
    static const Statement statement{
        QStringLiteral("save_newer"),
        QStringLiteral(
            "WITH saved AS (UPDATE cachescope.products SET name = ?, price_cents = ?, stock = ?, "
            "updated_at = to_timestamp(?::double precision / 1000), version = ? WHERE id = ? AND version < ? "
            "RETURNING id) SELECT (SELECT count(*) FROM saved), EXISTS (SELECT FROM cachescope.products WHERE id = ?)"),
        QStringLiteral("text, bigint, int, bigint, bigint, int, bigint, int")};
    return statement;
}

Statement batch(const QString &name, const QString &condition)
{
    return {name,
            QStringLiteral(
                "UPDATE cachescope.products AS p SET name = b.name, price_cents = b.price_cents, stock = b.stock, "
                "updated_at = to_timestamp(b.updated_at::double precision / 1000), version = b.version "
                "FROM unnest(?::int[], ?::text[], ?::bigint[], ?::int[], ?::bigint[], ?::bigint[]) "
                "AS b(id, name, price_cents, stock, updated_at, version) WHERE p.id = b.id%1 RETURNING p.id")
                .arg(condition),
            QStringLiteral("int[], text[], bigint[], int[], bigint[], bigint[]")};
}

const Statement &saveBatch()
{
    static const Statement statement = batch(QStringLiteral("save_batch"), {});
    return statement;
}

const Statement &saveBatchOfNewer()
{
    static const Statement statement =
        batch(QStringLiteral("save_batch_of_newer"), QStringLiteral(" AND p.version < b.version"));
    return statement;
}

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

template<typename T> Status statusOf(const Result<T> &result)
{
    return result ? Status(Done{}) : Status(result.error());
}

template<typename T> Result<T> answered(const Status &status, const Result<T> &answer)
{
    return status ? answer : Result<T>(status.error());
}

} // namespace

Product productOf(const QSqlQuery &row, Key key, int first)
{
    Product product;
    product.key = key;
    product.name = row.value(first).toString().toUtf8();
    product.priceCents = row.value(first + 1).toLongLong();
    product.stock = row.value(first + 2).toInt();
    product.updatedAt = row.value(first + 3).toLongLong();
    product.version = row.value(first + 4).toLongLong();
    return product;
}

Query loadQuery(Key key, Result<Product> *answer)
{
    return {.statement = &load(), .values = {key.id}, .read = [key, answer](QSqlQuery &query) {
                *answer = query.next() ? Result<Product>(productOf(query, key))
                                       : Result<Product>(Error{Error::Kind::NotFound, QString::number(key.id)});
                return statusOf(*answer);
            }};
}

Query saveQuery(const Product &product, bool onlyNewer, Result<int> *answer)
{
    const Key key = product.key;
    QVariantList values{QString(QLatin1String("") + QString::fromUtf8(product.name)), // null would be NULL
                        product.priceCents,
                        product.stock,
                        product.updatedAt,
                        product.version,
                        key.id};
    if (onlyNewer)
        values << product.version << key.id;
    return {.statement = onlyNewer ? &saveNewer() : &save(),
            .values = values,
            .read =
                [key, answer](QSqlQuery &query) {
                    *answer = rowsSaved(query, key);
                    return statusOf(*answer);
                },
            .writes = true,
            .row = key.id};
}

Query saveBatchQuery(const QVector<Product> &products, bool onlyNewer, Result<QVector<Key>> *answer)
{
    QVector<QByteArray> columns[6];
    for (const Product &product : products) {
        columns[0].append(QByteArray::number(product.key.id));
        columns[1].append(product.name);
        columns[2].append(QByteArray::number(product.priceCents));
        columns[3].append(QByteArray::number(product.stock));
        columns[4].append(QByteArray::number(product.updatedAt));
        columns[5].append(QByteArray::number(product.version));
    }
    QVariantList values;
    for (const QVector<QByteArray> &column : columns)
        values.append(arrayLiteral(column));
    return {.statement = onlyNewer ? &saveBatchOfNewer() : &saveBatch(),
            .values = values,
            .read =
                [answer](QSqlQuery &query) {
                    QVector<Key> changed;
                    while (query.next())
                        changed.append(Key{query.value(0).toInt()});
                    *answer = changed;
                    return Status(Done{});
                },
            .writes = true};
}

Result<Product> loadProduct(PostgresSession &session, Key key)
{
    Result<Product> answer;
    return answered(session.execute(loadQuery(key, &answer)), answer);
}

Result<int> saveProduct(PostgresSession &session, const Product &product, bool onlyNewer)
{
    Result<int> answer;
    return answered(session.execute(saveQuery(product, onlyNewer, &answer)), answer);
}

Result<QVector<Key>> saveProducts(PostgresSession &session, const QVector<Product> &products, bool onlyNewer)
{
    Result<QVector<Key>> answer;
    return answered(session.execute(saveBatchQuery(products, onlyNewer, &answer)), answer);
}

Result<int> beginAndSaveProduct(PostgresSession &session, const Product &product, bool onlyNewer)
{
    Result<int> answer;
    return answered(session.beginAnd(saveQuery(product, onlyNewer, &answer)), answer);
}

} // namespace cachescope
