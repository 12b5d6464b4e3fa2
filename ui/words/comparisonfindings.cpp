// SPDX-License-Identifier: GPL-3.0-only
// The conclusions from the figures, and how they relate to the source's claims.
#include "ui/words/comparisontext.h"
#include "ui/words/language.h"
#include "ui/words/wording.h"

#include <QCoreApplication>

#include <algorithm>

namespace cachescope::comparisontext {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Comparison)
};

using Results = QVector<ComparisonResult>;

QString times(double ratio)
{
    return formatNumber(ratio, ratio >= 9.95 ? 0 : ratio >= 1.15 ? 1 : 2);
}

QString list(const QStringList &parts)
{
    return Language::instance().locale().createSeparatedList(parts);
}

QString who(const Results &results, const QVector<int> &places)
{
    QStringList names;
    for (const int place : places)
        names.append(contender(results, place));
    return list(names);
}

bool allAlike(const Results &results, const Finding &finding)
{
    const auto contenders = allContenders(results);
    return std::all_of(finding.best.begin(), finding.best.end(), [&](int place) {
        const auto spread = contenders.at(place).spread(finding.figure);
        return spread->low == finding.bestMedian && spread->high == finding.bestMedian;
    });
}

QString noDifference(const Results &results, const Finding &finding)
{
    if (allAlike(results, finding))
        return Text::tr("No difference: all have %1.").arg(value(finding.figure, finding.bestMedian));
    return Text::tr("No difference: the ranges of the rounds meet, so what is seen may be chance.");
}

/// For contenders whose ranges overlap: one median may be half of another and the difference still be chance.
QString mediansOfTheBest(const Results &results, const Finding &finding)
{
    const auto contenders = allContenders(results);
    double low = finding.bestMedian, high = finding.bestMedian;
    for (const int place : finding.best) {
        const double median = contenders.at(place).spread(finding.figure)->median;
        low = std::min(low, median);
        high = std::max(high, median);
    }
    const QString from = value(finding.figure, low), to = value(finding.figure, high);
    return from == to ? from : Text::tr("%1 to %2", "two figures").arg(from, to);
}

bool isOfAKill(Figure figure)
{
    return figure == Figure::LostProcessKilled || figure == Figure::LostCacheKilled
        || figure == Figure::LostDatabaseKilled;
}

QString measuredWrites(const Claim &claim)
{
    QStringList measured;
    for (const ClaimedTime &time : claim.times) {
        const QString strategy = label(time.strategy);
        measured.append(
            time.measuredMs
                ? Text::tr("%1 under %2", "a time, a strategy").arg(preciseDuration(time.measuredMs->median), strategy)
                : Text::tr("nothing under %1", "a strategy").arg(strategy));
    }
    return Text::tr("Measured here, with %1 added to the database's part of each write: %2; %3 times.")
        .arg(formatDuration(claimedDatabaseMs), list(measured), times(claim.measured()));
}

QString measuredStores(const Claim &claim)
{
    QString text = Text::tr("Measured here, without the latency that was added: %1 and %2; %3 times.")
                       .arg(preciseDuration(claim.times.at(1).measuredMs->median),
                            preciseDuration(claim.times.at(0).measuredMs->median), times(claim.measured()));
    if (claim.waitedForDatabaseMs && claim.waitedForCacheMs)
        text += QLatin1Char(' ')
            + Text::tr("With it the application waited %1 and %2.")
                  .arg(preciseDuration(claim.waitedForDatabaseMs->median),
                       preciseDuration(claim.waitedForCacheMs->median));
    return text;
}

} // namespace

QString finding(const Results &results, const Finding &finding)
{
    if (finding.noDifference)
        return noDifference(results, finding);
    const QString best = value(finding.figure, finding.bestMedian);
    const QString names = who(results, finding.best);
    QString text = finding.best.size() == 1 ? Text::tr("%1 is best with %2", "a strategy, a figure").arg(names, best)
        : allAlike(results, finding)
        ? Text::tr("%1 are best with %2 each", "several strategies, a figure").arg(names, best)
        : Text::tr("%1 are best and cannot be told apart (%2)", "several strategies, a figure or its range")
              .arg(names, mediansOfTheBest(results, finding));
    const QString worst = contender(results, finding.worst);
    const QString worstValue = value(finding.figure, finding.worstMedian);
    if (finding.ratio > 0)
        text = Text::tr("%1; %2 is last with %3, a factor of %4.").arg(text, worst, worstValue, times(finding.ratio));
    else
        text = Text::tr("%1; %2 is last with %3.").arg(text, worst, worstValue);
    if (!finding.spreadKnown)
        text = Text::tr("%1 One round only: it may be chance.").arg(text);
    return text;
}

QString whyMissing(const Results &results, Figure figure)
{
    const auto contenders = allContenders(results);
    const bool measured = std::any_of(contenders.begin(), contenders.end(),
                                      [figure](const ContenderResult &c) { return c.spread(figure).has_value(); });
    if (!isOfAKill(figure) || measured)
        return {};
    const bool anySandbox = std::any_of(results.begin(), results.end(),
                                        [](const ComparisonResult &result) { return result.machine.sandbox; });
    return anySandbox ? Text::tr("Not measured: the rounds with kills were not made.")
                      : Text::tr("Not measured: nothing is killed on servers that are not the sandbox's.");
}

QString claimed(const Claim &claim)
{
    const auto claimedTime = [&claim](qsizetype place) { return formatDuration(claim.times.at(place).claimedMs); };
    if (claim.kind == Claim::Kind::CacheOverDatabase)
        return Text::tr("The database answers in about %1, Redis in about %2: %3 times.")
            .arg(claimedTime(1), claimedTime(0), times(claim.claimed));
    QStringList writes;
    for (const ClaimedTime &time : claim.times)
        writes.append(
            Text::tr("%1 under %2", "a time, a strategy").arg(formatDuration(time.claimedMs), label(time.strategy)));
    return Text::tr("When the database takes about %1 for a write, a write takes about %2: %3 times.")
        .arg(formatDuration(claimedDatabaseMs), list(writes), times(claim.claimed));
}

QString claimLine(const Claim &claim)
{
    return Text::tr("Claimed: %1").arg(claimed(claim));
}

QString measured(const Claim &claim)
{
    const bool writes = claim.kind == Claim::Kind::WriteBehindOverWriteThrough;
    if (claim.measured() > 0)
        return writes ? measuredWrites(claim) : measuredStores(claim);
    return writes ? Text::tr("Not measured here: the runs with so slow a database were not made.")
                  : Text::tr("Not measured here: no request that was traced asked both stores.");
}

} // namespace cachescope::comparisontext
