// SPDX-License-Identifier: GPL-3.0-only
#include "engine/scenario/noeffect.h"

#include "engine/scenario/scenariovalue.h"

#include <algorithm>

namespace cachescope {

namespace {

bool isDefault(const ScenarioField &field, Scenario scenario)
{
    Scenario usual;
    return writeJson(jsonOf(field.slot(scenario))) == writeJson(jsonOf(field.slot(usual)));
}

QVector<NoEffect> fieldsWithoutEffect(const Scenario &scenario, const QStringList &given)
{
    QVector<NoEffect> found;
    for (const ScenarioField &field : scenarioFields()) {
        const auto unmet = std::find_if(field.needs.begin(), field.needs.end(),
                                        [&scenario](Need need) { return !isMet(need, scenario); });
        if (unmet != field.needs.end() && (given.contains(field.path()) || !isDefault(field, scenario)))
            found.append({field.path(), {}, *unmet, scenario.strategy});
    }
    return found;
}

QVector<NoEffect> faultsWithoutEffect(const Scenario &scenario)
{
    QVector<NoEffect> found;
    Scenario one = scenario;
    for (qsizetype i = 0; i < scenario.faults.size(); ++i) {
        one.faults = {scenario.faults.at(i)};
        for (const Need need : {Need::Workload, Need::InTime}) {
            if (isMet(need, one))
                continue;
            found.append(
                {QStringLiteral("faults[%1]").arg(i), faultWord(one.faults.first().kind), need, scenario.strategy});
            break;
        }
    }
    return found;
}

} // namespace

QVector<NoEffect> withoutEffect(const Scenario &scenario, const QStringList &given)
{
    QVector<NoEffect> found = fieldsWithoutEffect(scenario, given);
    const bool flushes = std::any_of(scenario.requests.begin(), scenario.requests.end(),
                                     [](const auto &request) { return request.kind == PlannedRequest::Kind::Flush; });
    if (flushes && !isMet(Need::Queue, scenario))
        found.append({QStringLiteral("schedule.requests"), QStringLiteral("flush"), Need::Queue, scenario.strategy});
    return found + faultsWithoutEffect(scenario);
}

} // namespace cachescope
