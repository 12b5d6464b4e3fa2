// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/lessons/lesson.h"

namespace cachescope {

/// Everything the window shows of a lesson under way. A lesson stops by itself at each of its moments: before its first
/// part, where there is time for the prediction, and behind every part; at the last all parts stand side by side.
struct LessonView
{
    bool open = false;     ///< false: no lesson, nothing else holds
    bool underWay = false; ///< the part after the last outcome is being run
    QString id;
    int size = 0;
    int parts = 0;                   ///< that can be shown on these servers
    QVector<LessonOutcome> outcomes; ///< of the parts that have been run

    int shown() const { return static_cast<int>(outcomes.size()); }
    bool isOver() const { return open && shown() == parts; }
    /// The part under way, else the last one; before the prediction the first.
    int current() const { return underWay || outcomes.isEmpty() ? shown() : shown() - 1; }
    /// Is each remedy's damage below that of its fault?
    bool isRemedied() const;
};

} // namespace cachescope

Q_DECLARE_METATYPE(cachescope::LessonView)
