// SPDX-License-Identifier: GPL-3.0-only
// The lessons in the window.
#include "ui/charts/chartpanel.h"
#include "ui/lessons/lessonlist.h"
#include "ui/lessons/lessonpage.h"
#include "ui/mainwindow.h"
#include "ui/races/spacetimeview.h"
#include "ui/stage/stage.h"

#include <QStackedWidget>
#include <QTabWidget>

namespace cachescope {

void MainWindow::connectLessons()
{
    connect(m_lessonList, &LessonList::chosen, this, &MainWindow::beginLesson);
    connect(m_lessonPage, &LessonPage::goOnWanted, this, [this] {
        m_stage->clear();
        m_lab->nextMoment();
    });
    connect(m_lessonPage, &LessonPage::againWanted, this, &MainWindow::beginLesson);
    connect(m_lessonPage, &LessonPage::closeWanted, m_lab, &Lab::stop);
    connect(m_lab, &Lab::lesson, this, &MainWindow::showLesson);
}

void MainWindow::beginLesson(const QString &id)
{
    const LessonInfo *info = findLesson(id);
    if (!info)
        return;
    leaveRecording();
    m_notes.clear();
    Scenario scenario = m_scenario;
    scenario.strategy = info->strategy;
    scenario.requests.clear();
    scenario.order.clear();
    setScenario(scenario);
    m_stage->clear();
    m_charts->clear();
    m_lab->openLesson(id);
}

void MainWindow::showLesson(const LessonView &view)
{
    m_lessonPage->show(view);
    if (view.moment == LessonView::Moment::Closed)
        m_lessonList->clearChoice();
    else
        m_tabs->setCurrentWidget(m_lessonTab);
    const auto &half = view.remedy ? view.remedy : view.fault;
    m_lower->setCurrentIndex(half && half->schedules ? 1 : 0);
    if (half && half->schedules && !half->schedules->outcomes.isEmpty()) {   // the worst of all interleavings
        const ScheduleOutcome &worst = half->schedules->outcomes.first();
        m_spaceTime->show({m_scenario, worst.lanes, worst.steps, worst.verdict, QDateTime::currentDateTime()});
    }
    if (view.moment == LessonView::Moment::RemedyShown)
        m_lessonList->markDone(view.id);
}

} // namespace cachescope
