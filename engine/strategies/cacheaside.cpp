// SPDX-License-Identifier: GPL-3.0-only
#include "engine/strategies/cacheaside.h"

namespace cachescope {

Task<Result<Product>> CacheAside::read(Request &request, Key key)
{
    const auto cached = co_await lookUp(request, key);
    if (cached.hit())
        co_return cached.product();

    if (m_options.singleFlight) {
        const auto shared = co_await loadOnce(m_loads, request, key, m_options.expiry);
        co_return shared;
    }
    const auto loaded = co_await request.database().load(key);
    co_await keep(request, key, loaded, m_options.expiry);
    co_return loaded;
}

Task<Status> CacheAside::write(Request &request, Change change)
{
    const auto saved = co_await request.database().save(change);
    if (saved)
        co_await invalidate(request, change, *saved, m_options.expiry);
    co_return statusOf(saved);
}

} // namespace cachescope
