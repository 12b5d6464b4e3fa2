// SPDX-License-Identifier: GPL-3.0-only
#include "engine/strategies/registry.h"

#include "engine/strategies/cacheaside.h"
#include "engine/strategies/lockperkey.h"
#include "engine/strategies/readthrough.h"
#include "engine/strategies/refreshahead.h"
#include "engine/strategies/writebehind.h"
#include "engine/strategies/writethrough.h"

#include <algorithm>
#include <array>

namespace cachescope {

namespace {

template<typename T> std::unique_ptr<Strategy> make(Stores &stores, const StrategyOptions &options)
{
    return std::make_unique<LockPerKey>(stores, options, std::make_unique<T>(stores, options));
}

using S = QLatin1String;
const std::array list{
    StrategyInfo{.id = S("cache-aside"),
                 .name = S("Cache-aside"),
                 .expiry = true,
                 .invalidates = true,
                 .ownLoads = true,
                 .make = make<CacheAside>},
    StrategyInfo{.id = S("read-through"),
                 .name = S("Read-through"),
                 .expiry = true,
                 .invalidates = true,
                 .make = make<ReadThrough>},
    StrategyInfo{.id = S("write-through"),
                 .name = S("Write-through"),
                 .expiry = true,
                 .writeOrder = true,
                 .make = make<WriteThrough>},
    StrategyInfo{
        .id = S("write-behind"), .name = S("Write-behind"), .expiry = true, .queue = true, .make = make<WriteBehind>},
    StrategyInfo{.id = S("refresh-ahead"),
                 .name = S("Refresh-ahead"),
                 .refresh = true,
                 .invalidates = true,
                 .make = make<RefreshAhead>},
};

} // namespace

std::span<const StrategyInfo> strategies()
{
    return list;
}

const StrategyInfo *findStrategy(QStringView id)
{
    const auto found = std::find_if(list.begin(), list.end(), [id](const StrategyInfo &info) { return info.id == id; });
    return found == list.end() ? nullptr : &*found;
}

} // namespace cachescope
