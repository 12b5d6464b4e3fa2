// SPDX-License-Identifier: GPL-3.0-only
#include "engine/measure/figures.h"

#include <algorithm>
#include <array>
#include <vector>

namespace cachescope {

namespace {

using Unit = FigureInfo::Unit;
using Better = FigureInfo::Better;
using Source = FigureInfo::Source;
using Value = std::optional<double>;

constexpr auto ms = Unit::Milliseconds;
constexpr auto count = Unit::Count;

qint64 requestsOf(const Snapshot &s)
{
    return s.requests.reads + s.requests.writes;
}

/// A member that is always known.
template<typename Part, typename Number> Source member(Part Snapshot::*part, Number Part::*what)
{
    return [part, what](const Snapshot &s, double) { return Value(static_cast<double>(s.*part.*what)); };
}

Source latency(LatencySummary Latencies::*of, double LatencySummary::*what)
{
    return [of, what](const Snapshot &s, double) {
        const LatencySummary &summary = s.latency.*of;
        return summary.count > 0 ? Value(summary.*what) : std::nullopt;
    };
}

Source audited(qint64 Audit::*what)
{
    return [what](const Snapshot &s, double) { return s.audit ? Value((*s.audit).*what) : std::nullopt; };
}

Source per(qint64 (*many)(const Snapshot &), qint64 (*of)(const Snapshot &))
{
    return [many, of](const Snapshot &s, double) {
        return of(s) > 0 ? Value(static_cast<double>(many(s)) / static_cast<double>(of(s))) : std::nullopt;
    };
}

Value requestsPerSecond(const Snapshot &s, double seconds)
{
    return seconds > 0 ? Value(static_cast<double>(requestsOf(s)) / seconds) : std::nullopt;
}

Value hitRate(const Snapshot &s, double)
{
    return s.lookUps.hits + s.lookUps.misses > 0 ? Value(s.lookUps.hitRate) : std::nullopt;
}

Value lostWrites(const Snapshot &s, double)
{
    return s.audit && s.audit->looked ? Value(s.anomalies.lostWrites) : std::nullopt;
}

Value failedRequests(const Snapshot &s, double)
{
    return static_cast<double>(s.requests.failedReads + s.requests.failedWrites);
}

Value divergedAtTheEnd(const Snapshot &s, double)
{
    return static_cast<double>(divergedKeys(s));
}

/// What runs are compared by, in the order of the enum.
std::vector<FigureInfo> compared()
{
    using S = Snapshot;
    using L = LatencySummary;
    const Source statements = per([](const S &s) { return s.database.statements; }, requestsOf);
    return {
        {Figure::ReadP50, "readP50Ms", ms, Better::Lower, latency(&Latencies::read, &L::p50), "latencyMs.read.p50"},
        {Figure::ReadP99, "readP99Ms", ms, Better::Lower, latency(&Latencies::read, &L::p99), "latencyMs.read.p99"},
        {Figure::WriteP50, "writeP50Ms", ms, Better::Lower, latency(&Latencies::write, &L::p50), "latencyMs.write.p50"},
        {Figure::WriteP99, "writeP99Ms", ms, Better::Lower, latency(&Latencies::write, &L::p99), "latencyMs.write.p99"},
        {Figure::RequestsPerSecond, "requestsPerSecond", Unit::PerSecond, Better::Higher, requestsPerSecond,
         "requests.perSecond"},
        {Figure::HitRate, "hitRate", Unit::Share, Better::Higher, hitRate, "hitRate"},
        {Figure::StatementsPerRequest, "statementsPerRequest", Unit::Plain, Better::Lower, statements,
         "database.statementsPerRequest"},
        {Figure::MostDiverged, "mostDivergedKeys", count, Better::Lower,
         member(&S::divergence, &DivergenceCounts::maxKeys), "divergence.maxKeys"},
        {Figure::LongestDivergence, "longestDivergenceMs", ms, Better::Lower,
         member(&S::divergence, &DivergenceCounts::maxAgeMs), "divergence.maxAgeMs"},
        {Figure::DeepestQueue, "deepestQueue", count, Better::Lower, member(&S::queue, &QueueCounts::maxDepth),
         "queue.maxDepth"},
        {Figure::StaleReads, "staleReads", count, Better::Lower, member(&S::anomalies, &Anomalies::staleReads),
         "staleReads"},
        {Figure::LostWrites, "lostWrites", count, Better::Lower, lostWrites, "lostWrites"},
        {Figure::LostProcessKilled, "lostProcessKilled", count, Better::Lower},
        {Figure::LostCacheKilled, "lostCacheKilled", count, Better::Lower},
        {Figure::LostDatabaseKilled, "lostDatabaseKilled", count, Better::Lower},
        {Figure::FailedRequests, "failedRequests", count, Better::Lower, failedRequests},
        {Figure::CacheTime, "cacheGetP50Ms", ms},
        {Figure::DatabaseTime, "databaseLoadP50Ms", ms},
        {Figure::CacheOwnTime, "cacheGetOwnP50Ms", ms},
        {Figure::DatabaseOwnTime, "databaseLoadOwnP50Ms", ms},
    };
}

/// Where a report counts the writes of each kind.
constexpr std::array changePlaces{"updates", "creates", "deletes", "priceWrites", "stockWrites"};
static_assert(changePlaces.size() == changeKindCount);

/// What only describes one run, in its report.
std::vector<FigureInfo> ofOneRun()
{
    using S = Snapshot;
    using L = LatencySummary;
    std::vector<FigureInfo> figures;
    const auto add = [&figures](const QByteArray &place, Unit unit, const Source &source) {
        figures.push_back({{}, place, unit, Better::Neither, source, place});
    };
    add("requests.reads", count, member(&S::requests, &RequestCounts::reads));
    add("requests.writes", count, member(&S::requests, &RequestCounts::writes));
    add("requests.failedReads", count, member(&S::requests, &RequestCounts::failedReads));
    add("requests.failedWrites", count, member(&S::requests, &RequestCounts::failedWrites));
    add("requests.notFound", count, member(&S::requests, &RequestCounts::notFound));
    add("requests.existed", count, member(&S::requests, &RequestCounts::existed));
    for (size_t i = 0; i < changeKindCount; ++i)
        add(QByteArray("requests.") + changePlaces[i], count,
            [i](const Snapshot &s, double) { return Value(static_cast<double>(s.requests.changes[i])); });
    for (const auto &[name, of] :
         {std::pair("read", &Latencies::read), std::pair("write", &Latencies::write),
          std::pair("readMeasured", &Latencies::readMeasured), std::pair("writeMeasured", &Latencies::writeMeasured)}) {
        for (const auto &[part, what] : {std::pair("p50", &L::p50), std::pair("p90", &L::p90),
                                         std::pair("p99", &L::p99), std::pair("max", &L::max)})
            add(QByteArray("latencyMs.") + name + '.' + part, ms, latency(of, what));
    }
    add("database.loads", count, member(&S::database, &DatabaseCounts::loads));
    add("database.saves", count, member(&S::database, &DatabaseCounts::saves));
    add("database.rowsSaved", count, member(&S::database, &DatabaseCounts::rowsSaved));
    add("queue.finalDepth", count, member(&S::queue, &QueueCounts::depth));
    add("queue.merged", count, member(&S::queue, &QueueCounts::merged));
    add("queue.retried", count, member(&S::queue, &QueueCounts::retried));
    add("queue.deadLettered", count, member(&S::queue, &QueueCounts::deadLettered));
    add("divergence.finalKeys", count, divergedAtTheEnd);
    for (size_t i = 0; i < patternCount; ++i)
        add(QByteArray("patterns.") + namesOf<Pattern>[i], count,
            [i](const Snapshot &s, double) { return Value(static_cast<double>(s.patterns.totals[i])); });
    add("patterns.circuitBreakerOpened", count, member(&S::circuit, &CircuitState::opened));
    add("staleReadMaxAgeMs", ms, member(&S::anomalies, &Anomalies::staleReadMaxAgeMs));
    add("backwardReads", count, member(&S::anomalies, &Anomalies::backwardReads));
    add("ownWritesMissed", count, member(&S::anomalies, &Anomalies::ownWritesMissed));
    add("audit.accepted", count, audited(&Audit::accepted));
    add("audit.saved", count, audited(&Audit::saved));
    add("audit.merged", count, audited(&Audit::merged));
    add("audit.queued", count, audited(&Audit::queued));
    add("audit.deadLettered", count, audited(&Audit::deadLettered));
    add("audit.lost", count, audited(&Audit::lost));
    add("audit.unconfirmed", count, audited(&Audit::unconfirmed));
    return figures;
}

/// Those that runs are compared by, then those that were added, then those of one run.
struct Table
{
    Table()
        : all(compared())
    {
        const std::vector<FigureInfo> others = ofOneRun();
        for (size_t i = 0; i < all.size(); ++i)
            Q_ASSERT(all[i].figure == static_cast<Figure>(i));
        Q_ASSERT(all.size() == figureCount);
        for (const FigureInfo &figure : others) {
            if (!taken(figure)) // a comparison has it, too
                all.push_back(figure);
        }
        number();
    }

