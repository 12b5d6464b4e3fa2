// SPDX-License-Identifier: GPL-3.0-only
// Lessons on values that should not be in the cache.
#include "engine/lessons/parts.h"
#include "engine/lessons/trial.h"

namespace cachescope {

namespace {

using S = QLatin1String;

} // namespace

/// A writer updates the database; who invalidates is up to the options.
Task<Result<LessonOutcome>> staleAfterUpdate(LessonGround ground)
{
    Trial trial(ground);
    constexpr Key key{1};
    co_await trial.read(key);
    co_await trial.write(key);
    int stale = 0;
    for (int asked = 0; asked < ground.size; ++asked) {
        const auto answer = co_await trial.read(key);
        stale += answer.stale;
    }
    co_await trial.drain();
    LessonOutcome outcome;
    outcome.figures = {{S("staleReads"), static_cast<double>(stale)}, {S("reads"), static_cast<double>(ground.size)}};
    co_return outcome;
}

/// The database refuses every write; what the cache holds of them afterwards never existed.
Task<Result<LessonOutcome>> refusedWrites(LessonGround ground)
{
    const int writes = ground.size > 0 ? ground.size : 20;
    Trial trial(ground);
    trial.refuseSaves();
    const QVector<Key> keys = keysUpTo(writes);
    const auto tally = co_await trial.writes(keys);
    co_await trial.drain();
    const int phantoms = co_await trial.keysThatAre(TileState::Phantom);
    LessonOutcome outcome;
    outcome.figures = {{S("phantomKeys"), static_cast<double>(phantoms)},
                       {S("writes"), static_cast<double>(writes)},
                       {S("failed"), static_cast<double>(tally.failed)}};
    co_return outcome;
}

} // namespace cachescope
