// SPDX-License-Identifier: GPL-3.0-only
#include "engine/strategies/writebehind.h"

#include "engine/stores/cacheandqueue.h"
#include "engine/stores/queuecall.h"

namespace cachescope {

Task<Result<Product>> WriteBehind::read(Request &request, Key key)
{
    const auto cached = co_await lookUp(request, key);
    if (cached.hit())
        co_return cached.product();

    const auto loaded = co_await request.database().load(key);
    co_await keep(request, key, loaded, m_options.expiry);
    if (!loaded || !request.superseded)
        co_return loaded;
    const auto newer = co_await readQueued(request, key); // a guarded cache has seen a newer write
    co_return newer;
}

/// The write that is not yet in the database; if it has been saved meanwhile, the saved row.
Task<Result<Product>> WriteBehind::readQueued(Request &request, Key key)
{
    const auto queued = co_await chosenQueue().find(request, key);
    if (queued && !queued->products.isEmpty()) {
        const Product product = queued->products.first();
        co_await request.cache().set(product, ttl(m_options.expiry));
        co_return product;
    }
    const auto loaded = co_await request.database().load(key);
    co_return loaded;
}

Task<Status> WriteBehind::write(Request &request, Product product)
{
    WriteQueue &queue = chosenQueue();             // the option may change meanwhile
    while (!queue.hasRoom(m_options.queueLimit)) { // back-pressure: writers wait for the worker
        const auto waited = co_await queue.waitForRoom(request, milliseconds(10));
        if (!waited)
            co_return waited; // the run is being given up
    }
    const auto done = co_await cacheAndQueue(request, queue, product, ttl(m_options.expiry));
    if (done)
        m_worker.wakeWhenFull(queue);
    co_return done; // acknowledged; the worker saves it
}

} // namespace cachescope
