// SPDX-License-Identifier: GPL-3.0-only
// Lessons on write-behind: writes that were acknowledged and are gone, and a queue that only grows.
#include "engine/experiment/lessons/halves.h"
#include "engine/experiment/lessons/trial.h"
#include "engine/stores/ground.h"

#include <algorithm>

namespace cachescope {

namespace {

using S = QLatin1String;
using std::chrono::milliseconds;

/// The next start picks up what is left in Redis; then the stores are looked at.
Task<Result<LessonHalf>> afterwards(LessonGround ground, Trial &trial)
{
    const auto recovered = co_await ground.ground.recoverQueue();
    if (!recovered)
        co_return recovered.error();
    const auto audit = co_await trial.audit();
    if (!audit)
        co_return audit.error();
    LessonHalf half;
    half.damage = static_cast<double>(audit->lost);
    half.figures = {{S("lostWrites"), half.damage}, {S("acknowledged"), static_cast<double>(audit->accepted)},
                    {S("recovered"), static_cast<double>(*recovered)}};
    half.events = trial.takeEvents();
    co_return half;
}

} // namespace

/// The process dies with acknowledged writes in a queue in its memory.
Task<Result<LessonHalf>> writeBehindLoss(LessonGround ground, bool remedy)
{
    const auto laid = co_await layLessonGround(ground);
    if (!laid)
        co_return laid.error();
    Knobs knobs;
    knobs.queue = remedy ? QueueKind::RedisList : QueueKind::InMemory;
    Trial trial(ground.connections, S("write-behind"), knobs);
    const QVector<Key> keys = keysUpTo(ground.size);
    co_await trial.writes(keys);
    co_await trial.crash();
    const auto half = co_await afterwards(ground, trial);
    co_return half;
}

/// The worker takes a batch off the list and dies before the database has it.
Task<Result<LessonHalf>> popAndCrash(LessonGround ground, bool remedy)
{
    const auto laid = co_await layLessonGround(ground);
    if (!laid)
        co_return laid.error();
    Knobs knobs;
    knobs.takeByPop = !remedy;
    Trial trial(ground.connections, S("write-behind"), knobs);
    const QVector<Key> keys = keysUpTo(ground.size);
    trial.crashBefore(Step::DatabaseSaveBatch);
    co_await trial.writes(keys);
    co_await trial.workOnce();
    co_await trial.crash();
    const auto half = co_await afterwards(ground, trial);
    co_return half;
}

/// Writers who are faster than the database: each writes so many times.
Task<Result<LessonHalf>> queueOverflow(LessonGround ground, bool remedy)
{
    constexpr int rounds = 40;
    const auto laid = co_await layLessonGround(ground);
    if (!laid)
        co_return laid.error();
    Knobs knobs;
    knobs.flushInterval = milliseconds(100);
    knobs.batchSize = remedy ? 500 : 100;
    knobs.queueLimit = remedy ? 400 : 0;   // beside what is queued a batch may be with the worker
    Trial trial(ground.connections, S("write-behind"), knobs);
    trial.slowDatabase(milliseconds(100));
    trial.start();
    const QVector<Key> keys = keysUpTo(ground.size);
    Looking looking(ground.connections.lookingRedis, ground.connections.lookingPostgres, ground.connections.prefix);
    double deepest = 0;
    for (int round = 0; round < rounds; ++round) {
        co_await trial.writes(keys);
        const auto queue = co_await looking.queue();
        if (queue)
            deepest = std::max(deepest, static_cast<double>(queue->waiting + queue->processing));
    }
    const double written = static_cast<double>(trial.count(Step::QueuePush));
    co_await trial.settle();
    LessonHalf half;
    half.damage = deepest;
    half.figures = {{S("deepestQueue"), deepest}, {S("acknowledged"), written}, {S("alarmAbove"), 1000}};
    half.events = trial.takeEvents();
    co_return half;
}

} // namespace cachescope
