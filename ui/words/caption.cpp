// SPDX-License-Identifier: GPL-3.0-only
#include "ui/words/caption.h"

#include "engine/strategies/registry.h"
#include "ui/words/language.h"
#include "ui/words/scenariowords.h"

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
    return isolate(nameOfStrategy(id));
}

QString scenarioLine(const Scenario &scenario)
{
    if (!scenario.requests.isEmpty())
        return strategyName(scenario.strategy) + QStringLiteral(" · ") + isolate(writePlan(scenario.requests));
    QStringList parts{strategyName(scenario.strategy),
                      ExportText::tr("%Ln client(s)", nullptr, scenario.workload.clients),
                      ExportText::tr("%1 reads").arg(formatPercent(scenario.workload.readShare, 0))};
    if (const QString writes = writesText(scenario.workload); !writes.isEmpty())
        parts.append(ExportText::tr("of the writes %1", "shares of the writes").arg(writes));
    parts.append(ExportText::tr("%Ln product(s)", nullptr, scenario.products));
    if (const QString ids = idsText(scenario); !ids.isEmpty())
        parts.append(ExportText::tr("ids %1", "a range").arg(ids));
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

QByteArray csvHead(const QString &title, const QString &unit, const Scenario &scenario, const QDateTime &when)
{
    QString line = scenarioLine(scenario);
    if (!scenario.name.isEmpty() && !line.contains(scenario.name))
        line = isolate(scenario.name) + QStringLiteral(" · ") + line;
    QByteArray head;
    for (const QString &text : {title, ExportText::tr("Unit: %1").arg(unit), ExportText::tr("Scenario: %1").arg(line),
                                ExportText::tr("Saved: %1").arg(dateLine(when))})
        head += "# " + text.simplified().toUtf8() + '\n';
    return head;
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
