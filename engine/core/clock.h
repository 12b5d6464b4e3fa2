// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QtGlobal>

#include <chrono>

namespace cachescope {

/// Nanoseconds on the monotonic clock. All times of the engine; a run subtracts its start.
using Nanos = qint64;

inline Nanos now()
{
    return std::chrono::duration_cast<std::chrono::nanoseconds>(std::chrono::steady_clock::now().time_since_epoch())
        .count();
}

constexpr Nanos millisecond = 1'000'000;
constexpr Nanos second = 1'000'000'000;

constexpr double toMs(Nanos nanos)
{
    return static_cast<double>(nanos) / static_cast<double>(millisecond);
}

} // namespace cachescope
