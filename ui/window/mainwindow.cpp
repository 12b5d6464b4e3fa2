// SPDX-License-Identifier: GPL-3.0-only
#include "ui/window/mainwindow.h"

#include "engine/strategies/registry.h"
#include "ui/appearance/style.h"
#include "ui/appearance/theme.h"
#include "ui/compare/comparepage.h"
#include "ui/compare/decisionguide.h"
#include "ui/controls/banner.h"
#include "ui/controls/helpdialog.h"
#include "ui/controls/runbar.h"
#include "ui/controls/serversdialog.h"
#include "ui/controls/serverstatusbar.h"
#include "ui/lessons/lessonlist.h"
#include "ui/lessons/lessonpage.h"
#include "ui/lessons/strategylist.h"
#include "ui/races/racespanel.h"
#include "ui/races/spacetimeview.h"
#include "ui/recording/timeline.h"
#include "ui/stage/stage.h"
#include "ui/window/alertcenter.h"
#include "ui/window/comparemode.h"
#include "ui/window/exploremode.h"
#include "ui/window/farewell.h"
#include "ui/window/faultmenu.h"
#include "ui/window/lessonmode.h"
#include "ui/window/livemode.h"
#include "ui/window/panes.h"
#include "ui/window/replaymode.h"
#include "ui/window/stepmode.h"
#include "ui/window/windowfiles.h"
#include "ui/window/windowmenus.h"
#include "ui/window/windowsettings.h"
#include "ui/window/windowtext.h"
#include "ui/words/outcometexts.h"
#include "ui/words/recordingwords.h"
#include "ui/words/wording.h"

#include <QApplication>
#include <QCloseEvent>
#include <QMenu>
#include <QPointer>

namespace cachescope {

MainWindow::MainWindow(Lab *lab, QWidget *parent)
    : QMainWindow(parent)
    , m_lab(lab)
    , m_panes(new Panes)
    , m_alerts(new AlertCenter(*m_panes, *this))
    , m_screen(*m_panes, *m_alerts)
    , m_own(*m_panes)
    , m_workspace{*m_lab, *m_panes, m_screen, m_own, m_recorder}
    , m_files(new WindowFiles(*this, m_workspace))
    , m_menus(new WindowMenus(*this, *m_panes, m_screen, *m_files))
    , m_faults(new FaultMenu(*m_lab, *m_panes, m_screen, m_own))
    , m_farewell(new Farewell(*m_lab, *m_panes->banner, this))
    , m_keys(*this, *m_panes)
{
    for (QObject *part : std::initializer_list<QObject *>{m_alerts, m_files, m_menus, m_faults})
        part->setParent(this);
    setWindowTitle(QStringLiteral("Cachescope"));
    resize(1280, 720);
    setCentralWidget(m_panes);
    connectBar();
    connectPanels();
    connectRaces();
    connectLab();
    addKeys();
    connect(m_farewell, &Farewell::done, this, &QWidget::close);
    connect(&Theme::instance(), &Theme::changed, this, &MainWindow::restyle);
    restyle();
    enterLive();
}

MainWindow::~MainWindow()
{
    delete m_mode; // it works with the widgets
}

template<typename Entered, typename... Arguments> Entered *MainWindow::enter(const Arguments &...arguments)
{
    if (m_mode) {
        m_mode->leave();
        m_lab->disconnect(m_mode);
        m_panes->player->disconnect(m_mode);
        m_panes->timeline->disconnect(m_mode);
        disconnect(m_mode, nullptr, this, nullptr);
        m_mode->deleteLater(); // perhaps it has just said that it is over
    }
    auto *entered = new Entered(m_workspace, arguments...);
    m_mode = entered;
    connect(m_mode, &Mode::over, this, [this] {
        const bool wasOnServers = m_mode->isOnServers();
        enterLive();
        if (!wasOnServers && !m_lab->serversOpen())
            Q_EMIT serversChosen(true, {}, {}); // the program was started to show a recording
    });
    return entered;
}

LiveMode *MainWindow::enterLive()
{
    return enter<LiveMode>();
}

void MainWindow::connectBar()
{
    const RunBar *bar = m_panes->runBar;
    Stage *stage = m_panes->stage;
    connect(bar, &RunBar::runClicked, this, &MainWindow::runOrPause);
    connect(bar, &RunBar::stopClicked, this, &MainWindow::end);
    connect(bar, &RunBar::resetClicked, this, &MainWindow::reset);
    connect(bar, &RunBar::stepClicked, this, [this] { m_mode->next(+1); });
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
    connect(&m_own, &OwnScenario::edited, this, [this] { m_mode->adjust(); });
    connect(m_alerts, &AlertCenter::thresholdsEdited, this, [this](const AlertThresholds &thresholds) {
        m_own.setThresholds(thresholds);
        m_mode->adjust();
    });
    connect(m_panes->strategies, &StrategyList::chosen, this, &MainWindow::chooseStrategy);
    connect(m_panes->lessonList, &LessonList::chosen, this, &MainWindow::openLesson);
    connect(m_panes->lessonPage, &LessonPage::goOnWanted, m_lab, &Lab::nextMoment);
    connect(m_panes->lessonPage, &LessonPage::againWanted, this, &MainWindow::openLesson);
    connect(m_panes->lessonPage, &LessonPage::closeWanted, this, &MainWindow::end);
    connect(m_files, &WindowFiles::recordingOpened, this, &MainWindow::showRecording);
    connect(m_files, &WindowFiles::recordingIsBounded, this, &MainWindow::tellTheBound);
    connect(m_files, &WindowFiles::scenarioOpened, this, [this](const Scenario &scenario) {
        setScenario(scenario);
        if (!scenario.requests.isEmpty())
            m_panes->show(Panes::Tab::Races); // it explains that Run now plays a schedule, and how to return
    });
}

void MainWindow::connectRaces()
{
    const RacesPanel *races = m_panes->races;
    connect(races, &RacesPanel::beginWanted, this, &MainWindow::step);
    connect(races, &RacesPanel::exploreWanted, this, &MainWindow::explore);
    connect(races, &RacesPanel::endWanted, this, &MainWindow::end);
    connect(races, &RacesPanel::cancelWanted, this, &MainWindow::end);
    connect(races, &RacesPanel::addWanted, m_lab, &Lab::addStepRequest);
    connect(races, &RacesPanel::moveWanted, m_lab, &Lab::moveLane);
    connect(races, &RacesPanel::backWanted, m_lab, &Lab::stepBack);
    connect(races, &RacesPanel::finishWanted, m_lab, &Lab::finishSteps);
    connect(races, &RacesPanel::branchWanted, m_lab, &Lab::changeStepBranch);
    connect(races, &RacesPanel::outcomeChosen, this, &MainWindow::showOutcome);
    connect(races, &RacesPanel::saveWanted, m_files, &WindowFiles::saveFound);
    connect(races, &RacesPanel::saveOrderWanted, m_files, &WindowFiles::saveOrder);
    connect(races, &RacesPanel::leaveWanted, this, &MainWindow::leaveSchedule);
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
        if (m_mode->isOnServers() && snapshot.runId != m_screen.runId())
            m_panes->status->setServers(snapshot);
    });
    connect(m_lab, &Lab::traced, this, [this](const TraceBatch &events) { m_recorder.take(events); });
    connect(m_lab, &Lab::problem, this, &MainWindow::showProblem);
}

