// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <algorithm>
#include <chrono>
#include <random>

namespace cachescope {

/// Spreads expiries, so that what was cached together does not expire together.
class Jitter
{
public:
    /// `time` plus or minus at most `share` (0 … 1) of it, evenly; at least a millisecond.
    std::chrono::milliseconds spread(std::chrono::milliseconds time, double share)
    {
        if (share <= 0)
            return time;
        const double factor = 1 + share * std::uniform_real_distribution(-1.0, 1.0)(m_random);
        const auto spread = static_cast<std::chrono::milliseconds::rep>(static_cast<double>(time.count()) * factor);
        return std::chrono::milliseconds(std::max<std::chrono::milliseconds::rep>(1, spread));
    }

private:
    std::mt19937_64 m_random{20240229}; // the same expiries in every run
};

} // namespace cachescope
