// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/core/runid.h"
#include "engine/lessons/lesson.h"

namespace cachescope {

/// Everything the window shows of a running lesson. A lesson stops at each of its moments: before its first part, for
/// the prediction, and after every part; at the last one all parts are shown side by side.
struct LessonView
{
    RunId lessonId = RunId::None;
    RunId runId = RunId::None; ///< of the running part, otherwise of the last one; before the first: of the lesson
    bool open = false;         ///< false: the lesson has ended, the fields below are meaningless
    bool underWay = false;     ///< the part after the last outcome is running
    QString id;
    int size = 0;
    int parts = 0;                   ///< that can be run on these servers
    QVector<LessonOutcome> outcomes; ///< of the parts that have been run

    int shown() const { return static_cast<int>(outcomes.size()); }
    bool isOver() const { return open && shown() == parts; }
    /// The running part, otherwise the last one; before the prediction the first.
    int current() const { return underWay || outcomes.isEmpty() ? shown() : shown() - 1; }
    /// Whether each remedy's damage is below that of its fault.
    bool isRemedied() const;
};

} // namespace cachescope

Q_DECLARE_METATYPE(cachescope::LessonView)
