// SPDX-License-Identifier: GPL-3.0-only
#include "ui/compare/comparisontext.h"

#include "engine/strategies/registry.h"
#include "ui/presentation/language.h"
#include "ui/presentation/wording.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <cmath>

namespace cachescope::comparisontext {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Comparison)
};

struct TaughtRow
{
    QLatin1String strategy;
    std::array<const char *, taughtCount> texts;
};

const TaughtRow taughtRows[] = {
    {QLatin1String("cache-aside"),
     {QT_TRANSLATE_NOOP("Comparison", "medium: stale until the expiry when an invalidation is missed"),
      QT_TRANSLATE_NOOP("Comparison", "the first read is slow, the next ones are fast; a write waits for the database"),
      QT_TRANSLATE_NOOP("Comparison", "low, but in every place that reads"),
      QT_TRANSLATE_NOOP("Comparison", "mostly read, and the cache may fail")}},
    {QLatin1String("read-through"),
     {QT_TRANSLATE_NOOP("Comparison", "medium: as cache-aside"),
      QT_TRANSLATE_NOOP("Comparison", "as cache-aside; one load per product at a time"),
      QT_TRANSLATE_NOOP("Comparison", "medium: the cache needs a loader, the application stays simple"),
      QT_TRANSLATE_NOOP("Comparison", "mostly read, by many places in the same way")}},
    {QLatin1String("write-through"),
     {QT_TRANSLATE_NOOP("Comparison", "high: both stores take a write or neither"),
      QT_TRANSLATE_NOOP("Comparison", "reads after writes are hits; a write pays for both stores"),
      QT_TRANSLATE_NOOP("Comparison", "medium: a failed write must be undone"),
      QT_TRANSLATE_NOOP("Comparison", "stock, prices: nobody may read an old value")}},
    {QLatin1String("write-behind"),
     {QT_TRANSLATE_NOOP("Comparison", "low: the database lags behind the cache"),
      QT_TRANSLATE_NOOP("Comparison", "the fastest writes; the database sees batches"),
      QT_TRANSLATE_NOOP("Comparison", "high: queue, worker, retries, dead letters"),
      QT_TRANSLATE_NOOP("Comparison", "very many writes, and losing a few is bearable")}},
    {QLatin1String("refresh-ahead"),
     {QT_TRANSLATE_NOOP("Comparison", "medium: as cache-aside"),
      QT_TRANSLATE_NOOP("Comparison", "products in demand never miss; the others do"),
      QT_TRANSLATE_NOOP("Comparison", "medium: reloads in the background"),
      QT_TRANSLATE_NOOP("Comparison", "the same few products all the time, and a miss is dear")}},
};

QString preciseDuration(double ms)
{
    if (ms > 0 && ms < 1)
        return formatNumber(ms * 1000, 0) + QChar(0x00a0) + Language::tr("µs");
    return formatDuration(ms);
}

QString times(double ratio)
{
    return formatNumber(ratio, ratio >= 9.95 ? 0 : ratio >= 1.15 ? 1 : 2);
}

QString labels(const ComparisonResult &result, const QVector<int> &places)
{
    QStringList names;
    for (const int place : places)
        names.append(label(result.contenders.at(place).label));
    return QLocale(Language::instance().locale()).createSeparatedList(names);
}

bool allAlike(const ComparisonResult &result, const Finding &finding)
{
    return std::all_of(finding.best.begin(), finding.best.end(), [&](int place) {
        const auto spread = result.contenders.at(place).spread(finding.figure);
        return spread->low == finding.bestMedian && spread->high == finding.bestMedian;
    });
}

QString noDifference(const ComparisonResult &result, const Finding &finding)
{
    if (allAlike(result, finding))
        return Text::tr("No difference: all have %1.").arg(value(finding.figure, finding.bestMedian));
    return Text::tr("No difference: the ranges of the rounds meet, so what is seen may be chance.");
}

QString measuredHow(const ComparisonResult &result)
{
    const WorkloadPlan &workload = result.base.workload;
    return Text::tr("%1, %2 reads, %3, seed %4; %5 of %6 after a warm-up of %7 that stands in no figure, on fresh stores. The "
                    "figure is the median of the rounds, behind it the lowest and the highest.")
        .arg(Text::tr("%Ln client(s)", nullptr, workload.clients), formatPercent(workload.readShare, 0),
             Text::tr("%Ln product(s)", nullptr, result.base.products), QString::number(workload.seed),
             Text::tr("%Ln round(s)", nullptr, result.rounds()), formatDuration(result.seconds * 1000),
             formatDuration(result.warmUpSeconds * 1000));
}

} // namespace

QString name(Taught column)
{
    switch (column) {
    case Taught::Consistency: return Text::tr("Consistency");
    case Taught::Performance: return Text::tr("Performance");
    case Taught::Complexity: return Text::tr("Complexity");
    case Taught::Use: return Text::tr("Use it for");
    }
    return {};
}

QString taught(const QString &strategy, Taught column)
{
    for (const TaughtRow &row : taughtRows) {
        if (row.strategy == strategy)
            return Text::tr(row.texts[static_cast<size_t>(column)]);
    }
    return {};
}

QString label(const QString &contender)
{
    const StrategyInfo *info = findStrategy(contender);
    return code(info ? QString(info->name) : contender);
}

