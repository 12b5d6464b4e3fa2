// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/measure/snapshot.h"

#include <array>
#include <optional>
#include <span>

namespace cachescope {

/// What a comparison measures in each run, in the order of every table.
enum class Figure : quint8 {
    ReadP50, ///< ms, added latency included
    ReadP99,
    WriteP50,
    WriteP99,
    RequestsPerSecond,
    HitRate,              ///< 0 … 1
    StatementsPerRequest, ///< sent to the database for the strategy, including BEGIN, COMMIT and the final flush
    MostDiverged,         ///< keys at once
    LongestDivergence,    ///< ms
    DeepestQueue,         ///< writes
    StaleReads,
    LostWrites,         ///< acknowledged, but no longer in the stores: over the whole run
    LostProcessKilled,  ///< the same, from a separate run in which the application is killed
    LostCacheKilled,    ///< the same, with the cache killed
    LostDatabaseKilled, ///< the same, with the database killed
    FailedRequests,
    CacheTime,    ///< ms, the median of a GET as the application sees it, including added latency and the warm-up
    DatabaseTime, ///< ms, the same for a loaded row
    CacheOwnTime, ///< ms, both excluding added latency
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
    bool compared = true; ///< false: describes the machine, not the strategy
};
std::span<const FigureInfo> figureInfos();
const FigureInfo &infoOf(Figure figure);

/// One value for each figure; empty if the run had nothing to measure (no writes: no write latency).
using Figures = std::array<std::optional<double>, figureCount>;

inline std::optional<double> &at(Figures &figures, Figure figure)
{
    return figures[static_cast<size_t>(figure)];
}
inline const std::optional<double> &at(const Figures &figures, Figure figure)
{
    return figures[static_cast<size_t>(figure)];
}

/// For a run that has finished, `seconds` after its warm-up. The times of the stores and the losses by kills are left
/// to the caller.
Figures figuresOf(const Snapshot &snapshot, double seconds);

/// The median of the values (of an even number: the mean of the two in the middle) and their range.
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
