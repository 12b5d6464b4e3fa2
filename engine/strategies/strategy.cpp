// SPDX-License-Identifier: GPL-3.0-only
#include "engine/strategies/strategy.h"

namespace cachescope {

Task<> Strategy::invalidate(Request &request, Change written, Product now, milliseconds expiry)
{
    switch (m_options.afterWrite) {
    case AfterWrite::Delete: co_await request.cache().invalidate(written, ttl(expiry)); break;
    case AfterWrite::Update:
        if (!request.rowSuperseded) // the newer write puts its own value there
            co_await put(request, written, now, expiry);
        break;
    case AfterWrite::Nothing: break;
    }
}

Task<Status> Strategy::put(Request &request, Change written, Product now, milliseconds expiry)
{
    if (written.deletes()) {
        const auto gone = co_await request.cache().invalidate(written, ttl(expiry));
        co_return gone;
    }
    const bool part = written.isPart() && m_options.partialWrite == PartialWrite::AsWhole; // the mistake
    const Product product = part ? asWhole(written) : now;
    const auto cached = co_await request.cache().set(product, ttl(expiry));
    co_return cached;
}

Task<> Strategy::keep(Request &request, Key key, const Result<Product> &loaded, milliseconds expiry)
{
    if (loaded)
        co_await request.cache().set(*loaded, ttl(expiry));
    else if (loaded.error().kind == Error::Kind::NotFound && m_options.absenceExpiry.count() > 0)
        co_await request.cache().setAbsent(key, loaded.error().version, ttl(m_options.absenceExpiry));
}

Task<Result<Product>> Strategy::loadOnce(SingleFlight &loads, Request &request, Key key, milliseconds expiry)
{
    if (loads.isInFlight(key)) {
        const auto joined = co_await loads.join(request, key);
        if (joined || joined.error().kind != Error::Kind::Conflict)
            co_return joined;
        const auto own = co_await request.database().load(key);
        co_return own;
    }
    loads.begin(key);
    const auto loaded = co_await request.database().load(key);
    co_await keep(request, key, loaded, expiry);
    // The guarded cache rejected it: a newer write ended before the load, and a reader that joined after that write
    // must not get the older value.
    const bool outdated = loaded && request.superseded;
    const Result<Product> shared = outdated ? Result<Product>(Error{Error::Kind::Conflict, {}}) : loaded;
    loads.complete(key, shared);
    co_return loaded;
}

Guards guardsOf(const StrategyOptions &options)
{
    return {.cache = options.setIfNewer, .database = options.versionGuard, .batch = options.batchVersionGuard};
}

} // namespace cachescope
