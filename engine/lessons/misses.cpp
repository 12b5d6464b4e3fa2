// SPDX-License-Identifier: GPL-3.0-only
// Lessons on misses: too many queries reach the database, in total or at once.
#include "engine/lessons/lessonparts.h"
#include "engine/lessons/lessonrun.h"

#include <algorithm>
#include <deque>

namespace cachescope {

namespace {

using S = QLatin1String;
using std::chrono::milliseconds;

double loads(const LessonRun &run)
{
    return static_cast<double>(run.count(Step::DatabaseLoad));
}

/// Concurrent readers of one key.
Task<Result<LessonOutcome>> crowd(LessonContext context, LessonRun &run)
{
    const double before = loads(run);
    const QVector<Key> readers(context.size, Key{1});
    const Nanos began = now();
    const auto tally = co_await run.reads(readers);
    const double ms = toMs(now() - began);
    co_await run.drain();
    LessonOutcome outcome;
    outcome.figures = {{S("queries"), loads(run) - before},
                       {S("readers"), static_cast<double>(context.size)},
                       {S("failed"), static_cast<double>(tally.failed)},
                       {S("milliseconds"), ms}};
    co_return outcome;
}

} // namespace

/// A hot key has expired; all concurrent readers miss.
Task<Result<LessonOutcome>> stampede(LessonContext context)
{
    LessonRun run(context);
    const auto outcome = co_await crowd(context, run);
    co_return outcome;
}

/// The hot key does not expire: the readers find it in the refresh zone, and one of them reloads it.
Task<Result<LessonOutcome>> earlyRefresh(LessonContext context)
{
    LessonRun run(context);
    constexpr Key hot{1};
    co_await run.read(hot);
    const auto untilZone =
        static_cast<double>(context.options.refreshAheadExpiry.count()) * context.options.refreshThreshold;
    AsyncEvent pause(run.waits());
    co_await pause.waitFor(milliseconds(static_cast<qint64>(untilZone) + 50));
    const auto outcome = co_await crowd(context, run);
    co_return outcome;
}

/// Keys that do not exist, requested again and again.
Task<Result<LessonOutcome>> penetration(LessonContext context)
{
    constexpr int keys = 10;
    constexpr int mostProducts = 1'000'000; // there are never more: a higher key does not exist
    LessonRun run(context, mostProducts + keys);
    for (int asked = 0; asked < context.size && !run.isCancelled(); ++asked) {
        const Key nowhere{mostProducts + 1 + asked % keys};
        co_await run.read(nowhere);
    }
    co_await run.drain();
    LessonOutcome outcome;
    outcome.figures = {{S("queries"), loads(run)}, {S("reads"), static_cast<double>(context.size)}, {S("keys"), keys}};
    co_return outcome;
}

/// Many keys that were cached together expire together.
Task<Result<LessonOutcome>> avalanche(LessonContext context)
{
    constexpr milliseconds watched{1000};
    constexpr milliseconds pause{2};
    constexpr Nanos window = 50 * millisecond;
    LessonRun run(context);
    AsyncEvent pace(run.waits());
    const QVector<Key> keys = keysUpTo(context.size);
    co_await run.reads(keys); // warms all at once
    const double warm = loads(run);
    struct Seen
    {
        Nanos at;
        double loads;
    };
    std::deque<Seen> seen; // within the window, or the last round alone
    seen.push_back({now(), warm});
    double most = 0;
    const Nanos end = now() + watched.count() * millisecond;
    while (now() < end && !run.isCancelled()) {
        co_await run.reads(keys);
        co_await pace.waitFor(pause);
        seen.push_back({now(), loads(run)});
        while (seen.size() > 2 && seen.back().at - seen.front().at > window)
            seen.pop_front();
        most = std::max(most, seen.back().loads - seen.front().loads);
    }
    co_await run.drain();
    LessonOutcome outcome;
    outcome.figures = {
        {S("burstOfQueries"), most}, {S("queries"), loads(run) - warm}, {S("keys"), static_cast<double>(context.size)}};
    co_return outcome;
}

/// An inverted condition reloads after a fifth of the lifetime instead of four fifths.
Task<Result<LessonOutcome>> refreshThreshold(LessonContext context)
{
    constexpr milliseconds watched{2400};
    LessonRun run(context);
    AsyncEvent pace(run.waits());
    constexpr Key hot{1};
    constexpr milliseconds pause{5};
    int reads = 0;
    const Nanos end = now() + watched.count() * millisecond;
    while (now() < end && !run.isCancelled()) {
        co_await run.read(hot);
        ++reads;
        co_await pace.waitFor(pause);
    }
    co_await run.drain();
    LessonOutcome outcome;
    const double reloads = loads(run) - 1; // without the first read's own miss
    outcome.figures = {{S("reloads"), reloads},
                       {S("reads"), static_cast<double>(reads)},
                       {S("milliseconds"), static_cast<double>(watched.count())}};
    co_return outcome;
}

} // namespace cachescope
