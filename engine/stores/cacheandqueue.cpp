// SPDX-License-Identifier: GPL-3.0-only
#include "engine/stores/cacheandqueue.h"

#include "engine/stores/queuecall.h"

namespace cachescope {

namespace {

using std::chrono::milliseconds;

/// Of a deletion the cache keeps that there is no such product: the database still holds it for a while.
Task<Status> cache(Request &request, Change change, milliseconds expiry)
{
    if (change.deletes()) {
        const auto marked = co_await request.cache().setDeleted(change, expiry);
        co_return marked;
    }
    const auto cached = co_await request.cache().set(change.product, expiry);
    co_return cached;
}

Task<Status> cacheThenQueue(Request &request, WriteQueue &queue, Change change, milliseconds expiry)
{
    const auto cached = co_await cache(request, change, expiry);
    if (!cached)
        co_return cached;
    const auto queued = co_await queueCached(request, queue, change);
    co_return queued;
}

/// If Redis rejects only the SET, the write fails for the client but is still saved later.
Task<Status> cacheWhileQueueing(Request &request, WriteQueue &queue, Change change, milliseconds expiry)
{
    const auto caching = cache(request, change, expiry); // sent, but not awaited yet
    const auto queued = co_await queue.push(request, change);
    const auto cached = co_await caching;
    if (!cached || queued)
        co_return cached;
    co_await request.cache().undoSet(change);
    co_return queued.error();
}

} // namespace

/// SET and RPUSH share one round trip if the gate delays neither and there is no circuit breaker to reject one of them.
Task<Status> cacheAndQueue(Request &request, WriteQueue &queue, Change change, milliseconds expiry)
{
    const Stores &stores = request.stores();
    const bool together = queue.server() == Server::Redis && stores.gate.isOpen(Server::Redis) && !stores.breaker;
    return together ? cacheWhileQueueing(request, queue, change, expiry)
                    : cacheThenQueue(request, queue, change, expiry);
}

Task<Status> queueCached(Request &request, WriteQueue &queue, Change change)
{
    const auto queued = co_await queue.push(request, change);
    if (!queued)
        co_await request.cache().undoSet(change);
    co_return statusOf(queued);
}

} // namespace cachescope
