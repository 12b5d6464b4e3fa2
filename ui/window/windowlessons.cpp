// SPDX-License-Identifier: GPL-3.0-only
// The lessons in the window.
#include "ui/charts/chartpanel.h"
#include "ui/controls/optionspanel.h"
#include "ui/controls/workloadpanel.h"
#include "ui/lessons/lessonlist.h"
#include "ui/lessons/lessonpage.h"
#include "ui/races/spacetimeview.h"
#include "ui/stage/stage.h"
#include "ui/window/mainwindow.h"

#include <QStackedWidget>
#include <QTabWidget>

namespace cachescope {

namespace {

/// The scenario of a part of a lesson, as shown in the window.
Scenario scenarioOf(const LessonPart &part, const AlertThresholds &thresholds)
{
    Scenario scenario;
    scenario.strategy = part.strategy;
    scenario.options = part.options();
    scenario.databaseDelay = part.databaseDelay;
    scenario.alerts = thresholds;
    return scenario;
}

} // namespace

void MainWindow::connectLessons()
{
    connect(m_lessonList, &LessonList::chosen, this, &MainWindow::beginLesson);
    connect(m_lessonPage, &LessonPage::goOnWanted, m_lab, &Lab::nextMoment);
    connect(m_lessonPage, &LessonPage::againWanted, this, &MainWindow::beginLesson);
    connect(m_lessonPage, &LessonPage::closeWanted, m_lab, &Lab::stop);
    connect(m_lab, &Lab::lesson, this, &MainWindow::showLesson);
}

void MainWindow::beginLesson(const QString &id)
{
    if (!findLesson(id))
        return;
    leaveRecording();
    m_recorder.close();
    m_report.clear();
    m_stage->clear();
    m_charts->clear();
    m_lab->adjust(m_scenario); // for the thresholds of the lesson
    m_lab->openLesson(id);
}

/// Restores the user's options in place of the lesson's.
void MainWindow::leaveLesson()
{
    if (!m_ownScenario)
        return;
    Scenario own = *m_ownScenario;
    own.alerts = m_scenario.alerts;
    setScenario(own);
}

/// Shows the part that is about to run on stage, code and charts.
void MainWindow::showLessonPart(const LessonView &view)
{
    const LessonInfo *info = findLesson(view.id);
    const Scenario scenario = scenarioOf(info->parts[static_cast<size_t>(view.current())], m_scenario.alerts);
    if (!m_ownScenario)
        m_ownScenario = m_scenario;
    m_options->setEnabled(false);
    m_workload->setEnabled(false);
    showScenario(scenario);
    m_stage->clear();
    m_stage->playFrom(0);
    m_charts->clear();
    if (!view.underWay)
        return;
    m_recorder.beginPart(scenario);
    m_report.beginRecorded(scenario);
}

void MainWindow::showLesson(const LessonView &view)
{
    m_lessonPage->show(view);
    if (!view.open) {
        m_recorder.close();
        m_lessonList->clearChoice();
        m_lower->setCurrentIndex(0);
        leaveLesson();
        return;
    }
    m_tabs->setCurrentWidget(m_lessonPage);
    if (view.underWay || view.outcomes.isEmpty())
        showLessonPart(view);
    else
        m_charts->refresh(); // with the part's last sample
    const LessonOutcome last = view.underWay || view.outcomes.isEmpty() ? LessonOutcome() : view.outcomes.last();
    const bool raced = last.schedules && !last.schedules->outcomes.isEmpty();
    m_lower->setCurrentIndex(raced ? 1 : 0);
    if (raced) { // the worst of all interleavings
        const ScheduleOutcome &worst = last.schedules->outcomes.first();
        m_spaceTime->show(
            {m_scenario, worst.lanes, worst.steps, worst.verdict, QDateTime::currentDateTime(), worst.shortest},
            SpaceTimeView::From::Beginning);
    }
    if (view.isOver())
        m_lessonList->markDone(view.id);
}

} // namespace cachescope
