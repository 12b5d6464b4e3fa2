// SPDX-License-Identifier: GPL-3.0-only
#include "engine/trace/gate.h"

#include <QPointer>

#include <algorithm>
#include <cmath>

namespace cachescope {

Gate::Gate(const WaitContext *outer)
    : m_waits(outer)
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] { releaseDue(); });
    QObject::connect(&m_waits, &WaitContext::cancelled, &m_timer, [this] { schedule(); });
}

void Gate::setDelay(Server server, const Delay &delay)
{
    m_routes[index(server)].delay = delay;
    m_routes[index(server)].updateOpen();
}

void Gate::setExtraDelay(Server server, const Delay &delay)
{
    m_routes[index(server)].extra = delay;
    m_routes[index(server)].updateOpen();
}

void Gate::setErrorRate(Server server, double share)
{
    m_routes[index(server)].errorRate = share;
    m_routes[index(server)].updateOpen();
}

void Gate::setCut(Server server, bool cut)
{
    m_routes[index(server)].cut = cut;
    m_routes[index(server)].updateOpen();
}

void Gate::Route::updateOpen()
{
    open = delay.kind == Delay::Kind::None && extra.kind == Delay::Kind::None && errorRate <= 0 && !cut;
}

void Gate::pass(PendingStep &pending, const StepContext &context)
{
    if (m_scheduler && !m_waits.isCancelled()) {
        m_scheduler->stepArrived(pending, context);
        return;
    }
    const Nanos since = now();
    const Route &route = m_routes[index(context.server)];
    m_waiting.push({since + draw(route.delay) + draw(route.extra), since, m_order++, context.server, &pending});
    schedule();
}

void Gate::hold(PendingStep &pending, Nanos time)
{
    const Nanos due = now() + time;
    m_waiting.push({due, due, m_order++, Server::None, &pending});
    schedule();
}

void Gate::reject(PendingStep &pending, const Error &error)
{
    m_rejected.append({&pending, error});
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

/// Faults are evaluated when the step leaves, not when it arrived: a fault that was cleared meanwhile has no effect.
void Gate::release(const Waiting &waiting)
{
    const Route &route = m_routes[index(waiting.server)];
    if (m_waits.isCancelled())
        waiting.pending->refuse({Error::Kind::Cancelled, {}});
    else if (route.cut)
        waiting.pending->refuse({Error::Kind::Unreachable, {}});
    else if (route.errorRate > 0 && std::uniform_real_distribution(0.0, 1.0)(m_random) < route.errorRate)
        waiting.pending->refuse({Error::Kind::Injected, {}});
    else
        waiting.pending->proceed(now() - waiting.since);
}

/// The last request of a run may end here, and take the gate with it.
void Gate::releaseDue()
{
    const QPointer<QTimer> stillThere(&m_timer);
    const auto rejected = std::exchange(m_rejected, {}); // steps rejected meanwhile are handled by the next call
    for (const auto &[pending, error] : rejected)
        pending->refuse(error);
    const Nanos time = now();
    while (stillThere && !m_waiting.empty() && (m_waits.isCancelled() || m_waiting.top().due <= time)) {
        const Waiting next = m_waiting.top();
        m_waiting.pop();
        release(next);
    }
    if (stillThere)
        schedule();
}

void Gate::schedule()
{
    if (m_waiting.empty() && m_rejected.isEmpty())
        return;
    const bool atOnce = m_waits.isCancelled() || !m_rejected.isEmpty();
    const Nanos left = atOnce ? 0 : std::max<Nanos>(0, m_waiting.top().due - now());
    const int ms = static_cast<int>((left + millisecond - 1) / millisecond); // never early
    if (!m_timer.isActive() || m_timer.remainingTime() > ms)
        m_timer.start(ms);
}

} // namespace cachescope
