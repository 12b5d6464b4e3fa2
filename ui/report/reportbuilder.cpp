// SPDX-License-Identifier: GPL-3.0-only
#include "ui/report/reportbuilder.h"

namespace cachescope {

void ReportBuilder::begin(const Scenario &scenario)
{
    m_open = true;
    m_report = {scenario, 0, {}, {}};
    m_samples.clear();
}

void ReportBuilder::clear()
{
    begin({});
    m_open = false;
}

void ReportBuilder::adjust(const Scenario &scenario)
{
    if (m_open)
        m_report.scenario = scenario;
}

void ReportBuilder::take(const Snapshot &snapshot)
{
    if (!m_open)
        return;
    noteForReport(m_report, snapshot);
    m_samples.append(snapshot.newSamples);
    m_samples.setFaults(snapshot.faults);
    m_samples.setAlerts(snapshot.alerts);
    if (snapshot.state == RunState::Finished || snapshot.state == RunState::Failed)
        m_open = false;
}

void ReportBuilder::takeSchedule(const Report &report)
{
    clear();
    m_report = report;
}

} // namespace cachescope
