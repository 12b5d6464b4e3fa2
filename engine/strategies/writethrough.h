// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/strategies/strategy.h"

namespace cachescope {

/// Write-through: a write is done when both database and cache hold it. In a transaction: both or neither, provided
/// that the answer to COMMIT arrives. The other two orders are shorter and can leave the stores inconsistent.
class WriteThrough final : public Strategy
{
public:
    using Strategy::Strategy;

    Task<Result<Product>> read(Request &request, Key key) override;
    Task<Status> write(Request &request, Product product) override;

private:
    Task<Status> writeInTransaction(Request &request, Product product);
    Task<Status> writeDatabaseFirst(Request &request, Product product);
    Task<Status> writeCacheFirst(Request &request, Product product);
    Task<> cacheAnyway(Request &request, const Product &product);
};

} // namespace cachescope
