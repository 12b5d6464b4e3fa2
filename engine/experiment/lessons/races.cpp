// SPDX-License-Identifier: GPL-3.0-only
// Lessons on races: every interleaving of two or three requests is run, without and with the remedy.
#include "engine/experiment/lessons/halves.h"
#include "engine/schedule/explorer.h"

namespace cachescope {

namespace {

using S = QLatin1String;

Task<Result<LessonHalf>> explored(LessonGround ground, SteppedPlan plan, Anomaly anomaly, QLatin1String name)
{
    Explorer explorer(ground.connections, ground.ground);
    Explorer::Plan search;
    search.run = plan;
    const Explorer::Progress progress;
    const auto found = co_await explorer.explore(search, progress);
    if (!found)
        co_return found.error();
    LessonHalf half;
    for (const ScheduleOutcome &outcome : found->outcomes) {
        if (outcome.verdict.testFlag(anomaly))
            half.damage += static_cast<double>(outcome.count);
    }
    half.figures = {{name, half.damage},
                    {S("schedules"), static_cast<double>(found->total)},
                    {S("schedulesRun"), static_cast<double>(found->run)}};
    half.schedules = *found;
    co_return half;
}

RequestPlan planOf(const char *text)
{
    return readPlan(QString::fromLatin1(text)).plan;
}

} // namespace

Task<Result<LessonHalf>> staleSetRace(LessonGround ground, bool remedy)
{
    Knobs knobs;
    knobs.setIfNewer = remedy;
    return explored(ground, {S("cache-aside"), knobs, planOf("read 1; write 1")}, Anomaly::Stale, S("staleSchedules"));
}

Task<Result<LessonHalf>> updateBoth(LessonGround ground, bool remedy)
{
    Knobs knobs;
    knobs.afterWrite = remedy ? AfterWrite::Delete : AfterWrite::Update;
    return explored(ground, {S("cache-aside"), knobs, planOf("write 1; write 1")}, Anomaly::Stale, S("staleSchedules"));
}

Task<Result<LessonHalf>> twoWriters(LessonGround ground, bool remedy)
{
    Knobs knobs;
    knobs.writeThroughOrder = WriteThroughOrder::DatabaseFirst;
    knobs.lockPerKey = remedy;
    return explored(ground, {S("write-through"), knobs, planOf("write 1; write 1")}, Anomaly::Stale, S("staleSchedules"));
}

Task<Result<LessonHalf>> retryOvertakes(LessonGround ground, bool remedy)
{
    Knobs knobs;
    knobs.requeueFailed = true;
    knobs.coalesce = remedy;
    knobs.batchVersionGuard = remedy;
    return explored(ground, {S("write-behind"), knobs, planOf("write 1; write 1; flush fails")}, Anomaly::LostWrite,
                    S("lostSchedules"));
}

} // namespace cachescope
