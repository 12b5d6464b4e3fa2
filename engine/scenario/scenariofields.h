// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/scenario/scenario.h"

#include <span>
#include <variant>

namespace cachescope {

/// The strategy's id: a text that must be in the registry.
struct StrategyId
{
    QString *id = nullptr;
};

/// The location of a field in a Scenario. Its type determines its form in JSON.
using FieldSlot = std::variant<QString *, StrategyId, RequestPlan *, MoveOrder *, bool *, int *, quint64 *, double *,
                               milliseconds *, WriteThroughOrder *, QueueKind *, AfterWrite *, WorkloadPlan::Loop *,
                               WorkloadPlan::Choice *, Delay::Kind *, FaultKind *, Server *, EvictionPolicy *>;

/// One row of the table that defines all fields of a scenario file; reading, writing and checking all use it.
struct ScenarioField
{
    QLatin1String section; ///< the object that holds it; empty: the scenario itself
    QLatin1String key;
    FieldSlot (*slot)(Scenario &) = nullptr;
    double lowest = 0; ///< of a number, or of a text's length
    double highest = 0;
};

/// The only key whose value is a list.
constexpr QLatin1String faultsKey("faults");

/// In the order in which they are written; the fields of a section are adjacent.
std::span<const ScenarioField> scenarioFields();
/// The keys that a section may contain, including nested sections.
QStringList keysOf(QLatin1String section);

/// The paths of the fields in which two contenders of a comparison may differ, like `knobs.batchSize`.
QStringList variableFields();

/// The names of an enum's values in a file, in the order of the values.
QStringList choicesOf(const FieldSlot &slot);
qsizetype choiceIndex(const FieldSlot &slot);
void setChoice(const FieldSlot &slot, qsizetype index);

} // namespace cachescope
