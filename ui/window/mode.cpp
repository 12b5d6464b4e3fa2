// SPDX-License-Identifier: GPL-3.0-only
#include "ui/window/mode.h"

#include "ui/controls/runbar.h"
#include "ui/stage/stage.h"
#include "ui/window/panes.h"

namespace cachescope {

Mode::Mode(const Workspace &workspace, RunFeed &feed)
    : m_lab(workspace.lab)
    , m_panes(workspace.panes)
    , m_screen(workspace.screen)
    , m_own(workspace.own)
    , m_recorder(workspace.recorder)
{
    connect(&feed, &RunFeed::snapshot, this, [this](const Snapshot &snapshot) { m_screen.show(snapshot); });
    connect(&feed, &RunFeed::inspected, this, [this](const Inspection &found) { m_screen.show(found); });
    connect(&feed, &RunFeed::traced, this, [this](const TraceBatch &events) {
        if (m_screen.snapshot().state != RunState::Stepping) // step mode draws the requests as they are held
            m_screen.append(events);
    });
}

void Mode::next(int direction)
{
    if (m_panes.stage->moment().log.isEmpty())
        return; // nothing has been drawn: an empty picture would be shown
    m_panes.stage->stepDrawing(direction);
    m_panes.runBar->setDrawingPaused(true);
}

} // namespace cachescope
