// SPDX-License-Identifier: GPL-3.0-only
#include "engine/stores/cacheandqueue.h"
#include "engine/strategies/writebehind.h"

// Writes of one part of a product under write-behind.
namespace cachescope {

/// Merged onto what the cache holds, or what it would hold, and queued as what it is: a part.
Task<Status> WriteBehind::acceptPart(Request &request, WriteQueue &queue, Change part)
{
    const auto known = co_await request.cache().merge(part, ttl(m_options.expiry));
    if (known.error())
        co_return *known.error(); // also: there is no such product
    if (known.hit()) {
        const Change change(*known.product(), part.kind);
        if (change.version() > part.version())
            co_return Done{}; // a newer write of that part has replaced this one already
        const auto queued = co_await queueCached(request, queue, change);
        co_return queued;
    }
    const auto product = co_await newest(request, part.key());
    if (!product) {
        co_await request.cache().undoSet(part); // a guarded cache has noted a write that is none
        co_return product.error();
    }
    const Change change(merged(*product, part), part.kind);
    const auto done = co_await cacheAndQueue(request, queue, change, ttl(m_options.expiry));
    co_return done;
}

/// The mistake: what is queued is not in the row, and is overwritten.
Task<Status> WriteBehind::acceptOntoRow(Request &request, WriteQueue &queue, Change part)
{
    const auto row = co_await request.database().load(part.key());
    if (!row)
        co_return row.error();
    const Change whole(merged(*row, part));
    const auto done = co_await cacheAndQueue(request, queue, whole, ttl(m_options.expiry));
    co_return done;
}

} // namespace cachescope
