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

Json jsonOf(const LatencySummary &latency)
{
    return Json::Object{{"p50", latency.p50}, {"p90", latency.p90}, {"p99", latency.p99}, {"max", latency.max}};
}

Json jsonOf(const Audit &audit)
{
    return Json::Object{
        {"passed", audit.passed()}, {"accepted", audit.accepted},       {"saved", audit.saved},
        {"merged", audit.merged},   {"queued", audit.queued},           {"deadLettered", audit.deadLettered},
        {"lost", audit.lost},       {"unconfirmed", audit.unconfirmed},
    };
}

Json jsonOf(const QVector<FaultMark> &marks)
{
    Json::List list;
    for (const FaultMark &mark : marks) {
        Json::Object object{{"kind", faultWord(mark.fault.kind)}};
        if (mark.fault.server != Server::None)
            object.emplace_back("server", serverWord(mark.fault.server));
        object.emplace_back("from", mark.from);
        object.emplace_back("until", mark.until);
        object.emplace_back("failed", mark.failed);
        list.emplace_back(std::move(object));
    }
    return list;
}

Json jsonOf(const QVector<Alert> &alerts)
{
    Json::List list;
    for (const Alert &alert : alerts) {
        list.emplace_back(Json::Object{
            {"kind", nameOf<AlertKind>(alert.kind)},
            {"level", levelOf(alert.kind) == AlertLevel::Error ? "error" : "warning"},
            {"beganSeconds", alert.began},
            {"endedSeconds", alert.active() ? Json() : Json(alert.ended)},
            {"worst", alert.worst},
        });
    }
    return list;
}

Json patternsOf(const Snapshot &snapshot)
{
    Json::Object patterns;
    for (int i = 0; i < patternCount; ++i)
        patterns.emplace_back(namesOf<Pattern>[static_cast<size_t>(i)], snapshot.patternTotals[static_cast<size_t>(i)]);
    patterns.emplace_back("circuitBreakerOpened", snapshot.breakerOpened);
    return patterns;
}

} // namespace

Json jsonOf(const QVector<NoEffect> &withoutEffect)
{
    Json::List list;
    for (const NoEffect &one : withoutEffect) {
        Json::Object object{{"field", one.path}, {"lacks", nameOf(one.lacks)}};
        if (!one.found.isEmpty())
            object.emplace_back("part", one.found);
        list.emplace_back(std::move(object));
    }
    return list;
}

QByteArray jsonReport(const Report &report, const QVector<NoEffect> &withoutEffect)
{
    const Snapshot &s = report.last;
    Json::Object json{
        {"strategy", report.scenario.strategy},
        {"seed", report.scenario.workload.seed},
        {"withoutEffect", jsonOf(withoutEffect)},
        {"seconds", report.seconds},
        {"requests",
         Json::Object{
             {"reads", s.reads},
             {"writes", s.writes},
             {"failedReads", s.failedReads},
             {"failedWrites", s.failedWrites},
             {"perSecond", perSecond(report)},
         }},
        {"hitRate", s.hitRate},
        {"latencyMs",
         Json::Object{
             {"read", jsonOf(s.read)},
             {"write", jsonOf(s.write)},
             {"readMeasured", jsonOf(s.readMeasured)},
             {"writeMeasured", jsonOf(s.writeMeasured)},
         }},
        {"database",
         Json::Object{
             {"loads", s.loads},
             {"saves", s.saves},
             {"rowsSaved", s.rowsSaved},
             {"statementsPerRequest", statementsPerRequest(s)},
         }},
        {"queue",
         Json::Object{
             {"maxDepth", s.queueMaxDepth},
             {"finalDepth", s.queueDepth},
             {"merged", s.merged},
             {"retried", s.retried},
             {"deadLettered", s.deadLettered},
         }},
        {"divergence",
         Json::Object{
             {"maxKeys", s.divergenceMaxKeys},
             {"maxAgeMs", s.divergenceMaxAgeMs},
             {"finalKeys", divergedKeys(s)},
         }},
        {"patterns", patternsOf(s)},
        {"staleReads", s.staleReads},
        {"staleReadMaxAgeMs", s.staleReadMaxAgeMs},
        {"backwardReads", s.backwardReads},
        {"ownWritesMissed", s.ownWritesMissed},
        {"lostWrites", s.lostWrites},
        {"alerts", jsonOf(s.alerts)},
        {"audit", jsonOf(s.audit.value_or(Audit()))},
    };
    if (!s.faults.isEmpty())
        json.emplace_back("faults", jsonOf(s.faults));
    if (const auto &schedule = report.schedule) {
        json.emplace_back("schedule",
                          Json::Object{
                              {"requests", writePlan(schedule->plan)},
                              {"order", writeOrder(schedule->moves)},
                              {"verdict", schedule->verdict ? nameOf(*schedule->verdict) : QString()},
                              {"steps", jsonOf(schedule->steps)},
                          });
    }
    return writeJson(json);
}

QString textReport(const Report &report)
{
    const QString strategy = code(nameOfStrategy(report.scenario.strategy));
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
