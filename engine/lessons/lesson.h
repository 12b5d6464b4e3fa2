// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/core/result.h"
#include "engine/core/task.h"
#include "engine/schedule/exploration.h"
#include "engine/stores/connections.h"
#include "engine/strategies/strategyoptions.h"
#include "engine/trace/delay.h"

#include <QMetaType>
#include <QString>

#include <algorithm>
#include <functional>
#include <optional>
#include <span>

namespace cachescope {

class RunSetup;
class LessonMonitor;

/// One figure that a lesson has measured. Its name is the same in every language; the ui has the words.
struct LessonFigure
{
    QLatin1String name;
    double value = 0;
};

/// What one part of a lesson has shown on the live servers.
struct LessonOutcome
{
    QVector<LessonFigure> figures;        ///< first the damage, which the remedy lowers, then what else was measured
    std::optional<Exploration> schedules; ///< of lessons on races: every interleaving

    double damage() const { return figures.isEmpty() ? 0 : figures.first().value; }
};

/// What a part works on; the strategy and what follows are the part's own.
struct LessonContext
{
    Connections connections;
    RunSetup &setup;
    LessonMonitor &monitor;
    int size = 0; ///< of what the lesson counts (readers, writes)
    /// Kills the sandbox's Redis with signal 9 and starts it again, with its append-only file or without; comes back
    /// when it answers.
    std::function<Task<Status>(bool appendOnly)> killRedis;
    QString strategy = {};
    StrategyOptions options = {};
    Delay databaseDelay = {};

    /// The keys that are laid are 1 to so many.
    int products() const { return std::max(96, size); }
};

/// One part of a lesson, between two of its moments: a fault that is really made, or a remedy that is really applied.
struct LessonPart
{
    enum class Kind : quint8 { Fault, Remedy };

    QLatin1String id; ///< of its prose
    Kind kind = Kind::Fault;
    QLatin1String strategy;
    void (*tune)(StrategyOptions &options) = nullptr;
    Delay databaseDelay = {};
    bool needsSandbox = false; ///< it kills a server
    Task<Result<LessonOutcome>> (*run)(LessonContext context) = nullptr;

    StrategyOptions options() const
    {
        StrategyOptions options;
        if (tune)
            tune(options);
        return options;
    }
};

/// Lays every product of the lesson as it was first, nothing cached, nothing queued; then runs the part. The scene
/// shows how it has left the stores.
Task<Result<LessonOutcome>> runPart(LessonPart part, LessonContext context);

/// The most that a lesson counts.
constexpr int mostLessonSize = 10'000;

/// A lesson on what goes wrong: each fault is followed by its remedies.
struct LessonInfo
{
    QLatin1String id;
    QLatin1String damage; ///< the name of the figure that the question is about
    QLatin1String sizeOf; ///< the name of the figure that its size is
    int size = 0;         ///< 0: it has none
    std::span<const LessonPart> parts;
    int fewest = 2; ///< with fewer, or more, there is nothing to see
    int most = mostLessonSize;

    /// What can be shown on servers that are not the sandbox's leaves out the end.
    int partsFor(bool sandbox) const;
    /// The fault that the part is the remedy of; of a fault: itself.
    int faultOf(int part) const;
};

/// The only list of lessons, in teaching order.
std::span<const LessonInfo> lessons();
/// Null when there is none of that id.
const LessonInfo *findLesson(QStringView id);

} // namespace cachescope

Q_DECLARE_METATYPE(cachescope::LessonOutcome)
