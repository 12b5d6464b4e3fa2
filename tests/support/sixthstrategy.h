// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/strategies/registry.h"
#include "engine/strategies/strategy.h"

namespace cachescope {

/// A strategy of which the program knows nothing but its name: cache-aside whose write deletes the cached copy only
/// when it is the first of all, of whatever product. So even writes of different products depend on each other.
class SixthStrategy final : public Strategy
{
public:
    using Strategy::Strategy;

    Task<Result<Product>> read(Request &request, Key key) override
    {
        const auto cached = co_await lookUp(request, key);
        if (cached.hit())
            co_return cached.product();
        const auto loaded = co_await request.database().load(key);
        co_await keep(request, key, loaded, m_options.expiry);
        co_return loaded;
    }

    Task<Status> write(Request &request, Change change) override
    {
        const bool first = m_writes++ == 0;
        const auto saved = co_await request.database().save(change);
        if (saved && first)
            co_await request.cache().invalidate(change, m_options.expiry);
        co_return statusOf(saved);
    }

private:
    int m_writes = 0;
};

/// Adds it for as long as this lives.
class SixthStrategyAdded
{
public:
    static QString id() { return QStringLiteral("sixth"); }
    static QString name() { return QStringLiteral("The sixth"); }

    explicit SixthStrategyAdded(const Capabilities &can = {})
    {
        StrategyInfo info;
        info.id = id();
        info.name = name();
        info.can = can;
        info.create = [](Stores &stores, const StrategyOptions &options) {
            return std::make_unique<SixthStrategy>(stores, options);
        };
        wasAdded = addStrategy(info);
    }
    ~SixthStrategyAdded()
    {
        if (wasAdded)
            removeStrategy(id());
    }
    SixthStrategyAdded(const SixthStrategyAdded &) = delete;
    SixthStrategyAdded &operator=(const SixthStrategyAdded &) = delete;

    bool wasAdded = false;
};

} // namespace cachescope
