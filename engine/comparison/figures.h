// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/measure/snapshot.h"

#include <array>
#include <optional>
#include <span>

namespace cachescope {

/// What a comparison measures of each run. The order is that of every table.
enum class Figure : quint8 {
    ReadP50, ///< ms, added latency included
    ReadP99,
    WriteP50,
    WriteP99,
    RequestsPerSecond,
    HitRate,              ///< 0 … 1
    StatementsPerRequest, ///< sent to the database for the strategy, BEGIN, COMMIT and the flush behind the run too
    MostDiverged,         ///< keys at once
    LongestDivergence,    ///< ms
    DeepestQueue,         ///< writes
    StaleReads,
    LostWrites,         ///< accepted, and in the stores no longer: of the whole run
    LostProcessKilled,  ///< the same, of a run of its own in which the application dies,
    LostCacheKilled,    ///< … the cache,
    LostDatabaseKilled, ///< … the database
    FailedRequests,
    CacheTime,    ///< ms, a GET's median as the application sees it, added latency and the warm-up included
    DatabaseTime, ///< ms, the same of a row loaded
    CacheOwnTime, ///< ms, both without the latency that we added
    DatabaseOwnTime,
};
constexpr int figureCount = static_cast<int>(Figure::DatabaseOwnTime) + 1;

struct FigureInfo
{
    enum class Unit : quint8 { Milliseconds, PerSecond, Share, Plain, Count };

    Figure figure = Figure::ReadP50;
    const char *id = nullptr; ///< in files: "readP50Ms"
    Unit unit = Unit::Count;
    bool lowerIsBetter = true;
    bool compared = true; ///< false: tells of the machine, not of the strategy
};
std::span<const FigureInfo> figureInfos();
const FigureInfo &infoOf(Figure figure);

/// One value for each figure; none where the run had nothing to measure (no writes: no write latency).
using Figures = std::array<std::optional<double>, figureCount>;

inline std::optional<double> &at(Figures &figures, Figure figure)
{
    return figures[static_cast<size_t>(figure)];
}
inline const std::optional<double> &at(const Figures &figures, Figure figure)
{
    return figures[static_cast<size_t>(figure)];
}

/// Of a run that has finished, `seconds` long after its warm-up. The times of the stores and what kills have cost are
/// left to the caller.
Figures figuresOf(const Snapshot &snapshot, double seconds);

/// The middle one of the values (of an even number: the mean of the two in the middle) and how far they lie apart.
struct Spread
{
    double low = 0;
    double median = 0;
    double high = 0;

    bool overlaps(const Spread &other) const { return low <= other.high && other.low <= high; }
};
/// None without values.
std::optional<Spread> spreadOf(QVector<double> values);

} // namespace cachescope
