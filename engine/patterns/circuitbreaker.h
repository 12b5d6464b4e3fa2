// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/stores/breaker.h"

#include <chrono>

namespace cachescope {

/// The circuit breaker before the cache. So many failures to reach it one after the other open the circuit: from then
/// on every step is refused. After the open time one step is let through as a probe: an answer closes the circuit, a
/// failure opens it anew. Steps that began before the last change of state say nothing about this one and are not
/// counted.
class CircuitBreaker final : public Breaker
{
public:
    struct Settings
    {
        int failures = 10; ///< at least 1
        std::chrono::milliseconds openTime = std::chrono::seconds(120);
    };

    void set(const Settings &settings) { m_settings = settings; }
    /// Closed, with no failure counted.
    void reset() { change(BreakerState::Closed); }

    quint64 admit(Nanos time) override;
    void ended(quint64 ticket, bool reached, Nanos time) override;

    BreakerState state() const { return m_state; }
    /// How often it has opened.
    qint64 opened() const { return m_opened; }
    /// While it is open: how long until a step is let through as a probe.
    Nanos probeIn(Nanos time) const;

private:
    void change(BreakerState state);
    void open(Nanos time);

    Settings m_settings;
    BreakerState m_state = BreakerState::Closed;
    quint64 m_era = 1;  ///< grows with every change of state; the ticket of the steps let through in it
    int m_failures = 0; ///< one after the other
    Nanos m_openedAt = 0;
    qint64 m_opened = 0;
};

} // namespace cachescope
