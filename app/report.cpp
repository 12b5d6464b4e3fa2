// SPDX-License-Identifier: GPL-3.0-only
#include "app/report.h"

#include "app/usage.h"
#include "engine/strategies/registry.h"
#include "ui/presentation/language.h"

#include <QCoreApplication>

#include <rapidjson/prettywriter.h>

#include <cmath>

namespace cachescope {

namespace {

struct ReportText
{
    Q_DECLARE_TR_FUNCTIONS(Report)
};

using Writer = rapidjson::PrettyWriter<rapidjson::StringBuffer>;

qint64 divergedKeys(const Snapshot &snapshot)
{
    return snapshot.keys[static_cast<size_t>(TileState::Ahead)] + snapshot.keys[static_cast<size_t>(TileState::Stale)]
        + snapshot.keys[static_cast<size_t>(TileState::Phantom)];
}

double statementsPerRequest(const Snapshot &snapshot)
{
    const qint64 requests = snapshot.reads + snapshot.writes;
    return requests == 0 ? 0 : static_cast<double>(snapshot.statements) / static_cast<double>(requests);
}

/// Over the time in which requests were sent; the flush and the audit behind it do not count.
double perSecond(const Report &report)
{
    return report.seconds > 0 ? static_cast<double>(report.last.reads + report.last.writes) / report.seconds : 0;
}

void put(Writer &writer, const char *key, double value)
{
    writer.Key(key);
    writer.Double(std::isfinite(value) ? value : 0);
}

void put(Writer &writer, const char *key, qint64 value)
{
    writer.Key(key);
    writer.Int64(value);
}

void put(Writer &writer, const char *key, const LatencySummary &latency)
{
    writer.Key(key);
    writer.StartObject();
    put(writer, "p50", latency.p50);
    put(writer, "p90", latency.p90);
    put(writer, "p99", latency.p99);
    put(writer, "max", latency.max);
    writer.EndObject();
}

void put(Writer &writer, const char *key, const Audit &audit)
{
    writer.Key(key);
    writer.StartObject();
    writer.Key("passed");
    writer.Bool(audit.passed());
    put(writer, "accepted", audit.accepted);
    put(writer, "saved", audit.saved);
    put(writer, "merged", audit.merged);
    put(writer, "queued", audit.queued);
    put(writer, "deadLettered", audit.deadLettered);
    put(writer, "lost", audit.lost);
    put(writer, "unconfirmed", audit.unconfirmed);
    writer.EndObject();
}

void open(Writer &writer, const char *key)
{
    writer.Key(key);
    writer.StartObject();
}

QString latencyLine(const LatencySummary &latency)
{
    if (latency.count == 0)
        return ReportText::tr("none");
    return ReportText::tr("p50 %1, p90 %2, p99 %3, longest %4")
        .arg(formatDuration(latency.p50), formatDuration(latency.p90), formatDuration(latency.p99), formatDuration(latency.max));
}

/// The plural forms look at an int; what counts beyond it are the last digits.
int pluralOf(qint64 count)
{
    constexpr qint64 enough = 1'000'000;
    return static_cast<int>(count < enough ? count : enough + count % enough);
}

QString keyCount(qint64 keys)
{
    return ReportText::tr("%1 key(s)", nullptr, pluralOf(keys)).arg(formatCount(keys));
}

QString readsAndWrites(qint64 reads, qint64 writes)
{
    return ReportText::tr("%1, %2", "the reads and the writes")
        .arg(ReportText::tr("%1 read(s)", nullptr, pluralOf(reads)).arg(formatCount(reads)),
             ReportText::tr("%1 write(s)", nullptr, pluralOf(writes)).arg(formatCount(writes)));
}

QString databaseLine(const Snapshot &s)
{
    return ReportText::tr("%1, %2 by %3, %4 statements per request", "rows loaded, rows saved, statements that saved, an average")
        .arg(ReportText::tr("%1 row(s) loaded", nullptr, pluralOf(s.loads)).arg(formatCount(s.loads)),
             ReportText::tr("%1 row(s) saved", nullptr, pluralOf(s.rowsSaved)).arg(formatCount(s.rowsSaved)),
             ReportText::tr("%1 statement(s)", nullptr, pluralOf(s.saves)).arg(formatCount(s.saves)),
             formatNumber(statementsPerRequest(s), 2));
}

QString auditLine(const std::optional<Audit> &audit)
{
    if (!audit || !audit->looked)
        return ReportText::tr("not made: the stores could not be read at the end");
    const QString sum = ReportText::tr("accepted %1 = saved %2 + merged %3 + queued %4 + dead-lettered %5 + lost %6")
        .arg(formatCount(audit->accepted), formatCount(audit->saved), formatCount(audit->merged),
             formatCount(audit->queued), formatCount(audit->deadLettered), formatCount(audit->lost));
    return (audit->passed() ? ReportText::tr("passed: %1") : ReportText::tr("FAILED: %1")).arg(sum);
}

using Lines = QList<std::pair<QString, QString>>;

Lines linesOf(const Report &report)
{
    const Snapshot &s = report.last;
    Lines lines = {
        {ReportText::tr("Requests"),
         ReportText::tr("%1, %2 per second", "the reads and writes, the rate")
             .arg(readsAndWrites(s.reads, s.writes), formatCompact(std::round(perSecond(report))))},
        {ReportText::tr("Hit rate"), s.hits + s.misses > 0 ? formatPercent(s.hitRate) : ReportText::tr("none")},
        {ReportText::tr("Read latency"), latencyLine(s.read)},
        {ReportText::tr("Write latency"), latencyLine(s.write)},
        {ReportText::tr("Database"), databaseLine(s)},
        {ReportText::tr("Queue"),
         ReportText::tr("deepest %1, at the end %2, merged %3, retried %4, dead-lettered %5")
             .arg(formatCount(s.queueMaxDepth), formatCount(s.queueDepth), formatCount(s.merged), formatCount(s.retried),
                  formatCount(s.deadLettered))},
        {ReportText::tr("Divergence"),
         ReportText::tr("at most %1, oldest %2, at the end %3", "keys, age, keys")
             .arg(keyCount(s.divergenceMaxKeys), formatDuration(s.divergenceMaxAgeMs), keyCount(divergedKeys(s)))},
        {ReportText::tr("Stale reads"), formatCount(s.staleReads)},
        {ReportText::tr("Lost writes"), formatCount(s.lostWrites)},
        {ReportText::tr("Audit"), auditLine(s.audit)},
    };
    if (s.failedReads + s.failedWrites > 0)
        lines.insert(1, {ReportText::tr("Failed"), readsAndWrites(s.failedReads, s.failedWrites)});
    return lines;
}

} // namespace

QByteArray jsonReport(const Report &report)
{
    const Snapshot &s = report.last;
    rapidjson::StringBuffer buffer;
    Writer writer(buffer);
    writer.SetIndent(' ', 2);
    writer.StartObject();
    writer.Key("strategy");
    writer.String(report.scenario.strategy.toUtf8().constData());
    writer.Key("seed");
    writer.Uint64(report.scenario.workload.seed);
    put(writer, "seconds", report.seconds);
    open(writer, "requests");
    put(writer, "reads", s.reads);
    put(writer, "writes", s.writes);
    put(writer, "perSecond", perSecond(report));
    writer.EndObject();
    put(writer, "hitRate", s.hitRate);
    open(writer, "latencyMs");
    put(writer, "read", s.read);
    put(writer, "write", s.write);
    writer.EndObject();
    open(writer, "database");
    put(writer, "loads", s.loads);
    put(writer, "saves", s.saves);
    put(writer, "rowsSaved", s.rowsSaved);
    put(writer, "statementsPerRequest", statementsPerRequest(s));
    writer.EndObject();
    open(writer, "queue");
    put(writer, "maxDepth", s.queueMaxDepth);
    put(writer, "finalDepth", s.queueDepth);
    put(writer, "merged", s.merged);
    put(writer, "retried", s.retried);
    put(writer, "deadLettered", s.deadLettered);
    writer.EndObject();
    open(writer, "divergence");
    put(writer, "maxKeys", s.divergenceMaxKeys);
    put(writer, "maxAgeMs", s.divergenceMaxAgeMs);
    put(writer, "finalKeys", divergedKeys(s));
    writer.EndObject();
    put(writer, "staleReads", s.staleReads);
    put(writer, "lostWrites", s.lostWrites);
    put(writer, "audit", s.audit.value_or(Audit()));
    writer.EndObject();
    return QByteArray(buffer.GetString(), static_cast<qsizetype>(buffer.GetSize())) + '\n';
}

QString textReport(const Report &report)
{
    const StrategyInfo *info = findStrategy(report.scenario.strategy);
    const QString strategy = code(info ? QString(info->name) : report.scenario.strategy);
    QString text = ReportText::tr("%1, %2, seed %3").arg(strategy, formatDuration(report.seconds * 1000),
                                                         QString::number(report.scenario.workload.seed));
    if (!report.scenario.name.isEmpty())
        text = report.scenario.name + QLatin1Char('\n') + text;
    text += QStringLiteral("\n\n");
    const Lines lines = linesOf(report);
    qsizetype widest = 0;
    for (const auto &[label, value] : lines)
        widest = std::max(widest, label.size());
    for (const auto &[label, value] : lines)
        text += label.leftJustified(widest + 2) + value + QLatin1Char('\n');
    return text;
}

} // namespace cachescope
