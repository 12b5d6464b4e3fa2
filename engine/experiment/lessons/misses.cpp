// SPDX-License-Identifier: GPL-3.0-only
// Lessons on misses: too many queries reach the database, or reach it at once.
#include "engine/experiment/lessons/halves.h"
#include "engine/experiment/lessons/trial.h"

#include <algorithm>

namespace cachescope {

namespace {

using S = QLatin1String;
using std::chrono::milliseconds;

double loads(const Trial &trial)
{
    return static_cast<double>(trial.count(Step::DatabaseLoad));
}

} // namespace

/// A hot key has expired; readers who are in flight all miss.
Task<Result<LessonHalf>> stampede(LessonGround ground, bool remedy)
{
    const auto laid = co_await layLessonGround(ground);
    if (!laid)
        co_return laid.error();
    Knobs knobs;
    knobs.lockPerKey = remedy;
    Trial trial(ground.connections, S("cache-aside"), knobs);
    const QVector<Key> readers(ground.size, Key{1});
    const Nanos began = now();
    const auto tally = co_await trial.reads(readers);
    const double ms = toMs(now() - began);
    co_await trial.settle();
    LessonHalf half;
    half.damage = loads(trial);
    half.figures = {{S("queries"), half.damage}, {S("readers"), static_cast<double>(ground.size)},
                    {S("failed"), static_cast<double>(tally.failed)}, {S("milliseconds"), ms}};
    half.events = trial.takeEvents();
    co_return half;
}

/// Keys that exist nowhere, asked for again and again.
Task<Result<LessonHalf>> penetration(LessonGround ground, bool remedy)
{
    constexpr int keys = 10;
    const auto laid = co_await layLessonGround(ground);
    if (!laid)
        co_return laid.error();
    Knobs knobs;
    knobs.absenceExpiry = remedy ? milliseconds(30'000) : milliseconds(0);
    constexpr int mostProducts = 1'000'000;   // there are never more: what lies beyond exists nowhere
    Trial trial(ground.connections, S("cache-aside"), knobs, mostProducts + keys);
    for (int asked = 0; asked < ground.size; ++asked) {
        const Key nowhere{mostProducts + 1 + asked % keys};
        co_await trial.read(nowhere);
    }
    co_await trial.settle();
    LessonHalf half;
    half.damage = loads(trial);
    half.figures = {{S("queries"), half.damage}, {S("reads"), static_cast<double>(ground.size)}, {S("keys"), keys}};
    half.events = trial.takeEvents();
    co_return half;
}

/// Many keys that were cached together expire together.
Task<Result<LessonHalf>> avalanche(LessonGround ground, bool remedy)
{
    constexpr milliseconds life{400};
    constexpr milliseconds watched{1000};
    constexpr Nanos slice = 20 * millisecond;
    const auto laid = co_await layLessonGround(ground);
    if (!laid)
        co_return laid.error();
    Knobs knobs;
    knobs.expiry = life;
    knobs.expiryJitter = remedy ? 0.5 : 0.0;
    Trial trial(ground.connections, S("cache-aside"), knobs);
    const QVector<Key> keys = keysUpTo(ground.size);
    co_await trial.reads(keys);   // warms all at once
    const double warm = loads(trial);
    double most = 0, before = warm;
    Nanos sliceEnd = now() + slice;
    const Nanos end = now() + watched.count() * millisecond;
    while (now() < end) {
        co_await trial.reads(keys);
        if (now() < sliceEnd)
            continue;
        most = std::max(most, loads(trial) - before);
        before = loads(trial);
        sliceEnd = now() + slice;
    }
    co_await trial.settle();
    LessonHalf half;
    half.damage = most;
    half.figures = {{S("burstOfQueries"), most}, {S("queries"), loads(trial) - warm}, {S("keys"), static_cast<double>(ground.size)}};
    half.events = trial.takeEvents();
    co_return half;
}

/// A condition the wrong way round reloads after a fifth of the life instead of four fifths.
Task<Result<LessonHalf>> refreshThreshold(LessonGround ground, bool remedy)
{
    constexpr milliseconds life{1000};
    constexpr milliseconds watched{2400};
    const auto laid = co_await layLessonGround(ground);
    if (!laid)
        co_return laid.error();
    Knobs knobs;
    knobs.refreshAheadExpiry = life;
    knobs.refreshThreshold = remedy ? 0.8 : 0.2;
    Trial trial(ground.connections, S("refresh-ahead"), knobs);
    Alarm pace;
    constexpr Key hot{1};
    constexpr milliseconds pause{5};
    int reads = 0;
    const Nanos end = now() + watched.count() * millisecond;
    while (now() < end) {
        co_await trial.read(hot);
        ++reads;
        co_await pace.sleep(pause);
    }
    co_await trial.settle();
    LessonHalf half;
    half.damage = loads(trial) - 1;   // the first read's own miss
    half.figures = {{S("reloads"), half.damage}, {S("reads"), static_cast<double>(reads)},
                    {S("milliseconds"), static_cast<double>(watched.count())}};
    half.events = trial.takeEvents();
    co_return half;
}

} // namespace cachescope
