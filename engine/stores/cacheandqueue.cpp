// SPDX-License-Identifier: GPL-3.0-only
#include "engine/stores/cacheandqueue.h"

#include "engine/stores/queuecall.h"

namespace cachescope {

namespace {

using std::chrono::milliseconds;

Task<Status> cache(Request &request, Product product, milliseconds expiry)
{
    const auto cached = co_await request.cache().set(product, expiry);
    co_return cached;
}

Task<Status> cacheThenQueue(Request &request, WriteQueue &queue, Product product, milliseconds expiry)
{
    const WriteQueue::Place place(queue);
    const auto cached = co_await request.cache().set(product, expiry);
    if (!cached)
        co_return cached;
    const auto queued = co_await queue.push(request, product);
    if (queued)
        co_return Done{};
    co_await request.cache().undoSet(product);
    co_return queued.error();
}

/// If Redis rejects only the SET, the write fails for the client but is still saved later.
Task<Status> cacheWhileQueueing(Request &request, WriteQueue &queue, Product product, milliseconds expiry)
{
    const WriteQueue::Place place(queue);
    const auto caching = cache(request, product, expiry); // sent, but not awaited yet
    const auto queued = co_await queue.push(request, product);
    const auto cached = co_await caching;
    if (!cached)
        co_return cached;
    if (queued)
        co_return Done{};
    co_await request.cache().undoSet(product);
    co_return queued.error();
}

} // namespace

/// SET and RPUSH share one round trip if the gate delays neither and there is no circuit breaker to reject one of them.
Task<Status> cacheAndQueue(Request &request, WriteQueue &queue, Product product, milliseconds expiry)
{
    const Stores &stores = request.stores();
    const bool together = queue.server() == Server::Redis && stores.gate.isOpen(Server::Redis) && !stores.breaker;
    return together ? cacheWhileQueueing(request, queue, product, expiry)
                    : cacheThenQueue(request, queue, product, expiry);
}

} // namespace cachescope
