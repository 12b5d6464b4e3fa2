// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/measure/snapshot.h"

#include <QByteArray>

#include <functional>
#include <optional>
#include <span>

namespace cachescope {

/// What a comparison measures in each run, in the order of every table: these have a name because somebody asks for
/// them. Those that were added come behind them.
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

/// A number that a run leaves behind.
struct FigureInfo
{
    enum class Unit : quint8 { Milliseconds, PerSecond, Share, Plain, Count };
    /// Neither: it describes the machine or the run, and no contender is better by it.
    enum class Better : quint8 { Lower, Higher, Neither };
    /// Where it comes from: the snapshot at the end of a run, which sent requests for so many seconds. None: there was
    /// nothing to measure (no writes: no write latency).
    using Source = std::function<std::optional<double>(const Snapshot &last, double seconds)>;

    Figure figure = Figure(); ///< of an added one given by the table
    QByteArray id = {};       ///< in files: "readP50Ms"
    Unit unit = Unit::Count;
    Better better = Better::Neither;
    Source source = {};       ///< empty: a comparison measures it in another way
    QByteArray inReport = {}; ///< its place in `run --json`, "queue.maxDepth"; empty: not there
};

/// The only list of figures that runs are compared by. Those that were added come last, and each is in the report, too.
std::span<const FigureInfo> figureInfos();
std::span<const FigureInfo> addedFigures();
/// All that is in a run's report: those above and what only describes one run.
std::span<const FigureInfo> reportedFigures();
const FigureInfo &infoOf(Figure figure);

/// One value for each figure; empty if the run had nothing to measure.
using Figures = QVector<std::optional<double>>;

inline std::optional<double> &at(Figures &figures, Figure figure)
{
    const auto place = static_cast<qsizetype>(figure);
    if (place >= figures.size())
        figures.resize(place + 1);
    return figures[place];
}
inline std::optional<double> at(const Figures &figures, Figure figure)
{
    return figures.value(static_cast<qsizetype>(figure));
}

/// For a run that has finished, `seconds` after its warm-up. Those without a source are left to the caller.
Figures figuresOf(const Snapshot &snapshot, double seconds);
/// One of them; none as well when it has no source.
std::optional<double> valueOf(Figure figure, const Snapshot &snapshot, double seconds);

qint64 divergedKeys(const Snapshot &snapshot);

/// Adds a figure; false, without effect, when its id or its place in the report is taken. Without a place it stands in
/// the report under its id. The list is read by the engine thread and by the window without a lock: add before a Lab is
/// opened and a window is shown, take back after both are gone. What was found before is no longer valid.
bool addFigure(FigureInfo info);
/// Takes back what addFigure() added.
void removeFigure(const QByteArray &id);

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
