// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/core/clock.h"

#include <QtGlobal>

#include <list>

namespace cachescope {

/// The requests that are waiting for their answer. While a server does not respond, nothing finishes: only these show
/// how long a request takes.
class Waiting
{
public:
    /// A request counts as waiting while its ticket exists.
    class Ticket
    {
    public:
        explicit Ticket(Waiting &waiting)
            : m_waiting(waiting)
            , m_place(waiting.begin())
        {
        }
        ~Ticket() { m_waiting.end(m_place); }
        Q_DISABLE_COPY_MOVE(Ticket)
        Nanos began() const { return *m_place; }

    private:
        Waiting &m_waiting;
        std::list<Nanos>::iterator m_place;
    };

    int count() const { return static_cast<int>(m_began.size()); }

    /// A lower bound of the 99th percentile of the `finished` requests and the waiting ones, computed from the waiting
    /// ones; 0 when they are too few.
    Nanos p99(qint64 finished, Nanos time) const
    {
        const qint64 slowest = (finished + count() + 99) / 100;
        if (slowest == 0 || slowest > count())
            return 0;
        return time - *std::next(m_began.begin(), slowest - 1);
    }

private:
    std::list<Nanos>::iterator begin()
    {
        if (m_free.empty())
            m_free.push_back(0);
        m_began.splice(m_began.end(), m_free, m_free.begin()); // reuses a node instead of allocating
        m_began.back() = now();
        return std::prev(m_began.end());
    }

    void end(std::list<Nanos>::iterator place) { m_free.splice(m_free.begin(), m_began, place); }

    std::list<Nanos> m_began; ///< oldest first
    std::list<Nanos> m_free;
};

} // namespace cachescope
