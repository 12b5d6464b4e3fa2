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

/// Where a field of a Scenario lives. Its type says how it is written in JSON.
using FieldSlot = std::variant<QString *, StrategyId, RequestPlan *, MoveOrder *, bool *, int *, quint64 *, double *,
                               milliseconds *, WriteThroughOrder *, QueueKind *, AfterWrite *, WorkloadPlan::Loop *,
                               WorkloadPlan::Choice *, Delay::Kind *, FaultKind *, Server *, EvictionPolicy *>;

/// One row of the only table of what a scenario file may say; reading, writing and checking all go by it.
struct ScenarioField
{
    QLatin1String section; ///< the object that holds it; empty: the scenario itself
    QLatin1String key;
    FieldSlot (*slot)(Scenario &) = nullptr;
    double lowest = 0; ///< of a number, or of a text's length
    double highest = 0;
};

/// The one key that holds a list.
constexpr QLatin1String faultsKey("faults");

/// In the order in which they are written; the fields of a section stand together.
std::span<const ScenarioField> scenarioFields();
/// The keys that may stand in a section, the sections themselves included.
QStringList keysOf(QLatin1String section);

/// The places of the fields that two contenders of a comparison may differ in, like `knobs.batchSize`.
QStringList variableFields();

/// The words of an enum in a file, in the order of its values.
QStringList choicesOf(const FieldSlot &slot);
qsizetype choiceIndex(const FieldSlot &slot);
void setChoice(const FieldSlot &slot, qsizetype index);

} // namespace cachescope