void MainWindow::addKeys()
{
    using While = WindowKeys::While;
    const auto key = [this](const char *keys, const std::function<void()> &action, While when = While::NotTyping) {
        m_keys.add(QString::fromLatin1(keys), action, when);
    };
    key("Space", [this] { runOrPause(); });
    key("E", [this] { end(); });
    key("R", [this] { reset(); });
    key(
        "PgDown", [this] { m_mode->next(+1); }, While::Always); // presenter remotes: forward …
    key(
        "PgUp", [this] { m_mode->next(-1); }, While::Always); // … and back
    key(
        ".", [this] { Q_EMIT m_panes->runBar->pauseDrawingClicked(); }, While::Always); // the blank key
    key(
        "F5", [this] { present(!m_panes->isPresenting()); }, While::Always);
    key(
        "Escape", [this] { present(false); }, While::Always);
    key("+", [this] { m_panes->runBar->changeSlowMotion(+1); });
    key("-", [this] { m_panes->runBar->changeSlowMotion(-1); });
    for (int number = 1; number <= 9; ++number)
        m_keys.add(
            QString::number(number), [this, number] { chooseByNumber(number); }, While::NotWriting);
    key("Backspace", [this] {
        if (m_panes->races->isStepping())
            m_lab->stepBack();
    });
    key("A", [this] { openAlerts(); });
    key("F", [this] { m_panes->runBar->openFaultMenu(); });
    key(
        "Ctrl+L", [this] { m_menus->cycleLanguage(); }, While::Always);
    key(
        "Ctrl+O", [this] { m_files->openScenario(); }, While::Always);
    key(
        "Ctrl+S", [this] { m_files->saveScenario(); }, While::Always);
    key(
        "Ctrl+E", [this] { m_files->savePicture(); }, While::Always);
    key(
        "Ctrl+M", [this] { compareStrategies(); }, While::Always);
    key(
        "Ctrl+G", [this] { askWhichOne(); }, While::Always);
    key(
        "F1", [this] { showHelp(); }, While::Always);
}

