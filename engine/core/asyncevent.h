// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/core/result.h"
#include "engine/core/waitcontext.h"

#include <QTimer>

#include <chrono>
#include <coroutine>
#include <utility>

namespace cachescope {

/// An event that one coroutine at a time may await, with a time-out. Belongs to one thread; nothing resumes the waiter
/// from inside its own call.
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

    /// Its waits belong to `context`, which must outlive it.
    explicit AsyncEvent(const WaitContext &context)
        : AsyncEvent()
    {
        m_context = &context;
        QObject::connect(&context, &WaitContext::cancelled, &m_timer, [this] { set(); });
    }

    /// Answers a Status: an error when the wait's context is cancelled.
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
            const bool over = std::exchange(m_event.m_isSet, false) || m_event.isCancelled();
            m_event.m_timer.start(over ? std::chrono::milliseconds(0) : m_time);
        }
        Status await_resume() const
        {
            return m_event.isCancelled() ? Status(Error{Error::Kind::Cancelled, {}}) : Status(Done{});
        }

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
    bool isCancelled() const { return m_context && m_context->isCancelled(); }

    QTimer m_timer;
    std::coroutine_handle<> m_waiter;
    const WaitContext *m_context = nullptr;
    bool m_isSet = false;
};

} // namespace cachescope
