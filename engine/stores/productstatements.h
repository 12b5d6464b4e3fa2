// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/core/product.h"
#include "engine/postgres/postgressession.h"

namespace cachescope {

// The statements on the table of products. Each writes what the server answers where `answer` points; that must live
// until then. What the server answered counts only if the statement itself succeeded.

/// The product in a row that has name, price, stock, time and version from that column on.
Product productOf(const QSqlQuery &row, Key key, int first = 0);

/// NotFound when there is no such product.
Query loadQuery(Key key, Result<Product> *answer);
/// Overwrites the row: answers 1; NotFound when it does not exist. `onlyNewer`: not over a newer version (answers 0).
Query saveQuery(const Product &product, bool onlyNewer, Result<int> *answer);
/// All rows in one statement. `onlyNewer`: each row only over an older version, so that it can be repeated safely. At
/// most one value per key. Answers the rows that changed.
Query saveBatchQuery(const QVector<Product> &products, bool onlyNewer, Result<QVector<Key>> *answer);

// The same, carried out at once on a session.

Result<Product> loadProduct(PostgresSession &session, Key key);
Result<int> saveProduct(PostgresSession &session, const Product &product, bool onlyNewer = false);
Result<QVector<Key>> saveProducts(PostgresSession &session, const QVector<Product> &products, bool onlyNewer = true);
/// BEGIN and the UPDATE in one round trip.
Result<int> beginAndSaveProduct(PostgresSession &session, const Product &product, bool onlyNewer = false);

} // namespace cachescope
