// SPDX-License-Identifier: GPL-3.0-only
#include "engine/trace/gate.h"

#include <algorithm>
#include <cmath>

namespace cachescope {

Gate::Gate()
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] { releaseDue(); });
}

void Gate::setDelay(Server server, const Delay &delay)
{
    m_lanes[index(server)].delay = delay;
    m_lanes[index(server)].settle();
}

void Gate::setExtraDelay(Server server, const Delay &delay)
{
    m_lanes[index(server)].extra = delay;
    m_lanes[index(server)].settle();
}

void Gate::setErrorRate(Server server, double share)
{
    m_lanes[index(server)].errorRate = share;
    m_lanes[index(server)].settle();
}

void Gate::setCut(Server server, bool cut)
{
    m_lanes[index(server)].cut = cut;
    m_lanes[index(server)].settle();
}

void Gate::Lane::settle()
{
    open = delay.kind == Delay::Kind::None && extra.kind == Delay::Kind::None && errorRate <= 0 && !cut;
}

void Gate::pass(Passage &passage, const Standing &standing)
{
    if (m_keeper) {
        m_keeper->stands(passage, standing);
        return;
    }
    const Nanos since = now();
    const Lane &lane = m_lanes[index(standing.server)];
    m_waiting.push({since + draw(lane.delay) + draw(lane.extra), since, m_order++, standing.server, &passage});
    schedule();
}

void Gate::hold(Passage &passage, Nanos time)
{
    const Nanos due = now() + time;
    m_waiting.push({due, due, m_order++, Server::None, &passage});
    schedule();
}

void Gate::turnAway(Passage &passage, const Error &error)
{
    m_turnedAway.append({&passage, error});
    schedule();
}

void Gate::refuseAll()
{
    m_closing = true;
    schedule();
}

Nanos Gate::draw(const Delay &delay)
{
    double ms = 0;
    switch (delay.kind) {
    case Delay::Kind::None: break;
    case Delay::Kind::Fixed: ms = delay.ms; break;
    case Delay::Kind::Uniform:
        ms = std::uniform_real_distribution(delay.ms - delay.spreadMs, delay.ms + delay.spreadMs)(m_random);
        break;
    case Delay::Kind::Normal: ms = std::normal_distribution(delay.ms, delay.spreadMs)(m_random); break;
    }
    return static_cast<Nanos>(std::max(0.0, ms) * static_cast<double>(millisecond));
}

/// Judged when the step leaves, not when it came: a fault that has ended meanwhile strikes nobody.
void Gate::release(const Waiting &waiting)
{
    const Lane &lane = m_lanes[index(waiting.server)];
    if (m_closing)
        waiting.passage->refuse({Error::Kind::Aborted, {}});
    else if (lane.cut)
        waiting.passage->refuse({Error::Kind::Unreachable, {}});
    else if (lane.errorRate > 0 && std::uniform_real_distribution(0.0, 1.0)(m_random) < lane.errorRate)
        waiting.passage->refuse({Error::Kind::Injected, {}});
    else
        waiting.passage->proceed(now() - waiting.since);
}

void Gate::releaseDue()
{
    const auto turnedAway = std::exchange(m_turnedAway, {}); // who comes meanwhile has its turn later
    for (const auto &[passage, error] : turnedAway)
        passage->refuse(error);
    const Nanos time = now();
    while (!m_waiting.empty() && (m_closing || m_waiting.top().due <= time)) {
        const Waiting next = m_waiting.top();
        m_waiting.pop();
        release(next);
    }
    schedule();
}

void Gate::schedule()
{
    if (m_waiting.empty() && m_turnedAway.isEmpty())
        return;
    const Nanos left = m_closing || !m_turnedAway.isEmpty() ? 0 : std::max<Nanos>(0, m_waiting.top().due - now());
    const int ms = static_cast<int>((left + millisecond - 1) / millisecond); // never early
    if (!m_timer.isActive() || m_timer.remainingTime() > ms)
        m_timer.start(ms);
}

} // namespace cachescope
