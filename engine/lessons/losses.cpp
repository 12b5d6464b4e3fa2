// SPDX-License-Identifier: GPL-3.0-only
// Lessons on write-behind: acknowledged writes that are lost, and a queue that only grows.
#include "engine/faults/redissettings.h"
#include "engine/lessons/lessonparts.h"
#include "engine/lessons/lessonrun.h"
#include "engine/stores/runsetup.h"

#include <algorithm>

namespace cachescope {

namespace {

using S = QLatin1String;

/// The next start recovers what is left in Redis; then the stores are audited.
Task<Result<LessonOutcome>> afterwards(LessonContext context, LessonRun &run)
{
    if (run.isCancelled())
        co_return Error{Error::Kind::Cancelled, {}};
    const auto recovered = co_await context.setup.recoverQueue();
    if (!recovered)
        co_return recovered.error();
    const auto audit = co_await run.audit();
    if (!audit)
        co_return audit.error();
    LessonOutcome outcome;
    outcome.figures = {{S("lostWrites"), static_cast<double>(audit->lost)},
                       {S("acknowledged"), static_cast<double>(audit->accepted)},
                       {S("recovered"), static_cast<double>(*recovered)}};
    co_return outcome;
}

/// Redis dies with the queue in it, and so does the program.
Task<Result<LessonOutcome>> redisDiesHaving(LessonContext context, bool appendOnly)
{
    const auto kept = co_await keepAppendOnlyFile(context.connections.monitorRedis, appendOnly, &context.waits);
    if (!kept)
        co_return kept.error();
    LessonRun run(context);
    const QVector<Key> keys = keysUpTo(context.size);
    co_await run.writes(keys);
    co_await run.crash();
    if (run.isCancelled())
        co_return Error{Error::Kind::Cancelled, {}};
    const auto back = co_await context.killRedis(appendOnly);
    if (!back)
        co_return back.error();
    const auto outcome = co_await afterwards(context, run);
    co_return outcome;
}

} // namespace

/// The process dies with acknowledged writes in its queue.
Task<Result<LessonOutcome>> processDies(LessonContext context)
{
    LessonRun run(context);
    const QVector<Key> keys = keysUpTo(context.size);
    co_await run.writes(keys);
    co_await run.crash();
    const auto outcome = co_await afterwards(context, run);
    co_return outcome;
}

Task<Result<LessonOutcome>> redisDies(LessonContext context)
{
    return redisDiesHaving(context, false);
}

Task<Result<LessonOutcome>> redisDiesWithFile(LessonContext context)
{
    return redisDiesHaving(context, true);
}

/// The worker takes a batch off the queue and dies before the database has it.
Task<Result<LessonOutcome>> dieBeforeSaving(LessonContext context)
{
    context.options.batchSize = std::max(context.options.batchSize, context.size);
    LessonRun run(context);
    const QVector<Key> keys = keysUpTo(context.size);
    run.crashBefore(Step::DatabaseSaveBatch);
    co_await run.writes(keys);
    co_await run.workOnce();
    co_await run.crash();
    const auto outcome = co_await afterwards(context, run);
    co_return outcome;
}

/// Writers faster than the database: together they always write more than the alert's threshold.
Task<Result<LessonOutcome>> queueOverflow(LessonContext context)
{
    constexpr int writes = 2560;
    const int rounds = std::max(2, writes / context.size);
    LessonRun run(context);
    run.start();
    const QVector<Key> keys = keysUpTo(context.size);
    qint64 deepest = 0;
    for (int round = 0; round < rounds && !run.isCancelled(); ++round) {
        co_await run.writes(keys);
        const qint64 depth = co_await run.queueDepth();
        deepest = std::max(deepest, depth);
    }
    const auto written = static_cast<double>(run.count(Step::QueuePush));
    co_await run.drain();
    LessonOutcome outcome;
    outcome.figures = {{S("deepestQueue"), static_cast<double>(deepest)},
                       {S("acknowledged"), written},
                       {S("alarms"), static_cast<double>(run.alertsGiven(AlertKind::Queue))},
                       {S("alarmAbove"), static_cast<double>(AlertThresholds().queue)}};
    co_return outcome;
}

} // namespace cachescope
