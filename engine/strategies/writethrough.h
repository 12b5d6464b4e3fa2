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
    Task<Status> write(Request &request, Change change) override;

private:
    Task<Status> writeInTransaction(Request &request, Change change);
    Task<Status> writeDatabaseFirst(Request &request, Change change);
    Task<Status> writeCacheFirst(Request &request, Change change);
    Task<Status> putFirst(Request &request, Change change);
    Task<> cacheAnyway(Request &request, Change change, Error refusal);
};

} // namespace cachescope
