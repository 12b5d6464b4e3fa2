// SPDX-License-Identifier: GPL-3.0-only
#include "engine/strategies/lockperkey.h"

namespace cachescope {

namespace {

constexpr milliseconds lockExpiry = std::chrono::seconds(10);
constexpr milliseconds pauseBetweenTries{100};
constexpr int mostTries = lockExpiry / pauseBetweenTries; // by then the lock must have expired

} // namespace

// With the option off not even a coroutine of its own: a hit takes only microseconds.
Task<Result<Product>> LockPerKey::read(Request &request, Key key)
{
    return m_options.lockPerKey ? readLocked(request, key) : m_inner->read(request, key);
}

Task<Status> LockPerKey::write(Request &request, Change change)
{
    return m_options.lockPerKey ? writeLocked(request, std::move(change)) : m_inner->write(request, std::move(change));
}

Task<Result<Product>> LockPerKey::readLocked(Request &request, Key key)
{
    bool locked = false;
    for (int tries = 0; m_options.lockPerKey && !locked && tries < mostTries; ++tries) {
        const auto cached = co_await lookUp(request, key);
        if (cached.hit() && m_inner->hitsMayReload())
            break;
        if (cached.hit())
            co_return cached.product();
        const auto taken = co_await request.cache().takeLock(key, lockExpiry);
        if (!taken)
            break; // without a cache there are no locks: the strategy decides what to do
        locked = *taken;
        if (!locked)
            co_await request.cache().waitForLock(key, pauseBetweenTries);
    }
    const auto answer = co_await m_inner->read(request, key); // looks again: another request may have filled the cache
    if (locked)
        co_await request.cache().releaseLock(key);
    co_return answer;
}

Task<Status> LockPerKey::writeLocked(Request &request, Change change)
{
    bool locked = false;
    for (int tries = 0; m_options.lockPerKey && !locked; ++tries) {
        if (tries == mostTries)
            co_return Error{Error::Kind::TimedOut, QStringLiteral("lock")};
        const auto taken = co_await request.cache().takeLock(change.key(), lockExpiry);
        if (!taken)
            break;
        locked = *taken;
        if (!locked)
            co_await request.cache().waitForLock(change.key(), pauseBetweenTries);
    }
    const auto done = co_await m_inner->write(request, change);
    if (locked)
        co_await request.cache().releaseLock(change.key());
    co_return done;
}

} // namespace cachescope
