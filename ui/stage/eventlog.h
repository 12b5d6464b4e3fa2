// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/trace/traceevent.h"

#include <QHash>

#include <deque>
#include <vector>

namespace cachescope {

/// One step of a traced request: from begin to end, in nanoseconds since the start of the run.
struct StepInterval
{
    Step step = Step::Request;
    Nanos begin = 0;
    Nanos end = -1; ///< -1: not ended yet
    Outcome outcome = Outcome::None;
    qint32 count = 0;
};

/// One traced request from the client's call to its answer, with the steps in between.
struct Journey
{
    quint64 request = 0;
    Activity activity = Activity::Read;
    ChangeKind change = ChangeKind::Update; ///< of a write
    qint32 key = 0;
    Version version = 0;
    Nanos begin = 0;
    Nanos end = -1; ///< -1: not answered yet
    Outcome outcome = Outcome::None;
    std::vector<StepInterval> steps{};

    bool over() const { return end >= 0; }
};

/// The append-only log of traced events; everything that moves on the stage is derived from it. Holds the last `limit`
/// journeys. GUI thread.
class EventLog
{
public:
    static constexpr size_t limit = 20'000;

    void append(const TraceBatch &events);
    void clear();

    /// In the order in which they began.
    const std::deque<Journey> &journeys() const { return m_journeys; }
    /// Time of the newest event.
    Nanos newest() const { return m_newest; }
    bool isEmpty() const { return m_journeys.empty(); }

private:
    Journey *find(quint64 request);
    void add(const TraceEvent &event);

    std::deque<Journey> m_journeys;
    QHash<quint64, quint64> m_places; ///< request → sequence number of its journey
    quint64 m_forgotten = 0;          ///< journeys dropped at the front
    Nanos m_newest = 0;
};

} // namespace cachescope
