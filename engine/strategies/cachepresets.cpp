// SPDX-License-Identifier: GPL-3.0-only
#include "engine/strategies/cachepresets.h"

namespace cachescope {

void apply(CachePreset preset, StrategyOptions &options)
{
    switch (preset) {
    case CachePreset::Off:
        options.breakerFailures = 0;
        options.cacheRetries = 0;
        break;
    case CachePreset::Development:
        options.breakerFailures = 3;
        options.breakerOpenTime = std::chrono::seconds(30);
        options.cacheRetries = 2;
        options.cacheRetryPause = milliseconds(100);
        break;
    case CachePreset::Production:
        options.breakerFailures = 10;
        options.breakerOpenTime = std::chrono::seconds(120);
        options.cacheRetries = 5;
        options.cacheRetryPause = milliseconds(200);
        break;
    }
}

std::optional<CachePreset> presetOf(const StrategyOptions &options)
{
    for (int number = 0; number < cachePresetCount; ++number) {
        const auto preset = static_cast<CachePreset>(number);
        StrategyOptions set = options;
        apply(preset, set);
        if (set == options)
            return preset;
    }
    return std::nullopt;
}

} // namespace cachescope
