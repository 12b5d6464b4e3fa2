// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/core/clock.h"

#include <QtGlobal>

#include <list>

namespace cachescope {

/// The requests that wait for their answer. Where a server stands still nothing finishes: then only these tell how long
/// a request takes.
class Waiting
{
public:
    /// As long as it lives, a request waits.
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

    /// A lower bound of the 99th percentile of `finished` requests and of those that wait, from the latter alone; 0
    /// when they are too few to tell.
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
        m_began.splice(m_began.end(), m_free, m_free.begin()); // what was allocated once serves again
        m_began.back() = now();
        return std::prev(m_began.end());
    }

    void end(std::list<Nanos>::iterator place) { m_free.splice(m_free.begin(), m_began, place); }

    std::list<Nanos> m_began; ///< in the order of their beginning
    std::list<Nanos> m_free;
};

} // namespace cachescope
