// SPDX-License-Identifier: GPL-3.0-only
#include "engine/strategies/refreshahead.h"

#include "engine/trace/outcomeof.h"

namespace cachescope {

Task<Result<Product>> RefreshAhead::read(Request &request, Key key)
{
    const auto cached = co_await lookUp(request, key, LookUp::Kind::ValueAndExpiry);
    if (cached.hit()) {
        if (inRefreshZone(cached) && !m_reloading.contains(key))
            reload(key); // not awaited: the reader has its answer
        co_return cached.product();
    }
    const auto loaded = co_await request.database().load(key);
    co_await keep(request, key, loaded, m_options.refreshAheadExpiry);
    co_return loaded;
}

bool RefreshAhead::inRefreshZone(const CacheAnswer &cached) const
{
    const double left = 1.0 - m_options.refreshThreshold;
    return !cached.absent() && cached.expiresIn() && *cached.expiresIn() < m_options.refreshAheadExpiry * left;
}

Task<> RefreshAhead::reload(Key key)
{
    m_reloading.insert(key);
    Request background(m_stores, Activity::Refresh, key);
    const auto loaded = co_await background.database().load(key);
    const Outcome outcome = loaded ? Outcome::Ok : outcomeOf(loaded.error().kind);
    if (loaded)
        co_await background.cache().set(*loaded, ttl(m_options.refreshAheadExpiry));
    else if (outcome == Outcome::NotFound) // any other failure keeps the old value
        co_await background.cache().remove(key);
    background.close(outcome, loaded ? loaded->version : 0);
    m_reloading.remove(key);
    m_reloaded.set();
}

Task<Status> RefreshAhead::write(Request &request, Change change)
{
    const auto saved = co_await request.database().save(change);
    if (saved)
        co_await invalidate(request, change, *saved, m_options.refreshAheadExpiry);
    co_return statusOf(saved);
}

Task<> RefreshAhead::drain()
{
    while (!m_reloading.isEmpty())
        co_await m_reloaded.waitFor(std::chrono::milliseconds(50));
}

} // namespace cachescope
