// SPDX-License-Identifier: GPL-3.0-only
#include "engine/lessons/lessonview.h"

namespace cachescope {

bool LessonView::isRemedied() const
{
    const LessonInfo *info = findLesson(id);
    bool all = info && isOver();
    for (int part = 0; all && part < shown(); ++part) {
        const int fault = info->faultOf(part);
        all = fault == part || outcomes.at(part).damage() < outcomes.at(fault).damage();
    }
    return all;
}

} // namespace cachescope
