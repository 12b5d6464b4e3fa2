// SPDX-License-Identifier: GPL-3.0-only
#include "ui/stage/playhead.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <set>

namespace cachescope {

void Playhead::setFactor(int factor)
{
    m_factor = std::clamp(factor, 1, slowest);
}

void Playhead::restart()
{
    m_time = 0;
    m_begin = 0;
    m_started = false;
}

void Playhead::goTo(Nanos time)
{
    m_time = m_begin = time;
    m_started = true;
}

void Playhead::startAt(Nanos time)
{
    m_time = m_begin = time;
    m_started = true;
    m_wall = 1; // 0 would mean: no wall time known yet
}

void Playhead::advance(Nanos wall, const EventLog &log, bool running)
{
    const Nanos passed = m_wall ? std::clamp<Nanos>(wall - m_wall, 0, second / 4) : 0;
    m_wall = wall;
    if (m_paused || log.isEmpty())
        return;
    if (!m_started)
        jumpToNewest(log);
    m_time += passed / m_factor;
    if (m_time >= stretchEnd() && running)
        jumpToNewest(log);
    if (m_factor == 1 && log.newest() - m_time > 2 * second)
        jumpToNewest(log);
    m_time = std::min(m_time, log.newest() + (running ? 0 : second / m_factor));
    skipIdle(log);
}

void Playhead::jumpToNewest(const EventLog &log)
{
    // The engine traces in windows: jump to the beginning of the last one, where a coherent part begins.
    Nanos begin = log.newest();
    const Nanos length = stretch / m_factor;
    const auto &journeys = log.journeys();
    for (auto journey = journeys.rbegin(); journey != journeys.rend(); ++journey) {
        if (journey->begin < log.newest() - length)
            break;
        begin = std::min(begin, journey->begin);
    }
    if (m_factor == 1)
        begin = std::max(begin, log.newest() - liveLag);
    const bool alreadyPlayed = m_started && begin <= m_begin;
    m_started = true;
    if (!alreadyPlayed)
        m_time = m_begin = begin;
}

void Playhead::skipIdle(const EventLog &log)
{
    Nanos next = std::numeric_limits<Nanos>::max();
    const auto &journeys = log.journeys();
    for (auto journey = journeys.rbegin(); journey != journeys.rend(); ++journey) {
        if (journey->begin > m_time)
            next = std::min(next, journey->begin);
        else if (!journey->over() || journey->end >= m_time)
            return; // something is moving
        else if (m_time - journey->begin > second)
            break; // far enough back: journeys are ordered by their beginning
    }
    const Nanos worthSkipping = second / 2 / m_factor;
    if (next != std::numeric_limits<Nanos>::max() && next - m_time > worthSkipping)
        m_time = next;
}

void Playhead::step(int direction, const EventLog &log)
{
    std::set<Nanos> moments;
    for (const Journey &journey : log.journeys()) {
        moments.insert(journey.begin);
        for (const StepInterval &step : journey.steps) {
            moments.insert(step.begin);
            if (step.end >= 0)
                moments.insert(step.end);
        }
        if (journey.over())
            moments.insert(journey.end);
    }
    if (direction > 0) {
        const auto next = moments.upper_bound(m_time);
        if (next != moments.end())
            m_time = *next;
    } else {
        auto previous = moments.lower_bound(m_time);
        if (previous != moments.begin())
            m_time = *--previous;
    }
}

TraceWindow Playhead::wanted(double requestsPerSecond) const
{
    TraceWindow window;
    window.period = stretch;
    window.window = std::max<Nanos>(stretch / m_factor, 1);
    const double inWindow = requestsPerSecond * static_cast<double>(window.window) / second;
    const double room = requestsDrawnPerSecond * static_cast<double>(stretch) / second;
    window.stride = std::max(1, static_cast<int>(std::ceil(inWindow / room)));
    // A slow run is traced completely: there are few requests to show. 0: not known yet.
    if (requestsPerSecond > 0 && requestsPerSecond < requestsDrawnPerSecond) {
        window.window = window.period;
        window.stride = 1;
    }
    return window;
}

} // namespace cachescope
