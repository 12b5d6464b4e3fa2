// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/strategies/strategy.h"

namespace cachescope {

/// Read-through: the application asks only the cache; the cache's loader fills a miss, one load per key at a time. A
/// write goes to the database through the same library and deletes the cached copy.
class ReadThrough final : public Strategy
{
public:
    using Strategy::Strategy;

    Task<Result<Product>> read(Request &request, Key key) override;
    Task<Status> write(Request &request, Change change) override;

private:
    SingleFlight m_loads;
};

} // namespace cachescope
