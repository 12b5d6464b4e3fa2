// SPDX-License-Identifier: GPL-3.0-only
#include "engine/schedule/steptrace.h"

#include <algorithm>

namespace cachescope {

namespace {

TraceEvent eventOf(const TakenStep &taken, TraceEvent::Phase phase)
{
    const bool ends = phase == TraceEvent::Phase::End;
    TraceEvent event;
    event.request = static_cast<quint64>(taken.lane);
    event.time = ends ? taken.end : taken.begin;
    event.key = taken.key.id;
    event.step = taken.step;
    event.phase = phase;
    event.activity = taken.activity;
    event.change = taken.change;
    if (!ends)
        return event;
    event.version = taken.version;
    event.count = taken.count;
    event.outcome = taken.outcome;
    return event;
}

/// The whole request, enclosing the steps of its lane.
TraceBatch requestOf(const Lane &lane, const QVector<TakenStep> &steps)
{
    TakenStep whole;
    whole.lane = lane.number;
    whole.activity = lane.activity;
    whole.key = lane.plan.key;
    whole.change = changeOf(lane.plan).value_or(ChangeKind::Update);
    whole.outcome = lane.answer.outcome;
    whole.version = lane.answer.version;
    bool any = false;
    for (const TakenStep &step : steps) {
        if (step.lane != lane.number)
            continue;
        whole.begin = any ? std::min(whole.begin, step.begin) : step.begin;
        whole.end = any ? std::max(whole.end, step.end) : step.end;
        any = true;
    }
    if (!any)
        return {};
    return {eventOf(whole, TraceEvent::Phase::Begin), eventOf(whole, TraceEvent::Phase::End)};
}

} // namespace

TraceBatch traceOf(const QVector<TakenStep> &steps, const QVector<Lane> &lanes)
{
    // What begins at the same time stays in nesting order: the request before its steps.
    TraceBatch events;
    TraceBatch ends;
    for (const Lane &lane : lanes) {
        const TraceBatch around = requestOf(lane, steps);
        if (around.isEmpty())
            continue;
        events.append(around.first());
        ends.append(around.last());
    }
    for (const TakenStep &step : steps) {
        events.append(eventOf(step, TraceEvent::Phase::Begin));
        events.append(eventOf(step, TraceEvent::Phase::End));
    }
    events += ends;
    std::stable_sort(events.begin(), events.end(),
                     [](const TraceEvent &one, const TraceEvent &other) { return one.time < other.time; });
    return events;
}

} // namespace cachescope
