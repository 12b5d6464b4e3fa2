// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/strategies/strategy.h"

namespace cachescope {

/// Cache-aside: the application looks into the cache, loads what is missing and puts it there; a write goes to the
/// database and deletes the cached copy. A cache that is down costs speed, never an answer.
class CacheAside final : public Strategy
{
public:
    using Strategy::Strategy;

    Task<Result<Product>> read(Request &request, Key key) override;
    Task<Status> write(Request &request, Product product) override;

private:
    SingleFlight m_loads; ///< when the option asks for it
};

} // namespace cachescope
