// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/strategies/strategy.h"

namespace cachescope {

/// Cache-aside: the application looks into the cache, loads what is missing and puts it there; a write goes to the
/// database and deletes the cached copy. When the cache is down, requests become slower but are still answered.
class CacheAside final : public Strategy
{
public:
    using Strategy::Strategy;

    Task<Result<Product>> read(Request &request, Key key) override;
    Task<Status> write(Request &request, Change change) override;

private:
    SingleFlight m_loads; ///< used if the option is set
};

} // namespace cachescope
