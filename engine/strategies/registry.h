// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/strategies/strategyoptions.h"

#include <QString>

#include <array>
#include <functional>
#include <memory>
#include <optional>
#include <span>

namespace cachescope {

class Strategy;
struct Stores;

/// How far requests of a strategy coordinate inside the program.
enum class Coordination : quint8 {
    None,
    PerKey,     ///< one load or reload of a key at a time, or a lock: a step may depend on any step on its key
    Everywhere, ///< a queue with a limit, or who knows: a step may depend on any step at all
};

/// What a strategy does, for everybody who shows, searches or compares it. The defaults are the safe answers about a
/// strategy of which nothing is known.
struct Capabilities
{
    bool queue = false;         ///< a write is acknowledged when it is queued; a worker saves it
    bool loaderInCache = false; ///< the cache loads what it lacks; the application asks only the cache
    bool refreshZone = false;   ///< late in its lifetime a value is reloaded; its expiry is `refreshAheadExpiry`
    bool transaction = false;   ///< a write is a transaction around both stores
    bool invalidates = false;   ///< a write updates or invalidates the cached copy
    bool ownLoads = false;      ///< every reader loads by itself, unless the option lets them share
    bool expiry = false;        ///< reads the option `expiry`
    bool writeOrder = false;    ///< reads the options on the order of the two stores
    int writeSteps = 1;         ///< steps on the database that a write costs
    Coordination coordination = Coordination::Everywhere; ///< with the default options; no search is pruned unsoundly
};

/// How well a strategy fits each answer of the decision guide, in points.
struct Suitability
{
    std::array<int, 3> consistency{}; ///< current, a moment old, minutes old
    std::array<int, 3> writeRate{};   ///< few, some, very many
    std::array<int, 2> loss{};        ///< never, a few
    std::array<int, 3> access{};      ///< scattered, unknown, the same few
    std::array<int, 2> missCost{};    ///< cheap, expensive
};

struct StrategyInfo
{
    QString id;   ///< "write-behind": command line, scenarios, resources
    QString name; ///< "Write-behind": the same in every language
    Capabilities can{};
    std::optional<Suitability> suits{}; ///< none: the decision guide makes no claim about it
    double claimedWriteMs = 0;          ///< the source's figure for a write on a slow database; 0: it has none
    std::function<std::unique_ptr<Strategy>(Stores &stores, const StrategyOptions &options)> create{};
};

/// The only list of strategies, in teaching order; those that were added come last.
std::span<const StrategyInfo> strategies();
/// Null when no strategy has that id.
const StrategyInfo *findStrategy(QStringView id);
/// Of an unknown strategy: the safe answers.
Capabilities capabilitiesOf(QStringView id);
/// The name of a strategy; of an unknown one its id.
QString nameOfStrategy(const QString &id);
/// The strategy of a scenario that names none.
QString firstStrategy();
/// The TTL that the strategy gives a product.
milliseconds expiryOf(QStringView id, const StrategyOptions &options);

/// A strategy ready for use: within the lock per key, an option of every strategy. Null when no strategy has that id.
std::unique_ptr<Strategy> makeStrategy(QStringView id, Stores &stores, const StrategyOptions &options);

/// Adds a strategy; false, without effect, when its id is taken. The list is read by the engine thread and by the
/// window without a lock: add before a Lab is opened and a window is shown, take back after both are gone. What was
/// found before is no longer valid.
bool addStrategy(StrategyInfo info);
/// Takes back what addStrategy() added.
void removeStrategy(QStringView id);

} // namespace cachescope
