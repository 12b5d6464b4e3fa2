// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/strategies/strategy.h"

namespace cachescope {

/// The remedy "lock per key" around any strategy: a request that loads or writes a key first takes its lock in Redis
/// (SET NX with an expiry); if another holds it, it waits a little and looks into the cache again. With the option off
/// it only delegates.
class LockPerKey final : public Strategy
{
public:
    LockPerKey(Stores &stores, const StrategyOptions &options, std::unique_ptr<Strategy> inner)
        : Strategy(stores, options)
        , m_inner(std::move(inner))
    {
    }

    Task<Result<Product>> read(Request &request, Key key) override;
    Task<Status> write(Request &request, Change change) override;

    void start() override { m_inner->start(); }
    Task<> workOnce() override { return m_inner->workOnce(); }
    Task<> drain() override { return m_inner->drain(); }
    bool hasRoom() const override { return m_inner->hasRoom(); }

private:
    Task<Result<Product>> readLocked(Request &request, Key key);
    Task<Status> writeLocked(Request &request, Change change);

    std::unique_ptr<Strategy> m_inner;
};

} // namespace cachescope
