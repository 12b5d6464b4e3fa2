// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/lessons/lessonview.h"
#include "engine/measure/snapshot.h"
#include "engine/run/problem.h"
#include "engine/run/stepview.h"
#include "engine/schedule/exploration.h"
#include "engine/trace/traceevent.h"

#include <QObject>

namespace cachescope {

/// What can be shown of runs: the lab implements it, and so does the player of recordings. Every value names its run.
class RunFeed : public QObject
{
    Q_OBJECT
public:
    explicit RunFeed(QObject *parent = nullptr);

    /// From now on also emits all that `other` emits. Any thread; `other` may live on another one than this.
    void relay(const RunFeed &other);

Q_SIGNALS:
    /// At most 30 times a second, and at each state change.
    void snapshot(const cachescope::Snapshot &snapshot);
    void traced(const cachescope::TraceBatch &events);
    void inspected(const cachescope::Inspection &inspection);
    void problem(const cachescope::Problem &problem);
    /// At most 10 times a second while exploring.
    void exploring(const cachescope::Exploration &soFar);
    void explored(const cachescope::Exploration &found);
    void stepped(const cachescope::StepView &view);
    void lesson(const cachescope::LessonView &view);
};

} // namespace cachescope