    /// By its id or its place in the report.
    bool taken(const FigureInfo &figure) const
    {
        return std::any_of(all.begin(), all.end(), [&figure](const FigureInfo &each) {
            return each.id == figure.id || (!figure.inReport.isEmpty() && each.inReport == figure.inReport);
        });
    }

    void number()
    {
        for (size_t i = 0; i < all.size(); ++i)
            all[i].figure = static_cast<Figure>(i);
    }

    std::vector<FigureInfo> all;
    size_t added = 0;
};

Table &table()
{
    static Table all;
    return all;
}

} // namespace

std::span<const FigureInfo> figureInfos()
{
    return std::span(table().all).first(figureCount + table().added);
}

std::span<const FigureInfo> addedFigures()
{
    return figureInfos().subspan(figureCount);
}

std::span<const FigureInfo> reportedFigures()
{
    return table().all;
}

const FigureInfo &infoOf(Figure figure)
{
    return table().all[static_cast<size_t>(figure)];
}

bool addFigure(FigureInfo info)
{
    Table &figures = table();
    if (info.inReport.isEmpty())
        info.inReport = info.id;
    if (info.id.isEmpty() || figures.taken(info))
        return false;
    figures.all.insert(figures.all.begin() + figureCount + static_cast<std::ptrdiff_t>(figures.added), std::move(info));
    ++figures.added;
    figures.number();
    return true;
}

void removeFigure(const QByteArray &id)
{
    Table &figures = table();
    const auto begin = figures.all.begin() + figureCount;
    const auto end = begin + static_cast<std::ptrdiff_t>(figures.added);
    const auto found = std::find_if(begin, end, [&id](const FigureInfo &info) { return info.id == id; });
    if (found == end)
        return;
    figures.all.erase(found);
    --figures.added;
    figures.number();
}

std::optional<double> valueOf(Figure figure, const Snapshot &snapshot, double seconds)
{
    const Source &source = infoOf(figure).source;
    return source ? source(snapshot, seconds) : std::nullopt;
}

Figures figuresOf(const Snapshot &snapshot, double seconds)
{
    Figures figures;
    for (const FigureInfo &info : figureInfos())
        figures.append(valueOf(info.figure, snapshot, seconds));
    return figures;
}

qint64 divergedKeys(const Snapshot &snapshot)
{
    qint64 diverged = 0;
    for (size_t i = 0; i < tileStateCount; ++i)
        diverged += isDiverged(static_cast<TileState>(i)) ? snapshot.divergence.keys[i] : 0;
    return diverged;
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
