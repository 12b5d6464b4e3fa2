// SPDX-License-Identifier: GPL-3.0-only
// Lessons on values that should not be in the cache.
#include "engine/experiment/lessons/halves.h"
#include "engine/experiment/lessons/trial.h"

namespace cachescope {

namespace {

using S = QLatin1String;

} // namespace

/// A writer updates the database and nobody invalidates.
Task<Result<LessonHalf>> staleAfterUpdate(LessonGround ground, bool remedy)
{
    const auto laid = co_await layLessonGround(ground);
    if (!laid)
        co_return laid.error();
    Knobs knobs;
    knobs.afterWrite = remedy ? AfterWrite::Delete : AfterWrite::Nothing;
    Trial trial(ground.connections, S("cache-aside"), knobs);
    constexpr Key key{1};
    co_await trial.read(key);
    co_await trial.write(key);
    int stale = 0;
    for (int asked = 0; asked < ground.size; ++asked) {
        const auto answer = co_await trial.read(key);
        stale += answer.stale;
    }
    co_await trial.settle();
    LessonHalf half;
    half.damage = stale;
    half.figures = {{S("staleReads"), half.damage}, {S("reads"), static_cast<double>(ground.size)}};
    half.events = trial.takeEvents();
    co_return half;
}

/// "With fallback": the write to the database failed, and the value is cached all the same.
Task<Result<LessonHalf>> fallbackCachesUnsaved(LessonGround ground, bool remedy)
{
    const auto laid = co_await layLessonGround(ground);
    if (!laid)
        co_return laid.error();
    Knobs knobs;
    knobs.cacheUnsaved = !remedy;
    Trial trial(ground.connections, S("write-through"), knobs);
    trial.refuseSaves();
    const QVector<Key> keys = keysUpTo(ground.size);
    const auto tally = co_await trial.writes(keys);
    co_await trial.settle();
    const auto phantoms = co_await trial.phantoms(keys);
    if (!phantoms)
        co_return phantoms.error();
    LessonHalf half;
    half.damage = *phantoms;
    half.figures = {{S("phantomKeys"), half.damage}, {S("writes"), static_cast<double>(ground.size)},
                    {S("failed"), static_cast<double>(tally.failed)}};
    half.events = trial.takeEvents();
    co_return half;
}

/// DEL takes no patterns; SCAN finds the names, UNLINK drops them.
Task<Result<LessonHalf>> patternDelete(LessonGround ground, bool remedy)
{
    const auto laid = co_await layLessonGround(ground);
    if (!laid)
        co_return laid.error();
    RedisConnection &redis = ground.connections.lookingRedis;
    const QByteArray pattern = ground.connections.prefix + "product_search:*";
    for (int page = 1; page <= ground.size; ++page) {
        const QVector<QByteArray> set{"SET", ground.connections.prefix + "product_search:" + QByteArray::number(page), "[]", "PX", "60000"};
        const auto done = co_await RedisCommand(redis, set);
        if (!done)
            co_return done.error();
    }
    qint64 deleted = 0;
    QVector<QByteArray> names;
    QByteArray cursor = "0";
    for (bool again = false; again == false || cursor != "0"; again = true) {
        const QVector<QByteArray> scan{"SCAN", cursor, "MATCH", pattern, "COUNT", "1000"};
        const auto found = co_await RedisCommand(redis, scan);
        if (!found)
            co_return found.error();
        if (found->list.size() != 2)
            co_return Error{Error::Kind::Malformed, {}};
        cursor = found->list.at(0).text;
        for (const RedisValue &name : found->list.at(1).list)
            names.append(name.text);
    }
    const QVector<QByteArray> byPattern{"DEL", pattern};
    const QVector<QByteArray> byName = QVector<QByteArray>{"UNLINK"} + names;
    const QVector<QByteArray> command = remedy && !names.isEmpty() ? byName : byPattern;
    const auto gone = co_await RedisCommand(redis, command);
    if (!gone)
        co_return gone.error();
    deleted = gone->integer;
    LessonHalf half;
    half.damage = static_cast<double>(names.size()) - static_cast<double>(deleted);
    half.figures = {{S("keysLeft"), half.damage}, {S("keys"), static_cast<double>(names.size())},
                    {S("deleted"), static_cast<double>(deleted)}};
    const QVector<QByteArray> tidy = QVector<QByteArray>{"UNLINK", pattern} + names;
    co_await RedisCommand(redis, tidy);
    co_return half;
}

} // namespace cachescope
