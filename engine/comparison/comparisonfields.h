// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/measure/snapshot.h"

namespace cachescope {

/// The value of the first key of a comparison file.
constexpr char kindOfComparisonFile[] = "cachescope comparison";

/// A line of the charts, stored in a file as an array.
struct SampleField
{
    const char *id;
    const char *column; ///< of a table: name and unit
    double Sample::*member;
    bool mayBeNegative = false;
};
constexpr SampleField sampleFields[] = {
    {"timeS", "time (s)", &Sample::time, true},
    {"queueDepth", "queue depth (writes)", &Sample::queueDepth},
    {"ahead", "ahead (keys)", &Sample::ahead},
    {"stale", "stale (keys)", &Sample::stale},
    {"phantom", "phantom (keys)", &Sample::phantom},
    {"readP50Ms", "read p50 (ms)", &Sample::readP50},
    {"readP99Ms", "read p99 (ms)", &Sample::readP99},
    {"writeP50Ms", "write p50 (ms)", &Sample::writeP50},
    {"writeP99Ms", "write p99 (ms)", &Sample::writeP99},
    {"hitRate", "hit rate (0 to 1)", &Sample::hitRate, true},
    {"requestsPerSecond", "requests (1/s)", &Sample::requestsPerSecond},
};

} // namespace cachescope
