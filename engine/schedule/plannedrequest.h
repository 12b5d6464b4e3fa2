// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/core/change.h"

#include <QMetaType>
#include <QString>
#include <QVector>

#include <optional>

namespace cachescope {

/// One request of a schedule, before it is issued.
struct PlannedRequest
{
    enum class Kind : quint8 {
        Read,
        Write,  ///< of the whole product, or of a part
        Create, ///< a key that is created before anything deletes it does not exist at the start
        Delete,
        Evict, ///< the key is evicted from the cache, as under memory pressure
        Flush, ///< the worker saves one batch
        Warm,  ///< not a request: the key is cached before the first step
    };

    Kind kind = Kind::Read;
    Key key;                 ///< 0 for a flush
    qint64 priceCents = 0;   ///< of a write; 0: derived from its position in the plan
    bool fails = false;      ///< the database rejects its first save
    Part part = Part::Whole; ///< that a write changes
    qint32 stock = 0;        ///< of a write of the stock

    friend bool operator==(const PlannedRequest &, const PlannedRequest &) = default;
};

using RequestPlan = QVector<PlannedRequest>;

/// Why a text could not be parsed: the entry at fault, counted from 1, and its text.
struct PlanProblem
{
    enum class Kind : quint8 { Empty, UnknownKind, BadKey, BadPrice, BadStock, TooMany, Unexpected };

    Kind kind = Kind::Empty;
    int entry = 0;
    QString found;
};

constexpr int mostPlannedRequests = 8;
constexpr int mostPlannedKey = 96;

struct PlanReading
{
    RequestPlan plan;
    std::optional<PlanProblem> problem;
};

/// What a request writes; none: it writes nothing.
std::optional<ChangeKind> changeOf(const PlannedRequest &request);
/// The keys that a plan touches, those that are cached at its start, and those that do not exist yet.
QVector<Key> keysOf(const RequestPlan &plan);
QVector<Key> warmKeysOf(const RequestPlan &plan);
QVector<Key> absentKeysOf(const RequestPlan &plan);

/// Parses `read 1; write 1 = 1999; write 1 price = 1999; write 1 stock = 5; create 2; delete 1; evict 1; flush fails;
/// warm 1`.
PlanReading readPlan(const QString &text);
QString writePlan(const RequestPlan &plan);

/// The order of the moves: lanes (requests in the order of the plan, `warm` left out) counted from 1. The first move of
/// a lane issues its request, each further one lets it take a step. Written "1 1 2 2".
using MoveOrder = QVector<int>;
std::optional<MoveOrder> readOrder(const QString &text);
QString writeOrder(const MoveOrder &order);

} // namespace cachescope

Q_DECLARE_METATYPE(cachescope::PlannedRequest)
