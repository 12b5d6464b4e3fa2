// SPDX-License-Identifier: GPL-3.0-only
#include "ui/words/scenariowords.h"

#include "ui/words/fieldwords.h"
#include "ui/words/language.h"
#include "ui/words/wording.h"

#include <QCoreApplication>

namespace cachescope {

namespace {

struct ReportText
{
    Q_DECLARE_TR_FUNCTIONS(RunReport)
};

struct NoEffectText
{
    Q_DECLARE_TR_FUNCTIONS(NoEffect)
};

QString onOrOff(bool on)
{
    return on ? QCoreApplication::translate("ScenarioField", "on")
              : QCoreApplication::translate("ScenarioField", "off");
}

/// Whether it is about the strategy and its servers, not about the requests.
bool isOption(FieldGroup group)
{
    using enum FieldGroup;
    return group == Option || group == Remedy || group == DeadCache || group == Mistake || group == Sandbox;
}

/// The value of the slot as text.
QString valueText(const ScenarioField &field, Scenario &scenario)
{
    const FieldSlot slot = field.slot(scenario);
    if (const auto *flag = std::get_if<bool *>(&slot))
        return onOrOff(**flag);
    if (const auto *time = std::get_if<milliseconds *>(&slot))
        return formatDuration(static_cast<double>((*time)->count()));
    if (const auto *whole = std::get_if<int *>(&slot))
        return formatCount(**whole);
    if (const auto *large = std::get_if<quint64 *>(&slot))
        return code(QString::number(**large));
    if (const auto *number = std::get_if<double *>(&slot)) {
        if (field.unit == FieldUnit::Milliseconds)
            return formatDuration(**number);
        return field.unit == FieldUnit::Share ? formatPercent(**number, 0) : formatNumber(**number, 2);
    }
    return choiceName(choicesOf(slot).value(choiceIndex(slot)));
}

/// What `subject` has no effect for lack of.
QString noEffectText(const QString &subject, const NoEffect &noEffect)
{
    const QString strategy = code(noEffect.strategy);
    switch (noEffect.lacks) {
    case Need::Nothing: break;
    case Need::Queue: return NoEffectText::tr("%1 has no effect: %2 has no queue.").arg(subject, strategy);
    case Need::SingleWrites: return NoEffectText::tr("%1 has no effect: %2 saves in batches.").arg(subject, strategy);
    case Need::OwnLoads:
        return NoEffectText::tr("%1 has no effect: %2 does not offer single-flight.").arg(subject, strategy);
    case Need::Invalidation:
        return NoEffectText::tr("%1 has no effect: %2 does not invalidate the cached copy.").arg(subject, strategy);
    case Need::Expiry: return NoEffectText::tr("%1 has no effect: %2 has an expiry of its own.").arg(subject, strategy);
    case Need::RefreshZone:
        return NoEffectText::tr("%1 has no effect: %2 does not refresh before the expiry.").arg(subject, strategy);
    case Need::WriteOrder:
        return NoEffectText::tr("%1 has no effect: %2 does not write to the cache and the database in one request.")
            .arg(subject, strategy);
    case Need::CachedWrites:
        return NoEffectText::tr("%1 has no effect: %2 does not cache what is written.").arg(subject, strategy);
    case Need::Breaker: return NoEffectText::tr("%1 has no effect: there is no circuit breaker.").arg(subject);
    case Need::Retries: return NoEffectText::tr("%1 has no effect: look-ups are not retried.").arg(subject);
    case Need::ClosedLoop: return NoEffectText::tr("%1 has no effect: the loop is open.").arg(subject);
    case Need::OpenLoop: return NoEffectText::tr("%1 has no effect: the loop is closed.").arg(subject);
    case Need::ZipfChoice:
        return NoEffectText::tr("%1 has no effect: products are not chosen by Zipf's law.").arg(subject);
    case Need::HotSetChoice: return NoEffectText::tr("%1 has no effect: there is no hot set.").arg(subject);
    case Need::CacheLatency:
    case Need::DatabaseLatency: return NoEffectText::tr("%1 has no effect: no latency is added there.").arg(subject);
    case Need::CacheSpread:
    case Need::DatabaseSpread:
        return NoEffectText::tr("%1 has no effect: the added latency does not vary.").arg(subject);
    case Need::Writes: return NoEffectText::tr("%1 has no effect: all requests are reads.").arg(subject);
    case Need::Workload:
        return NoEffectText::tr("%1 has no effect: the scenario is a schedule, not a workload.").arg(subject);
    case Need::InTime:
        return NoEffectText::tr("%1 has no effect: it would begin after the end of the run.").arg(subject);
    }
    return {};
}

QString partOf(const QString &whole, const QString &part)
{
    return part.isEmpty() ? whole : code(part) + QStringLiteral(" (%1)").arg(whole);
}

} // namespace

QString settingText(const QString &path, const QString &setting)
{
    Scenario scenario;
    const ScenarioField *field = findField(path);
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
    case WorkloadPlan::Choice::Uniform: return choiceName(QStringLiteral("uniform"));
    case WorkloadPlan::Choice::Zipf:
        return code(QStringLiteral("Zipf")) + QLatin1Char(' ') + formatNumber(plan.zipfExponent, 2);
    case WorkloadPlan::Choice::HotSet:
        return ReportText::tr("hot set: %1 of the products get %2 of the requests")
            .arg(formatPercent(plan.hotShare, 0), formatPercent(plan.hotTraffic, 0));
    }
    return {};
}

QString writesText(const WorkloadPlan &plan)
{
    QStringList shares;
    const auto add = [&shares](double share, const QString &text) {
        if (share > 0)
            shares.append(text.arg(formatPercent(share, 0)));
    };
    if (plan.readShare >= 1)
        return {};
    //: %1 is a share of the writes
    add(plan.createShare, ReportText::tr("%1 create a product"));
    //: %1 is a share of the writes
    add(plan.deleteShare, ReportText::tr("%1 delete one"));
    //: %1 is a share of the writes
    add(plan.partShare, ReportText::tr("%1 change the price or the stock alone"));
    return Language::instance().locale().createSeparatedList(shares);
}

QString idsText(const Scenario &scenario)
{
    if (scenario.highestKey() == scenario.products)
        return {};
    //: the range of the product ids that are asked for
    return ReportText::tr("%1 to %2").arg(formatCount(1), formatCount(scenario.workload.ids));
}

QString changedOptions(const Scenario &scenario)
{
    QStringList turned;
    Scenario asTurned = scenario, asUsual;
    for (const ScenarioField &field : scenarioFields()) {
        if (!isOption(field.group))
            continue;
        const QString value = valueText(field, asTurned);
        if (value != valueText(field, asUsual))
            turned.append(fieldName(field.path()) + QLatin1Char(' ') + value);
    }
    return Language::instance().locale().createSeparatedList(turned);
}

QString words(const NoEffect &noEffect)
{
    return noEffectText(partOf(code(noEffect.path), noEffect.found), noEffect);
}

QString wordsByName(const NoEffect &noEffect)
{
    return noEffectText(partOf(fieldName(noEffect.path), noEffect.found), noEffect);
}

} // namespace cachescope
