// SPDX-License-Identifier: GPL-3.0-only
#include "app/commands/report.h"

#include "app/commands/stepsjson.h"
#include "app/commands/usage.h"
#include "engine/measure/figures.h"
#include "engine/strategies/registry.h"
#include "ui/words/language.h"
#include "ui/words/schedulewords.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace cachescope {

namespace {

struct ReportText
{
    Q_DECLARE_TR_FUNCTIONS(Report)
};

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

Json jsonOf(const FigureInfo &info, const Report &report)
{
    const double value = valueOf(info.figure, report.last, report.seconds).value_or(0);
    return info.unit == FigureInfo::Unit::Count ? Json(std::llround(value)) : Json(value);
}

/// Objects that are not there yet are made on the way: "queue.maxDepth".
void insert(Json::Object &object, const QByteArray &path, Json value)
{
    const qsizetype dot = path.indexOf('.');
    if (dot < 0) {
        object.emplace_back(path, std::move(value));
        return;
    }
    const QByteArray key = path.left(dot);
    const auto found =
        std::find_if(object.begin(), object.end(), [&key](const auto &each) { return each.first == key; });
    const auto *before = found == object.end() ? nullptr : found->second.as<Json::Object>();
    Json::Object inner = before ? *before : Json::Object();
    insert(inner, path.mid(dot + 1), std::move(value));
    if (found == object.end())
        object.emplace_back(key, std::move(inner));
    else
        found->second = std::move(inner);
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
        {"audit", Json::Object{{"passed", s.audit && s.audit->passed()}}},
    };
    for (const FigureInfo &info : reportedFigures()) {
        if (info.source && !info.inReport.isEmpty())
            insert(json, info.inReport, jsonOf(info, report));
    }
    json.emplace_back("alerts", jsonOf(s.alerts));
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
