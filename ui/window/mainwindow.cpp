// SPDX-License-Identifier: GPL-3.0-only
#include "ui/window/mainwindow.h"

#include "ui/appearance/style.h"
#include "ui/appearance/theme.h"
#include "ui/controls/banner.h"
#include "ui/controls/runbar.h"
#include "ui/controls/serverstatusbar.h"
#include "ui/lessons/lessonlist.h"
#include "ui/lessons/lessonpage.h"
#include "ui/lessons/strategylist.h"
#include "ui/races/racespanel.h"
#include "ui/races/spacetimeview.h"
#include "ui/recording/timeline.h"
#include "ui/stage/stage.h"
#include "ui/window/alertcenter.h"
#include "ui/window/farewell.h"
#include "ui/window/faultmenu.h"
#include "ui/window/modes.h"
#include "ui/window/panes.h"
#include "ui/window/windowdialogs.h"
#include "ui/window/windowfiles.h"
#include "ui/window/windowmenus.h"
#include "ui/window/windowsettings.h"
#include "ui/window/windowshortcuts.h"
#include "ui/window/windowtext.h"
#include "ui/words/language.h"
#include "ui/words/outcometexts.h"
#include "ui/words/recordingwords.h"
#include "ui/words/scenariowords.h"
#include "ui/words/wording.h"

#include <QApplication>
#include <QCloseEvent>

