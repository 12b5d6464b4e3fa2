// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/core/key.h"

#include <QMetaType>
#include <QString>
#include <QVector>

#include <optional>

namespace cachescope {

/// One request of a schedule, before it is made.
struct PlannedRequest
{
    enum class Kind : quint8 {
        Read,
        Write,
        Evict, ///< the cache loses the key, as under memory pressure
        Flush, ///< the worker saves one batch
        Warm,  ///< not a request: the key stands in the cache before the first step
    };

    Kind kind = Kind::Read;
    Key key;               ///< 0 for a flush
    qint64 priceCents = 0; ///< of a write; 0: chosen from its place in the plan
    bool fails = false;    ///< its first save is refused by the database

    friend bool operator==(const PlannedRequest &, const PlannedRequest &) = default;
};

using RequestPlan = QVector<PlannedRequest>;

/// What is wrong with a text, as facts: the entry that could not be read, counted from 1, and its text.
struct PlanProblem
{
    enum class Kind : quint8 { Empty, UnknownKind, BadKey, BadPrice, TooMany, Unexpected };

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

/// Reads `read 1; write 1 = 1999; evict 1; flush fails; warm 1`.
PlanReading readPlan(const QString &text);
QString writePlan(const RequestPlan &plan);

/// The order of the moves: lanes (requests in the order of the plan, `warm` left out) counted from 1. The first move of
/// a lane makes its request, each further one lets it take a step. Written "1 1 2 2".
using MoveOrder = QVector<int>;
std::optional<MoveOrder> readOrder(const QString &text);
QString writeOrder(const MoveOrder &order);

} // namespace cachescope

Q_DECLARE_METATYPE(cachescope::PlannedRequest)
