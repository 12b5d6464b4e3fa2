// SPDX-License-Identifier: GPL-3.0-only
#include "engine/strategies/registry.h"

#include "engine/strategies/cacheaside.h"
#include "engine/strategies/lockperkey.h"
#include "engine/strategies/readthrough.h"
#include "engine/strategies/refreshahead.h"
#include "engine/strategies/writebehind.h"
#include "engine/strategies/writethrough.h"

#include <algorithm>
#include <vector>

namespace cachescope {

namespace {

template<typename T> std::unique_ptr<Strategy> create(Stores &stores, const StrategyOptions &options)
{
    return std::make_unique<T>(stores, options);
}

std::vector<StrategyInfo> builtIn()
{
    return {
        StrategyInfo{.id = QStringLiteral("cache-aside"),
                     .name = QStringLiteral("Cache-aside"),
                     .can = {.invalidates = true, .ownLoads = true, .expiry = true, .coordination = Coordination::None},
                     .suits = Suitability{{-1, 1, 1}, {2, 1, -1}, {0, 0}, {1, 1, 0}, {1, -1}},
                     .claimedWriteMs = 122,
                     .create = create<CacheAside>},
        StrategyInfo{
            .id = QStringLiteral("read-through"),
            .name = QStringLiteral("Read-through"),
            .can = {.loaderInCache = true, .invalidates = true, .expiry = true, .coordination = Coordination::PerKey},
            .suits = Suitability{{-1, 1, 1}, {1, 1, -1}, {0, 0}, {1, 0, 0}, {0, 1}},
            .create = create<ReadThrough>},
        StrategyInfo{.id = QStringLiteral("write-through"),
                     .name = QStringLiteral("Write-through"),
                     .can = {.transaction = true,
                             .expiry = true,
                             .writeOrder = true,
                             .writeSteps = 3, // BEGIN, UPDATE and COMMIT
                             .coordination = Coordination::None},
                     .suits = Suitability{{3, 1, 0}, {1, 1, -2}, {1, 0}, {0, 0, 0}, {0, 0}},
                     .claimedWriteMs = 125,
                     .create = create<WriteThrough>},
        StrategyInfo{.id = QStringLiteral("write-behind"),
                     .name = QStringLiteral("Write-behind"),
                     .can = {.queue = true, .expiry = true, .coordination = Coordination::None},
                     .suits = Suitability{{-3, 0, 2}, {-1, 1, 3}, {0, 1}, {0, 0, 0}, {0, 0}},
                     .claimedWriteMs = 5,
                     .create = create<WriteBehind>},
        StrategyInfo{.id = QStringLiteral("refresh-ahead"),
                     .name = QStringLiteral("Refresh-ahead"),
                     .can = {.refreshZone = true, .invalidates = true, .coordination = Coordination::PerKey},
                     .suits = Suitability{{-2, 1, 1}, {1, 0, -2}, {0, 0}, {-2, 0, 2}, {-1, 2}},
                     .create = create<RefreshAhead>},
    };
}

std::vector<StrategyInfo> &list()
{
    static std::vector<StrategyInfo> all = builtIn();
    return all;
}

} // namespace

std::span<const StrategyInfo> strategies()
{
    return list();
}

const StrategyInfo *findStrategy(QStringView id)
{
    const auto all = strategies();
    const auto found = std::find_if(all.begin(), all.end(), [id](const StrategyInfo &info) { return info.id == id; });
    return found == all.end() ? nullptr : &*found;
}

Capabilities capabilitiesOf(QStringView id)
{
    const StrategyInfo *info = findStrategy(id);
    return info ? info->can : Capabilities();
}

QString nameOfStrategy(const QString &id)
{
    const StrategyInfo *info = findStrategy(id);
    return info ? info->name : id;
}

QString firstStrategy()
{
    return strategies().front().id;
}

milliseconds expiryOf(QStringView id, const StrategyOptions &options)
{
    return capabilitiesOf(id).refreshZone ? options.refreshAheadExpiry : options.expiry;
}

std::unique_ptr<Strategy> makeStrategy(QStringView id, Stores &stores, const StrategyOptions &options)
{
    const StrategyInfo *info = findStrategy(id);
    return info ? std::make_unique<LockPerKey>(stores, options, info->create(stores, options)) : nullptr;
}

bool addStrategy(StrategyInfo info)
{
    if (findStrategy(info.id))
        return false;
    list().push_back(std::move(info));
    return true;
}

void removeStrategy(QStringView id)
{
    std::erase_if(list(), [id](const StrategyInfo &info) { return info.id == id; });
}

} // namespace cachescope
