// SPDX-License-Identifier: GPL-3.0-only
#include "ui/words/runfigures.h"

#include "engine/measure/figures.h"
#include "ui/words/comparisontext.h"
#include "ui/words/faultwords.h"
#include "ui/words/language.h"
#include "ui/words/patternwords.h"

#include <QCoreApplication>

#include <cmath>
#include <numeric>

namespace cachescope {

namespace {

struct ReportText
{
    Q_DECLARE_TR_FUNCTIONS(Report)
};

QString latencyLine(const LatencySummary &latency)
{
    if (latency.count == 0)
        return ReportText::tr("none");
    return ReportText::tr("p50 %1, p90 %2, p99 %3, longest %4")
        .arg(formatDuration(latency.p50), formatDuration(latency.p90), formatDuration(latency.p99),
             formatDuration(latency.max));
}

/// If latency was added, the values without it are below.
FigureLines latencyLines(const Snapshot &s)
{
    FigureLines lines{{ReportText::tr("Read latency"), latencyLine(s.latency.read)}};
    if (hasAdded(s.latency.read, s.latency.readMeasured))
        lines.append({ReportText::tr("of it measured", "read latency"), latencyLine(s.latency.readMeasured)});
    lines.append({ReportText::tr("Write latency"), latencyLine(s.latency.write)});
    if (hasAdded(s.latency.write, s.latency.writeMeasured))
        lines.append({ReportText::tr("of it measured", "write latency"), latencyLine(s.latency.writeMeasured)});
    return lines;
}

/// Plural forms are chosen by an int; for larger counts only the last digits matter.
int pluralOf(qint64 count)
{
    constexpr qint64 enough = 1'000'000;
    return static_cast<int>(count < enough ? count : enough + count % enough);
}

/// Inserts the count where the translation has its placeholder; Arabic has words for none, one and two.
QString counted(QString text, qint64 count)
{
    return text.replace(QLatin1String("%1"), formatCount(count));
}

QString keyCount(qint64 keys)
{
    return counted(ReportText::tr("%1 key(s)", nullptr, pluralOf(keys)), keys);
}

QString readsAndWrites(qint64 reads, qint64 writes)
{
    return ReportText::tr("%1, %2", "the reads and the writes")
        .arg(counted(ReportText::tr("%1 read(s)", nullptr, pluralOf(reads)), reads),
             counted(ReportText::tr("%1 write(s)", nullptr, pluralOf(writes)), writes));
}

/// What the writes did, if not all of them updated a whole product.
QString changesLine(const Snapshot &s)
{
    const auto &changes = s.requests.changes;
    const auto count = [&changes](ChangeKind kind) { return formatCount(changes[kind]); };
    if (std::accumulate(changes.begin(), changes.end(), qint64(0)) == changes[ChangeKind::Update])
        return {};
    return ReportText::tr("whole products %1, created %2, deleted %3, price alone %4, stock alone %5",
                          "counts of writes by what they do")
        .arg(count(ChangeKind::Update), count(ChangeKind::Create), count(ChangeKind::Delete), count(ChangeKind::Price),
             count(ChangeKind::Stock));
}

/// Answers that there is nothing to read or to change, or something there already: no failures.
FigureLines answerLines(const Snapshot &s)
{
    FigureLines lines;
    if (const QString changes = changesLine(s); !changes.isEmpty())
        lines.append({ReportText::tr("Writes"), changes});
    if (s.requests.notFound > 0)
        lines.append({ReportText::tr("Answered “no such product”"), formatCount(s.requests.notFound)});
    if (s.requests.existed > 0)
        lines.append({ReportText::tr("Answered “already there”"), formatCount(s.requests.existed)});
    return lines;
}

QString staleReads(const Snapshot &s)
{
    if (s.anomalies.staleReads == 0)
        return formatCount(0);
    return ReportText::tr("%1, outdated for at most %2", "stale reads, a time")
        .arg(formatCount(s.anomalies.staleReads), formatDuration(s.anomalies.staleReadMaxAgeMs));
}

QString databaseLine(const Snapshot &s)
{
    return ReportText::tr("%1, %2 by %3, %4 statements per request",
                          "rows loaded, rows saved, statements that saved, an average")
        .arg(counted(ReportText::tr("%1 row(s) loaded", nullptr, pluralOf(s.database.loads)), s.database.loads),
             counted(ReportText::tr("%1 row(s) saved", nullptr, pluralOf(s.database.rowsSaved)), s.database.rowsSaved),
             counted(ReportText::tr("%1 statement(s)", nullptr, pluralOf(s.database.saves)), s.database.saves),
             formatNumber(valueOf(Figure::StatementsPerRequest, s, 0).value_or(0), 2));
}

QString auditLine(const std::optional<Audit> &audit)
{
    if (!audit || !audit->looked)
        return ReportText::tr("not made: the stores could not be read at the end");
    const QString sum =
        ReportText::tr("accepted %1 = saved %2 + merged %3 + queued %4 + dead-lettered %5 + lost %6")
            .arg(formatCount(audit->accepted), formatCount(audit->saved), formatCount(audit->merged),
                 formatCount(audit->queued), formatCount(audit->deadLettered), formatCount(audit->lost));
    return (audit->passed() ? ReportText::tr("passed: %1") : ReportText::tr("FAILED: %1")).arg(sum);
}

} // namespace

void noteForReport(Report &report, const Snapshot &snapshot)
{
    const bool ofTheRun = snapshot.strategy == report.scenario.strategy && snapshot.state != RunState::Idle;
    if (!ofTheRun)
        return;
    report.last = snapshot;
    report.last.newSamples.clear();
    if (snapshot.state == RunState::Running || snapshot.state == RunState::Teaching)
        report.seconds = static_cast<double>(snapshot.time) / second;
}

double secondsOf(const StepView &schedule)
{
    return schedule.steps.isEmpty() ? 0 : toMs(schedule.steps.last().end) / 1000;
}

double perSecond(const Report &report)
{
    return valueOf(Figure::RequestsPerSecond, report.last, report.seconds).value_or(0);
}

FigureLines figureLines(const Report &report)
{
    const Snapshot &s = report.last;
    FigureLines lines = {
        {ReportText::tr("Requests"),
         ReportText::tr("%1, %2 per second", "the reads and writes, the rate")
             .arg(readsAndWrites(s.requests.reads, s.requests.writes), formatCompact(std::round(perSecond(report))))},
    };
    if (s.requests.failedReads + s.requests.failedWrites > 0)
        lines.append({ReportText::tr("Failed"), readsAndWrites(s.requests.failedReads, s.requests.failedWrites)});
    lines += answerLines(s);
    lines.append({ReportText::tr("Hit rate"),
                  s.lookUps.hits + s.lookUps.misses > 0 ? formatPercent(s.lookUps.hitRate) : ReportText::tr("none")});
    lines += latencyLines(s);
    lines += FigureLines{
        {ReportText::tr("Database"), databaseLine(s)},
        {ReportText::tr("Queue"),
         ReportText::tr("deepest %1, at the end %2, merged %3, retried %4, dead-lettered %5")
             .arg(formatCount(s.queue.maxDepth), formatCount(s.queue.depth), formatCount(s.queue.merged),
                  formatCount(s.queue.retried), formatCount(s.queue.deadLettered))},
        {ReportText::tr("Divergence"),
         ReportText::tr("at most %1, oldest %2, at the end %3", "keys, age, keys")
             .arg(keyCount(s.divergence.maxKeys), formatDuration(s.divergence.maxAgeMs), keyCount(divergedKeys(s)))},
        {ReportText::tr("Stale reads"), staleReads(s)},
        {ReportText::tr("Reads back in time"), formatCount(s.anomalies.backwardReads)},
        {ReportText::tr("Own writes missed"), formatCount(s.anomalies.ownWritesMissed)},
        {ReportText::tr("Lost writes"), formatCount(s.anomalies.lostWrites)},
        {ReportText::tr("Audit"), auditLine(s.audit)},
    };
    if (s.queue.recovered > 0)
        lines.append({ReportText::tr("Saved of an earlier program"),
                      counted(ReportText::tr("%1 write(s)", nullptr, pluralOf(s.queue.recovered)), s.queue.recovered)});
    if (const QString patterns = patternSummary(s); !patterns.isEmpty())
        lines.append({ReportText::tr("Patterns"), patterns});
    for (const FigureInfo &info : addedFigures()) { // nobody has put it into a sentence
        if (const auto value = valueOf(info.figure, s, report.seconds))
            lines.append({comparisontext::name(info.figure), comparisontext::value(info.figure, *value)});
    }
    for (const FaultMark &mark : s.faults)
        lines.append({ReportText::tr("Fault"), faultStory(mark)});
    return lines;
}

} // namespace cachescope
