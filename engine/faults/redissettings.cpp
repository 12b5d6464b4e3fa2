// SPDX-License-Identifier: GPL-3.0-only
#include "engine/faults/redissettings.h"

#include "engine/core/asyncevent.h"

namespace cachescope {

namespace {

constexpr Nanos patience = 10 * second;

} // namespace

Task<Result<QByteArray>> redisSetting(RedisConnection &redis, QByteArray name)
{
    const QVector<QByteArray> get{"CONFIG", "GET", name};
    const auto answer = co_await RedisCommand(redis, get);
    if (!answer)
        co_return answer.error();
    if (answer->list.size() != 2)
        co_return Error{Error::Kind::Malformed, QString::fromUtf8(name)};
    co_return answer->list.at(1).text;
}

Task<Status> setRedisSetting(RedisConnection &redis, QByteArray name, QByteArray value)
{
    const QVector<QByteArray> set{"CONFIG", "SET", name, value};
    const auto answer = co_await RedisCommand(redis, set);
    if (!answer)
        co_return answer.error();
    co_return Done{};
}

Task<Status> keepAppendOnlyFile(RedisConnection &redis, bool keep, const WaitContext *waits)
{
    const QByteArray name = "appendonly";
    const QByteArray wanted = keep ? "yes" : "no";
    const auto current = co_await redisSetting(redis, name);
    if (!current)
        co_return current.error();
    if (*current == wanted)
        co_return Done{};
    const auto set = co_await setRedisSetting(redis, name, wanted);
    if (!set || !keep)
        co_return set;
    // Until the first rewrite is done, a restart after a kill would not load the file.
    const WaitContext whoever(waits);
    AsyncEvent pause(whoever);
    const QVector<QByteArray> ask{"INFO", "persistence"};
    for (const Nanos began = now(); now() - began < patience;) {
        const auto info = co_await RedisCommand(redis, ask);
        if (!info)
            co_return info.error();
        const bool busy =
            info->text.contains("aof_rewrite_in_progress:1") || info->text.contains("aof_rewrite_scheduled:1");
        if (!busy && info->text.contains("aof_enabled:1"))
            co_return Done{};
        const auto waited = co_await pause.waitFor(std::chrono::milliseconds(10));
        if (!waited)
            co_return waited;
    }
    co_return Error{Error::Kind::TimedOut, QStringLiteral("appendonly")};
}

} // namespace cachescope
