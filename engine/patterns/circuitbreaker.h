// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/stores/breaker.h"

#include <chrono>

namespace cachescope {

/// A circuit breaker for the cache. After `failures` consecutive failures to reach it the circuit opens, and every step
/// is rejected. After the open time one step is let through as a probe: an answer closes the circuit, a failure opens
/// it again. Steps that began before the last state change are not counted.
class CircuitBreaker final : public Breaker
{
public:
    struct Settings
    {
        int failures = 10; ///< at least 1
        std::chrono::milliseconds openTime = std::chrono::seconds(120);
    };

    void set(const Settings &settings) { m_settings = settings; }
    /// Closes the circuit and resets the failure count.
    void reset() { change(BreakerState::Closed); }

    quint64 admit(Nanos time) override;
    void ended(quint64 ticket, bool reached, Nanos time) override;

    BreakerState state() const { return m_state; }
    /// How often it has opened.
    qint64 opened() const { return m_opened; }
    /// While open: the time until a step is let through as a probe.
    Nanos probeIn(Nanos time) const;

private:
    void change(BreakerState state);
    void open(Nanos time);

    Settings m_settings;
    BreakerState m_state = BreakerState::Closed;
    quint64 m_era = 1;  ///< grows with every state change; the ticket of the steps admitted in that state
    int m_failures = 0; ///< consecutive
    Nanos m_openedAt = 0;
    qint64 m_opened = 0;
};

} // namespace cachescope
