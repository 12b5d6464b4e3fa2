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

Task<Status> WriteThrough::write(Request &request, Product product)
{
    switch (m_options.writeThroughOrder) {
    case WriteThroughOrder::InTransaction: return writeInTransaction(request, product);
    case WriteThroughOrder::DatabaseFirst: return writeDatabaseFirst(request, product);
    case WriteThroughOrder::CacheFirst: break;
    }
    return writeCacheFirst(request, product);
}

Task<Status> WriteThrough::writeInTransaction(Request &request, Product product)
{
    const auto transaction = co_await request.database().begin();
    if (!transaction)
        co_return transaction.error();

    const auto saved = co_await transaction->save(product);
    if (!saved) {
        co_await transaction->rollback();
        co_await cacheAnyway(request, product);
        co_return saved;
    }
    if (request.rowSuperseded) { // the newer write has put its own value into the cache
        co_await transaction->rollback();
        co_return Done{};
    }
    const auto cached = co_await request.cache().set(product, ttl(m_options.expiry));
    if (!cached) {
        co_await transaction->rollback();
        co_await request.cache().undoSet(product); // the SET may have arrived although its answer did not
        co_return cached;
    }
    const auto committed = co_await transaction->commit(product);
    if (!committed && !m_options.cacheUnsaved)
        co_await request.cache().remove(product.key);
    co_return committed;
}

Task<Status> WriteThrough::writeDatabaseFirst(Request &request, Product product)
{
    const auto saved = co_await request.database().save(product);
    if (!saved)
        co_await cacheAnyway(request, product);
    if (!saved || request.rowSuperseded)
        co_return saved;

    const auto cached = co_await request.cache().set(product, ttl(m_options.expiry));
    co_return cached; // an error here: the database has the write, the cache does not
}

Task<Status> WriteThrough::writeCacheFirst(Request &request, Product product)
{
    const auto cached = co_await request.cache().set(product, ttl(m_options.expiry));
    if (!cached)
        co_return cached;

    const auto saved = co_await request.database().save(product);
    if (!saved && !m_options.cacheUnsaved)
        co_await request.cache().undoSet(product); // the cache must not hold an unsaved value
    co_return saved;
}

/// The mistake that an option asks for: "at least the cache has it".
Task<> WriteThrough::cacheAnyway(Request &request, const Product &product)
{
    if (m_options.cacheUnsaved)
        co_await request.cache().set(product, ttl(m_options.expiry));
}

} // namespace cachescope
