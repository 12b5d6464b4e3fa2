// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QHash>
#include <QString>

namespace cachescope {

/// The prose of a lesson, in the current language.
struct LessonText
{
    struct Part
    {
        QString title; ///< names the moment behind it
        QString text;  ///< what is done about the fault, or how a further fault comes about; empty for the first
    };

    QString title;
    QString story;              ///< how the fault comes about
    QString question;           ///< asked before the run; its answer is the damage that the run measures
    QHash<QString, Part> parts; ///< by the id of the part
};

/// Of resources/lessons/<id>.json; empty texts when there is none.
LessonText lessonText(const QString &id);

} // namespace cachescope
