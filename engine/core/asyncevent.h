// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QTimer>

#include <chrono>
#include <coroutine>
#include <utility>

namespace cachescope {

/// An event that one coroutine at a time may await, with a time-out. Belongs to one thread; set() never resumes the
/// waiter from inside the call.
class AsyncEvent
{
public:
    AsyncEvent()
    {
        m_timer.setSingleShot(true);
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] {
            if (const auto waiter = std::exchange(m_waiter, {}))
                waiter.resume();
        });
    }

    class Wait
    {
    public:
        Wait(AsyncEvent &event, std::chrono::milliseconds time)
            : m_event(event)
            , m_time(time)
        {
        }
        bool await_ready() const { return false; }
        void await_suspend(std::coroutine_handle<> waiter)
        {
            Q_ASSERT(!m_event.m_waiter); // a second waiter would never be resumed
            m_event.m_waiter = waiter;
            m_event.m_timer.start(std::exchange(m_event.m_isSet, false) ? std::chrono::milliseconds(0) : m_time);
        }
        void await_resume() const { }

    private:
        AsyncEvent &m_event;
        std::chrono::milliseconds m_time;
    };

    Wait waitFor(std::chrono::milliseconds time) { return Wait(*this, time); }

    void set()
    {
        if (m_waiter)
            m_timer.start(0);
        else
            m_isSet = true; // no waiter yet: the next wait ends at once
    }

private:
    QTimer m_timer;
    std::coroutine_handle<> m_waiter;
    bool m_isSet = false;
};

} // namespace cachescope
