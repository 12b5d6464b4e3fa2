// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/measure/snapshot.h"

#include <string_view>

namespace cachescope {

/// A line of the charts.
struct SampleField
{
    const char *id;     ///< in a comparison file
    const char *column; ///< of a table: name and unit
    double Sample::*member;
    double Sample::*measured = nullptr; ///< the same without added latency; null: it contains none
    bool mayBeNegative = false;
};

/// The only list of them.
constexpr SampleField sampleFields[] = {
    {"timeS", "time (s)", &Sample::time, nullptr, true},
    {"queueDepth", "queue depth (writes)", &Sample::queueDepth},
    {"ahead", "ahead (keys)", &Sample::ahead},
    {"stale", "stale (keys)", &Sample::stale},
    {"phantom", "phantom (keys)", &Sample::phantom},
    {"missing", "missing in the database (keys)", &Sample::missing},
    {"hidden", "hidden by a cached absence (keys)", &Sample::hidden},
    {"readP50Ms", "read p50 (ms)", &Sample::readP50, &Sample::readMeasuredP50},
    {"readP99Ms", "read p99 (ms)", &Sample::readP99, &Sample::readMeasuredP99},
    {"writeP50Ms", "write p50 (ms)", &Sample::writeP50, &Sample::writeMeasuredP50},
    {"writeP99Ms", "write p99 (ms)", &Sample::writeP99, &Sample::writeMeasuredP99},
    {"hitRate", "hit rate (0 to 1)", &Sample::hitRate, nullptr, true},
    {"requestsPerSecond", "requests (1/s)", &Sample::requestsPerSecond},
};

/// An id that is not in the list does not compile.
consteval SampleField sampleField(std::string_view id)
{
    for (const SampleField &field : sampleFields) {
        if (id == field.id)
            return field;
    }
    throw "no such line";
}

} // namespace cachescope
