// SPDX-License-Identifier: GPL-3.0-only
#include "app/commands/report.h"

#include "app/commands/stepsjson.h"
#include "app/commands/usage.h"
#include "engine/strategies/registry.h"
#include "ui/words/language.h"
#include "ui/words/schedulewords.h"

#include <QCoreApplication>

namespace cachescope {

namespace {

struct ReportText
{
    Q_DECLARE_TR_FUNCTIONS(Report)
};

using Writer = JsonWriter;

void putLatency(Writer &writer, const char *key, const LatencySummary &latency)
{
    writer.Key(key);
    writer.StartObject();
    put(writer, "p50", latency.p50);
    put(writer, "p90", latency.p90);
    put(writer, "p99", latency.p99);
    put(writer, "max", latency.max);
    writer.EndObject();
}

void putAudit(Writer &writer, const char *key, const Audit &audit)
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

void putFaults(Writer &writer, const QVector<FaultMark> &marks)
{
    writer.Key("faults");
    writer.StartArray();
    for (const FaultMark &mark : marks) {
        writer.StartObject();
        writer.Key("kind");
        writer.String(faultWord(mark.fault.kind).toUtf8().constData());
        if (mark.fault.server != Server::None) {
            writer.Key("server");
            writer.String(serverWord(mark.fault.server).toUtf8().constData());
        }
        put(writer, "from", mark.from);
        put(writer, "until", mark.until);
        writer.Key("failed");
        writer.Bool(mark.failed);
        writer.EndObject();
    }
    writer.EndArray();
}

const char *idOf(Pattern pattern)
{
    switch (pattern) {
    case Pattern::SharedLoad: return "sharedLoads";
    case Pattern::LockWait: return "lockWaits";
    case Pattern::NotNewer: return "keptOutNotNewer";
    case Pattern::RoomWait: return "roomWaits";
    case Pattern::Absence: return "absenceHits";
    case Pattern::CacheRetry: return "cacheRetries";
    case Pattern::Fallback: return "readsByFallback";
    case Pattern::CircuitRefusal: break;
    }
    return "refusedByCircuitBreaker";
}

const char *idOf(AlertKind kind)
{
    switch (kind) {
    case AlertKind::CacheUnreachable: return "cacheUnreachable";
    case AlertKind::Latency: return "latency";
    case AlertKind::HitRate: return "hitRate";
    case AlertKind::Memory: return "memory";
    case AlertKind::Queue: break;
    }
    return "queue";
}

void putAlerts(Writer &writer, const char *key, const QVector<Alert> &alerts)
{
    writer.Key(key);
    writer.StartArray();
    for (const Alert &alert : alerts) {
        writer.StartObject();
        writer.Key("kind");
        writer.String(idOf(alert.kind));
        writer.Key("level");
        writer.String(levelOf(alert.kind) == AlertLevel::Error ? "error" : "warning");
        put(writer, "beganSeconds", alert.began);
        writer.Key("endedSeconds");
        if (alert.active())
            writer.Null();
        else
            writer.Double(alert.ended);
        put(writer, "worst", alert.worst);
        writer.EndObject();
    }
    writer.EndArray();
}

void open(Writer &writer, const char *key)
{
    writer.Key(key);
    writer.StartObject();
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
    put(writer, "failedReads", s.failedReads);
    put(writer, "failedWrites", s.failedWrites);
    put(writer, "perSecond", perSecond(report));
    writer.EndObject();
    put(writer, "hitRate", s.hitRate);
    open(writer, "latencyMs");
    putLatency(writer, "read", s.read);
    putLatency(writer, "write", s.write);
    putLatency(writer, "readMeasured", s.readMeasured);
    putLatency(writer, "writeMeasured", s.writeMeasured);
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
    open(writer, "patterns");
    for (int i = 0; i < patternCount; ++i)
        put(writer, idOf(static_cast<Pattern>(i)), s.patternTotals[static_cast<size_t>(i)]);
    put(writer, "circuitBreakerOpened", s.breakerOpened);
    writer.EndObject();
    put(writer, "staleReads", s.staleReads);
    put(writer, "staleReadMaxAgeMs", s.staleReadMaxAgeMs);
    put(writer, "backwardReads", s.backwardReads);
    put(writer, "ownWritesMissed", s.ownWritesMissed);
    put(writer, "lostWrites", s.lostWrites);
    putAlerts(writer, "alerts", s.alerts);
    putAudit(writer, "audit", s.audit.value_or(Audit()));
    if (!s.faults.isEmpty())
        putFaults(writer, s.faults);
    if (report.schedule) {
        open(writer, "schedule");
        putText(writer, "requests", writePlan(report.schedule->plan));
        putText(writer, "order", writeOrder(report.schedule->moves));
        putText(writer, "verdict", report.schedule->verdict ? nameOf(*report.schedule->verdict) : QString());
        putSteps(writer, report.schedule->steps);
        writer.EndObject();
    }
    writer.EndObject();
    return QByteArray(buffer.GetString(), static_cast<qsizetype>(buffer.GetSize())) + '\n';
}

QString textReport(const Report &report)
{
    const StrategyInfo *info = findStrategy(report.scenario.strategy);
    const QString strategy = code(info ? QString(info->name) : report.scenario.strategy);
    QString text =
        ReportText::tr("%1, %2, seed %3")
            .arg(strategy, formatDuration(report.seconds * 1000), QString::number(report.scenario.workload.seed));
    if (!report.scenario.name.isEmpty())
        text = report.scenario.name + QLatin1Char('\n') + text;
    text += QStringLiteral("\n\n");
    if (report.schedule) {
        for (const TakenStep &step : report.schedule->steps)
            text += words(step) + QLatin1Char('\n');
        if (report.schedule->verdict)
            text += QStringLiteral("→ ") + words(*report.schedule->verdict) + QStringLiteral("\n\n");
    }
    const FigureLines lines = figureLines(report);
    qsizetype widest = 0;
    for (const auto &[label, value] : lines)
        widest = std::max(widest, label.size());
    for (const auto &[label, value] : lines)
        text += label.leftJustified(widest + 2) + value + QLatin1Char('\n');
    return text;
}

} // namespace cachescope
