// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/schedule/plannedrequest.h"
#include "engine/trace/gate.h"
#include "engine/workload/answer.h"

#include <QMetaType>

namespace cachescope {

/// One request of a stepped run and where it stands.
struct Lane
{
    enum class State : quint8 {
        Planned, ///< not made yet
        Held,    ///< stands before its next step
        Moving,  ///< its step is under way
        Joined,  ///< waits for another lane's load of the same key
        Done,
    };

    int number = 0;      ///< as schedules name it
    PlannedRequest plan; ///< of a lane that another one began in the background: its kind means nothing
    Activity activity = Activity::Read;
    int begunBy = 0; ///< the lane that began it in the background; 0: planned
    State state = State::Planned;
    quint64 request = 0;
    StepContext next;     ///< while it is held
    bool blocked = false; ///< while it is held: what it wants next is locked by another lane, or the queue is full
    int taken = 0;        ///< steps ended
    Answer answer;        ///< when it is done
};

/// A step that a lane has taken.
struct TakenStep
{
    int lane = 0;
    Activity activity = Activity::Read;
    Step step = Step::Request;
    Key key;
    Outcome outcome = Outcome::None;
    Version version = 0;
    qint32 count = 0;
    Nanos begin = 0; ///< since the run was begun
    Nanos end = 0;
};

} // namespace cachescope

Q_DECLARE_METATYPE(cachescope::Lane)
Q_DECLARE_METATYPE(cachescope::TakenStep)
