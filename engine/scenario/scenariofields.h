// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/scenario/need.h"
#include "engine/scenario/scenario.h"

#include <array>
#include <span>
#include <variant>

namespace cachescope {

/// The strategy's id: a text that must be in the registry.
struct StrategyId
{
    QString *id = nullptr;
};

/// The location of a field in a Scenario. Its type determines its form in JSON.
using FieldSlot =
    std::variant<QString *, StrategyId, RequestPlan *, MoveOrder *, bool *, int *, quint64 *, double *, milliseconds *,
                 WriteThroughOrder *, QueueKind *, AfterWrite *, PartialWrite *, WorkloadPlan::Loop *,
                 WorkloadPlan::Choice *, Delay::Kind *, FaultKind *, Server *, EvictionPolicy *>;

/// A slot of a number; one of milliseconds is a number in a file.
template<typename Slot>
concept NumberSlot = std::is_same_v<Slot, int *> || std::is_same_v<Slot, quint64 *> || std::is_same_v<
    Slot, double *> || std::is_same_v<Slot, milliseconds *>;

/// What a field is about. A panel of the window shows the fields of one group, or of several.
enum class FieldGroup : quint8 {
    Run, ///< its name, its strategy, how long it lasts
    Option,
    Remedy,
    DeadCache, ///< the options for a cache that does not answer
    Mistake,
    Workload,
    NextRun, ///< of the workload, too, but fixed as long as a run lasts
    Latency,
    Alert,
    Schedule,
    Sandbox,
};

enum class FieldUnit : quint8 { None, Milliseconds, Seconds, Share, PerSecond, Mebibytes };

/// One row of the table of all fields of a scenario: reading, writing and checking a file, the command line, the
/// panels, comparisons and the documents come from it. The words of the window are in ui/words/fieldwords.h.
struct ScenarioField
{
    QLatin1String section; ///< the object that holds it; empty: the scenario itself
    QLatin1String key;
    FieldGroup group = FieldGroup::Run;
    FieldSlot (*slot)(Scenario &) = nullptr;
    double lowest = 0; ///< of a number, or of a text's length
    double highest = 0;
    FieldUnit unit = FieldUnit::None;
    std::array<Need, 2> needs{}; ///< all of them must be met, or it has no effect
    const char *meaning = "";    ///< for the documents

    QString path() const; ///< like `knobs.batchSize`
};

/// The only key whose value is a list.
constexpr QLatin1String faultsKey("faults");

/// In the order in which they are written; the fields of a section are adjacent.
std::span<const ScenarioField> scenarioFields();
/// Null when no field has that path.
const ScenarioField *findField(QStringView path);
/// The keys that a section may contain, including nested sections.
QStringList keysOf(QLatin1String section);

/// The paths of the fields in which two contenders of a comparison may differ.
QStringList variableFields();

/// Adds a field behind those of its section; false, without effect, when its path is taken. The table is read by the
/// engine thread and by the window without a lock: add before a Lab is opened and a window is shown, take back after
/// both are gone. What was found before is no longer valid.
bool addScenarioField(const ScenarioField &field);
/// Takes back what addScenarioField() added.
void removeScenarioField(QStringView path);

/// The names of an enum's values in a file, in the order of the values.
QStringList choicesOf(const FieldSlot &slot);
qsizetype choiceIndex(const FieldSlot &slot);
void setChoice(const FieldSlot &slot, qsizetype index);

} // namespace cachescope
