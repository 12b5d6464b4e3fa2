// SPDX-License-Identifier: GPL-3.0-only
#include "engine/strategies/refreshahead.h"

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
    Version version = 0;
    if (loaded) { // a failed reload keeps the old value
        version = loaded->version;
        co_await background.cache().set(*loaded, ttl(m_options.refreshAheadExpiry));
    }
    background.close(loaded ? Outcome::Ok : Outcome::Failed, version);
    m_reloading.remove(key);
    m_reloaded.set();
}

Task<Status> RefreshAhead::write(Request &request, Product product)
{
    const auto saved = co_await request.database().save(product);
    if (saved)
        co_await invalidate(request, product, m_options.refreshAheadExpiry);
    co_return saved;
}

Task<> RefreshAhead::drain()
{
    while (!m_reloading.isEmpty())
        co_await m_reloaded.waitFor(std::chrono::milliseconds(50));
}

} // namespace cachescope
