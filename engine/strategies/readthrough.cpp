// SPDX-License-Identifier: GPL-3.0-only
#include "engine/strategies/readthrough.h"

namespace cachescope {

Task<Result<Product>> ReadThrough::read(Request &request, Key key)
{
    const auto cached = co_await lookUp(request, key);
    if (cached.hit())
        co_return cached.product();

    const auto loaded = co_await loadOnce(m_loads, request, key, m_options.expiry); // the library's loader
    co_return loaded;
}

Task<Status> ReadThrough::write(Request &request, Change change)
{
    const auto saved = co_await request.database().save(change);
    if (saved)
        co_await invalidate(request, change, *saved, m_options.expiry);
    co_return statusOf(saved);
}

} // namespace cachescope
