// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/measure/snapshot.h"

namespace cachescope {

/// What the first key of a comparison file says.
constexpr char kindOfComparisonFile[] = "cachescope comparison";

/// A line of the charts, as the samples of a file are kept: an array each.
struct SampleField
{
    const char *id;
    double Sample::*member;
    bool mayBeNegative = false;
};
constexpr SampleField sampleFields[] = {
    {"timeS", &Sample::time, true},          {"queueDepth", &Sample::queueDepth},
    {"ahead", &Sample::ahead},               {"stale", &Sample::stale},
    {"phantom", &Sample::phantom},           {"readP50Ms", &Sample::readP50},
    {"readP99Ms", &Sample::readP99},         {"writeP50Ms", &Sample::writeP50},
    {"writeP99Ms", &Sample::writeP99},       {"hitRate", &Sample::hitRate, true},
    {"requestsPerSecond", &Sample::requestsPerSecond},
};

} // namespace cachescope
