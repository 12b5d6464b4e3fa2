// SPDX-License-Identifier: GPL-3.0-only
#include "engine/strategies/writebehind.h"

#include "engine/stores/cacheandqueue.h"
#include "engine/stores/queuecall.h"

#include <algorithm>

namespace cachescope {

Task<Result<Product>> WriteBehind::read(Request &request, Key key)
{
    const auto cached = co_await lookUp(request, key);
    if (cached.hit())
        co_return cached.product();

    const auto loaded = co_await request.database().load(key);
    co_await keep(request, key, loaded, m_options.expiry);
    const bool none = !loaded && loaded.error().kind == Error::Kind::NotFound && m_options.setIfNewer;
    if (!request.superseded && !none)
        co_return loaded;
    const auto newer = co_await newest(request, key); // a guarded cache has seen a newer write, or may have
    co_return newer;
}

/// What the queue will make of the row. The queue first: what the worker saves meanwhile is in the row.
Task<Result<Product>> WriteBehind::newest(Request &request, Key key)
{
    const auto queued = co_await chosenQueue().find(request, key);
    const QVector<Change> changes = queued ? queued->changes : QVector<Change>();
    std::optional<Product> product;
    if (std::all_of(changes.begin(), changes.end(), [](const Change &change) { return change.isPart(); })) {
        const auto loaded = co_await request.database().load(key);
        if (!loaded)
            co_return loaded;
        product = *loaded;
    }
    product = afterAll(product, changes);
    if (!product)
        co_return Error{Error::Kind::NotFound, QString::number(key.id)};
    if (!changes.isEmpty())
        co_await request.cache().set(*product, ttl(m_options.expiry));
    co_return *product;
}

Task<Status> WriteBehind::write(Request &request, Change change)
{
    WriteQueue &queue = chosenQueue();             // the option may change meanwhile
    while (!queue.hasRoom(m_options.queueLimit)) { // back-pressure: writers wait for the worker
        const auto waited = co_await queue.waitForRoom(request, milliseconds(10));
        if (!waited)
            co_return waited; // the run is being given up
    }
    const WriteQueue::Place place(queue);
    const auto done = co_await accept(request, queue, change);
    if (done)
        m_worker.wakeWhenFull(queue);
    co_return done; // acknowledged; the worker saves it
}

Task<Status> WriteBehind::accept(Request &request, WriteQueue &queue, Change change)
{
    if (!change.isPart())
        return cacheAndQueue(request, queue, change, ttl(m_options.expiry));
    switch (m_options.partialWrite) {
    case PartialWrite::Change: break;
    case PartialWrite::OntoRow: return acceptOntoRow(request, queue, change);
    case PartialWrite::AsWhole:
        return cacheAndQueue(request, queue, Change(asWhole(change), change.kind), ttl(m_options.expiry));
    }
    return acceptPart(request, queue, change);
}

} // namespace cachescope
