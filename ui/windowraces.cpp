// SPDX-License-Identifier: GPL-3.0-only
// Step mode and exploring in the window.
#include "ui/lessons/codepanel.h"
#include "ui/charts/chartpanel.h"
#include "ui/controls/knobpanel.h"
#include "ui/mainwindow.h"
#include "ui/presentation/language.h"
#include "ui/races/racespanel.h"
#include "ui/races/spacetimeview.h"
#include "ui/stage/stage.h"

#include <QFileDialog>
#include <QMessageBox>
#include <QSaveFile>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabWidget>

namespace cachescope {

namespace {

constexpr qint64 mostSchedules = 1'000'000;

} // namespace

/// Below the stage in step mode: the strategy's code with a lane for each request.
QWidget *MainWindow::buildStory()
{
    m_stepCode = new CodePanel;
    m_story = new QSplitter(Qt::Horizontal);
    m_spaceTime = new SpaceTimeView;
    m_story->addWidget(card(m_stepCode));
    m_story->addWidget(card(m_spaceTime));
    m_story->setSizes({380, 700});
    m_story->setStretchFactor(1, 1);
    m_story->setChildrenCollapsible(false);
    m_story->setHandleWidth(8);
    return m_story;
}

void MainWindow::connectRaces()
{
    connect(m_races, &RacesPanel::beginWanted, this, &MainWindow::beginSteps);
    connect(m_races, &RacesPanel::endWanted, m_lab, &Lab::closeSteps);
    connect(m_races, &RacesPanel::addWanted, m_lab, &Lab::addStepRequest);
    connect(m_races, &RacesPanel::moveWanted, m_lab, &Lab::moveLane);
    connect(m_races, &RacesPanel::backWanted, m_lab, &Lab::stepBack);
    connect(m_races, &RacesPanel::finishWanted, m_lab, &Lab::finishSteps);
    connect(m_races, &RacesPanel::branchWanted, m_lab, &Lab::changeStepBranch);
    connect(m_races, &RacesPanel::cancelWanted, m_lab, &Lab::stop);
    connect(m_races, &RacesPanel::exploreWanted, this, [this](const RequestPlan &requests) {
        leaveLesson();
        m_stage->clear();
        m_lab->explore(m_scenario, requests, mostSchedules);
    });
    connect(m_races, &RacesPanel::remediesEdited, this, [this](const Knobs &knobs) {
        m_knobs->setKnobs(knobs);
        applyEdits();
    });
    connect(m_races, &RacesPanel::outcomeChosen, this, [this](const ScheduleOutcome &outcome) {
        if (m_races->isStepping())
            return;
        Scenario scenario = m_scenario;
        scenario.requests = m_races->exploredRequests();
        m_spaceTime->show({scenario, outcome.lanes, outcome.steps, outcome.verdict, QDateTime::currentDateTime()});
        m_lower->setCurrentIndex(1);
    });
    connect(m_races, &RacesPanel::saveWanted, this, &MainWindow::saveSchedule);
    connect(m_lab, &Lab::stepped, this, &MainWindow::showSteps);
    connect(m_lab, &Lab::exploring, m_races, &RacesPanel::showProgress);
    connect(m_lab, &Lab::explored, m_races, &RacesPanel::showFound);
}

void MainWindow::beginSteps(const RequestPlan &requests, const MoveOrder &order)
{
    leaveLesson();
    m_stage->clear();
    m_charts->clear();
    m_lab->openSteps(m_scenario, requests, order);
}

void MainWindow::showSteps(const StepView &view)
{
    if (view.open && !m_races->isStepping())
        m_tabs->setCurrentIndex(3);
    m_races->showSteps(view);
    m_stage->setLanes(view.open ? view.lanes : QVector<Lane>(), view.stores);
    m_code->setLanes(view.open ? view.lanes : QVector<Lane>());
    m_stepCode->setLanes(view.lanes);
    m_lower->setCurrentIndex(view.open ? 1 : 0);
    Scenario scenario = m_scenario;
    scenario.requests = view.plan;
    m_spaceTime->show({scenario, view.lanes, view.steps, view.verdict, QDateTime::currentDateTime()});
}

void MainWindow::saveSchedule(const ScheduleOutcome &outcome)
{
    Scenario scenario = m_scenario;
    scenario.requests = m_races->exploredRequests();
    scenario.order = outcome.shortest;
    scenario.name = scenario.strategy + QStringLiteral(": ") + nameOf(outcome.verdict);
    const QString path = QFileDialog::getSaveFileName(this, tr("Save the schedule"), scenario.strategy + QStringLiteral("-race.json"),
                                                      tr("Scenarios (*.json)"));
    if (path.isEmpty())
        return;
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(writeScenario(scenario)) < 0 || !file.commit())
        QMessageBox::warning(this, tr("Save the schedule"),
                             tr("The scenario was not saved to %1: %2. Choose another folder or free some space.")
                                 .arg(isolate(path), file.errorString()));
}

} // namespace cachescope
