// SPDX-License-Identifier: GPL-3.0-only
// Lessons on write-behind: writes that were acknowledged and are gone, and a queue that only grows.
#include "engine/faults/redissettings.h"
#include "engine/lessons/parts.h"
#include "engine/lessons/trial.h"
#include "engine/stores/runsetup.h"

#include <algorithm>

namespace cachescope {

namespace {

using S = QLatin1String;

/// The next start picks up what is left in Redis; then the stores are looked at.
Task<Result<LessonOutcome>> afterwards(LessonGround ground, Trial &trial)
{
    const auto recovered = co_await ground.ground.recoverQueue();
    if (!recovered)
        co_return recovered.error();
    const auto audit = co_await trial.audit();
    if (!audit)
        co_return audit.error();
    LessonOutcome outcome;
    outcome.figures = {{S("lostWrites"), static_cast<double>(audit->lost)},
                       {S("acknowledged"), static_cast<double>(audit->accepted)},
                       {S("recovered"), static_cast<double>(*recovered)}};
    co_return outcome;
}

/// Redis dies with the queue in it, and the program with it.
Task<Result<LessonOutcome>> redisDiesHaving(LessonGround ground, bool appendOnly)
{
    const auto kept = co_await keepAppendOnlyFile(ground.connections.monitorRedis, appendOnly);
    if (!kept)
        co_return kept.error();
    Trial trial(ground);
    const QVector<Key> keys = keysUpTo(ground.size);
    co_await trial.writes(keys);
    co_await trial.crash();
    const auto back = co_await ground.killRedis(appendOnly);
    if (!back)
        co_return back.error();
    const auto outcome = co_await afterwards(ground, trial);
    co_return outcome;
}

} // namespace

/// The process dies with acknowledged writes in its queue.
Task<Result<LessonOutcome>> processDies(LessonGround ground)
{
    Trial trial(ground);
    const QVector<Key> keys = keysUpTo(ground.size);
    co_await trial.writes(keys);
    co_await trial.crash();
    const auto outcome = co_await afterwards(ground, trial);
    co_return outcome;
}

Task<Result<LessonOutcome>> redisDies(LessonGround ground)
{
    return redisDiesHaving(ground, false);
}

Task<Result<LessonOutcome>> redisDiesWithFile(LessonGround ground)
{
    return redisDiesHaving(ground, true);
}

/// The worker takes a batch off the list and dies before the database has it.
Task<Result<LessonOutcome>> dieBeforeSaving(LessonGround ground)
{
    ground.options.batchSize = std::max(ground.options.batchSize, ground.size);
    Trial trial(ground);
    const QVector<Key> keys = keysUpTo(ground.size);
    trial.crashBefore(Step::DatabaseSaveBatch);
    co_await trial.writes(keys);
    co_await trial.workOnce();
    co_await trial.crash();
    const auto outcome = co_await afterwards(ground, trial);
    co_return outcome;
}

/// Writers who are faster than the database: together they write more than the alarm's limit, however many they are.
Task<Result<LessonOutcome>> queueOverflow(LessonGround ground)
{
    constexpr int writes = 2560;
    const int rounds = std::max(2, writes / ground.size);
    Trial trial(ground);
    trial.start();
    const QVector<Key> keys = keysUpTo(ground.size);
    qint64 deepest = 0;
    for (int round = 0; round < rounds; ++round) {
        co_await trial.writes(keys);
        const qint64 depth = co_await trial.queueDepth();
        deepest = std::max(deepest, depth);
    }
    const auto written = static_cast<double>(trial.count(Step::QueuePush));
    co_await trial.drain();
    LessonOutcome outcome;
    outcome.figures = {{S("deepestQueue"), static_cast<double>(deepest)},
                       {S("acknowledged"), written},
                       {S("alarms"), static_cast<double>(trial.alertsGiven(AlertKind::Queue))},
                       {S("alarmAbove"), static_cast<double>(AlertThresholds().queue)}};
    co_return outcome;
}

} // namespace cachescope
