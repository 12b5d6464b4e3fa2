// SPDX-License-Identifier: GPL-3.0-only
// Lessons on values that should not be in the cache.
#include "engine/lessons/lessonparts.h"
#include "engine/lessons/lessonrun.h"

namespace cachescope {

namespace {

using S = QLatin1String;

} // namespace

/// A writer updates the database; the options decide whether the cached copy is invalidated.
Task<Result<LessonOutcome>> staleAfterUpdate(LessonContext context)
{
    LessonRun run(context);
    constexpr Key key{1};
    co_await run.read(key);
    co_await run.write(key);
    int stale = 0;
    for (int asked = 0; asked < context.size && !run.isCancelled(); ++asked) {
        const auto answer = co_await run.read(key);
        stale += answer.stale;
    }
    co_await run.drain();
    LessonOutcome outcome;
    outcome.figures = {{S("staleReads"), static_cast<double>(stale)}, {S("reads"), static_cast<double>(context.size)}};
    co_return outcome;
}

/// The database rejects every write; what the cache then holds of them never existed.
Task<Result<LessonOutcome>> refusedWrites(LessonContext context)
{
    const int writes = context.size > 0 ? context.size : 20;
    LessonRun run(context);
    run.refuseSaves();
    const QVector<Key> keys = keysUpTo(writes);
    const auto tally = co_await run.writes(keys);
    co_await run.drain();
    const int phantoms = co_await run.keysThatAre(TileState::Phantom);
    LessonOutcome outcome;
    outcome.figures = {{S("phantomKeys"), static_cast<double>(phantoms)},
                       {S("writes"), static_cast<double>(writes)},
                       {S("failed"), static_cast<double>(tally.failed)}};
    co_return outcome;
}

} // namespace cachescope
