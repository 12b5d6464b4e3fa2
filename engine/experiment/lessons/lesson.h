// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/core/result.h"
#include "engine/core/task.h"
#include "engine/schedule/exploration.h"
#include "engine/stores/connections.h"
#include "engine/trace/traceevent.h"

#include <QMetaType>
#include <QString>

#include <optional>
#include <span>

namespace cachescope {

class Ground;

/// One figure that a lesson has measured. Its name is the same in every language; the ui has the words.
struct LessonFigure
{
    QLatin1String name;
    double value = 0;
};

/// What one half of a lesson, the fault or the remedy, has shown on the live servers.
struct LessonHalf
{
    double damage = 0;                      ///< the figure that the lesson is about; what counts is that the remedy lowers it
    QVector<LessonFigure> figures;          ///< the damage first, then what else was measured
    std::optional<Exploration> schedules;   ///< of lessons on races: every interleaving
    TraceBatch events;                      ///< for the stage
};

/// What a lesson works on.
struct LessonGround
{
    Connections connections;
    Ground &ground;
    int size = 0;          ///< of what the lesson counts (readers, writes); 0: the lesson's own
};

/// A lesson on what goes wrong: the fault is really made, then the remedy really applied, and both are measured.
struct LessonInfo
{
    QLatin1String id;
    QLatin1String strategy;
    QLatin1String damage;          ///< the name of the figure it is about
    int size = 0;
    Task<Result<LessonHalf>> (*run)(LessonGround ground, bool remedy) = nullptr;
};

/// The only list of lessons, in teaching order.
std::span<const LessonInfo> lessons();
/// Null when there is none of that id.
const LessonInfo *findLesson(QStringView id);

} // namespace cachescope

Q_DECLARE_METATYPE(cachescope::LessonHalf)
