// SPDX-License-Identifier: GPL-3.0-only
#include "engine/faults/faultplan.h"

#include <algorithm>
#include <limits>

namespace cachescope {

FaultPlan::FaultPlan(const QVector<Fault> &faults)
    : m_faults(faults)
{
    std::stable_sort(m_faults.begin(), m_faults.end(), [](const Fault &a, const Fault &b) { return a.at < b.at; });
}

std::optional<Fault> FaultPlan::takeDue(double time)
{
    if (isEmpty() || m_faults.at(m_next).at > time)
        return {};
    return m_faults.at(m_next++);
}

double FaultPlan::endOf(const Fault &fault, double begun)
{
    if (isInstant(fault.kind))
        return begun;
    return fault.duration > 0 ? begun + fault.duration : std::numeric_limits<double>::infinity();
}

} // namespace cachescope
