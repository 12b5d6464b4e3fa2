// SPDX-License-Identifier: GPL-3.0-only
#include "ui/window/ownscenario.h"

#include "ui/controls/optionspanel.h"
#include "ui/controls/runbar.h"
#include "ui/controls/workloadpanel.h"
#include "ui/lessons/strategylist.h"
#include "ui/races/racespanel.h"
#include "ui/window/panes.h"

#include <QSignalBlocker>

namespace cachescope {

namespace {

/// Slow enough to follow, busy enough to show something immediately.
Scenario firstScenario()
{
    Scenario scenario;
    scenario.workload.clients = 16;
    scenario.workload.readShare = 0.8;
    scenario.databaseDelay = {Delay::Kind::Fixed, 10, 0};
    scenario.options.flushInterval = std::chrono::seconds(5);
    return scenario;
}

} // namespace

OwnScenario::OwnScenario(Panes &panes)
    : m_panes(panes)
    , m_scenario(firstScenario())
{
    connect(panes.options, &OptionsPanel::edited, this, &OwnScenario::take);
    connect(panes.runBar, &RunBar::delaysEdited, this, &OwnScenario::take);
    connect(panes.workload, &WorkloadPanel::edited, this, [this] {
        dropSchedule();
        take();
    });
    showOwn();
}

void OwnScenario::set(const Scenario &scenario)
{
    m_scenario = scenario;
    showOwn();
}

void OwnScenario::setStrategy(const QString &id)
{
    m_scenario.strategy = id;
    m_scenario.requests.clear();
    m_scenario.order.clear();
    showOwn();
}

void OwnScenario::dropSchedule()
{
    m_scenario.requests.clear();
    m_scenario.order.clear();
    m_panes.races->setSchedule({});
}

void OwnScenario::take()
{
    m_scenario.options = m_panes.options->options();
    m_panes.workload->apply(m_scenario);
    m_scenario.cacheDelay = m_panes.runBar->cacheDelay();
    m_scenario.databaseDelay = m_panes.runBar->databaseDelay();
    m_panes.races->setOptions(m_scenario.options);
    Q_EMIT edited();
}

void OwnScenario::fill(const Scenario &scenario)
{
    const QSignalBlocker quiet(m_panes.strategies); // nobody has chosen one
    m_panes.strategies->select(scenario.strategy);
    m_panes.options->setStrategy(scenario.strategy);
    m_panes.options->setOptions(scenario.options);
    m_panes.workload->setScenario(scenario);
    m_panes.runBar->setDelays(scenario.cacheDelay, scenario.databaseDelay);
}

void OwnScenario::showOwn()
{
    fill(m_scenario);
    m_panes.races->setStrategy(m_scenario.strategy);
    m_panes.races->setOptions(m_scenario.options);
    m_panes.races->setSchedule(m_scenario.requests);
    m_panes.options->setEnabled(true);
    m_panes.workload->setEnabled(true);
    m_panes.runBar->setDelaysEnabled(true);
}

void OwnScenario::showInstead(const Scenario &other)
{
    fill(other);
    m_panes.options->setEnabled(false);
    m_panes.workload->setEnabled(false);
    m_panes.runBar->setDelaysEnabled(false);
}

} // namespace cachescope
