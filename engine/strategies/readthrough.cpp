// SPDX-License-Identifier: GPL-3.0-only
#include "engine/strategies/readthrough.h"

namespace cachescope {

Task<Result<Product>> ReadThrough::read(Request &request, Key key)
{
    const auto cached = co_await request.cache().get(key);
    if (cached.hit())
        co_return cached.product();

    const auto loaded = co_await loadThrough(request, key);
    co_return loaded;
}

/// The loader: part of the cache library, not of the application.
Task<Result<Product>> ReadThrough::loadThrough(Request &request, Key key)
{
    if (m_loads.isUnderWay(key)) {
        const auto joined = co_await m_loads.join(request, key);
        co_return joined;
    }
    m_loads.takeOff(key);
    const auto loaded = co_await request.database().load(key);
    if (loaded)
        co_await request.cache().set(*loaded, m_knobs.expiry);
    m_loads.land(key, loaded);
    co_return loaded;
}

Task<Status> ReadThrough::write(Request &request, Product product)
{
    const auto saved = co_await request.database().save(product);
    if (saved)
        co_await settleCache(request, product, m_knobs.expiry);
    co_return saved;
}

} // namespace cachescope