void MainWindow::setScenario(const Scenario &scenario)
{
    m_own.set(scenario);
    m_alerts->setThresholds(scenario.alerts);
    enterLive();
}

void MainWindow::runOrPause()
{
    if (!m_mode->runOrPause())
        startRun();
}

void MainWindow::end()
{
    m_mode->end();
}

void MainWindow::reset()
{
    enterLive()->reset();
}

void MainWindow::startRun()
{
    const Scenario &own = m_own.scenario();
    if (own.requests.isEmpty())
        enterLive()->start();
    else
        enter<StepMode>(own, own.requests, own.order);
}

void MainWindow::chooseStrategy(const QString &id)
{
    if (id == m_screen.scenario().strategy)
        return;
    const bool ran = m_mode->isOnServers() && m_screen.isLive();
    m_own.setStrategy(id);
    LiveMode *live = enterLive();
    if (ran)
        live->start();
}

void MainWindow::chooseByNumber(int number)
{
    if (m_panes->races->isStepping())
        m_panes->races->moveLaneByKey(number);
    else if (number <= static_cast<int>(strategies().size()))
        m_panes->strategies->select(strategies()[static_cast<size_t>(number - 1)].id);
}

void MainWindow::openLesson(const QString &id)
{
    if (findLesson(id))
        enter<LessonMode>(id);
}

/// An order belongs to an outcome that was found, and is played with what it was found with.
void MainWindow::step(const RequestPlan &requests, const MoveOrder &order)
{
    Scenario scenario = m_own.scenario();
    scenario.options = m_panes->races->options();
    if (!order.isEmpty())
        scenario = m_panes->races->explored();
    enter<StepMode>(scenario, requests, order);
}

void MainWindow::explore(const RequestPlan &requests)
{
    Scenario scenario = m_own.scenario();
    scenario.options = m_panes->races->options();
    enter<ExploreMode>(scenario, requests);
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

void MainWindow::leaveSchedule()
{
    m_own.dropSchedule();
    enterLive();
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
    enter<ReplayMode>(recording);
    if (recording.truncated)
        tellTheBound(recording);
}

bool MainWindow::openRecordingFile(const QString &path)
{
    return m_files->openRecordingFile(path);
}

bool MainWindow::hasRecording() const
{
    return !m_recorder.isEmpty() || !m_mode->isOnServers();
}

void MainWindow::saveRecording()
{
    m_files->saveRecording(m_mode->isOnServers() ? m_recorder.recording() : m_panes->player->recording());
}

void MainWindow::tellTheBound(const Recording &recording)
{
    m_boundTold = recording.bound();
    if (m_boundTold != RecordingBound::None)
        m_panes->banner->show(
            [bound = recording.bound(), end = recording.lastEvent()] { return boundWords(bound, end); }, {}, false);
}

void MainWindow::openAlerts()
{
    m_alerts->openDialog(m_own.scenario().alerts);
}

bool MainWindow::chooseServers()
{
    ServersDialog dialog(this);
    dialog.onPasswordNotKept([banner = QPointer<Banner>(m_panes->banner)] {
        if (banner)
            banner->show(
                [] {
                    return WindowText::tr("The desktop's keychain did not take the password. It is used until the "
                                          "program ends and asked for again next time.");
                },
                {}, false);
    });
    if (dialog.exec() != QDialog::Accepted)
        return false;
    enterLive();
    m_recorder.close();
    Q_EMIT serversChosen(dialog.useSandbox(), dialog.redis(), dialog.postgres());
    return true;
}

void MainWindow::compareStrategies()
{
    if (!m_mode->isOnServers())
        enterLive();
    auto *page = new ComparePage(*m_lab, m_own.scenario(), this);
    page->setAttribute(Qt::WA_DeleteOnClose);
    page->showResults(m_compared);
    connect(page, &ComparePage::started, this, [this] { enter<CompareMode>(); });
    connect(page, &ComparePage::finished, this, [this, page] {
        m_compared = page->results();
        if (qobject_cast<CompareMode *>(m_mode))
            enterLive();
    });
    page->open();
}

void MainWindow::askWhichOne()
{
    auto *guide = new DecisionGuide(this);
    guide->setAttribute(Qt::WA_DeleteOnClose);
    connect(guide, &DecisionGuide::runWanted, this, [this](const Scenario &scenario) {
        m_own.set(scenario);
        startRun();
    });
    guide->open();
}

void MainWindow::showHelp()
{
    HelpDialog(this).exec();
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
    enterLive();
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
