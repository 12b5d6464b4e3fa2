// SPDX-License-Identifier: GPL-3.0-only
#include "engine/comparison/comparison.h"

#include "engine/strategies/registry.h"

#include <QFile>
#include <QSysInfo>
#include <QThread>

#include <algorithm>

namespace cachescope {

namespace {

QString cpuModel()
{
    QFile file(QStringLiteral("/proc/cpuinfo"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    for (const QByteArray &line : file.read(4096).split('\n')) {
        if (line.startsWith("model name"))
            return QString::fromUtf8(line.mid(line.indexOf(':') + 1)).simplified();
    }
    return {};
}

/// All rounds of all contenders that use this strategy; an empty strategy means all.
std::optional<Spread> spreadOfStrategy(const QVector<ContenderResult> &contenders, const QString &strategy,
                                       Figure figure)
{
    QVector<double> values;
    for (const ContenderResult &contender : contenders) {
        if (!strategy.isEmpty() && contender.scenario.strategy != strategy)
            continue;
        for (const RoundResult &round : contender.rounds) {
            if (const auto value = at(round.figures, figure))
                values.append(*value);
        }
    }
    return spreadOf(values);
}

struct Row
{
    int contender = 0;
    Spread spread;
    bool once = false; ///< a single value
};

QVector<Row> rowsOf(const QVector<ContenderResult> &contenders, const FigureInfo &info)
{
    QVector<Row> rows;
    for (int i = 0; i < contenders.size(); ++i) {
        const auto &rounds = contenders.at(i).rounds;
        const auto values = std::count_if(rounds.begin(), rounds.end(), [&info](const RoundResult &round) {
            return at(round.figures, info.figure).has_value();
        });
        if (const auto spread = contenders.at(i).spread(info.figure))
            rows.append({i, *spread, values == 1});
    }
    std::stable_sort(rows.begin(), rows.end(), [&info](const Row &a, const Row &b) {
        return info.better == FigureInfo::Better::Lower ? a.spread.median < b.spread.median
                                                        : a.spread.median > b.spread.median;
    });
    return rows;
}

Finding findingOf(const QVector<Row> &rows, Figure figure)
{
    Finding finding;
    finding.figure = figure;
    finding.spreadKnown = std::none_of(rows.begin(), rows.end(), [](const Row &row) { return row.once; });
    const Spread &best = rows.first().spread;
    finding.bestMedian = best.median;
    finding.worstMedian = rows.last().spread.median;
    for (const Row &row : rows) {
        if (row.spread.overlaps(best)) {
            finding.best.append(row.contender);
            continue;
        }
        if (finding.runnerUp < 0)
            finding.runnerUp = row.contender;
        finding.worst = row.contender;
        finding.worstMedian = row.spread.median;
    }
    finding.noDifference = finding.worst < 0;
    const auto [low, high] = std::minmax(finding.bestMedian, finding.worstMedian);
    finding.ratio = low > 0 ? high / low : 0;
    return finding;
}

} // namespace

std::optional<Scenario> ComparisonPlan::scenarioOf(const Contender &contender) const
{
    Scenario scenario = base;
    for (const auto &[path, value] : contender.overrides) {
        if (setScenarioField(scenario, path, value))
            return {};
    }
    scenario.seconds = warmUpSeconds + seconds;
    return scenario;
}

Scenario comparisonScenario()
{
    Scenario scenario;
    scenario.workload.clients = 16;
    scenario.workload.thinkTime =
        std::chrono::milliseconds(5); // otherwise the fastest strategy would get a hundred times as many requests
    scenario.databaseDelay = {Delay::Kind::Fixed, 10, 0};
    return scenario;
}

QList<Contender> contendersOf(const QStringList &strategies)
{
    QList<Contender> contenders;
    for (const QString &id : strategies) {
        if (findStrategy(id))
            contenders.append({id, {{QStringLiteral("strategy"), id}}});
    }
    return contenders;
}

QList<Contender> contendersOf(const QString &strategy, const QString &path, const QStringList &values)
{
    QList<Contender> contenders;
    for (const QString &value : values) {
        contenders.append({QStringLiteral("%1 %2=%3").arg(strategy, path, value),
                           {{QStringLiteral("strategy"), strategy}, {path, value}}});
    }
    return contenders;
}

QStringList allStrategyIds()
{
    QStringList ids;
    for (const StrategyInfo &info : strategies())
        ids.append(info.id);
    return ids;
}

QStringList claimedStrategyIds()
{
    QVector<StrategyInfo> claimed;
    std::copy_if(strategies().begin(), strategies().end(), std::back_inserter(claimed),
                 [](const StrategyInfo &info) { return info.claimedWriteMs > 0; });
    std::stable_sort(claimed.begin(), claimed.end(), [](const StrategyInfo &one, const StrategyInfo &other) {
        return one.claimedWriteMs > other.claimedWriteMs;
    });
    QStringList ids;
    for (const StrategyInfo &info : claimed)
        ids.append(info.id);
    ids.move(ids.size() - 1, 0);
    return ids;
}

Machine thisMachine()
{
    Machine machine;
    machine.name = QSysInfo::machineHostName();
    machine.cpu = cpuModel();
    machine.cpus = QThread::idealThreadCount();
    machine.kernel = QSysInfo::kernelType() + QLatin1Char(' ') + QSysInfo::kernelVersion();
    machine.when = QDateTime::currentDateTimeUtc();
    return machine;
}

std::optional<Spread> ContenderResult::spread(Figure figure) const
{
    QVector<double> values;
    for (const RoundResult &round : rounds) {
        if (const auto value = at(round.figures, figure))
            values.append(*value);
    }
    return spreadOf(values);
}

bool ComparisonResult::isEmpty() const
{
    return std::all_of(contenders.begin(), contenders.end(),
                       [](const ContenderResult &c) { return c.rounds.isEmpty(); });
}

int ComparisonResult::rounds() const
{
    int fewest = 0;
    for (const ContenderResult &contender : contenders) {
        const auto rounds = static_cast<int>(contender.rounds.size());
        if (rounds > 0)
            fewest = fewest == 0 ? rounds : std::min(fewest, rounds);
    }
    return fewest;
}

QVector<ContenderResult> allContenders(const QVector<ComparisonResult> &results)
{
    QVector<ContenderResult> contenders;
    for (const ComparisonResult &result : results)
        contenders += result.contenders;
    return contenders;
}

QVector<Finding> findingsOf(const QVector<ComparisonResult> &results)
{
    const QVector<ContenderResult> contenders = allContenders(results);
    QVector<Finding> findings;
    for (const FigureInfo &info : figureInfos()) {
        const bool isCompared = info.better != FigureInfo::Better::Neither;
        const QVector<Row> rows = isCompared ? rowsOf(contenders, info) : QVector<Row>();
        if (rows.size() >= 2)
            findings.append(findingOf(rows, info.figure));
    }
    return findings;
}

double Claim::measured() const
{
    const auto fast = times.value(0).measuredMs, slow = times.value(1).measuredMs;
    return slow && fast && fast->median > 0 ? slow->median / fast->median : 0;
}

QVector<Claim> claimsOf(const ComparisonResult &result)
{
    QVector<ClaimedTime> writes;
    for (const QString &strategy : claimedStrategyIds())
        writes.append({strategy, findStrategy(strategy)->claimedWriteMs,
                       spreadOfStrategy(result.claimRuns, strategy, Figure::WriteP50)});
    const auto store = [&result](Figure figure) { return spreadOfStrategy(result.contenders, {}, figure); };
    return {
        {Claim::Kind::WriteBehindOverWriteThrough, 25, writes, {}, {}},
        {Claim::Kind::CacheOverDatabase,
         100,
         {{{}, 0.1, store(Figure::CacheOwnTime)}, {{}, 10, store(Figure::DatabaseOwnTime)}},
         store(Figure::CacheTime),
         store(Figure::DatabaseTime)},
    };
}

} // namespace cachescope
