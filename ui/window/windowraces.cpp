// SPDX-License-Identifier: GPL-3.0-only
// Step mode and exploration in the window.
#include "engine/core/atomicfile.h"
#include "ui/charts/chartpanel.h"
#include "ui/controls/optionspanel.h"
#include "ui/controls/workloadpanel.h"
#include "ui/lessons/codepanel.h"
#include "ui/races/racespanel.h"
#include "ui/races/spacetimeview.h"
#include "ui/stage/stage.h"
#include "ui/window/mainwindow.h"
#include "ui/words/language.h"
#include "ui/words/outcometexts.h"

#include <QFileDialog>
#include <QMessageBox>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabWidget>

namespace cachescope {

namespace {

constexpr qint64 mostSchedules = 1'000'000;

} // namespace

/// Below the stage in step mode: the strategy's code with a column for each request.
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
        leaveRecording();
        m_report.clear();
        leaveLesson();
        m_stage->clear();
        m_explored = m_scenario;
        m_explored.requests = requests;
        m_lab->explore(m_scenario, requests, mostSchedules);
    });
    connect(m_races, &RacesPanel::remediesEdited, this, [this](const StrategyOptions &options) {
        m_options->setOptions(options);
        applyEdits();
    });
    connect(m_races, &RacesPanel::outcomeChosen, this, [this](const ScheduleOutcome &outcome) {
        if (m_races->isStepping())
            return;
        m_spaceTime->show({scheduleOf(m_explored, outcome), outcome.lanes, outcome.steps, outcome.verdict,
                           QDateTime::currentDateTime(), outcome.shortest},
                          SpaceTimeView::From::Beginning);
        m_lower->setCurrentIndex(1);
    });
    connect(m_races, &RacesPanel::saveWanted, this, &MainWindow::saveSchedule);
    connect(m_races, &RacesPanel::saveOrderWanted, this, &MainWindow::saveOrder);
    connect(m_races, &RacesPanel::leaveWanted, this, &MainWindow::leaveSchedule);
    connect(m_workload, &WorkloadPanel::edited, this, &MainWindow::leaveSchedule);
    connect(m_workload, &WorkloadPanel::editedForNextRun, this, &MainWindow::leaveSchedule);
    // The number keys move the requests again.
    connect(m_races, &RacesPanel::addWanted, m_stage, qOverload<>(&QWidget::setFocus));
    connect(m_races, &RacesPanel::branchWanted, m_stage, qOverload<>(&QWidget::setFocus));
    connect(m_lab, &Lab::stepped, this, &MainWindow::showSteps);
    connect(m_lab, &Lab::exploring, m_races, &RacesPanel::showProgress);
    connect(m_lab, &Lab::explored, m_races, &RacesPanel::showFound);
}

void MainWindow::beginSteps(const RequestPlan &requests, const MoveOrder &order)
{
    leaveRecording();
    m_report.clear();
    leaveLesson();
    const bool wasFound = !order.isEmpty();
    if (wasFound && m_scenario.options != m_explored.options) { // changed since: the outcome may differ
        m_options->setOptions(m_explored.options);
        applyEdits();
    }
    m_stage->clear();
    m_charts->clear();
    m_lab->openSteps(m_scenario, requests, order);
}

void MainWindow::showSteps(const StepView &view)
{
    const bool begins = view.open && !m_races->isStepping();
    m_races->showSteps(view);
    if (begins) {
        m_tabs->setCurrentIndex(3);
        m_stage->setFocus(); // the number keys move the requests
    }
    m_stage->setLanes(view.open ? view.lanes : QVector<Lane>(), view.stores, view.queued);
    m_code->setLanes(view.open ? view.lanes : QVector<Lane>());
    m_stepCode->setLanes(view.lanes);
    m_lower->setCurrentIndex(view.open ? 1 : 0);
    m_spaceTime->show(storyOf(m_scenario, view, QDateTime::currentDateTime()));
    if (view.open)
        m_report.takeSchedule({m_spaceTime->story().scenario, secondsOf(view), m_snapshot, view});
}

void MainWindow::saveSchedule(const ScheduleOutcome &outcome)
{
    askWhereToSaveSchedule(scheduleOf(m_explored, outcome));
}

/// What has been run manually: the plan with the requests added, and the moves taken, with the options at its start.
void MainWindow::saveOrder()
{
    Scenario scenario = storyOf(m_scenario, m_races->view(), {}).scenario;
    scenario.name = scheduleName(scenario, m_races->view().verdict);
    askWhereToSaveSchedule(scenario);
}

void MainWindow::leaveSchedule()
{
    if (m_scenario.requests.isEmpty())
        return;
    if (m_races->isStepping())
        m_lab->closeSteps();
    m_scenario.requests.clear();
    m_scenario.order.clear();
    m_races->setSchedule({});
}

void MainWindow::askWhereToSaveSchedule(const Scenario &scenario)
{
    const QString path = QFileDialog::getSaveFileName(
        this, tr("Save the schedule"), scenario.strategy + QStringLiteral("-race.json"), tr("Scenarios (*.json)"));
    if (path.isEmpty())
        return;
    const QString reason = writeFileAtomically(path, writeScenario(scenario));
    if (!reason.isEmpty())
        QMessageBox::warning(this, tr("Save the schedule"),
                             tr("The scenario was not saved to %1: %2. Choose another folder or free some space.")
                                 .arg(isolate(path), reason));
}

} // namespace cachescope
