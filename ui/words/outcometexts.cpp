// SPDX-License-Identifier: GPL-3.0-only
#include "ui/words/outcometexts.h"

#include "ui/words/schedulewords.h"

namespace cachescope {

Scenario scheduleOf(const Scenario &explored, const ScheduleOutcome &outcome)
{
    Scenario scenario = explored;
    scenario.order = outcome.shortest;
    scenario.name = scheduleName(explored, outcome.verdict);
    return scenario;
}

QString scheduleName(const Scenario &scenario, std::optional<Verdict> verdict)
{
    constexpr qsizetype most = 200;
    QString name = scenario.strategy + QStringLiteral(", ") + writePlan(scenario.requests);
    if (verdict)
        name += QStringLiteral(": ") + nameOf(*verdict);
    return name.left(most);
}

QString outcomeFileName(const Scenario &explored, const ScheduleOutcome &outcome)
{
    QString name = nameOf(outcome.verdict);
    name.replace(QLatin1String(" + "), QLatin1String("-and-")).replace(QLatin1Char(' '), QLatin1Char('-'));
    return explored.strategy + QLatin1Char('-') + name;
}

} // namespace cachescope
