// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/charts/samplebuffer.h"
#include "ui/words/runfigures.h"

namespace cachescope {

/// What a report tells of one run: its scenario, its figures and its samples, which belong together and to no other
/// run.
class ReportBuilder
{
public:
    /// The next run that is prepared; what is still said of the run before passes by.
    void begin(const Scenario &scenario);
    /// A run that was recorded and is told from its beginning.
    void beginRecorded(const Scenario &scenario);
    /// Nothing is to be told any more, until the next begin.
    void clear();
    /// The options were turned while it runs.
    void adjust(const Scenario &scenario);
    void take(const Snapshot &snapshot);
    /// A schedule, as far as it has been played.
    void takeSchedule(const Report &report);

    bool isEmpty() const { return m_report.last.time == 0 && !m_report.schedule; }
    const Report &report() const { return m_report; }
    const SampleBuffer &samples() const { return m_samples; }

private:
    enum class State : quint8 { Closed, Waiting, Taking };

    void restart(const Scenario &scenario, State state);

    State m_state = State::Closed;
    Report m_report;
    SampleBuffer m_samples;
};

} // namespace cachescope
