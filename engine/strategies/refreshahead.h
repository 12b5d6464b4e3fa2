// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/core/asyncevent.h"
#include "engine/strategies/strategy.h"

#include <QSet>

namespace cachescope {

/// Refresh-ahead: a read inside the refresh zone (the last part of a value's lifetime) is answered from the cache and
/// reloads the value in the background, one reload per key. Frequently read keys never miss.
class RefreshAhead final : public Strategy
{
public:
    using Strategy::Strategy;

    Task<Result<Product>> read(Request &request, Key key) override;
    Task<Status> write(Request &request, Change change) override;
    bool hitsMayReload() const override { return true; }
    Task<> drain() override;

private:
    bool inRefreshZone(const CacheAnswer &cached) const;
    Task<> reload(Key key);

    QSet<Key> m_reloading;
    AsyncEvent m_reloaded;
};

} // namespace cachescope
