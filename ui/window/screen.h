// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/recording/recording.h"
#include "engine/run/stepview.h"
#include "ui/report/reportbuilder.h"

namespace cachescope {

class AlertCenter;
class Panes;

/// The one run that is shown: title, stage, code, charts, figures and report are all of it; values of other runs are
/// ignored. Whoever shows another one says so with begin(), the only way to clear the screen.
class Screen
{
public:
    Screen(Panes &panes, AlertCenter &alerts);

    /// From now on shows that run, which nothing is known of yet but its scenario and its state. None: no run.
    void begin(const Scenario &scenario, RunId runId = RunId::None, RunState state = RunState::Idle);
    /// What was said of the servers was a recording's.
    void forgetServers();
    /// The options were changed during the run.
    void adjust(const Scenario &scenario);

    void show(const Snapshot &snapshot);
    void append(const TraceBatch &events);
    void show(const Inspection &inspection);
    /// The steps of step mode; one that has been closed clears them.
    void show(const StepView &view);

    RunId runId() const { return m_runId; }
    const Scenario &scenario() const { return m_scenario; }
    const Snapshot &snapshot() const { return m_snapshot; }
    ReportBuilder &report() { return m_report; }
    bool isLive() const { return m_snapshot.state == RunState::Running || m_snapshot.state == RunState::Paused; }

private:
    void label(const Scenario &scenario);

    Panes &m_panes;
    AlertCenter &m_alerts;
    RunId m_runId = RunId::None;
    Scenario m_scenario;
    Snapshot m_snapshot;
    ReportBuilder m_report;
};

} // namespace cachescope
