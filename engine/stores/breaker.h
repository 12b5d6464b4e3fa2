// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/core/clock.h"
#include "engine/core/enumnames.h"

namespace cachescope {

enum class BreakerState : quint8 {
    Off,      ///< there is no circuit breaker
    Closed,   ///< every step is let through
    Open,     ///< every step is rejected
    HalfOpen, ///< one step probes whether the cache is back; the others are rejected
};

template<> inline constexpr auto namesOf<BreakerState> = std::array{"off", "closed", "open", "half-open"};

/// Consulted before every step on the cache; may reject it. Engine thread.
class Breaker
{
public:
    /// Returns the step's ticket; 0: the step is rejected.
    virtual quint64 admit(Nanos time) = 0;
    /// `reached`: the cache has answered, with a value or an error.
    virtual void ended(quint64 ticket, bool reached, Nanos time) = 0;

protected:
    ~Breaker() = default;
};

} // namespace cachescope