namespace cachescope {

MainWindow::MainWindow(Lab *lab, QWidget *parent)
    : QMainWindow(parent)
    , m_lab(lab)
    , m_panes(new Panes)
    , m_alerts(new AlertCenter(*m_panes, *this))
    , m_screen(*m_panes, *m_alerts)
    , m_own(*m_panes)
    , m_workspace{*m_lab, *m_panes, m_screen, m_own, m_recorder}
    , m_modes(new Modes(m_workspace))
    , m_files(new WindowFiles(*this, m_workspace))
    , m_dialogs(new WindowDialogs(*this, m_workspace, *m_modes))
    , m_menus(new WindowMenus(*this, *m_panes, m_screen, *m_files, *m_dialogs))
    , m_faults(new FaultMenu(*m_lab, *m_panes, m_screen, m_own))
    , m_farewell(new Farewell(*m_lab, *m_panes->banner, this))
    , m_keys(*this, *m_panes)
{
    for (QObject *part : std::initializer_list<QObject *>{m_alerts, m_files, m_dialogs, m_menus, m_faults})
        part->setParent(this);
    setWindowTitle(QStringLiteral("Cachescope"));
    resize(1280, 720);
    setCentralWidget(m_panes);
    connectBar();
    connectPanels();
    connectRaces();
    connectLab();
    addShortcuts(m_keys,
                 {*m_lab, *m_panes, *m_modes, *m_files, *m_dialogs, *m_menus, [this](bool on) { present(on); },
                  [this] { openAlerts(); }});
    connect(m_farewell, &Farewell::done, this, &QWidget::close);
    connect(&Theme::instance(), &Theme::changed, this, &MainWindow::restyle);
    restyle();
}

MainWindow::~MainWindow()
{
    delete m_modes; // the mode works with the screen
}

void MainWindow::connectBar()
{
    const RunBar *bar = m_panes->runBar;
    Stage *stage = m_panes->stage;
    connect(bar, &RunBar::runClicked, m_modes, &Modes::runOrPause);
    connect(bar, &RunBar::stopClicked, this, [this] { m_modes->current().end(); });
    connect(bar, &RunBar::resetClicked, m_modes, &Modes::reset);
    connect(bar, &RunBar::stepClicked, this, [this] { m_modes->current().next(+1); });
    connect(bar, &RunBar::pauseDrawingClicked, this, [this, stage] {
        stage->setPaused(!stage->isPaused());
        m_panes->runBar->setDrawingPaused(stage->isPaused());
    });
    connect(bar, &RunBar::slowMotionChanged, stage, &Stage::setSlowMotion);
    connect(bar, &RunBar::presentClicked, this, [this] { present(!m_panes->isPresenting()); });
    connect(stage, &Stage::traceWindowWanted, m_lab, &Lab::trace);
    connect(stage, &Stage::inspectionWanted, m_lab, &Lab::inspect);
    connect(&m_drawingFigures, &QTimer::timeout, this,
            [this, stage] { m_panes->status->setDrawing(stage->framesPerSecond(), stage->drawnPerSecond()); });
    m_drawingFigures.start(1000);
}

void MainWindow::connectPanels()
{
    connect(&m_own, &OwnScenario::edited, this, [this] { m_modes->current().adjust(); });
    connect(m_alerts, &AlertCenter::thresholdsEdited, this, [this](const AlertThresholds &thresholds) {
        m_own.setThresholds(thresholds);
        m_modes->current().adjust();
    });
    connect(m_panes->strategies, &StrategyList::chosen, m_modes, &Modes::chooseStrategy);
    connect(m_panes->lessonList, &LessonList::chosen, m_modes, &Modes::openLesson);
    connect(m_panes->lessonPage, &LessonPage::goOnWanted, m_lab, &Lab::nextMoment);
    connect(m_panes->lessonPage, &LessonPage::againWanted, m_modes, &Modes::openLesson);
    connect(m_panes->lessonPage, &LessonPage::closeWanted, this, [this] { m_modes->current().end(); });
    connect(m_dialogs, &WindowDialogs::serversChosen, this, &MainWindow::serversChosen);
    connect(m_modes, &Modes::serversWanted, this, [this] { Q_EMIT serversChosen(true, {}, {}); });
    connect(m_files, &WindowFiles::recordingOpened, this, &MainWindow::showRecording);
    connect(m_files, &WindowFiles::recordingIsBounded, this, &MainWindow::tellTheBound);
    connect(m_files, &WindowFiles::scenarioOpened, this, [this](const Scenario &scenario) {
        setScenario(scenario);
        tell(withoutEffect(scenario));
        if (!scenario.requests.isEmpty())
            m_panes->show(Panes::Tab::Races); // it explains that Run now plays a schedule, and how to return
    });
}

void MainWindow::connectRaces()
{
    const RacesPanel *races = m_panes->races;
    connect(races, &RacesPanel::beginWanted, m_modes, &Modes::step);
    connect(races, &RacesPanel::exploreWanted, m_modes, &Modes::explore);
    connect(races, &RacesPanel::endWanted, this, [this] { m_modes->current().end(); });
    connect(races, &RacesPanel::cancelWanted, this, [this] { m_modes->current().end(); });
    connect(races, &RacesPanel::addWanted, m_lab, &Lab::addStepRequest);
    connect(races, &RacesPanel::moveWanted, m_lab, &Lab::moveLane);
    connect(races, &RacesPanel::backWanted, m_lab, &Lab::stepBack);
    connect(races, &RacesPanel::finishWanted, m_lab, &Lab::finishSteps);
    connect(races, &RacesPanel::branchWanted, m_lab, &Lab::changeStepBranch);
    connect(races, &RacesPanel::outcomeChosen, this, &MainWindow::showOutcome);
    connect(races, &RacesPanel::saveWanted, m_files, &WindowFiles::saveFound);
    connect(races, &RacesPanel::saveOrderWanted, m_files, &WindowFiles::saveOrder);
    connect(races, &RacesPanel::leaveWanted, this, [this] {
        m_own.dropSchedule();
        m_modes->showOwn();
    });
    // The number keys move the requests again.
    connect(races, &RacesPanel::addWanted, m_panes->stage, qOverload<>(&QWidget::setFocus));
    connect(races, &RacesPanel::branchWanted, m_panes->stage, qOverload<>(&QWidget::setFocus));
}

void MainWindow::connectLab()
{
    connect(m_lab, &Lab::snapshot, this, [this](const Snapshot &snapshot) {
        m_recorder.take(snapshot);
        if (m_recorder.recording().bound() != m_boundTold)
            tellTheBound(m_recorder.recording());
        if (m_modes->isOnServers() && snapshot.runId != m_screen.runId())
            m_panes->status->setServers(snapshot);
    });
    connect(m_lab, &Lab::traced, this, [this](const TraceBatch &events) { m_recorder.take(events); });
    connect(m_lab, &Lab::problem, this, &MainWindow::showProblem);
}

void MainWindow::setScenario(const Scenario &scenario)
{
    m_own.set(scenario);
    m_alerts->setThresholds(scenario.alerts);
    m_modes->showOwn();
}

void MainWindow::tell(const QVector<NoEffect> &withoutEffect)
{
    const auto sentences = [](const QVector<NoEffect> &found) {
        QStringList all;
        for (const NoEffect &one : found)
            all.append(wordsByName(one));
        return all;
    };
    const auto text = [sentences](const QVector<NoEffect> &found) {
        const QString first = sentences(found).value(0);
        return found.size() < 2 ? first : QStringLiteral("%1 (+%2)").arg(first, formatCount(found.size() - 1));
    };
    m_panes->banner->withdraw(text(std::exchange(m_withoutEffectTold, withoutEffect)));
    if (!withoutEffect.isEmpty())
        m_panes->banner->show([text, withoutEffect] { return text(withoutEffect); },
                              [sentences, withoutEffect] { return sentences(withoutEffect).join(QLatin1Char('\n')); },
                              false);
}

void MainWindow::runOrPause()
{
    m_modes->runOrPause();
}

void MainWindow::startRun()
{
    m_modes->startRun();
}

void MainWindow::end()
{
    m_modes->current().end();
}

void MainWindow::reset()
{
    m_modes->reset();
}

void MainWindow::openLesson(const QString &id)
{
    m_modes->openLesson(id);
}

void MainWindow::showOutcome(const ScheduleOutcome &outcome)
{
    if (m_panes->races->isStepping())
        return;
    m_panes->spaceTime->show({scheduleOf(m_panes->races->explored(), outcome), outcome.lanes, outcome.steps,
                              outcome.verdict, QDateTime::currentDateTime(), outcome.shortest},
                             SpaceTimeView::From::Beginning);
    m_panes->show(Panes::Lower::Story);
}

void MainWindow::showProblem(const Problem &problem)
{
    if (!problem.fatal && problem.runId != RunId::None && problem.runId != m_screen.runId())
        return; // of a run that is not shown: whoever runs it tells it, or intended it
    m_panes->banner->show([problem] { return words(problem); }, [problem] { return problem.error.detail; },
                          problem.fatal);
}

void MainWindow::showRecording(const Recording &recording)
{
    m_modes->replay(recording);
    if (recording.truncated)
        tellTheBound(recording);
}

bool MainWindow::openRecordingFile(const QString &path)
{
    return m_files->openRecordingFile(path);
}

bool MainWindow::hasRecording() const
{
    return !m_recorder.isEmpty() || !m_modes->isOnServers();
}

void MainWindow::saveRecording()
{
    m_files->saveRecording(m_modes->isOnServers() ? m_recorder.recording() : m_panes->player->recording());
}

void MainWindow::tellTheBound(const Recording &recording)
{
    m_boundTold = recording.bound();
    if (m_boundTold != RecordingBound::None)
        m_panes->banner->show(
            [bound = recording.bound(), end = recording.lastEvent()] { return boundWords(bound, end); }, {}, false);
}

bool MainWindow::chooseServers()
{
    return m_dialogs->chooseServers();
}

void MainWindow::openAlerts()
{
    m_alerts->openDialog(m_own.scenario().alerts);
}

void MainWindow::present(bool on)
{
    if (m_panes->isPresenting() == on)
        return;
    m_panes->setPresenting(on);
    if (on)
        showFullScreen();
    else
        showNormal();
}

Stage *MainWindow::stage() const
{
    return m_panes->stage;
}

QImage MainWindow::picture(QSize size)
{
    if (!size.isEmpty())
        resize(size);
    ensurePolished();
    QApplication::sendPostedEvents();
    return grab().toImage();
}

void MainWindow::restoreSettings()
{
    restoreWindow(*this, *m_panes, m_own);
    m_modes->showOwn();
}

void MainWindow::saveSettings() const
{
    keepWindow(*this, *m_panes, m_own);
}

void MainWindow::restyle()
{
    setStyleSheet(cachescope::styleSheet(Theme::instance().palette()));
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (!m_farewell->mayClose())
        return event->ignore();
    saveSettings();
    event->accept();
}

bool MainWindow::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride && m_keys.isForFocus(*static_cast<QKeyEvent *>(event))) {
        event->accept();
        return true;
    }
    return QMainWindow::event(event);
}

} // namespace cachescope
