// SPDX-License-Identifier: GPL-3.0-only
#include "engine/scenario/scenariofields.h"

#include "engine/faults/faultnames.h"
#include "engine/strategies/optionnames.h"
#include "engine/strategies/registry.h"

#include <limits>

namespace cachescope {

template<> inline constexpr auto namesOf<WorkloadPlan::Loop> = std::array{"closed", "open"};
template<> inline constexpr auto namesOf<WorkloadPlan::Choice> = std::array{"uniform", "zipf", "hot-set"};
template<> inline constexpr auto namesOf<Delay::Kind> = std::array{"none", "fixed", "uniform", "normal"};

namespace {

constexpr double day = 24.0 * 60 * 60;
constexpr double dayMs = day * 1000;
constexpr double minuteMs = 60'000;

#define CACHESCOPE_SLOT(member) [](Scenario &s) -> FieldSlot { return &s.member; }

const ScenarioField fields[] = {
    {{}, QLatin1String("name"), CACHESCOPE_SLOT(name), 0, 200},
    {{}, QLatin1String("strategy"), [](Scenario &s) -> FieldSlot { return StrategyId{&s.strategy}; }},
    {{}, QLatin1String("seconds"), CACHESCOPE_SLOT(seconds), 0, day},
    {{}, QLatin1String("products"), CACHESCOPE_SLOT(products), 1, 1'000'000},

    {QLatin1String("knobs"), QLatin1String("expiryMs"), CACHESCOPE_SLOT(options.expiry), 1, 7 * dayMs},
    {QLatin1String("knobs"), QLatin1String("refreshAheadExpiryMs"), CACHESCOPE_SLOT(options.refreshAheadExpiry), 1,
     7 * dayMs},
    {QLatin1String("knobs"), QLatin1String("refreshThreshold"), CACHESCOPE_SLOT(options.refreshThreshold), 0, 1},
    {QLatin1String("knobs"), QLatin1String("writeThroughOrder"), CACHESCOPE_SLOT(options.writeThroughOrder)},
    {QLatin1String("knobs"), QLatin1String("queue"), CACHESCOPE_SLOT(options.queue)},
    {QLatin1String("knobs"), QLatin1String("flushIntervalMs"), CACHESCOPE_SLOT(options.flushInterval), 1,
     60 * minuteMs},
    {QLatin1String("knobs"), QLatin1String("batchSize"), CACHESCOPE_SLOT(options.batchSize), 1, 10'000},
    {QLatin1String("knobs"), QLatin1String("coalesce"), CACHESCOPE_SLOT(options.coalesce)},
    {QLatin1String("knobs"), QLatin1String("attempts"), CACHESCOPE_SLOT(options.attempts), 1, 20},
    {QLatin1String("knobs"), QLatin1String("backOffMs"), CACHESCOPE_SLOT(options.backOff), 0, 10 * minuteMs},
    {QLatin1String("knobs"), QLatin1String("afterWrite"), CACHESCOPE_SLOT(options.afterWrite)},
    {QLatin1String("knobs"), QLatin1String("setIfNewer"), CACHESCOPE_SLOT(options.setIfNewer)},
    {QLatin1String("knobs"), QLatin1String("versionGuard"), CACHESCOPE_SLOT(options.versionGuard)},
    {QLatin1String("knobs"), QLatin1String("batchVersionGuard"), CACHESCOPE_SLOT(options.batchVersionGuard)},
    {QLatin1String("knobs"), QLatin1String("lockPerKey"), CACHESCOPE_SLOT(options.lockPerKey)},
    {QLatin1String("knobs"), QLatin1String("requeueFailed"), CACHESCOPE_SLOT(options.requeueFailed)},
    {QLatin1String("knobs"), QLatin1String("singleFlight"), CACHESCOPE_SLOT(options.singleFlight)},
    {QLatin1String("knobs"), QLatin1String("expiryJitter"), CACHESCOPE_SLOT(options.expiryJitter), 0, 1},
    {QLatin1String("knobs"), QLatin1String("absenceExpiryMs"), CACHESCOPE_SLOT(options.absenceExpiry), 0, 7 * dayMs},
    {QLatin1String("knobs"), QLatin1String("queueLimit"), CACHESCOPE_SLOT(options.queueLimit), 0, 1'000'000},
    {QLatin1String("knobs"), QLatin1String("takeByPop"), CACHESCOPE_SLOT(options.takeByPop)},
    {QLatin1String("knobs"), QLatin1String("cacheUnsaved"), CACHESCOPE_SLOT(options.cacheUnsaved)},
    {QLatin1String("knobs"), QLatin1String("breakerFailures"), CACHESCOPE_SLOT(options.breakerFailures), 0, 10'000},
    {QLatin1String("knobs"), QLatin1String("breakerOpenMs"), CACHESCOPE_SLOT(options.breakerOpenTime), 1,
     60 * minuteMs},
    {QLatin1String("knobs"), QLatin1String("cacheRetries"), CACHESCOPE_SLOT(options.cacheRetries), 0, 20},
    {QLatin1String("knobs"), QLatin1String("cacheRetryPauseMs"), CACHESCOPE_SLOT(options.cacheRetryPause), 0, minuteMs},

    {QLatin1String("workload"), QLatin1String("loop"), CACHESCOPE_SLOT(workload.loop)},
    {QLatin1String("workload"), QLatin1String("clients"), CACHESCOPE_SLOT(workload.clients), 1, 10'000},
    {QLatin1String("workload"), QLatin1String("thinkTimeMs"), CACHESCOPE_SLOT(workload.thinkTime), 0, 60 * minuteMs},
    {QLatin1String("workload"), QLatin1String("rate"), CACHESCOPE_SLOT(workload.rate), 0.1, 1'000'000},
    {QLatin1String("workload"), QLatin1String("readShare"), CACHESCOPE_SLOT(workload.readShare), 0, 1},
    {QLatin1String("workload"), QLatin1String("choice"), CACHESCOPE_SLOT(workload.choice)},
    {QLatin1String("workload"), QLatin1String("zipfExponent"), CACHESCOPE_SLOT(workload.zipfExponent), 0, 5},
    {QLatin1String("workload"), QLatin1String("hotShare"), CACHESCOPE_SLOT(workload.hotShare), 0, 1},
    {QLatin1String("workload"), QLatin1String("hotTraffic"), CACHESCOPE_SLOT(workload.hotTraffic), 0, 1},
    {QLatin1String("workload"), QLatin1String("seed"), CACHESCOPE_SLOT(workload.seed), 0,
     static_cast<double>(std::numeric_limits<quint64>::max())},

    {QLatin1String("cacheDelay"), QLatin1String("kind"), CACHESCOPE_SLOT(cacheDelay.kind)},
    {QLatin1String("cacheDelay"), QLatin1String("ms"), CACHESCOPE_SLOT(cacheDelay.ms), 0, minuteMs},
    {QLatin1String("cacheDelay"), QLatin1String("spreadMs"), CACHESCOPE_SLOT(cacheDelay.spreadMs), 0, minuteMs},

    {QLatin1String("databaseDelay"), QLatin1String("kind"), CACHESCOPE_SLOT(databaseDelay.kind)},
    {QLatin1String("databaseDelay"), QLatin1String("ms"), CACHESCOPE_SLOT(databaseDelay.ms), 0, minuteMs},
    {QLatin1String("databaseDelay"), QLatin1String("spreadMs"), CACHESCOPE_SLOT(databaseDelay.spreadMs), 0, minuteMs},

    {QLatin1String("alerts"), QLatin1String("latencyMs"), CACHESCOPE_SLOT(alerts.latencyMs), 0, minuteMs},
    {QLatin1String("alerts"), QLatin1String("hitRate"), CACHESCOPE_SLOT(alerts.hitRate), 0, 1},
    {QLatin1String("alerts"), QLatin1String("memoryMb"), CACHESCOPE_SLOT(alerts.memoryMb), 0, 1'048'576},
    {QLatin1String("alerts"), QLatin1String("queue"), CACHESCOPE_SLOT(alerts.queue), 0, 1'000'000'000},

    {QLatin1String("schedule"), QLatin1String("requests"), CACHESCOPE_SLOT(requests)},
    {QLatin1String("schedule"), QLatin1String("order"), CACHESCOPE_SLOT(order)},

    {QLatin1String("sandbox"), QLatin1String("appendOnly"), CACHESCOPE_SLOT(appendOnly)},
};

#undef CACHESCOPE_SLOT

QStringList strategyIds()
{
    QStringList ids;
    for (const StrategyInfo &info : strategies())
        ids.append(info.id);
    return ids;
}

template<typename Slot>
constexpr bool isEnumSlot = std::is_pointer_v<Slot> &&std::is_enum_v<std::remove_pointer_t<Slot>>;

} // namespace

std::span<const ScenarioField> scenarioFields()
{
    return fields;
}

QStringList variableFields()
{
    QStringList places;
    for (const ScenarioField &field : scenarioFields()) {
        if (!field.section.isEmpty() && field.section != QLatin1String("schedule")
            && field.section != QLatin1String("alerts"))
            places.append(field.section + QLatin1Char('.') + field.key);
    }
    return places;
}

QStringList keysOf(QLatin1String section)
{
    QStringList keys;
    for (const ScenarioField &field : fields) {
        const QLatin1String key = field.section == section ? field.key : field.section;
        if ((field.section == section || section.isEmpty()) && !keys.contains(key))
            keys.append(key);
    }
    if (section.isEmpty())
        keys.append(faultsKey);
    return keys;
}

QStringList choicesOf(const FieldSlot &slot)
{
    return std::visit(
        []<typename Slot>(Slot) -> QStringList {
            if constexpr (std::is_same_v<Slot, StrategyId>)
                return strategyIds();
            else if constexpr (isEnumSlot<Slot>)
                return allNames<std::remove_pointer_t<Slot>>();
            else
                return {};
        },
        slot);
}

qsizetype choiceIndex(const FieldSlot &slot)
{
    return std::visit(
        [&slot]<typename Slot>(Slot value) -> qsizetype {
            if constexpr (std::is_same_v<Slot, StrategyId>)
                return choicesOf(slot).indexOf(*value.id);
            else if constexpr (isEnumSlot<Slot>)
                return static_cast<qsizetype>(*value);
            else
                return -1;
        },
        slot);
}

void setChoice(const FieldSlot &slot, qsizetype index)
{
    std::visit(
        [&slot, index]<typename Slot>(Slot value) {
            if constexpr (std::is_same_v<Slot, StrategyId>)
                *value.id = choicesOf(slot).at(index);
            else if constexpr (isEnumSlot<Slot>)
                *value = static_cast<std::remove_pointer_t<Slot>>(index);
        },
        slot);
}

} // namespace cachescope
