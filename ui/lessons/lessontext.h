// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QString>

namespace cachescope {

/// The prose of a lesson, in the current language.
struct LessonText
{
    QString title;
    QString story;       ///< how the fault comes about
    QString question;    ///< asked before the run; its answer is the damage that the run measures
    QString remedy;
};

/// Of resources/lessons/<id>.json; empty texts when there is none.
LessonText lessonText(const QString &id);

} // namespace cachescope
