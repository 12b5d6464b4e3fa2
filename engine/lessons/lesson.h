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
class WaitContext;
class LessonMonitor;

/// One figure measured by a lesson. Its name is the same in every language; the ui words it.
struct LessonFigure
{
    QLatin1String name;
    double value = 0;
};

/// The result of one part of a lesson on the live servers.
struct LessonOutcome
{
    QVector<LessonFigure> figures;        ///< first the damage, which the remedy lowers, then the others
    std::optional<Exploration> schedules; ///< for lessons on races: every interleaving

    double damage() const { return figures.isEmpty() ? 0 : figures.first().value; }
};

/// What a part works with; the strategy and the fields after it are the part's own.
struct LessonContext
{
    Connections connections;
    RunSetup &setup;
    LessonMonitor &monitor;
    /// Cancelled when the lesson is left: the part ends at once with Error::Kind::Cancelled, and touches no store.
    const WaitContext &waits;
    int size = 0; ///< the number of readers or writes, depending on the lesson
    /// Kills the sandbox's Redis with SIGKILL and starts it again, with its append-only file or without; returns when
    /// it answers.
    std::function<Task<Status>(bool appendOnly)> killRedis;
    QString strategy = {};
    StrategyOptions options = {};
    Delay databaseDelay = {};

    /// The products that are reset are 1 to this number.
    int products() const { return std::max(96, size); }
};

/// One part of a lesson, between two of its moments: a fault that is really injected, or a remedy that is really
/// applied.
struct LessonPart
{
    enum class Kind : quint8 { Fault, Remedy };

    QLatin1String id; ///< of its text
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

/// Resets every product of the lesson, with nothing cached and nothing queued; then runs the part. The lesson's monitor
/// shows the stores as the part left them.
Task<Result<LessonOutcome>> runPart(LessonPart part, LessonContext context);

/// The largest size of a lesson.
constexpr int mostLessonSize = 10'000;

/// A lesson about a problem: each fault is followed by its remedies.
struct LessonInfo
{
    QLatin1String id;
    QLatin1String damage; ///< the name of the figure that the lesson asks to predict
    QLatin1String sizeOf; ///< the name of the figure that the size sets
    int size = 0;         ///< 0: the lesson has no size
    std::span<const LessonPart> parts;
    int fewest = 2; ///< smaller or larger sizes show nothing
    int most = mostLessonSize;

    /// The number of parts for these servers: those that need the sandbox come last and are left out elsewhere.
    int partsFor(bool sandbox) const;
    /// The fault that the part remedies; for a fault: the part itself.
    int faultOf(int part) const;
};

/// The only list of lessons, in teaching order.
std::span<const LessonInfo> lessons();
/// Null when no lesson has that id.
const LessonInfo *findLesson(QStringView id);

} // namespace cachescope

Q_DECLARE_METATYPE(cachescope::LessonOutcome)
