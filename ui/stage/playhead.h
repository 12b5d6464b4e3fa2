// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/trace/tracewindow.h"
#include "ui/stage/eventlog.h"

namespace cachescope {

/// Drawn time: plays a part of the log at 1/factor of its speed, then jumps to the newest part. The engine is never
/// slowed down. Pure arithmetic; all times in nanoseconds, `wall` on the monotonic clock.
class Playhead
{
public:
    static constexpr Nanos stretch = 5 * second;        ///< wall time for which one part is played
    static constexpr Nanos liveLag = 150 * millisecond; ///< at 1:1 the drawing lags this far behind
    static constexpr int slowest = 5000;
    static constexpr double requestsDrawnPerSecond = 300;

    void setFactor(int factor);
    int factor() const { return m_factor; }
    void setPaused(bool paused) { m_paused = paused; }
    bool isPaused() const { return m_paused; }

    /// Advances by the wall time since the last call. `running`: the engine is tracing.
    void advance(Nanos wall, const EventLog &log, bool running);
    /// While paused, moves to the next or the previous event of the log.
    void step(int direction, const EventLog &log);
    void restart();
    /// Plays from that moment on; wall time restarts at 0.
    void startAt(Nanos time);
    void goTo(Nanos time);
    bool hasStarted() const { return m_started; }

    /// The drawn moment, since the start of the run.
    Nanos time() const { return m_time; }
    Nanos stretchBegin() const { return m_begin; }
    Nanos stretchEnd() const { return m_begin + stretch / m_factor; }

    /// The trace window to request from the engine, so that about requestsDrawnPerSecond start per second of drawn
    /// time.
    TraceWindow wanted(double requestsPerSecond) const;

private:
    void jumpToNewest(const EventLog &log);
    void skipIdle(const EventLog &log);

    int m_factor = 500;
    bool m_paused = false;
    Nanos m_wall = 0;
    Nanos m_time = 0;
    Nanos m_begin = 0;
    bool m_started = false;
};

} // namespace cachescope
