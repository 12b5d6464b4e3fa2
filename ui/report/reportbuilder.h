// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/charts/samplebuffer.h"
#include "ui/words/runfigures.h"

namespace cachescope {

/// Collects the contents of one run's report: its scenario, its figures and its samples, which must all be of the same
/// run.
class ReportBuilder
{
public:
    /// A run begins: what is taken from now on is of it.
    void begin(const Scenario &scenario);
    /// Discards everything and collects nothing until the next begin().
    void clear();
    /// The options were changed during the run.
    void adjust(const Scenario &scenario);
    void take(const Snapshot &snapshot);
    /// Takes a schedule, as far as it has been run.
    void takeSchedule(const Report &report);

    bool isEmpty() const { return m_report.last.time == 0 && !m_report.schedule; }
    const Report &report() const { return m_report; }
    const SampleBuffer &samples() const { return m_samples; }

private:
    bool m_open = false;
    Report m_report;
    SampleBuffer m_samples;
};

} // namespace cachescope
