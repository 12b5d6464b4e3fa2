// SPDX-License-Identifier: GPL-3.0-only
#include "ui/report/runnotes.h"

namespace cachescope {

void RunNotes::restart(const Scenario &scenario, State state)
{
    m_state = state;
    m_report = {scenario, 0, {}, {}};
    m_samples.clear();
}

void RunNotes::begin(const Scenario &scenario)
{
    restart(scenario, State::Waiting);
}

void RunNotes::beginRecorded(const Scenario &scenario)
{
    restart(scenario, State::Taking);
}

void RunNotes::clear()
{
    restart({}, State::Closed);
}

void RunNotes::adjust(const Scenario &scenario)
{
    if (m_state != State::Closed && scenario.strategy == m_report.scenario.strategy)
        m_report.scenario = scenario;
}

void RunNotes::take(const Snapshot &snapshot)
{
    if (snapshot.state == RunState::Preparing) {
        m_state = m_state == State::Waiting ? State::Taking : isEmpty() ? m_state : State::Closed;
        return;
    }
    if (m_state != State::Taking || snapshot.strategy != m_report.scenario.strategy)
        return;
    noteForReport(m_report, snapshot);
    m_samples.append(snapshot.newSamples);
    m_samples.setFaults(snapshot.faults);
    m_samples.setAlerts(snapshot.alerts);
    if (snapshot.state == RunState::Finished || snapshot.state == RunState::Failed)
        m_state = State::Closed;
}

void RunNotes::takeSchedule(const Report &report)
{
    clear();
    m_report = report;
}

} // namespace cachescope
