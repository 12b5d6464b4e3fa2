// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QHash>
#include <QString>

namespace cachescope {

/// The texts of a lesson, in the current language; in English, where it lacks one.
struct LessonText
{
    struct Part
    {
        QString title; ///< of the moment after the part
        QString text;  ///< how the fault is remedied, or how a further fault arises; empty for the first
    };

    QString title;
    QString story;              ///< how the fault arises
    QString question;           ///< asked before the run; the answer is the damage that the run measures
    QHash<QString, Part> parts; ///< by the id of the part
};

/// From resources/lessons/<id>.json; empty texts if the file does not exist.
LessonText lessonText(const QString &id);

} // namespace cachescope
