// SPDX-License-Identifier: GPL-3.0-only
#include "ui/window/livemode.h"

#include "ui/controls/banner.h"
#include "ui/window/panes.h"
#include "ui/window/windowtext.h"

namespace cachescope {

LiveMode::LiveMode(const Workspace &workspace)
    : Mode(workspace, workspace.lab)
{
    m_screen.begin(m_own.scenario());
}

void LiveMode::leave()
{
    if (m_screen.isLive() || state() == RunState::Preparing)
        m_lab.stop();
}

bool LiveMode::runOrPause()
{
    if (state() == RunState::Running)
        m_lab.pause();
    else if (state() == RunState::Paused)
        m_lab.resume();
    else
        return state() == RunState::Preparing || state() == RunState::Settling; // the button is off
    return true;
}

void LiveMode::end()
{
    if (state() == RunState::Settling)
        m_lab.giveUpFlush();
    else
        m_lab.stop();
}

void LiveMode::adjust()
{
    m_screen.adjust(m_own.scenario());
    m_lab.adjust(m_own.scenario());
}

void LiveMode::start()
{
    if (!m_lab.serversOpen())
        return startWhenServersAreOpen();
    const RunId runId = m_lab.start(m_own.scenario());
    m_recorder.begin(m_own.scenario(), runId);
    m_screen.begin(m_own.scenario(), runId, RunState::Preparing);
}

void LiveMode::startWhenServersAreOpen()
{
    m_screen.begin(m_own.scenario());
    const auto waiting = [] {
        return WindowText::tr("The servers are not ready yet: the run begins as soon as they are.");
    };
    m_panes.banner->show(waiting, {}, false);
    disconnect(&m_lab, &Lab::serversReady, this, nullptr); // it has been asked for before
    connect(
        &m_lab, &Lab::serversReady, this,
        [this, waiting] {
            m_panes.banner->withdraw(waiting());
            start();
        },
        Qt::SingleShotConnection);
}

void LiveMode::reset()
{
    const RunId runId = m_lab.reset();
    m_screen.begin(m_own.scenario(), runId, RunState::Preparing);
}

} // namespace cachescope
