// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/trace/traceevent.h"
#include "engine/trace/tracewindow.h"

#include <span>

namespace cachescope {

/// What the recorder needs to know about an active request.
struct RequestTag
{
    quint64 number = 0;
    Activity activity = Activity::Read;
    Key key;
    ChangeKind change = ChangeKind::Update;
    bool traced = false;
    Nanos began = 0;         ///< on the monotonic clock
    Nanos added = 0;         ///< latency the gate has added so far
    bool unanswered = false; ///< its last look-up got no answer from the cache
};

/// Notified when a step has ended, traced or not.
class StepObserver
{
public:
    /// `changes` are the writes that a step or a batch carried; of what was saved, the `count` that the database took
    /// come first. Of a failed step they are those that it may have saved, since no answer came.
    virtual void stepEnded(const RequestTag &tag, const TraceEvent &event, std::span<const Change> changes) = 0;

protected:
    ~StepObserver() = default;
};

/// Records the begin and the end of steps: all of them for the observer, and a sample of the requests in full for the
/// animation. Holds at most `eventLimit` events between two takeEvents(); events beyond that are counted and dropped.
/// Lives on the engine thread.
class Recorder
{
public:
    static constexpr qsizetype eventLimit = 20'000;

    /// `also`: a second observer, told after the first.
    void start(Nanos runStart, StepObserver *observer, StepObserver *also = nullptr);
    void setWindow(const TraceWindow &window) { m_window = window; }

    RequestTag open(Activity activity, Key key, ChangeKind change = ChangeKind::Update);
    void close(const RequestTag &tag, Outcome outcome, Version version);
    void stepBegins(const RequestTag &tag, Step step, Key key);
    void stepEnded(const RequestTag &tag, TraceEvent event, std::span<const Change> changes = {});

    TraceBatch takeEvents();
    quint64 tracedRequests() const { return m_tracedRequests; }
    quint64 droppedEvents() const { return m_dropped; }

private:
    bool admits(Activity activity);
    void keep(const TraceEvent &event);

    Nanos m_runStart = 0;
    StepObserver *m_observer = nullptr;
    StepObserver *m_also = nullptr;
    TraceWindow m_window;
    quint64 m_lastNumber = 0;
    quint64 m_sinceTraced = 0;
    quint64 m_tracedRequests = 0;
    quint64 m_dropped = 0;
    TraceBatch m_events;
};

} // namespace cachescope
