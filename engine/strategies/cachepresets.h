// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/strategies/strategyoptions.h"

#include <optional>

namespace cachescope {

/// Common settings for a cache that does not answer: circuit breaker and retries together.
enum class CachePreset : quint8 { Off, Development, Production };
constexpr int cachePresetCount = 3;

void apply(CachePreset preset, StrategyOptions &options);
/// Empty: the options match no preset.
std::optional<CachePreset> presetOf(const StrategyOptions &options);

} // namespace cachescope
