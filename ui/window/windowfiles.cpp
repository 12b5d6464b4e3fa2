// SPDX-License-Identifier: GPL-3.0-only
#include "ui/window/windowfiles.h"

#include "engine/core/atomicfile.h"
#include "ui/charts/chartpanel.h"
#include "ui/export/exportmenu.h"
#include "ui/export/picture.h"
#include "ui/races/racespanel.h"
#include "ui/races/spacetimediagram.h"
#include "ui/report/runexport.h"
#include "ui/stage/stage.h"
#include "ui/window/mode.h"
#include "ui/window/panes.h"
#include "ui/window/windowtext.h"
#include "ui/words/exportfolder.h"
#include "ui/words/language.h"
#include "ui/words/outcometexts.h"
#include "ui/words/recordingwords.h"
#include "ui/words/wording.h"

#include <QFileDialog>
#include <QMessageBox>

namespace cachescope {

WindowFiles::WindowFiles(QWidget &window, const Workspace &workspace)
    : m_window(window)
    , m_workspace(workspace)
{
}

void WindowFiles::openScenario()
{
    const QString path = QFileDialog::getOpenFileName(&m_window, WindowText::tr("Open a scenario"), {},
                                                      WindowText::tr("Scenarios (*.json)"));
    if (path.isEmpty())
        return;
    const ScenarioReading reading = readScenarioFile(path);
    if (reading.problems.isEmpty()) {
        Q_EMIT scenarioOpened(reading.scenario);
        return;
    }
    QStringList lines;
    for (const ScenarioProblem &problem : reading.problems.mid(0, 8))
        lines.append(words(problem));
    QMessageBox::warning(&m_window, WindowText::tr("Open a scenario"),
                         WindowText::tr("This scenario cannot be run:") + QStringLiteral("\n\n")
                             + lines.join(QLatin1Char('\n')));
}

void WindowFiles::saveScenario()
{
    const Scenario &scenario = m_workspace.own.scenario();
    const QString path =
        QFileDialog::getSaveFileName(&m_window, WindowText::tr("Save the scenario"),
                                     scenario.strategy + QStringLiteral(".json"), WindowText::tr("Scenarios (*.json)"));
    if (!path.isEmpty())
        tellIfNotSaved(&m_window, WindowText::tr("Save the scenario"), saveBytes(writeScenario(scenario), path));
}

void WindowFiles::saveFound(const ScheduleOutcome &outcome)
{
    saveSchedule(scheduleOf(m_workspace.panes.races->explored(), outcome));
}

void WindowFiles::saveOrder()
{
    const StepView &view = m_workspace.panes.races->view();
    Scenario scenario = storyOf(m_workspace.screen.scenario(), view, {}).scenario;
    scenario.name = scheduleName(scenario, view.verdict);
    saveSchedule(scenario);
}

void WindowFiles::saveSchedule(const Scenario &scenario)
{
    const QString path = QFileDialog::getSaveFileName(&m_window, WindowText::tr("Save the schedule"),
                                                      scenario.strategy + QStringLiteral("-race.json"),
                                                      WindowText::tr("Scenarios (*.json)"));
    if (path.isEmpty())
        return;
    const QString reason = writeFileAtomically(path, writeScenario(scenario));
    if (!reason.isEmpty())
        QMessageBox::warning(
            &m_window, WindowText::tr("Save the schedule"),
            WindowText::tr("The scenario was not saved to %1: %2. Choose another folder or free some space.")
                .arg(isolate(path), reason));
}

void WindowFiles::askForRecording()
{
    const QString path = QFileDialog::getOpenFileName(&m_window, WindowText::tr("Open a recording"), {},
                                                      WindowText::tr("Recordings (*.cachescope)"));
    if (!path.isEmpty())
        openRecordingFile(path);
}

bool WindowFiles::openRecordingFile(const QString &path)
{
    const RecordingReading reading = openRecording(path);
    if (!reading.problem)
        Q_EMIT recordingOpened(reading.recording);
    else
        QMessageBox::warning(&m_window, WindowText::tr("Open a recording"), words(*reading.problem, path));
    return !reading.problem;
}

void WindowFiles::saveRecording(const Recording &recording)
{
    const QString path = QFileDialog::getSaveFileName(&m_window, WindowText::tr("Save the recording"),
                                                      recording.scenario.strategy + QStringLiteral(".cachescope"),
                                                      WindowText::tr("Recordings (*.cachescope)"));
    if (path.isEmpty())
        return;
    const QString reason = cachescope::saveRecording(recording, path);
    if (reason.isEmpty() && recording.truncated)
        Q_EMIT recordingIsBounded(recording);
    else if (!reason.isEmpty())
        QMessageBox::warning(
            &m_window, WindowText::tr("Save the recording"),
            WindowText::tr("The recording was not saved to %1: %2. Choose another folder or free some space.")
                .arg(isolate(path), reason));
}

void WindowFiles::savePicture()
{
    const QString path =
        QFileDialog::getSaveFileName(&m_window, WindowText::tr("Save the window as a picture"),
                                     QStringLiteral("cachescope.png"), WindowText::tr("Pictures (*.png)"));
    if (!path.isEmpty())
        tellIfNotSaved(&m_window, WindowText::tr("Save the window as a picture"),
                       saveBytes(pngOf(m_window.grab().toImage()), path));
}

void WindowFiles::saveReport(const QString &suffix)
{
    const ReportBuilder &report = m_workspace.screen.report();
    StageMoment stage = m_workspace.panes.stage->moment();
    stage.scenario = report.report().scenario;
    const RunRecord record = recordOf(report.report(), report.samples(), stage);
    const QString path = askWhereToSave(&m_window, WindowText::tr("Save the report"), reportFileName(record), suffix);
    if (!path.isEmpty())
        tellIfNotSaved(&m_window, WindowText::tr("Save the report"), cachescope::saveReport(record, path));
}

} // namespace cachescope
