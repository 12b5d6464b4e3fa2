// SPDX-License-Identifier: GPL-3.0-only
#include "ui/window/screen.h"

#include "ui/charts/chartpanel.h"
#include "ui/controls/runbar.h"
#include "ui/controls/serverstatusbar.h"
#include "ui/lessons/codepanel.h"
#include "ui/lessons/strategylist.h"
#include "ui/races/racespanel.h"
#include "ui/races/spacetimeview.h"
#include "ui/stage/stage.h"
#include "ui/window/alertcenter.h"
#include "ui/window/panes.h"

namespace cachescope {

Screen::Screen(Panes &panes, AlertCenter &alerts)
    : m_panes(panes)
    , m_alerts(alerts)
{
}

void Screen::label(const Scenario &scenario)
{
    m_scenario = scenario;
    m_panes.stage->setScenario(scenario);
    m_panes.code->setScenario(scenario);
    m_panes.stepCode->setScenario(scenario);
    m_panes.charts->setScenario(scenario);
}

void Screen::begin(const Scenario &scenario, RunId runId, RunState state)
{
    m_runId = runId;
    label(scenario);
    m_panes.stage->clear();
    m_panes.charts->clear();
    m_panes.show(Panes::Lower::Charts);
    m_report.begin(scenario);
    Snapshot nothing;
    nothing.runId = runId;
    nothing.state = runId == RunId::None ? RunState::Idle : state; // without servers nothing has begun
    nothing.strategy = scenario.strategy;
    nothing.servers.redis = m_snapshot.servers.redis;
    nothing.servers.postgres = m_snapshot.servers.postgres;
    show(nothing);
}

void Screen::forgetServers()
{
    m_snapshot.servers.redis = {};
    m_snapshot.servers.postgres = {};
}

void Screen::adjust(const Scenario &scenario)
{
    label(scenario);
    m_report.adjust(scenario);
}

void Screen::show(const Snapshot &snapshot)
{
    if (snapshot.runId != m_runId)
        return;
    m_snapshot = snapshot;
    m_panes.runBar->setState(snapshot.state);
    m_panes.races->setState(snapshot.state);
    m_panes.status->setSnapshot(snapshot);
    m_panes.stage->setSnapshot(snapshot);
    m_panes.code->setSnapshot(snapshot);
    m_panes.charts->setSnapshot(snapshot);
    m_alerts.show(snapshot, m_scenario.alerts);
    m_report.take(snapshot);
    if (snapshot.state == RunState::Running && snapshot.time > second)
        m_panes.strategies->markRun(snapshot.strategy);
}

void Screen::append(const TraceBatch &events)
{
    if (events.runId == m_runId)
        m_panes.stage->append(events);
}

void Screen::show(const Inspection &inspection)
{
    if (inspection.runId == m_runId)
        m_panes.stage->showInspection(inspection);
}

void Screen::show(const StepView &view)
{
    if (view.runId != m_runId)
        return;
    m_panes.races->showSteps(view);
    m_panes.stage->setLanes(view.open ? view.lanes : QVector<Lane>(), view.stores, view.queued);
    m_panes.code->setLanes(view.open ? view.lanes : QVector<Lane>());
    m_panes.stepCode->setLanes(view.lanes);
    m_panes.show(view.open ? Panes::Lower::Story : Panes::Lower::Charts);
    m_panes.spaceTime->show(storyOf(m_scenario, view, QDateTime::currentDateTime()));
    if (view.open)
        m_report.takeSchedule({m_panes.spaceTime->story().scenario, secondsOf(view), m_snapshot, view});
}

} // namespace cachescope
