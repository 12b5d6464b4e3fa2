// SPDX-License-Identifier: GPL-3.0-only
#include "engine/strategies/cachepresets.h"

namespace cachescope {

void apply(CachePreset preset, Knobs &knobs)
{
    switch (preset) {
    case CachePreset::Off:
        knobs.breakerFailures = 0;
        knobs.cacheRetries = 0;
        break;
    case CachePreset::Development:
        knobs.breakerFailures = 3;
        knobs.breakerOpenTime = std::chrono::seconds(30);
        knobs.cacheRetries = 2;
        knobs.cacheRetryPause = milliseconds(100);
        break;
    case CachePreset::Production:
        knobs.breakerFailures = 10;
        knobs.breakerOpenTime = std::chrono::seconds(120);
        knobs.cacheRetries = 5;
        knobs.cacheRetryPause = milliseconds(200);
        break;
    }
}

std::optional<CachePreset> presetOf(const Knobs &knobs)
{
    for (int number = 0; number < cachePresetCount; ++number) {
        const auto preset = static_cast<CachePreset>(number);
        Knobs set = knobs;
        apply(preset, set);
        if (set == knobs)
            return preset;
    }
    return std::nullopt;
}

} // namespace cachescope
