// SPDX-License-Identifier: GPL-3.0-only
#include "engine/measure/histogram.h"

#include <algorithm>
#include <bit>
#include <cmath>

namespace cachescope {

size_t Histogram::bucketOf(Nanos value)
{
    constexpr quint64 subCount = quint64(1) << subBits;
    const auto clamped = static_cast<quint64>(std::clamp<Nanos>(value, 0, (Nanos(1) << 40) - 1));
    if (clamped < subCount)
        return clamped;
    const int shift = std::bit_width(clamped) - subBits - 1;
    return (static_cast<size_t>(shift) << subBits) + static_cast<size_t>(clamped >> shift);
}

Nanos Histogram::upperEdge(size_t bucket)
{
    constexpr size_t subCount = size_t(1) << subBits;
    if (bucket < subCount)
        return static_cast<Nanos>(bucket);
    const size_t shift = (bucket >> subBits) - 1;
    const size_t sub = (bucket & (subCount - 1)) + subCount;
    return static_cast<Nanos>(((sub + 1) << shift) - 1);
}

void Histogram::add(Nanos value)
{
    ++m_counts[bucketOf(value)];
    ++m_count;
    m_max = std::max(m_max, value);
}

void Histogram::add(const Histogram &other)
{
    if (other.m_count == 0)
        return;
    for (size_t i = 0; i < m_counts.size(); ++i)
        m_counts[i] += other.m_counts[i];
    m_count += other.m_count;
    m_max = std::max(m_max, other.m_max);
}

Nanos Histogram::percentile(double p) const
{
    if (m_count == 0)
        return 0;
    const auto wanted = std::max<qint64>(1, static_cast<qint64>(std::ceil(p * static_cast<double>(m_count))));
    qint64 seen = 0;
    for (size_t i = 0; i < m_counts.size(); ++i) {
        seen += m_counts[i];
        if (seen >= wanted)
            return std::min(upperEdge(i), m_max);
    }
    return m_max;
}

LatencySummary Histogram::summary() const
{
    return {m_count, toMs(percentile(0.5)), toMs(percentile(0.9)), toMs(percentile(0.99)), toMs(m_max)};
}

} // namespace cachescope
