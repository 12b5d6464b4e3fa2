// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/core/clock.h"
#include "engine/measure/snapshot.h"

#include <array>

namespace cachescope {

/// Latencies in logarithmic buckets: 32 per octave, so a percentile is at most 1/32 (3.2 %) above the true value.
/// Covers 1 ns to 18 min; longer values are counted in the last bucket, except in max, which is exact.
class Histogram
{
public:
    void add(Nanos value);
    void add(const Histogram &other);
    void clear() { *this = Histogram(); }
    qint64 count() const { return m_count; }
    /// Upper bound of the bucket that contains the quantile `p` (0 … 1); 0 when empty.
    Nanos percentile(double p) const;
    LatencySummary summary() const;

private:
    static constexpr int subBits = 5;
    static constexpr int buckets = (40 - subBits + 1) << subBits;

    static size_t bucketOf(Nanos value);
    static Nanos upperEdge(size_t bucket);

    std::array<quint32, buckets> m_counts{};
    qint64 m_count = 0;
    Nanos m_max = 0;
};

} // namespace cachescope