QString name(Figure figure)
{
    switch (figure) {
    case Figure::ReadP50: return Text::tr("Read latency, p50");
    case Figure::ReadP99: return Text::tr("Read latency, p99");
    case Figure::WriteP50: return Text::tr("Write latency, p50");
    case Figure::WriteP99: return Text::tr("Write latency, p99");
    case Figure::RequestsPerSecond: return Text::tr("Requests per second");
    case Figure::HitRate: return Text::tr("Hit rate");
    case Figure::StatementsPerRequest: return Text::tr("Database statements per request");
    case Figure::MostDiverged: return Text::tr("Keys diverged at once");
    case Figure::LongestDivergence: return Text::tr("Longest divergence");
    case Figure::DeepestQueue: return Text::tr("Deepest queue");
    case Figure::StaleReads: return Text::tr("Stale reads");
    case Figure::LostWrites: return Text::tr("Lost writes");
    case Figure::FailedRequests: return Text::tr("Failed requests");
    case Figure::CacheTime: return Text::tr("A GET from the cache, p50");
    case Figure::DatabaseTime: return Text::tr("A row loaded from the database, p50");
    }
    return {};
}

QString value(Figure figure, double value)
{
    switch (infoOf(figure).unit) {
    case FigureInfo::Unit::Milliseconds: return preciseDuration(value);
    case FigureInfo::Unit::PerSecond: return formatCompact(std::round(value));
    case FigureInfo::Unit::Share: return formatPercent(value);
    case FigureInfo::Unit::Plain: return formatNumber(value, value != 0 && value < 0.1 ? 4 : 2);
    case FigureInfo::Unit::Count: return formatCompact(value);
    }
    return {};
}

QString range(Figure figure, const Spread &spread)
{
    const QString low = value(figure, spread.low), high = value(figure, spread.high);
    return low == high ? QString() : Text::tr("%1 – %2", "from the lowest to the highest").arg(low, high);
}

QString finding(const ComparisonResult &result, const Finding &finding)
{
    if (finding.noDifference)
        return noDifference(result, finding);
    const QString best = value(finding.figure, finding.bestMedian);
    const QString who = labels(result, finding.best);
    QString text = finding.best.size() == 1
        ? Text::tr("%1 is best with %2", "a strategy, a figure").arg(who, best)
        : allAlike(result, finding) ? Text::tr("%1 are best with %2 each", "several strategies, a figure").arg(who, best)
        : Text::tr("%1 are best and equally good with about %2", "several strategies, a figure").arg(who, best);
    const QString worst = label(result.contenders.at(finding.worst).label);
    const QString worstValue = value(finding.figure, finding.worstMedian);
    if (finding.ratio > 0)
        text = Text::tr("%1; %2 is last with %3, a factor of %4.").arg(text, worst, worstValue, times(finding.ratio));
    else
        text = Text::tr("%1; %2 is last with %3.").arg(text, worst, worstValue);
    if (!finding.spreadKnown)
        text = Text::tr("%1 One round only: it may be chance.").arg(text);
    return text;
}

QString claimed(const Claim &claim)
{
    const QString slow = formatDuration(claim.claimedSlowMs), fast = formatDuration(claim.claimedFastMs);
    if (claim.kind == Claim::Kind::WriteBehindOverWriteThrough) {
        return Text::tr("A write takes about %1 under %2 and about %3 under %4: %5 times.")
            .arg(slow, label(QStringLiteral("write-through")), fast, label(QStringLiteral("write-behind")), times(claim.claimed));
    }
    return Text::tr("The database answers in about %1, Redis in about %2: %3 times.").arg(slow, fast, times(claim.claimed));
}

QString measured(const Claim &claim)
{
    if (claim.measured() <= 0) {
        return claim.kind == Claim::Kind::WriteBehindOverWriteThrough
            ? Text::tr("Not measured here: %1 and %2 must both be compared.")
                  .arg(label(QStringLiteral("write-through")), label(QStringLiteral("write-behind")))
            : Text::tr("Not measured here: no request that was traced asked both stores.");
    }
    return Text::tr("Measured here: %1 and %2, %3 times, added latency included.")
        .arg(preciseDuration(claim.slowMs->median), preciseDuration(claim.fastMs->median), times(claim.measured()));
}

QString conditions(const ComparisonResult &result)
{
    const auto faults = static_cast<int>(result.base.faults.size());
    if (faults == 0)
        return measuredHow(result);
    return measuredHow(result) + QLatin1Char(' ')
        + Text::tr("%Ln fault(s) in each run, at times that count from its beginning.", nullptr, faults);
}

QString machine(const Machine &machine)
{
    QStringList parts = {code(machine.name), Text::tr("%Ln processor(s)", nullptr, machine.cpus)};
    for (const QString &part : {machine.cpu, machine.kernel, machine.redis, machine.postgres}) {
        if (!part.isEmpty())
            parts.append(code(part));
    }
    if (machine.sandbox)
        parts.append(Text::tr("sandbox"));
    parts.append(Language::instance().locale().toString(machine.when.toLocalTime(), QLocale::ShortFormat));
    return parts.join(QStringLiteral(" · "));
}

QString trouble(const ComparisonReading &reading, const QString &path)
{
    using Trouble = ComparisonReading::Trouble;
    const QString file = code(path);
    switch (reading.trouble) {
    case Trouble::None: return {};
    case Trouble::Unreadable: return Text::tr("%1 cannot be read: %2").arg(file, reading.detail);
    case Trouble::TooLarge: return Text::tr("%1 is too large for a comparison.").arg(file);
    case Trouble::NotJson: return Text::tr("%1 is damaged: it is not JSON at %2.").arg(file, reading.detail);
    case Trouble::NotAComparison: return Text::tr("%1 is no comparison; choose a file that was saved as one.").arg(file);
    case Trouble::OtherVersion:
        return Text::tr("%1 has the form %2, this program reads form %3; measure again, or open it with the program that saved it.")
            .arg(file, code(reading.detail), QString::number(comparisonFileVersion));
    case Trouble::Malformed: return Text::tr("%1 is damaged: %2 is missing or wrong.").arg(file, code(reading.detail));
    }
    return {};
}

} // namespace cachescope::comparisontext
