// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/faults/fault.h"

#include <optional>

namespace cachescope {

/// The faults of a scenario on its timeline: which one begins next, and when those that have begun end. Time is in
/// seconds since the start of the run.
class FaultPlan
{
public:
    FaultPlan() = default;
    explicit FaultPlan(const QVector<Fault> &faults);

    /// Takes the next fault that is due, in the order of their times.
    std::optional<Fault> takeDue(double time);
    /// When a fault that began at `begun` ends; infinity: with the run.
    static double endOf(const Fault &fault, double begun);
    bool isEmpty() const { return m_next >= m_faults.size(); }

private:
    QVector<Fault> m_faults;
    qsizetype m_next = 0;
};

} // namespace cachescope
