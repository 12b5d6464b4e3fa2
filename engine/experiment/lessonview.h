// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/experiment/lessons/lesson.h"

namespace cachescope {

/// Everything the window shows of a lesson under way. A lesson stops by itself at each of its moments.
struct LessonView
{
    enum class Moment : quint8 {
        Closed,
        Begun,          ///< the ground is laid: time for the prediction
        FaultShown,     ///< the fault has been made and measured
        RemedyShown,    ///< the remedy too: both stand side by side
    };

    Moment moment = Moment::Closed;
    bool underWay = false;            ///< the half after this moment is being run
    QString id;
    int size = 0;
    std::optional<LessonHalf> fault, remedy;
};

} // namespace cachescope

Q_DECLARE_METATYPE(cachescope::LessonView)
