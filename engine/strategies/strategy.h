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

class MemoryWriteQueue;

/// What the stores refuse under these options.
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
    /// Ok: the client was told that its write succeeded.
    virtual Task<Status> write(Request &request, Product product) = 0;

    /// A read that finds its value may have more to do.
    virtual bool hitsMayReload() const { return false; }

    /// Starts the workers.
    virtual void start() { }
    /// One round of the workers' work, for whoever decides himself when they work (then nobody calls start()).
    virtual Task<> workOnce() { co_return; }
    /// Finishes what the workers still have to do; no request comes after this.
    virtual Task<> drain() { co_return; }
    /// False: a write that came now would wait until the workers have made room (back-pressure).
    virtual bool hasRoom() const { return true; }
    /// The queue in the program's memory, for looking; null when there is none.
    virtual const MemoryWriteQueue *memoryQueue() const { return nullptr; }

protected:
    /// A read's look-up in the cache, as often as the options say.
    LookUp lookUp(Request &request, Key key, LookUp::Kind kind = LookUp::Kind::Value) const
    {
        return LookUp(request, key, kind, {m_options.cacheRetries, m_options.cacheRetryPause});
    }
    /// Behind a write to the database: deletes the cached copy, unless the option says otherwise. Deleting is right,
    /// since two writers who update may cross.
    Task<> invalidate(Request &request, const Product &written, milliseconds expiry);

    /// Behind a load: puts what was found into the cache, and, if the option says so, that nothing was.
    Task<> keep(Request &request, Key key, const Result<Product> &loaded, milliseconds expiry);
    /// Loads and keeps; who comes while somebody else does it waits for that answer.
    Task<Result<Product>> loadOnce(SingleFlight &loads, Request &request, Key key, milliseconds expiry);
    /// The TTL of the next SET.
    milliseconds ttl(milliseconds expiry) { return m_jitter.spread(expiry, m_options.expiryJitter); }

    Stores &m_stores;
    const StrategyOptions &m_options;

private:
    Jitter m_jitter;
};

} // namespace cachescope
