// SPDX-License-Identifier: GPL-3.0-only
#include "engine/patterns/circuitbreaker.h"

#include <algorithm>

namespace cachescope {

quint64 CircuitBreaker::admit(Nanos time)
{
    if (m_state == BreakerState::Closed)
        return m_era;
    if (m_state == BreakerState::HalfOpen || probeIn(time) > 0)
        return 0;
    change(BreakerState::HalfOpen);
    return m_era;
}

void CircuitBreaker::ended(quint64 ticket, bool reached, Nanos time)
{
    if (ticket != m_era)
        return;
    if (m_state == BreakerState::HalfOpen) {
        if (reached)
            change(BreakerState::Closed);
        else
            open(time);
        return;
    }
    m_failures = reached ? 0 : m_failures + 1;
    if (m_failures >= m_settings.failures)
        open(time);
}

Nanos CircuitBreaker::probeIn(Nanos time) const
{
    if (m_state != BreakerState::Open)
        return 0;
    return std::max<Nanos>(0, m_openedAt + m_settings.openTime.count() * millisecond - time);
}

void CircuitBreaker::open(Nanos time)
{
    change(BreakerState::Open);
    m_openedAt = time;
    ++m_opened;
}

void CircuitBreaker::change(BreakerState state)
{
    m_state = state;
    m_failures = 0;
    ++m_era;
}

} // namespace cachescope
