// SPDX-License-Identifier: GPL-3.0-only
#include "engine/scenario/scenariofields.h"

#include "engine/faults/faultnames.h"
#include "engine/strategies/optionnames.h"
#include "engine/strategies/registry.h"

#include <algorithm>
#include <limits>
#include <vector>

namespace cachescope {

template<> inline constexpr auto namesOf<WorkloadPlan::Loop> = std::array{"closed", "open"};
template<> inline constexpr auto namesOf<WorkloadPlan::Choice> = std::array{"uniform", "zipf", "hot-set"};
template<> inline constexpr auto namesOf<Delay::Kind> = std::array{"none", "fixed", "uniform", "normal"};

using namespace Qt::StringLiterals;

namespace {

constexpr double day = 24.0 * 60 * 60;
constexpr double dayMs = day * 1000;
constexpr double minuteMs = 60'000;

#define AT(member) [](Scenario &s) -> FieldSlot { return &s.member; }

using enum FieldGroup;
using enum FieldUnit;
constexpr QLatin1String top, knobs("knobs"), workload("workload"), cacheDelay("cacheDelay"),
    databaseDelay("databaseDelay"), alerts("alerts"), schedule("schedule"), sandbox("sandbox");

// Key, group, where it is, from, to, unit; its needs, and what it means.
// clang-format off
const ScenarioField builtIn[] = {
    {top, "name"_L1, Run, AT(name), 0, 200, None,
     {}, "a title for charts and reports"},
    {top, "strategy"_L1, Run, [](Scenario &s) -> FieldSlot { return StrategyId{&s.strategy}; }, 0, 0, None,
     {}, "the strategy"},
    {top, "seconds"_L1, Run, AT(seconds), 0, day, Seconds,
     {Need::Workload}, "how long requests are sent; 0: until stopped"},
    {top, "products"_L1, NextRun, AT(products), 1, 1'000'000, None,
     {}, "how many products there are"},

    {knobs, "expiryMs"_L1, Option, AT(options.expiry), 1, 7 * dayMs, Milliseconds,
     {Need::Expiry}, "expiry (TTL) of a cached product"},
    {knobs, "refreshAheadExpiryMs"_L1, Option, AT(options.refreshAheadExpiry), 1, 7 * dayMs, Milliseconds,
     {Need::RefreshZone}, "expiry under refresh-ahead"},
    {knobs, "refreshThreshold"_L1, Option, AT(options.refreshThreshold), 0, 1, Share,
     {Need::RefreshZone}, "refresh-ahead: share of the expiry after which a read reloads"},
    {knobs, "writeThroughOrder"_L1, Option, AT(options.writeThroughOrder), 0, 0, None,
     {Need::WriteOrder}, "what write-through does first"},
    {knobs, "queue"_L1, Option, AT(options.queue), 0, 0, None,
     {Need::Queue}, "where write-behind keeps its queue"},
    {knobs, "flushIntervalMs"_L1, Option, AT(options.flushInterval), 1, 60 * minuteMs, Milliseconds,
     {Need::Queue}, "time between two flushes"},
    {knobs, "batchSize"_L1, Option, AT(options.batchSize), 1, 10'000, None,
     {Need::Queue}, "writes taken at most in one flush"},
    {knobs, "coalesce"_L1, Option, AT(options.coalesce), 0, 0, None,
     {Need::Queue}, "keep only the newest write of a key in a batch"},
    {knobs, "attempts"_L1, Option, AT(options.attempts), 1, 20, None,
     {Need::Queue}, "how often a batch is tried"},
    {knobs, "backOffMs"_L1, Option, AT(options.backOff), 0, 10 * minuteMs, Milliseconds,
     {Need::Queue}, "pause before the second attempt; doubles each time"},
    {knobs, "afterWrite"_L1, Mistake, AT(options.afterWrite), 0, 0, None,
     {Need::Invalidation}, "what becomes of the cached copy after a write (cache-aside, read-through, "
     "refresh-ahead)"},
    {knobs, "setIfNewer"_L1, Remedy, AT(options.setIfNewer), 0, 0, None,
     {}, "an older value never replaces a newer one in the cache"},
    {knobs, "versionGuard"_L1, Remedy, AT(options.versionGuard), 0, 0, None,
     {Need::SingleWrites}, "an older value never replaces a newer one in the database, by a write of one row"},
    {knobs, "batchVersionGuard"_L1, Mistake, AT(options.batchVersionGuard), 0, 0, None,
     {Need::Queue}, "an older value never replaces a newer one in the database, by a batch of write-behind"},
    {knobs, "lockPerKey"_L1, Remedy, AT(options.lockPerKey), 0, 0, None,
     {}, "one request at a time loads or writes a key"},
    {knobs, "requeueFailed"_L1, Mistake, AT(options.requeueFailed), 0, 0, None,
     {Need::Queue}, "a batch that could not be saved goes back to the end of the queue, behind newer writes, "
     "instead of being tried again at once"},
    {knobs, "singleFlight"_L1, Remedy, AT(options.singleFlight), 0, 0, None,
     {Need::OwnLoads}, "cache-aside: readers of a key share one load"},
    {knobs, "expiryJitter"_L1, Remedy, AT(options.expiryJitter), 0, 1, Share,
     {}, "each expiry is spread by at most plus or minus this share of it"},
    {knobs, "absenceExpiryMs"_L1, Remedy, AT(options.absenceExpiry), 0, 7 * dayMs, Milliseconds,
     {}, "a read that finds no product caches that for this long; 0: it does not"},
    {knobs, "queueLimit"_L1, Remedy, AT(options.queueLimit), 0, 1'000'000, None,
     {Need::Queue}, "write-behind: a write waits while so many are queued; 0: no limit"},
    {knobs, "takeByPop"_L1, Mistake, AT(options.takeByPop), 0, 0, None,
     {Need::Queue}, "write-behind pops a batch, without a processing list: who dies before it is saved has lost it"},
    {knobs, "cacheUnsaved"_L1, Mistake, AT(options.cacheUnsaved), 0, 0, None,
     {Need::WriteOrder}, "write-through caches a value that the database refused"},
    {knobs, "partialWrite"_L1, Mistake, AT(options.partialWrite), 0, 0, None,
     {Need::CachedWrites}, "what a write of one part puts into the cache and the queue: `change`, that part; `onto-row` "
     "(write-behind), the row of the database with it, although the queue is ahead of the row; `as-whole`, the part "
     "as if it were the whole product"},
    {knobs, "updatesOnly"_L1, Mistake, AT(options.updatesOnly), 0, 0, None,
     {Need::Queue}, "write-behind's worker knows updates only: creations and deletions vanish from the queue"},
    {knobs, "breakerFailures"_L1, DeadCache, AT(options.breakerFailures), 0, 10'000, None,
     {}, "circuit breaker before the cache: so many failures to reach it, one after the other, open the circuit; 0: "
     "no breaker"},
    {knobs, "breakerOpenMs"_L1, DeadCache, AT(options.breakerOpenTime), 1, 60 * minuteMs, Milliseconds,
     {Need::Breaker}, "how long it stays open before one step may try the cache"},
    {knobs, "cacheRetries"_L1, DeadCache, AT(options.cacheRetries), 0, 20, None,
     {}, "how often a look-up that does not reach the cache is tried again"},
    {knobs, "cacheRetryPauseMs"_L1, DeadCache, AT(options.cacheRetryPause), 0, minuteMs, Milliseconds,
     {Need::Retries}, "pause before the first of these; doubles each time"},

    {workload, "loop"_L1, Workload, AT(workload.loop), 0, 0, None,
     {Need::Workload}, "`closed`: clients wait for their answers; `open`: requests come at a rate"},
    {workload, "clients"_L1, Workload, AT(workload.clients), 1, 10'000, None,
     {Need::Workload}, "how many clients ask; open loop: most requests in flight"},
    {workload, "thinkTimeMs"_L1, Workload, AT(workload.thinkTime), 0, 60 * minuteMs, Milliseconds,
     {Need::Workload, Need::ClosedLoop}, "closed loop: pause of a client between two requests"},
    {workload, "rate"_L1, Workload, AT(workload.rate), 0.1, 1'000'000, PerSecond,
     {Need::Workload, Need::OpenLoop}, "open loop: requests per second"},
    {workload, "readShare"_L1, Workload, AT(workload.readShare), 0, 1, Share,
     {Need::Workload}, "share of the requests that read"},
    {workload, "createShare"_L1, Workload, AT(workload.createShare), 0, 1, Share,
     {Need::Workload, Need::Writes}, "share of the writes that create a product; what creations, deletions and parts "
     "leave over updates whole products"},
    {workload, "deleteShare"_L1, Workload, AT(workload.deleteShare), 0, 1, Share,
     {Need::Workload, Need::Writes}, "share of the writes that delete a product"},
    {workload, "partShare"_L1, Workload, AT(workload.partShare), 0, 1, Share,
     {Need::Workload, Need::Writes}, "share of the writes that change one part of a product alone: half of them the "
     "price, half the stock"},
    {workload, "choice"_L1, Workload, AT(workload.choice), 0, 0, None,
     {Need::Workload}, "how a request picks its product"},
    {workload, "zipfExponent"_L1, Workload, AT(workload.zipfExponent), 0, 5, None,
     {Need::Workload, Need::ZipfChoice}, "probability of rank r is proportional to r to the power of minus this"},
    {workload, "hotShare"_L1, Workload, AT(workload.hotShare), 0, 1, Share,
     {Need::Workload, Need::HotSetChoice}, "hot set: share of the products that are hot"},
    {workload, "hotTraffic"_L1, Workload, AT(workload.hotTraffic), 0, 1, Share,
     {Need::Workload, Need::HotSetChoice}, "hot set: share of the requests that go to the hot products"},
    {workload, "ids"_L1, NextRun, AT(workload.ids), 0, 1'000'000, None,
     {Need::Workload}, "the ids from 1 to this one are asked for; those above the number of products do not exist until "
     "they are created; 0, or fewer than there are products: as many as there are"},
    {workload, "seed"_L1, NextRun, AT(workload.seed), 0, static_cast<double>(std::numeric_limits<quint64>::max()), None,
     {}, "the same seed asks for the same products in the same order"},

    {cacheDelay, "kind"_L1, Latency, AT(cacheDelay.kind), 0, 0, None,
     {}, "the distribution"},
    {cacheDelay, "ms"_L1, Latency, AT(cacheDelay.ms), 0, minuteMs, Milliseconds,
     {Need::CacheLatency}, "fixed: the delay; uniform and normal: its mean"},
    {cacheDelay, "spreadMs"_L1, Latency, AT(cacheDelay.spreadMs), 0, minuteMs, Milliseconds,
     {Need::CacheSpread}, "uniform: half the width; normal: the standard deviation"},

    {databaseDelay, "kind"_L1, Latency, AT(databaseDelay.kind), 0, 0, None,
     {}, "the distribution"},
    {databaseDelay, "ms"_L1, Latency, AT(databaseDelay.ms), 0, minuteMs, Milliseconds,
     {Need::DatabaseLatency}, "fixed: the delay; uniform and normal: its mean"},
    {databaseDelay, "spreadMs"_L1, Latency, AT(databaseDelay.spreadMs), 0, minuteMs, Milliseconds,
     {Need::DatabaseSpread}, "uniform: half the width; normal: the standard deviation"},

    {alerts, "latencyMs"_L1, Alert, AT(alerts.latencyMs), 0, minuteMs, Milliseconds,
     {}, "warning: p99 of the requests of the last second, added latency included, is above this"},
    {alerts, "hitRate"_L1, Alert, AT(alerts.hitRate), 0, 1, Share,
     {}, "warning: hits over look-ups of the last second are below this; judged with at least 100 look-ups"},
    {alerts, "memoryMb"_L1, Alert, AT(alerts.memoryMb), 0, 1'048'576, Mebibytes,
     {}, "warning: Redis says that it uses more MiB than this"},
    {alerts, "queue"_L1, Alert, AT(alerts.queue), 0, 1'000'000'000, None,
     {Need::Queue}, "error: more writes than this wait in the queue"},

    {schedule, "requests"_L1, Schedule, AT(requests), 0, 0, None,
     {}, "the requests, separated by `;`: `read K`, `write K`, `write K = CENTS`, `write K price = CENTS` and "
     "`write K stock = N` (that part alone), `create K` and `create K = CENTS`, `delete K`, `evict K` (the cache loses "
     "the key), `flush` (write-behind's worker saves one batch), `warm K` (not a request: K stands in the cache at the "
     "start); a product that is created before anything deletes it does not exist at the start; `fails` behind a write "
     "or a flush: its first save is refused; empty: the workload runs"},
    {schedule, "order"_L1, Schedule, AT(order), 0, 0, None,
     {}, "numbers of requests: each first mention makes the request, each further one lets it take one step on a "
     "store; requests begun in the background (a refresh, the worker at a full queue) are 9, 10, …; what is left "
     "over goes on freely; at most 1000 numbers"},

    {sandbox, "appendOnly"_L1, Sandbox, AT(appendOnly), 0, 0, None,
     {}, "Redis keeps an append-only file (`appendfsync always`): what it acknowledged survives its being killed"},
};
// clang-format on

#undef AT

std::vector<ScenarioField> &list()
{
    static std::vector<ScenarioField> all(std::begin(builtIn), std::end(builtIn));
    return all;
}

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

QString ScenarioField::path() const
{
    return section.isEmpty() ? QString(key) : section + QLatin1Char('.') + key;
}

std::span<const ScenarioField> scenarioFields()
{
    return list();
}

const ScenarioField *findField(QStringView path)
{
    const auto all = scenarioFields();
    const auto found = std::find_if(all.begin(), all.end(), [path](const auto &field) { return field.path() == path; });
    return found == all.end() ? nullptr : &*found;
}

QStringList variableFields()
{
    QStringList paths;
    for (const ScenarioField &field : scenarioFields()) {
        if (field.group != FieldGroup::Run && field.group != FieldGroup::Alert && field.group != FieldGroup::Schedule)
            paths.append(field.path());
    }
    return paths;
}

bool addScenarioField(const ScenarioField &field)
{
    if (findField(field.path()))
        return false;
    auto place = list().end();
    while (place != list().begin() && std::prev(place)->section != field.section)
        --place;
    list().insert(place == list().begin() ? list().end() : place, field);
    return true;
}

void removeScenarioField(QStringView path)
{
    std::erase_if(list(), [path](const ScenarioField &field) { return field.path() == path; });
}

QStringList keysOf(QLatin1String section)
{
    QStringList keys;
    for (const ScenarioField &field : scenarioFields()) {
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
