// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QtGlobal>

namespace cachescope {

/// Latency added in front of a store, in milliseconds.
struct Delay
{
    enum class Kind : quint8 { None, Fixed, Uniform, Normal };

    Kind kind = Kind::None;
    double ms = 0;       ///< fixed: the delay; uniform and normal: its mean
    double spreadMs = 0; ///< uniform: half the width; normal: the standard deviation (never below zero)

    friend bool operator==(const Delay &, const Delay &) = default;
};

} // namespace cachescope
