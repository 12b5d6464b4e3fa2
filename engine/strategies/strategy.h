// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/patterns/jitter.h"
#include "engine/patterns/lookup.h"
#include "engine/patterns/singleflight.h"
#include "engine/stores/cacheview.h"
#include "engine/stores/databaseview.h"
#include "engine/strategies/strategyoptions.h"

#include <memory>

namespace cachescope {

/// The guards that these options ask for.
Guards guardsOf(const StrategyOptions &options);

/// A caching strategy: how the application reads and writes. Engine thread. `options` may change between two steps.
/// See "Writing a coroutine" in CONTRIBUTING.md.
class Strategy
{
public:
    Strategy(Stores &stores, const StrategyOptions &options)
        : m_stores(stores)
        , m_options(options)
    {
    }
    virtual ~Strategy() = default;

    virtual Task<Result<Product>> read(Request &request, Key key) = 0;
    /// Ok: the write is acknowledged to the client.
    virtual Task<Status> write(Request &request, Change change) = 0;

    /// Whether a read that hits may start a reload.
    virtual bool hitsMayReload() const { return false; }

    /// Starts the workers.
    virtual void start() { }
    /// One round of the workers' work, for callers that drive the workers manually (then start() is not called).
    virtual Task<> workOnce() { co_return; }
    /// Finishes the workers' remaining work; no request comes after this.
    virtual Task<> drain() { co_return; }
    /// False: a write that came now would wait until the workers have made room (back-pressure).
    virtual bool hasRoom() const { return true; }

protected:
    /// A read's cache look-up, with the retries that the options ask for.
    LookUp lookUp(Request &request, Key key, LookUp::Kind kind = LookUp::Kind::Value) const
    {
        return LookUp(request, key, kind, {m_options.cacheRetries, m_options.cacheRetryPause});
    }
    /// After a write to the database: deletes the cached copy, unless the option says otherwise. Deleting is correct,
    /// since the cache updates of two writers may arrive in the wrong order. `now`: what the row holds.
    Task<> invalidate(Request &request, Change written, Product now, milliseconds expiry);
    /// Puts into the cache what a write has left in the row.
    Task<Status> put(Request &request, Change written, Product now, milliseconds expiry);

    /// After a load: caches the product, or, if the option is set, its absence.
    Task<> keep(Request &request, Key key, const Result<Product> &loaded, milliseconds expiry);
    /// Loads and caches; concurrent readers of the key wait for that load.
    Task<Result<Product>> loadOnce(SingleFlight &loads, Request &request, Key key, milliseconds expiry);
    /// The TTL of the next SET.
    milliseconds ttl(milliseconds expiry) { return m_jitter.spread(expiry, m_options.expiryJitter); }

    Stores &m_stores;
    const StrategyOptions &m_options;

private:
    Jitter m_jitter;
};

} // namespace cachescope
