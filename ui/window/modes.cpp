// SPDX-License-Identifier: GPL-3.0-only
#include "ui/window/modes.h"

#include "engine/strategies/registry.h"
#include "ui/lessons/strategylist.h"
#include "ui/races/racespanel.h"
#include "ui/recording/timeline.h"
#include "ui/window/comparemode.h"
#include "ui/window/exploremode.h"
#include "ui/window/lessonmode.h"
#include "ui/window/livemode.h"
#include "ui/window/panes.h"
#include "ui/window/replaymode.h"
#include "ui/window/stepmode.h"

namespace cachescope {

Modes::Modes(const Workspace &workspace)
    : m_workspace(workspace)
{
    enterLive();
}

Modes::~Modes()
{
    delete m_mode;
}

void Modes::leave()
{
    m_mode->leave();
    m_workspace.lab.disconnect(m_mode);
    m_workspace.panes.player->disconnect(m_mode);
    m_workspace.panes.timeline->disconnect(m_mode);
    disconnect(m_mode, nullptr, this, nullptr);
    m_mode->deleteLater(); // perhaps it has just said that it is over
}

template<typename Entered, typename... Arguments> Entered *Modes::enter(const Arguments &...arguments)
{
    const bool wasOnServers = !m_mode || isOnServers();
    if (m_mode)
        leave();
    auto *entered = new Entered(m_workspace, arguments...);
    m_mode = entered;
    connect(m_mode, &Mode::over, this, &Modes::showOwn);
    if (!wasOnServers && isOnServers() && !m_workspace.lab.serversOpen())
        Q_EMIT serversWanted();
    return entered;
}

LiveMode *Modes::enterLive()
{
    return enter<LiveMode>();
}

void Modes::showOwn()
{
    enterLive();
}

void Modes::startRun()
{
    const Scenario &own = m_workspace.own.scenario();
    if (own.requests.isEmpty())
        enterLive()->start();
    else
        enter<StepMode>(own, own.requests, own.order);
}

void Modes::runOrPause()
{
    if (!m_mode->runOrPause())
        startRun();
}

void Modes::reset()
{
    enterLive()->reset();
}

void Modes::chooseStrategy(const QString &id)
{
    if (id == m_workspace.screen.scenario().strategy)
        return;
    const bool ran = isOnServers() && m_workspace.screen.isLive();
    m_workspace.own.setStrategy(id);
    LiveMode *live = enterLive();
    if (ran)
        live->start();
}

void Modes::chooseByNumber(int number)
{
    Panes &panes = m_workspace.panes;
    if (panes.races->isStepping())
        panes.races->moveLaneByKey(number);
    else if (number <= static_cast<int>(strategies().size()))
        panes.strategies->select(strategies()[static_cast<size_t>(number - 1)].id);
}

void Modes::openLesson(const QString &id)
{
    if (findLesson(id))
        enter<LessonMode>(id);
}

/// An order belongs to an outcome that was found, and is played with what it was found with.
void Modes::step(const RequestPlan &requests, const MoveOrder &order)
{
    Scenario scenario = m_workspace.own.scenario();
    scenario.options = m_workspace.panes.races->options();
    if (!order.isEmpty())
        scenario = m_workspace.panes.races->explored();
    enter<StepMode>(scenario, requests, order);
}

void Modes::explore(const RequestPlan &requests)
{
    Scenario scenario = m_workspace.own.scenario();
    scenario.options = m_workspace.panes.races->options();
    enter<ExploreMode>(scenario, requests);
}

void Modes::replay(const Recording &recording)
{
    enter<ReplayMode>(recording);
}

void Modes::compare()
{
    enter<CompareMode>();
}

void Modes::endComparison()
{
    if (qobject_cast<CompareMode *>(m_mode))
        enterLive();
}

} // namespace cachescope
