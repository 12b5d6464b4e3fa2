// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/schedule/plannedrequest.h"
#include "engine/trace/gate.h"
#include "engine/workload/answer.h"

#include <QMetaType>

namespace cachescope {

/// One request of a stepped run and its state.
struct Lane
{
    enum class State : quint8 {
        Planned, ///< not issued yet
        Held,    ///< held before its next step
        Moving,  ///< its step is in progress
        Joined,  ///< waits for another lane's load of the same key
        Done,
    };

    int number = 0;      ///< the number used in schedules
    PlannedRequest plan; ///< if another lane started this one in the background, the kind is meaningless
    Activity activity = Activity::Read;
    int begunBy = 0; ///< the lane that started it in the background; 0: planned
    State state = State::Planned;
    quint64 request = 0;
    StepContext next;     ///< while held
    bool blocked = false; ///< while held: its next step needs a lock that another lane holds, or the queue is full
    int taken = 0;        ///< steps that have ended
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
    Nanos begin = 0; ///< since the start of the run
    Nanos end = 0;
    ChangeKind change = ChangeKind::Update; ///< of a write's step
};

} // namespace cachescope

Q_DECLARE_METATYPE(cachescope::Lane)
Q_DECLARE_METATYPE(cachescope::TakenStep)
