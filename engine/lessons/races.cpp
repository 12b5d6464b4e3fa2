// SPDX-License-Identifier: GPL-3.0-only
// Lessons on races: every interleaving of two or three requests is run, and the worst is replayed for the stage.
#include "engine/core/asyncevent.h"
#include "engine/lessons/lessonmonitor.h"
#include "engine/lessons/lessonparts.h"
#include "engine/schedule/explorer.h"
#include "engine/schedule/steptrace.h"
#include "engine/stores/runsetup.h"

namespace cachescope {

namespace {

using S = QLatin1String;

constexpr std::chrono::milliseconds stepGap{1}; // between two moves, so that they can be told apart in slow motion

Task<Result<Snapshot>> finalSnapshot(LessonContext context, const SteppedRun &run, QVector<Key> keys)
{
    const Connections &stores = context.connections;
    StoreMonitor monitor(stores.monitorRedis, stores.monitorPostgres, stores.prefix);
    Snapshot still;
    run.fill(still);
    still.divergence.keys.fill(0);
    for (const Key key : std::as_const(keys)) {
        const auto both = co_await monitor.product(key);
        if (!both)
            co_return both.error();
        const TileState state = run.stateOf(key, *both);
        still.divergence.tiles.append({key.id, 1, state, isDiverged(state)});
        ++still.divergence.keys[state];
    }
    co_return still;
}

/// Replays one schedule. The stores keep its result.
Task<Status> played(LessonContext context, SteppedPlan plan, MoveOrder order)
{
    const QVector<Key> keys = keysOf(plan.requests);
    const RunSetup::Initial initial = initialOf(plan);
    const auto laid = co_await context.setup.resetKeys(initial);
    if (!laid)
        co_return laid;
    SteppedRun run(context.connections, plan, &context.waits);
    AsyncEvent pause(context.waits);
    for (const int lane : std::as_const(order)) {
        if (run.isCancelled() || !run.mayMove(lane))
            break;
        run.move(lane);
        co_await run.untilIdle();
        co_await pause.waitFor(stepGap);
    }
    co_await run.finish();
    if (run.isCancelled())
        co_return Error{Error::Kind::Cancelled, {}};
    const auto verdict = co_await run.judge();
    if (!verdict)
        co_return verdict.error();
    const auto still = co_await finalSnapshot(context, run, keys);
    if (!still)
        co_return still.error();
    context.monitor.show(*still, traceOf(run.steps(), run.lanes()));
    co_return Done{};
}

Task<Result<LessonOutcome>> explored(LessonContext context, const char *requests, Anomaly anomaly, QLatin1String name)
{
    const SteppedPlan plan{context.strategy, context.options, readPlan(QString::fromLatin1(requests)).plan};
    Explorer explorer(context.connections, context.setup, &context.waits);
    Explorer::Plan search;
    search.run = plan;
    const Explorer::Progress progress;
    const auto found = co_await explorer.explore(search, progress);
    if (!found)
        co_return found.error();
    double damage = 0;
    for (const ScheduleOutcome &outcome : found->outcomes) {
        if (outcome.verdict.testFlag(anomaly))
            damage += static_cast<double>(outcome.count);
    }
    if (!found->outcomes.isEmpty() && !context.waits.isCancelled()) {
        const MoveOrder worst = found->outcomes.first().shortest;
        const auto shown = co_await played(context, plan, worst);
        if (!shown)
            co_return shown.error();
    }
    LessonOutcome outcome;
    outcome.figures = {{name, damage},
                       {S("schedules"), static_cast<double>(found->total)},
                       {S("schedulesRun"), static_cast<double>(found->run)}};
    outcome.schedules = *found;
    co_return outcome;
}

} // namespace

Task<Result<LessonOutcome>> staleSetRace(LessonContext context)
{
    return explored(context, "read 1; write 1", Anomaly::Stale, S("staleSchedules"));
}

Task<Result<LessonOutcome>> twoWrites(LessonContext context)
{
    return explored(context, "write 1; write 1", Anomaly::Stale, S("staleSchedules"));
}

Task<Result<LessonOutcome>> retryOvertakes(LessonContext context)
{
    return explored(context, "write 1; write 1; flush fails", Anomaly::LostWrite, S("lostSchedules"));
}

} // namespace cachescope
