// SPDX-License-Identifier: GPL-3.0-only
#include "ui/export/caption.h"

#include "engine/strategies/registry.h"
#include "ui/presentation/language.h"

#include <QCoreApplication>
#include <QJsonDocument>

namespace cachescope {

namespace {

struct ExportText
{
    Q_DECLARE_TR_FUNCTIONS(Export)
};

} // namespace

QString strategyName(const QString &id)
{
    const StrategyInfo *info = findStrategy(id);
    return isolate(info ? QString(info->name) : id);
}

QString scenarioLine(const Scenario &scenario)
{
    const QStringList parts{strategyName(scenario.strategy), ExportText::tr("%Ln client(s)", nullptr, scenario.workload.clients),
                            ExportText::tr("%1 reads").arg(formatPercent(scenario.workload.readShare, 0)),
                            ExportText::tr("%Ln product(s)", nullptr, scenario.products)};
    return parts.join(QStringLiteral(" · "));
}

QString namedScenarioLine(const Scenario &scenario)
{
    const QString line = scenarioLine(scenario);
    return scenario.name.isEmpty() ? line : isolate(scenario.name) + QStringLiteral(" · ") + line;
}

QString dateLine(const QDateTime &when)
{
    return Language::instance().locale().toString(when, QLocale::LongFormat);
}

QJsonObject scenarioObject(const Scenario &scenario)
{
    return QJsonDocument::fromJson(writeScenario(scenario)).object();
}

QByteArray jsonBytes(const QJsonObject &object)
{
    return QJsonDocument(object).toJson();
}

} // namespace cachescope
