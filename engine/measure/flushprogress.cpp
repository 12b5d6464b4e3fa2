// SPDX-License-Identifier: GPL-3.0-only
#include "engine/measure/flushprogress.h"

namespace cachescope {

void FlushProgress::take(const Snapshot &snapshot)
{
    const bool begins = !m_flushing || snapshot.runId != m_runId;
    m_flushing = snapshot.state == RunState::Settling;
    m_runId = snapshot.runId;
    m_time = snapshot.time;
    m_left = snapshot.queue.depth;
    if (begins || snapshot.queue.depth > m_atFirst) { // the first poll may be older than the last writes
        m_began = snapshot.time;
        m_atFirst = snapshot.queue.depth;
    }
}

std::optional<double> FlushProgress::secondsLeft() const
{
    const qint64 flushed = m_atFirst - m_left;
    if (!m_flushing || flushed <= 0 || m_time <= m_began)
        return std::nullopt;
    const double perSecond = static_cast<double>(flushed) * second / static_cast<double>(m_time - m_began);
    return static_cast<double>(m_left) / perSecond;
}

} // namespace cachescope
