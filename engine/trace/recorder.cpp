// SPDX-License-Identifier: GPL-3.0-only
#include "engine/trace/recorder.h"

#include <utility>

namespace cachescope {

void Recorder::start(Nanos runStart, StepObserver *observer, StepObserver *also)
{
    m_runStart = runStart;
    m_observer = observer;
    m_also = also;
    m_sinceTraced = 0;
    m_tracedRequests = 0;
    m_dropped = 0;
    m_events.clear();
}

bool Recorder::admits(Activity activity)
{
    if (m_events.size() >= eventLimit)
        return false;
    if (activity == Activity::Flush) // a few a second at most, and the animation needs each of them
        return true;
    if ((now() - m_runStart) % m_window.period >= m_window.window)
        return false;
    if (++m_sinceTraced < static_cast<quint64>(m_window.stride))
        return false;
    m_sinceTraced = 0;
    return true;
}

RequestTag Recorder::open(Activity activity, Key key, ChangeKind change)
{
    const RequestTag tag{++m_lastNumber, activity, key, change, admits(activity), now()};
    if (tag.traced) {
        ++m_tracedRequests;
        stepBegins(tag, Step::Request, key);
    }
    return tag;
}

void Recorder::close(const RequestTag &tag, Outcome outcome, Version version)
{
    TraceEvent event;
    event.step = Step::Request;
    event.outcome = outcome;
    event.version = version;
    event.added = tag.added;
    event.key = tag.key.id;
    stepEnded(tag, event);
}

void Recorder::stepBegins(const RequestTag &tag, Step step, Key key)
{
    if (!tag.traced)
        return;
    TraceEvent event;
    event.request = tag.number;
    event.time = now() - m_runStart;
    event.key = key.id;
    event.step = step;
    event.activity = tag.activity;
    event.change = tag.change;
    keep(event);
}

void Recorder::stepEnded(const RequestTag &tag, TraceEvent event, std::span<const Change> changes)
{
    event.request = tag.number;
    event.phase = TraceEvent::Phase::End;
    event.activity = tag.activity;
    event.change = tag.change;
    event.time = now() - m_runStart;
    if (m_observer)
        m_observer->stepEnded(tag, event, changes);
    if (m_also)
        m_also->stepEnded(tag, event, changes);
    if (tag.traced)
        keep(event);
}

void Recorder::keep(const TraceEvent &event)
{
    if (m_events.size() < eventLimit)
        m_events.append(event);
    else
        ++m_dropped;
}

TraceBatch Recorder::takeEvents()
{
    return std::exchange(m_events, {});
}

} // namespace cachescope
