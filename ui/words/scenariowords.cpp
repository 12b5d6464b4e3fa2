// SPDX-License-Identifier: GPL-3.0-only
#include "ui/words/scenariowords.h"

#include "engine/scenario/scenariofields.h"
#include "ui/words/language.h"
#include "ui/words/wording.h"

#include <QCoreApplication>

namespace cachescope {

namespace {

struct ReportText
{
    Q_DECLARE_TR_FUNCTIONS(RunReport)
};

constexpr char optionsPanel[] = "cachescope::OptionsPanel";
constexpr char remedyPanel[] = "cachescope::RemedyPanel";
constexpr char deadCachePanel[] = "cachescope::DeadCachePanel";
constexpr char workloadPanel[] = "cachescope::WorkloadPanel";
constexpr char latencyPanel[] = "cachescope::LatencyPanel";
constexpr char fields[] = "ScenarioField";

struct FieldWords
{
    const char *path;
    const char *context; ///< the translation context of the panel with the same text
    const char *name;
};

const FieldWords names[] = {
    {"knobs.expiryMs", optionsPanel, QT_TRANSLATE_NOOP("cachescope::OptionsPanel", "Expiry (TTL)")},
    {"knobs.refreshAheadExpiryMs", fields, QT_TRANSLATE_NOOP("ScenarioField", "Expiry (TTL), refresh-ahead")},
    {"knobs.refreshThreshold", optionsPanel, QT_TRANSLATE_NOOP("cachescope::OptionsPanel", "Refresh after")},
    {"knobs.writeThroughOrder", optionsPanel, QT_TRANSLATE_NOOP("cachescope::OptionsPanel", "Order of a write")},
    {"knobs.queue", optionsPanel, QT_TRANSLATE_NOOP("cachescope::OptionsPanel", "Write queue")},
    {"knobs.flushIntervalMs", optionsPanel, QT_TRANSLATE_NOOP("cachescope::OptionsPanel", "Flush every")},
    {"knobs.batchSize", optionsPanel, QT_TRANSLATE_NOOP("cachescope::OptionsPanel", "Batch size")},
    {"knobs.coalesce", optionsPanel, QT_TRANSLATE_NOOP("cachescope::OptionsPanel", "Coalescing")},
    {"knobs.attempts", optionsPanel, QT_TRANSLATE_NOOP("cachescope::OptionsPanel", "Attempts")},
    {"knobs.backOffMs", optionsPanel, QT_TRANSLATE_NOOP("cachescope::OptionsPanel", "Back-off")},
    {"knobs.afterWrite", remedyPanel, QT_TRANSLATE_NOOP("cachescope::RemedyPanel", "After a write")},
    {"knobs.setIfNewer", remedyPanel, QT_TRANSLATE_NOOP("cachescope::RemedyPanel", "Set only if newer")},
    {"knobs.versionGuard", remedyPanel, QT_TRANSLATE_NOOP("cachescope::RemedyPanel", "Version guard")},
    {"knobs.batchVersionGuard", fields, QT_TRANSLATE_NOOP("ScenarioField", "Version guard of a batch")},
    {"knobs.lockPerKey", remedyPanel, QT_TRANSLATE_NOOP("cachescope::RemedyPanel", "Lock per key")},
    {"knobs.requeueFailed", remedyPanel, QT_TRANSLATE_NOOP("cachescope::RemedyPanel", "Failed batch to the end")},
    {"knobs.singleFlight", remedyPanel, QT_TRANSLATE_NOOP("cachescope::RemedyPanel", "Single-flight")},
    {"knobs.expiryJitter", remedyPanel, QT_TRANSLATE_NOOP("cachescope::RemedyPanel", "Spread of the expiry")},
    {"knobs.absenceExpiryMs", remedyPanel, QT_TRANSLATE_NOOP("cachescope::RemedyPanel", "Cache absence for")},
    {"knobs.queueLimit", remedyPanel, QT_TRANSLATE_NOOP("cachescope::RemedyPanel", "Longest queue")},
    {"knobs.takeByPop", remedyPanel, QT_TRANSLATE_NOOP("cachescope::RemedyPanel", "Take by pop")},
    {"knobs.cacheUnsaved", remedyPanel, QT_TRANSLATE_NOOP("cachescope::RemedyPanel", "Cache what was refused")},
    {"knobs.breakerFailures", deadCachePanel, QT_TRANSLATE_NOOP("cachescope::DeadCachePanel", "Circuit opens after")},
    {"knobs.breakerOpenMs", fields, QT_TRANSLATE_NOOP("ScenarioField", "Circuit stays open for")},
    {"knobs.cacheRetries", deadCachePanel, QT_TRANSLATE_NOOP("cachescope::DeadCachePanel", "Retries of a look-up")},
    {"knobs.cacheRetryPauseMs", fields, QT_TRANSLATE_NOOP("ScenarioField", "First pause before a retry")},
    {"workload.loop", workloadPanel, QT_TRANSLATE_NOOP("cachescope::WorkloadPanel", "Loop")},
    {"workload.clients", workloadPanel, QT_TRANSLATE_NOOP("cachescope::WorkloadPanel", "Clients")},
    {"workload.thinkTimeMs", workloadPanel, QT_TRANSLATE_NOOP("cachescope::WorkloadPanel", "Think time")},
    {"workload.rate", fields, QT_TRANSLATE_NOOP("ScenarioField", "Requests per second")},
    {"workload.readShare", workloadPanel, QT_TRANSLATE_NOOP("cachescope::WorkloadPanel", "Reads")},
    {"workload.choice", workloadPanel, QT_TRANSLATE_NOOP("cachescope::WorkloadPanel", "Keys")},
    {"workload.zipfExponent", workloadPanel, QT_TRANSLATE_NOOP("cachescope::WorkloadPanel", "Zipf exponent")},
    {"workload.hotShare", workloadPanel, QT_TRANSLATE_NOOP("cachescope::WorkloadPanel", "Hot products")},
    {"workload.hotTraffic", workloadPanel, QT_TRANSLATE_NOOP("cachescope::WorkloadPanel", "Hot traffic")},
    {"workload.seed", fields, QT_TRANSLATE_NOOP("ScenarioField", "Seed")},
    {"cacheDelay.kind", fields, QT_TRANSLATE_NOOP("ScenarioField", "Kind of the cache's added latency")},
    {"cacheDelay.ms", fields, QT_TRANSLATE_NOOP("ScenarioField", "Latency added to the cache")},
    {"cacheDelay.spreadMs", fields, QT_TRANSLATE_NOOP("ScenarioField", "Spread of the cache's added latency")},
    {"databaseDelay.kind", fields, QT_TRANSLATE_NOOP("ScenarioField", "Kind of the database's added latency")},
    {"databaseDelay.ms", fields, QT_TRANSLATE_NOOP("ScenarioField", "Latency added to the database")},
    {"databaseDelay.spreadMs", fields, QT_TRANSLATE_NOOP("ScenarioField", "Spread of the database's added latency")},
    {"sandbox.appendOnly", fields, QT_TRANSLATE_NOOP("ScenarioField", "Redis keeps an append-only file")},
};

struct ChoiceWords
{
    const char *word; ///< as in a file
    const char *context;
    const char *text;
};

const ChoiceWords choices[] = {
    {"in-transaction", optionsPanel, QT_TRANSLATE_NOOP("cachescope::OptionsPanel", "in a transaction")},
    {"database-first", optionsPanel, QT_TRANSLATE_NOOP("cachescope::OptionsPanel", "database first")},
    {"cache-first", optionsPanel, QT_TRANSLATE_NOOP("cachescope::OptionsPanel", "cache first")},
    {"redis-list", optionsPanel, QT_TRANSLATE_NOOP("cachescope::OptionsPanel", "list in Redis")},
    {"in-memory", optionsPanel, QT_TRANSLATE_NOOP("cachescope::OptionsPanel", "in memory")},
    {"delete", remedyPanel, QT_TRANSLATE_NOOP("cachescope::RemedyPanel", "delete it (right)")},
    {"update", remedyPanel, QT_TRANSLATE_NOOP("cachescope::RemedyPanel", "update it")},
    {"nothing", remedyPanel, QT_TRANSLATE_NOOP("cachescope::RemedyPanel", "leave it")},
    {"closed", workloadPanel, QT_TRANSLATE_NOOP("cachescope::WorkloadPanel", "closed")},
    {"open", workloadPanel, QT_TRANSLATE_NOOP("cachescope::WorkloadPanel", "open")},
    {"uniform", workloadPanel, QT_TRANSLATE_NOOP("cachescope::WorkloadPanel", "uniform")},
    {"hot-set", workloadPanel, QT_TRANSLATE_NOOP("cachescope::WorkloadPanel", "hot set")},
    {"none", latencyPanel, QT_TRANSLATE_NOOP("cachescope::LatencyPanel", "none")},
    {"fixed", latencyPanel, QT_TRANSLATE_NOOP("cachescope::LatencyPanel", "fixed")},
    {"normal", latencyPanel, QT_TRANSLATE_NOOP("cachescope::LatencyPanel", "normal")},
};

QString choiceWord(const QString &word)
{
    for (const ChoiceWords &choice : choices) {
        if (word == QLatin1String(choice.word))
            return QCoreApplication::translate(choice.context, choice.text);
    }
    return code(word);
}

const ScenarioField *fieldAt(const QString &path)
{
    for (const ScenarioField &field : scenarioFields()) {
        if (field.section + QLatin1Char('.') + field.key == path)
            return &field;
    }
    return nullptr;
}

QString onOrOff(bool on)
{
    return on ? QCoreApplication::translate(remedyPanel, "on") : QCoreApplication::translate(remedyPanel, "off");
}

/// The value of the slot as text.
QString valueText(const ScenarioField &field, Scenario &scenario)
{
    const FieldSlot slot = field.slot(scenario);
    const bool isShare = field.highest == 1;
    if (const auto *flag = std::get_if<bool *>(&slot))
        return onOrOff(**flag);
    if (const auto *time = std::get_if<milliseconds *>(&slot))
        return formatDuration(static_cast<double>((*time)->count()));
    if (const auto *whole = std::get_if<int *>(&slot))
        return formatCount(**whole);
    if (const auto *large = std::get_if<quint64 *>(&slot))
        return code(QString::number(**large));
    if (const auto *number = std::get_if<double *>(&slot)) {
        if (field.key.endsWith(QLatin1String("ms"), Qt::CaseInsensitive))
            return formatDuration(**number);
        return isShare ? formatPercent(**number, 0) : formatNumber(**number, 2);
    }
    return choiceWord(choicesOf(slot).value(choiceIndex(slot)));
}

} // namespace

QString fieldName(const QString &path)
{
    for (const FieldWords &field : names) {
        if (path == QLatin1String(field.path))
            return QCoreApplication::translate(field.context, field.name);
    }
    return code(path);
}

QString settingText(const QString &path, const QString &setting)
{
    Scenario scenario;
    const ScenarioField *field = fieldAt(path);
    if (!field || setScenarioField(scenario, path, setting))
        return code(setting);
    return valueText(*field, scenario);
}

QString delayText(const Delay &delay)
{
    switch (delay.kind) {
    case Delay::Kind::None: return ReportText::tr("none");
    case Delay::Kind::Fixed: return formatDuration(delay.ms);
    case Delay::Kind::Uniform:
    case Delay::Kind::Normal: return formatDuration(delay.ms) + QStringLiteral(" ± ") + formatDuration(delay.spreadMs);
    }
    return {};
}

QString loopText(const WorkloadPlan &plan)
{
    if (plan.loop == WorkloadPlan::Loop::Open)
        return ReportText::tr("open: %1 requests per second").arg(formatNumber(plan.rate, 1));
    return ReportText::tr("closed: %Ln client(s), think time %1", nullptr, plan.clients)
        .arg(formatDuration(static_cast<double>(plan.thinkTime.count())));
}

QString seedText(const WorkloadPlan &plan)
{
    QLocale locale = Language::instance().locale();
    locale.setNumberOptions(QLocale::OmitGroupSeparator);
    return locale.toString(plan.seed);
}

QString choiceText(const WorkloadPlan &plan)
{
    switch (plan.choice) {
    case WorkloadPlan::Choice::Uniform: return choiceWord(QStringLiteral("uniform"));
    case WorkloadPlan::Choice::Zipf:
        return code(QStringLiteral("Zipf")) + QLatin1Char(' ') + formatNumber(plan.zipfExponent, 2);
    case WorkloadPlan::Choice::HotSet:
        return ReportText::tr("hot set: %1 of the products get %2 of the requests")
            .arg(formatPercent(plan.hotShare, 0), formatPercent(plan.hotTraffic, 0));
    }
    return {};
}

QString changedOptions(const Scenario &scenario)
{
    QStringList turned;
    Scenario asTurned = scenario, asUsual;
    for (const ScenarioField &field : scenarioFields()) {
        if (field.section != QLatin1String("knobs") && field.section != QLatin1String("sandbox"))
            continue;
        const QString value = valueText(field, asTurned);
        if (value != valueText(field, asUsual))
            turned.append(fieldName(field.section + QLatin1Char('.') + field.key) + QLatin1Char(' ') + value);
    }
    return Language::instance().locale().createSeparatedList(turned);
}

} // namespace cachescope
