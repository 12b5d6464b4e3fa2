// SPDX-License-Identifier: GPL-3.0-only
#include "ui/report/reportbuilder.h"

namespace cachescope {

void ReportBuilder::restart(const Scenario &scenario, State state)
{
    m_state = state;
    m_report = {scenario, 0, {}, {}};
    m_samples.clear();
}

void ReportBuilder::begin(const Scenario &scenario)
{
    restart(scenario, State::Waiting);
}

void ReportBuilder::beginRecorded(const Scenario &scenario)
{
    restart(scenario, State::Taking);
}

void ReportBuilder::clear()
{
    restart({}, State::Closed);
}

void ReportBuilder::adjust(const Scenario &scenario)
{
    if (m_state != State::Closed && scenario.strategy == m_report.scenario.strategy)
        m_report.scenario = scenario;
}

void ReportBuilder::take(const Snapshot &snapshot)
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

void ReportBuilder::takeSchedule(const Report &report)
{
    clear();
    m_report = report;
}

} // namespace cachescope
