// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/core/result.h"

#include <QString>
#include <QVariant>

#include <functional>

class QSqlQuery;

namespace cachescope {

/// A statement of a fixed text. It is prepared once on each connection, and kept as long as that lives: a Statement is
/// a constant.
struct Statement
{
    QString name;  ///< unique; it is PREPAREd under this name when several statements share a round trip
    QString text;  ///< with a ? for each parameter
    QString types; ///< of the parameters: "int, text"
};

/// A statement with its values, and who reads the answer.
struct Query
{
    const Statement *statement = nullptr;
    QVariantList values{};
    /// Called on the database's thread when the server has answered, before the first row. An error that it returns is
    /// the answer's, not the connection's.
    std::function<Status(QSqlQuery &)> read{};
    bool writes = false; ///< outside a transaction it commits: lost before the answer, it may have taken effect
    qint64 row = 0;      ///< the only row that it locks, as a number of its own; 0: none, or several
};

} // namespace cachescope
