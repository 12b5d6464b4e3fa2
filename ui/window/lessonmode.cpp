// SPDX-License-Identifier: GPL-3.0-only
#include "ui/window/lessonmode.h"

#include "ui/charts/chartpanel.h"
#include "ui/controls/runbar.h"
#include "ui/lessons/lessonlist.h"
#include "ui/lessons/lessonpage.h"
#include "ui/races/spacetimeview.h"
#include "ui/stage/stage.h"
#include "ui/window/panes.h"

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

LessonMode::LessonMode(const Workspace &workspace, const QString &id)
    : Mode(workspace, workspace.lab)
    , m_lesson(m_lab.openLesson(id, 0, m_own.scenario().alerts))
{
    connect(&m_lab, &Lab::lesson, this, &LessonMode::show);
    m_screen.begin(m_own.scenario(), m_lesson);
    m_screen.report().clear();
}

void LessonMode::leave()
{
    m_lab.stop();
    m_recorder.close();
    m_panes.lessonPage->show({});
    m_panes.lessonList->clearChoice();
    m_own.showOwn();
}

bool LessonMode::runOrPause()
{
    m_panes.lessonPage->goOnNow();
    return m_panes.lessonPage->view().open;
}

void LessonMode::next(int direction)
{
    if (direction > 0)
        m_panes.lessonPage->goOnNow();
}

void LessonMode::adjust()
{
    Scenario scenario = m_screen.scenario();
    scenario.alerts = m_own.scenario().alerts;
    m_screen.adjust(scenario);
    m_lab.adjust(scenario);
}

/// Shows the part that is about to run, whatever was frozen before.
void LessonMode::showPart(const LessonView &view)
{
    const LessonInfo *info = findLesson(view.id);
    const Scenario scenario = scenarioOf(info->parts[static_cast<size_t>(view.current())], m_own.scenario().alerts);
    m_own.showInstead(scenario);
    m_screen.begin(scenario, view.runId);
    m_panes.stage->setPaused(false);
    m_panes.stage->playFrom(0);
    m_panes.runBar->setDrawingPaused(false);
    if (view.underWay)
        m_recorder.begin(scenario, view.runId);
    else
        m_screen.report().clear();
}

void LessonMode::show(const LessonView &view)
{
    if (view.lessonId != m_lesson)
        return;
    m_panes.lessonPage->show(view);
    if (!view.open) {
        Q_EMIT over();
        return;
    }
    m_panes.show(Panes::Tab::Lesson);
    if (view.underWay || view.outcomes.isEmpty())
        showPart(view);
    else
        m_panes.charts->refresh(); // with the part's last sample
    const LessonOutcome last = view.underWay || view.outcomes.isEmpty() ? LessonOutcome() : view.outcomes.last();
    const bool raced = last.schedules && !last.schedules->outcomes.isEmpty();
    m_panes.show(raced ? Panes::Lower::Story : Panes::Lower::Charts);
    if (raced) { // the worst of all interleavings
        const ScheduleOutcome &worst = last.schedules->outcomes.first();
        m_panes.spaceTime->show({m_screen.scenario(), worst.lanes, worst.steps, worst.verdict,
                                 QDateTime::currentDateTime(), worst.shortest},
                                SpaceTimeView::From::Beginning);
    }
    if (view.isOver())
        m_panes.lessonList->markDone(view.id);
}

} // namespace cachescope
