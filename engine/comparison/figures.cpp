// SPDX-License-Identifier: GPL-3.0-only
#include "engine/comparison/figures.h"

#include <algorithm>

namespace cachescope {

namespace {

using Unit = FigureInfo::Unit;

constexpr std::array<FigureInfo, figureCount> list{{
    {Figure::ReadP50, "readP50Ms", Unit::Milliseconds},
    {Figure::ReadP99, "readP99Ms", Unit::Milliseconds},
    {Figure::WriteP50, "writeP50Ms", Unit::Milliseconds},
    {Figure::WriteP99, "writeP99Ms", Unit::Milliseconds},
    {Figure::RequestsPerSecond, "requestsPerSecond", Unit::PerSecond, false},
    {Figure::HitRate, "hitRate", Unit::Share, false},
    {Figure::StatementsPerRequest, "statementsPerRequest", Unit::Plain},
    {Figure::MostDiverged, "mostDivergedKeys", Unit::Count},
    {Figure::LongestDivergence, "longestDivergenceMs", Unit::Milliseconds},
    {Figure::DeepestQueue, "deepestQueue", Unit::Count},
    {Figure::StaleReads, "staleReads", Unit::Count},
    {Figure::LostWrites, "lostWrites", Unit::Count},
    {Figure::LostProcessKilled, "lostProcessKilled", Unit::Count},
    {Figure::LostCacheKilled, "lostCacheKilled", Unit::Count},
    {Figure::LostDatabaseKilled, "lostDatabaseKilled", Unit::Count},
    {Figure::FailedRequests, "failedRequests", Unit::Count},
    {Figure::CacheTime, "cacheGetP50Ms", Unit::Milliseconds, true, false},
    {Figure::DatabaseTime, "databaseLoadP50Ms", Unit::Milliseconds, true, false},
    {Figure::CacheOwnTime, "cacheGetOwnP50Ms", Unit::Milliseconds, true, false},
    {Figure::DatabaseOwnTime, "databaseLoadOwnP50Ms", Unit::Milliseconds, true, false},
}};

constexpr bool isInOrder()
{
    for (size_t i = 0; i < list.size(); ++i) {
        if (static_cast<size_t>(list[i].figure) != i)
            return false;
    }
    return true;
}
static_assert(isInOrder());

} // namespace

std::span<const FigureInfo> figureInfos()
{
    return list;
}

const FigureInfo &infoOf(Figure figure)
{
    return list[static_cast<size_t>(figure)];
}

Figures figuresOf(const Snapshot &snapshot, double seconds)
{
    Figures figures;
    const auto requests = static_cast<double>(snapshot.reads + snapshot.writes);
    if (snapshot.read.count > 0) {
        at(figures, Figure::ReadP50) = snapshot.read.p50;
        at(figures, Figure::ReadP99) = snapshot.read.p99;
    }
    if (snapshot.write.count > 0) {
        at(figures, Figure::WriteP50) = snapshot.write.p50;
        at(figures, Figure::WriteP99) = snapshot.write.p99;
    }
    if (seconds > 0)
        at(figures, Figure::RequestsPerSecond) = requests / seconds;
    if (snapshot.hits + snapshot.misses > 0)
        at(figures, Figure::HitRate) = snapshot.hitRate;
    if (requests > 0)
        at(figures, Figure::StatementsPerRequest) = static_cast<double>(snapshot.statements) / requests;
    at(figures, Figure::MostDiverged) = static_cast<double>(snapshot.divergenceMaxKeys);
    at(figures, Figure::LongestDivergence) = snapshot.divergenceMaxAgeMs;
    at(figures, Figure::DeepestQueue) = static_cast<double>(snapshot.queueMaxDepth);
    at(figures, Figure::StaleReads) = static_cast<double>(snapshot.staleReads);
    if (snapshot.audit && snapshot.audit->looked)
        at(figures, Figure::LostWrites) = static_cast<double>(snapshot.lostWrites);
    at(figures, Figure::FailedRequests) = static_cast<double>(snapshot.failedReads + snapshot.failedWrites);
    return figures;
}

std::optional<Spread> spreadOf(QVector<double> values)
{
    if (values.isEmpty())
        return {};
    std::sort(values.begin(), values.end());
    const qsizetype middle = values.size() / 2;
    const double median = values.size() % 2 ? values.at(middle) : (values.at(middle - 1) + values.at(middle)) / 2;
    return Spread{values.first(), median, values.last()};
}

} // namespace cachescope
