// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/core/clock.h"

namespace cachescope {

enum class BreakerState : quint8 {
    Off,      ///< there is none
    Closed,   ///< every step goes through
    Open,     ///< none does
    HalfOpen, ///< one is under way to see whether the cache is back; the others are refused
};

/// Stands before every step on the cache and may refuse it. Engine thread.
class Breaker
{
public:
    /// The step's ticket; 0: it must not go.
    virtual quint64 admit(Nanos time) = 0;
    /// `reached`: the cache has answered, whatever it said.
    virtual void ended(quint64 ticket, bool reached, Nanos time) = 0;

protected:
    ~Breaker() = default;
};

} // namespace cachescope
