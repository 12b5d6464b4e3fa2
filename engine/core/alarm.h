// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QTimer>

#include <chrono>
#include <coroutine>
#include <utility>

namespace cachescope {

/// Lets one coroutine sleep until a time has passed or somebody rings. Belongs to one thread; never resumes anybody
/// from inside ring().
class Alarm
{
public:
    Alarm()
    {
        m_timer.setSingleShot(true);
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] {
            if (const auto sleeper = std::exchange(m_sleeper, {}))
                sleeper.resume();
        });
    }

    class Sleep
    {
    public:
        Sleep(Alarm &alarm, std::chrono::milliseconds time)
            : m_alarm(alarm)
            , m_time(time)
        {
        }
        bool await_ready() const { return false; }
        void await_suspend(std::coroutine_handle<> sleeper)
        {
            m_alarm.m_sleeper = sleeper;
            m_alarm.m_timer.start(std::exchange(m_alarm.m_rung, false) ? std::chrono::milliseconds(0) : m_time);
        }
        void await_resume() const { }

    private:
        Alarm &m_alarm;
        std::chrono::milliseconds m_time;
    };

    Sleep sleep(std::chrono::milliseconds time) { return Sleep(*this, time); }

    void ring()
    {
        if (m_sleeper)
            m_timer.start(0);
        else
            m_rung = true; // nobody sleeps yet: the next sleep is over at once
    }

private:
    QTimer m_timer;
    std::coroutine_handle<> m_sleeper;
    bool m_rung = false;
};

} // namespace cachescope
