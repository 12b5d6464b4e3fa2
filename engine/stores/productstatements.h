// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/core/change.h"
#include "engine/postgres/postgressession.h"

namespace cachescope {

// The statements on the table of products, and on `cachescope.deleted`, which keeps the version of each deletion. Each
// writes what the server answers where `answer` points; that must live until then. What the server answered counts only
// if the statement itself succeeded.

/// The product in a row that has name, price, stock, time, version and parts from that column on.
Product productOf(const QSqlQuery &row, Key key, int first = 0);
/// What such a row is called in a SELECT; `table` is the table's name in it.
QString productColumns(const QString &table);
/// The versions of the parts, as the column holds them: text, or NULL.
PartVersions partsOf(const QVariant &column);

/// NotFound when there is no such product; `withDeletion`: with the version of its deletion.
Query loadQuery(Key key, bool withDeletion, Result<Product> *answer);

/// What a write has made of its row.
struct Written
{
    Product product;         ///< of the whole: as it was written; of a part: the row now
    bool superseded = false; ///< the row holds a newer write: nothing was changed
};

/// One write; NotFound when there is no such product, Exists when one that is created is there. `onlyNewer`: not over a
/// newer write. A deletion leaves its version behind.
Query changeQuery(const Change &change, bool onlyNewer, Result<Written> *answer);
// The same, carried out at once on a session.

Result<Product> loadProduct(PostgresSession &session, Key key);
Result<Written> writeChange(PostgresSession &session, const Change &change, bool onlyNewer = false);
/// Of each product at most one write of the whole and, after it, one of each part. What is not there is inserted.
/// `onlyNewer`: each only over an older write, so that it can be repeated safely. Answers those that the database has
/// taken. One statement; a batch of updates some of which met no older row takes a second one.
Result<QVector<Change>> writeBatch(PostgresSession &session, const QVector<Change> &changes, bool onlyNewer = true);
/// BEGIN and the write in one round trip.
Result<Written> beginAndWrite(PostgresSession &session, const Change &change, bool onlyNewer = false);

} // namespace cachescope
