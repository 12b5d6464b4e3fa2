// SPDX-License-Identifier: GPL-3.0-only
#include "engine/strategies/strategy.h"

namespace cachescope {

Task<> Strategy::settleCache(Request &request, const Product &written, milliseconds expiry)
{
    switch (m_knobs.afterWrite) {
    case AfterWrite::Delete: co_await request.cache().invalidate(written); break;
    case AfterWrite::Update:
        if (!request.rowSuperseded)   // the newer write brings its own value
            co_await request.cache().set(written, expiry);
        break;
    case AfterWrite::Nothing: break;
    }
}

Guards guardsOf(const Knobs &knobs)
{
    return {.cache = knobs.setIfNewer, .database = knobs.versionGuard, .batch = knobs.batchVersionGuard};
}

} // namespace cachescope
