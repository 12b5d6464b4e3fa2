// SPDX-License-Identifier: GPL-3.0-only
#include "ui/stage/eventlog.h"

#include <algorithm>

namespace cachescope {

void EventLog::append(const TraceBatch &events)
{
    for (const TraceEvent &event : events)
        add(event);
}

void EventLog::clear()
{
    *this = EventLog();
}

Journey *EventLog::find(quint64 request)
{
    const auto place = m_places.constFind(request);
    return place == m_places.cend() ? nullptr : &m_journeys[static_cast<size_t>(*place - m_forgotten)];
}

void EventLog::add(const TraceEvent &event)
{
    const bool begins = event.phase == TraceEvent::Phase::Begin;
    m_newest = std::max(m_newest, event.time);
    Journey *journey = find(event.request);
    if (!journey) {
        if (!begins)
            return; // its beginning was dropped: an incomplete journey cannot be drawn
        m_places.insert(event.request, m_forgotten + m_journeys.size());
        m_journeys.push_back({.request = event.request,
                              .activity = event.activity,
                              .change = event.change,
                              .key = event.key,
                              .begin = event.time});
        journey = &m_journeys.back();
        if (m_journeys.size() > limit) {
            m_places.remove(m_journeys.front().request);
            m_journeys.pop_front();
            ++m_forgotten;
        }
    }
    if (event.step == Step::Request) {
        if (!begins) {
            journey->end = event.time;
            journey->outcome = event.outcome;
            journey->version = event.version;
        }
        return;
    }
    if (begins) {
        journey->steps.push_back({.step = event.step, .begin = event.time});
        return;
    }
    for (auto step = journey->steps.rbegin(); step != journey->steps.rend(); ++step) {
        if (step->step == event.step && step->end < 0) {
            step->end = event.time;
            step->outcome = event.outcome;
            step->count = event.count;
            return;
        }
    }
}

} // namespace cachescope
