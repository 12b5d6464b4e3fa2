// SPDX-License-Identifier: GPL-3.0-only
#include "ui/window/stepmode.h"

#include "ui/races/racespanel.h"
#include "ui/stage/stage.h"
#include "ui/window/panes.h"

namespace cachescope {

StepMode::StepMode(const Workspace &workspace, const Scenario &scenario, const RequestPlan &requests,
                   const MoveOrder &order)
    : Mode(workspace, workspace.lab)
{
    connect(&m_lab, &Lab::stepped, this, &StepMode::show);
    const RunId runId = m_lab.openSteps(scenario, requests, order);
    m_screen.begin(scenario, runId, RunState::Preparing);
    m_recorder.begin(scenario, runId);
}

void StepMode::leave()
{
    m_lab.closeSteps();
    StepView closed;
    closed.runId = m_screen.runId();
    m_screen.show(closed);
}

void StepMode::next(int direction)
{
    const StepView &view = m_panes.races->view();
    if (direction < 0)
        m_lab.stepBack();
    else if (!view.ahead.isEmpty())
        m_lab.moveLane(view.ahead.first());
    else if (!view.mayMove.isEmpty())
        m_lab.moveLane(view.mayMove.first());
}

void StepMode::show(const StepView &view)
{
    if (view.runId != m_screen.runId())
        return;
    const bool begins = view.open && !m_panes.races->isStepping();
    m_screen.show(view);
    if (begins) {
        m_panes.show(Panes::Tab::Races);
        m_panes.stage->setFocus(); // the number keys move the requests
    }
    if (!view.open)
        Q_EMIT over();
}

} // namespace cachescope
