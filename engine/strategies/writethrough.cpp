// SPDX-License-Identifier: GPL-3.0-only
#include "engine/strategies/writethrough.h"

namespace cachescope {

Task<Result<Product>> WriteThrough::read(Request &request, Key key)
{
    const auto cached = co_await lookUp(request, key);
    if (cached.hit())
        co_return cached.product();

    const auto loaded = co_await request.database().load(key);
    co_await keep(request, key, loaded, m_options.expiry);
    co_return loaded;
}

Task<Status> WriteThrough::write(Request &request, Change change)
{
    switch (m_options.writeThroughOrder) {
    case WriteThroughOrder::InTransaction: return writeInTransaction(request, change);
    case WriteThroughOrder::DatabaseFirst: return writeDatabaseFirst(request, change);
    case WriteThroughOrder::CacheFirst: break;
    }
    return writeCacheFirst(request, change);
}

Task<Status> WriteThrough::writeInTransaction(Request &request, Change change)
{
    const auto transaction = co_await request.database().begin();
    if (!transaction)
        co_return transaction.error();

    const auto saved = co_await transaction->save(change);
    if (!saved) {
        co_await transaction->rollback();
        co_await cacheAnyway(request, change, saved.error());
        co_return saved.error();
    }
    if (request.rowSuperseded) { // the newer write has put its own value into the cache
        co_await transaction->rollback();
        co_return Done{};
    }
    const auto cached = co_await put(request, change, *saved, m_options.expiry);
    if (!cached) {
        co_await transaction->rollback();
        co_await request.cache().undoSet(change); // the SET may have arrived although its answer did not
        co_return cached;
    }
    const auto committed = co_await transaction->commit(change);
    if (!committed && !m_options.cacheUnsaved)
        co_await request.cache().remove(change.key());
    co_return committed;
}

Task<Status> WriteThrough::writeDatabaseFirst(Request &request, Change change)
{
    const auto saved = co_await request.database().save(change);
    if (!saved)
        co_await cacheAnyway(request, change, saved.error());
    if (!saved || request.rowSuperseded)
        co_return statusOf(saved);

    const auto cached = co_await put(request, change, *saved, m_options.expiry);
    co_return cached; // an error here: the database has the write, the cache does not
}

Task<Status> WriteThrough::writeCacheFirst(Request &request, Change change)
{
    const auto cached = co_await putFirst(request, change);
    if (!cached)
        co_return cached;

    const auto saved = co_await request.database().save(change);
    if (!saved && !m_options.cacheUnsaved)
        co_await request.cache().undoSet(change); // the cache must not hold an unsaved value
    co_return statusOf(saved);
}

/// What the row will hold is known of a whole product only; a part is merged into what is cached, if it is.
Task<Status> WriteThrough::putFirst(Request &request, Change change)
{
    if (!change.isPart() || m_options.partialWrite == PartialWrite::AsWhole) {
        const auto cached = co_await put(request, change, change.product, m_options.expiry);
        co_return cached;
    }
    const auto merged = co_await request.cache().merge(change, ttl(m_options.expiry));
    co_return merged.hit() || !merged.error() ? Status(Done{}) : Status(*merged.error());
}

/// The mistake that an option asks for: "at least the cache has it".
Task<> WriteThrough::cacheAnyway(Request &request, Change change, Error refusal)
{
    if (m_options.cacheUnsaved && !isAnswer(refusal.kind))
        co_await put(request, change, change.product, m_options.expiry);
}

} // namespace cachescope
