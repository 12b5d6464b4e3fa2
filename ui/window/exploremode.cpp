// SPDX-License-Identifier: GPL-3.0-only
#include "ui/window/exploremode.h"

#include "ui/races/racespanel.h"
#include "ui/window/panes.h"

namespace cachescope {

namespace {

constexpr qint64 mostSchedules = 1'000'000;

} // namespace

ExploreMode::ExploreMode(const Workspace &workspace, const Scenario &scenario, const RequestPlan &requests)
    : Mode(workspace, workspace.lab)
{
    connect(&m_lab, &Lab::exploring, this, [this](const Exploration &soFar) {
        if (isMine(soFar))
            m_panes.races->showProgress(soFar);
    });
    connect(&m_lab, &Lab::explored, this, [this](const Exploration &found) {
        if (isMine(found))
            m_panes.races->showFound(found);
    });
    Scenario explored = scenario;
    explored.requests = requests;
    m_panes.races->beginExploration(explored);
    m_screen.begin(scenario, m_lab.explore(scenario, requests, mostSchedules), RunState::Preparing);
    if (m_screen.runId() == RunId::None)
        m_panes.races->abandonExploration(); // there are no servers
}

void ExploreMode::leave()
{
    if (!m_panes.races->isExploring())
        return;
    m_lab.stop();
    m_panes.races->abandonExploration();
}

} // namespace cachescope
