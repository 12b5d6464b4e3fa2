// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/strategies/strategyoptions.h"

#include <QString>

#include <memory>
#include <span>

namespace cachescope {

class Strategy;
struct Stores;

/// The properties of a strategy that the strategy list, the window and the command line need.
struct StrategyInfo
{
    QLatin1String id;    ///< "write-behind": command line, scenarios, resources
    QLatin1String name;  ///< "Write-behind": the same in every language
    bool expiry = false; ///< which options it reads
    bool writeOrder = false;
    bool queue = false;
    bool refresh = false;
    bool invalidates = false; ///< a write updates or invalidates the cached copy
    bool ownLoads = false;    ///< every reader loads by itself, unless the option lets them share
    std::unique_ptr<Strategy> (*make)(Stores &stores, const StrategyOptions &options) = nullptr;
};

/// The only list of strategies, in teaching order.
std::span<const StrategyInfo> strategies();
/// Null when no strategy has that id.
const StrategyInfo *findStrategy(QStringView id);

} // namespace cachescope
