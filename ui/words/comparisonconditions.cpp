// SPDX-License-Identifier: GPL-3.0-only
// How and where a comparison was measured.
#include "ui/words/comparisontext.h"
#include "ui/words/language.h"
#include "ui/words/scenariowords.h"
#include "ui/words/wording.h"

#include <QCoreApplication>

#include <algorithm>

namespace cachescope::comparisontext {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Comparison)
};

QString shortDate(const QDateTime &when)
{
    return Language::instance().locale().toString(when.toLocalTime(), QLocale::ShortFormat);
}

QString workload(const Scenario &base)
{
    return Text::tr("Workload %1; %2 reads; %3, keys %4, seed %5.",
                    "the loop, a share, the products, how they are chosen, a number")
        .arg(loopText(base.workload), formatPercent(base.workload.readShare, 0),
             Text::tr("%Ln product(s)", nullptr, base.products), choiceText(base.workload), seedText(base.workload));
}

QString addedLatency(const Scenario &base)
{
    if (base.cacheDelay.kind == Delay::Kind::None && base.databaseDelay.kind == Delay::Kind::None)
        return Text::tr("No latency added.");
    return Text::tr("Latency added: cache %1, database %2.")
        .arg(delayText(base.cacheDelay), delayText(base.databaseDelay));
}

QString options(const Scenario &base)
{
    const QString turned = changedOptions(base);
    return turned.isEmpty() ? Text::tr("All knobs as the program has them.")
                            : Text::tr("Knobs turned: %1.").arg(turned);
}

QString measuredHow(const ComparisonResult &result)
{
    return Text::tr("%1 of %2 after a warm-up of %3 that stands in no figure, on fresh stores. The figure is the "
                    "median of the rounds, "
                    "behind it the lowest and the highest.")
        .arg(Text::tr("%Ln round(s)", nullptr, result.rounds()), formatDuration(result.seconds * 1000),
             formatDuration(result.warmUpSeconds * 1000));
}

/// As a scenario is compared with another: its name and its strategy do not count.
Scenario conditionsOf(const ComparisonResult &result)
{
    Scenario scenario = result.base;
    scenario.name.clear();
    scenario.strategy = Scenario().strategy;
    scenario.seconds = 0;
    return scenario;
}

} // namespace

QString conditions(const ComparisonResult &result)
{
    QStringList sentences;
    if (!result.base.name.isEmpty())
        sentences.append(code(result.base.name) + QLatin1Char('.'));
    sentences.append(workload(result.base));
    if (const QString writes = writesText(result.base.workload); !writes.isEmpty())
        sentences.append(Text::tr("Of the writes %1.", "shares of the writes").arg(writes));
    if (const QString ids = idsText(result.base); !ids.isEmpty())
        sentences.append(Text::tr("Ids asked for: %1.", "a range").arg(ids));
    sentences += {addedLatency(result.base), options(result.base), measuredHow(result)};
    const auto faults = static_cast<int>(result.base.faults.size());
    if (faults > 0)
        sentences.append(
            Text::tr("%Ln fault(s) in each run, at times that count from its beginning.", nullptr, faults));
    return sentences.join(QLatin1Char(' '));
}

QString incomplete(const ComparisonResult &result)
{
    return result.complete ? QString() : Text::tr("Not complete: this is what was measured before it ended.");
}

QString notAlike(const QVector<ComparisonResult> &results)
{
    const bool alike = std::all_of(results.begin(), results.end(), [&results](const ComparisonResult &result) {
        const ComparisonResult &first = results.first();
        return conditionsOf(result) == conditionsOf(first) && result.seconds == first.seconds
            && result.warmUpSeconds == first.warmUpSeconds;
    });
    return alike
        ? QString()
        : Text::tr("These were measured under different conditions: the figures do not tell the machines apart alone.");
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
    parts.append(shortDate(machine.when));
    return parts.join(QStringLiteral(" · "));
}

QStringList circumstances(const QVector<ComparisonResult> &results)
{
    QStringList lines;
    for (const ComparisonResult &result : results)
        lines += {conditions(result), machine(result.machine), incomplete(result)};
    lines.append(notAlike(results));
    lines.removeAll(QString());
    return lines;
}

QString command(const ComparisonResult &result)
{
    QStringList strategies, settings;
    QString field;
    for (const ContenderResult &contender : result.contenders) {
        strategies.append(contender.scenario.strategy);
        const QString varied = contender.label.section(QLatin1Char(' '), 1);
        field = varied.section(QLatin1Char('='), 0, 0);
        settings.append(varied.section(QLatin1Char('='), 1));
    }
    strategies.removeDuplicates();
    settings.removeDuplicates();
    QString line = QStringLiteral("cachescope compare --scenario comparison-scenario.json --strategies %1 --repeat %2 "
                                  "--warm-up %3 --seconds %4")
                       .arg(strategies.join(QLatin1Char(',')), QString::number(result.repeat),
                            QString::number(result.warmUpSeconds), QString::number(result.seconds));
    if (!field.isEmpty())
        line += QStringLiteral(" --vary %1=%2").arg(field, settings.join(QLatin1Char(',')));
    if (result.claimRuns.isEmpty())
        line += QStringLiteral(" --no-claims");
    if (result.kills)
        line += QStringLiteral(" --kills");
    return line;
}

QString machineName(const QVector<ComparisonResult> &results, qsizetype place)
{
    const Machine &machine = results.at(place).machine;
    const auto ofThatName = std::count_if(results.begin(), results.end(), [&machine](const ComparisonResult &result) {
        return result.machine.name == machine.name;
    });
    return ofThatName == 1 ? code(machine.name) : code(machine.name) + QLatin1Char(' ') + shortDate(machine.when);
}

QString contender(const QVector<ComparisonResult> &results, int place)
{
    for (qsizetype i = 0; i < results.size(); ++i) {
        const auto &contenders = results.at(i).contenders;
        if (place < contenders.size()) {
            const QString who = label(contenders.at(place).label);
            return results.size() == 1
                ? who
                : Text::tr("%1 on %2", "a strategy, a machine").arg(who, machineName(results, i));
        }
        place -= static_cast<int>(contenders.size());
    }
    return {};
}

QString progress(const ComparisonResult &result, const ComparisonProgress &progress)
{
    const ComparisonJob &job = progress.job;
    const QString left = formatDuration(std::max(0.0, progress.secondsLeft) * 1000);
    if (job.kind == ComparisonJob::Kind::Claim) {
        return Text::tr("%1 with a slow database, for the source's claim, %2 left", "a strategy, a time")
            .arg(label(result.claimRuns.at(job.contender).label), left);
    }
    const QString who = label(result.contenders.at(job.contender).label);
    const QString round = formatCount(job.round + 1), rounds = formatCount(result.repeat);
    if (job.kind == ComparisonJob::Kind::Kill) {
        return Text::tr("%1 – %2, round %3 of %4, %5 left", "a strategy, what is killed, a number, a number, a time")
            .arg(who, name(job.lost), round, rounds, left);
    }
    return Text::tr("%1, round %2 of %3, %4 left", "a strategy, a number, a number, a time")
        .arg(who, round, rounds, left);
}

} // namespace cachescope::comparisontext
