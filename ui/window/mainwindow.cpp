// SPDX-License-Identifier: GPL-3.0-only
#include "ui/window/mainwindow.h"

#include "engine/strategies/registry.h"
#include "ui/alerts/alertsdialog.h"
#include "ui/alerts/desktopnotifier.h"
#include "ui/appearance/fonts.h"
#include "ui/appearance/style.h"
#include "ui/appearance/theme.h"
#include "ui/charts/chartpanel.h"
#include "ui/controls/banner.h"
#include "ui/controls/optionspanel.h"
#include "ui/controls/runbar.h"
#include "ui/controls/serversdialog.h"
#include "ui/controls/serverstatusbar.h"
#include "ui/controls/workloadpanel.h"
#include "ui/lessons/codepanel.h"
#include "ui/lessons/lessonlist.h"
#include "ui/lessons/lessonpage.h"
#include "ui/lessons/strategylist.h"
#include "ui/races/racespanel.h"
#include "ui/recording/timeline.h"
#include "ui/stage/stage.h"
#include "ui/words/language.h"
#include "ui/words/wording.h"

#include <QAbstractSpinBox>
#include <QApplication>
#include <QCloseEvent>
#include <QComboBox>
#include <QLineEdit>
#include <QMenu>
#include <QPointer>
#include <QScrollArea>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabWidget>
#include <QVBoxLayout>

namespace cachescope {

namespace {

QScrollArea *scrolling(QWidget *content)
{
    auto *area = new QScrollArea;
    area->setWidget(content);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    return area;
}

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

QFont scaled(QFont font, double factor)
{
    font.setPointSizeF(font.pointSizeF() * factor);
    return font;
}

/// Scales the font of a widget and of all its children: with a style sheet, fonts are not inherited.
void scaleLetters(QWidget &widget, double factor)
{
    const QList<QWidget *> inside = widget.findChildren<QWidget *>();
    QList<QFont> fonts;
    for (const QWidget *each : inside)
        fonts.append(scaled(each->font(), factor));
    widget.setFont(scaled(widget.font(), factor));
    for (qsizetype i = 0; i < inside.size(); ++i)
        inside[i]->setFont(fonts[i]);
}

} // namespace

MainWindow::MainWindow(Lab *lab, QWidget *parent)
    : QMainWindow(parent)
    , m_lab(lab)
{
    setWindowTitle(QStringLiteral("Cachescope"));
    resize(1280, 720);
    buildWidgets();
    connectWidgets();
    connectLab();
    connectRaces();
    connectRecordings();
    connectLessons();
    addShortcuts();
    connect(&Theme::instance(), &Theme::changed, this, &MainWindow::restyle);
    restyle();
    retranslate();
    setScenario(firstScenario());
}

MainWindow::~MainWindow() = default;

void MainWindow::buildWidgets()
{
    m_runBar = new RunBar;
    m_banner = new Banner;
    m_strategies = new StrategyList;
    m_stage = new Stage;
    m_charts = new ChartPanel;
    m_status = new ServerStatusBar;
    m_notifier = new DesktopNotifier(this);

    m_top = new QSplitter(Qt::Horizontal);
    m_top->addWidget(card(m_stage));
    m_top->addWidget(buildSide());
    m_top->setStretchFactor(0, 1);
    m_top->setSizes({760, 320});
    m_down = new QSplitter(Qt::Vertical);
    m_down->addWidget(m_top);
    m_lower = new QStackedWidget;
    m_lower->addWidget(m_charts);
    m_lower->addWidget(buildStory());
    m_down->addWidget(m_lower);
    m_down->setStretchFactor(0, 3);
    m_down->setStretchFactor(1, 2);
    m_down->setSizes({420, 200});
    m_across = new QSplitter(Qt::Horizontal);
    m_lists = new QWidget;
    m_lists->setObjectName(QStringLiteral("strategyList"));
    m_lists->setAttribute(Qt::WA_StyledBackground);
    auto *lists = new QVBoxLayout(m_lists);
    lists->setContentsMargins(0, 0, 0, 0);
    lists->setSpacing(0);
    m_lessonList = new LessonList;
    lists->addWidget(m_strategies);
    lists->addWidget(m_lessonList, 1);
    m_across->addWidget(m_lists);
    m_across->addWidget(m_down);
    m_across->setStretchFactor(1, 1);
    m_across->setSizes({180, 1100});
    for (QSplitter *splitter : {m_top, m_down, m_across}) {
        splitter->setChildrenCollapsible(false);
        splitter->setHandleWidth(8);
    }

    auto *central = new QWidget;
    auto *column = new QVBoxLayout(central);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_runBar);
    column->addWidget(m_banner);
    auto *middle = new QHBoxLayout;
    middle->setContentsMargins(0, 8, 0, 8); // the lists stand at the edge; margins do not turn with the language
    middle->setSpacing(0);
    m_edge = new QWidget;
    m_edge->setFixedWidth(8);
    m_edge->hide();
    middle->addWidget(m_edge);
    middle->addWidget(m_across, 1);
    middle->addSpacing(8);
    column->addLayout(middle, 1);
    m_player = new RecordingPlayer(this);
    m_timeline = new Timeline(m_player);
    m_timeline->hide();
    column->addWidget(m_timeline);
    column->addWidget(m_status);
    setCentralWidget(central);
}

QFrame *MainWindow::card(QWidget *content)
{
    auto *frame = new QFrame;
    frame->setObjectName(QStringLiteral("card"));
    auto *layout = new QVBoxLayout(frame);
    layout->setContentsMargins(3, 3, 3, 3);
    layout->addWidget(content);
    return frame;
}

QWidget *MainWindow::buildSide()
{
    m_code = new CodePanel;
    m_options = new OptionsPanel;
    m_workload = new WorkloadPanel;
    m_tabs = new QTabWidget;
    m_tabs->setDocumentMode(true);
    m_tabs->tabBar()->setDrawBase(false);
    m_tabs->addTab(m_code, QString());
    m_tabs->addTab(scrolling(m_options), QString());
    m_tabs->addTab(scrolling(m_workload), QString());
    m_races = new RacesPanel;
    m_tabs->addTab(scrolling(m_races), QString());
    m_lessonPage = new LessonPage;
    m_tabs->addTab(m_lessonPage, QString());
    return card(m_tabs);
}

void MainWindow::connectWidgets()
{
    connect(m_runBar, &RunBar::runClicked, this, &MainWindow::runOrPause);
    connect(m_runBar, &RunBar::stopClicked, m_lab, &Lab::stop);
    connect(m_runBar, &RunBar::resetClicked, this, &MainWindow::reset);
    connect(m_runBar, &RunBar::stepClicked, this, [this] { stepPicture(+1); });
    connect(m_runBar, &RunBar::pauseDrawingClicked, this, [this] {
        m_stage->setPaused(!m_stage->isPaused());
        m_runBar->setDrawingPaused(m_stage->isPaused());
    });
    connect(m_runBar, &RunBar::slowMotionChanged, m_stage, &Stage::setSlowMotion);
    connect(m_runBar, &RunBar::delaysEdited, this, &MainWindow::applyEdits);
    connect(m_runBar, &RunBar::presentClicked, this, [this] { present(!m_presenting); });
    connect(m_runBar->exportMenu(), &QMenu::aboutToShow, this, &MainWindow::fillExportMenu);
    connect(m_runBar->faultMenu(), &QMenu::aboutToShow, this, &MainWindow::fillFaultMenu);
    connect(m_runBar->languageMenu(), &QMenu::aboutToShow, this, &MainWindow::fillLanguageMenu);
    connect(m_runBar->moreMenu(), &QMenu::aboutToShow, this, &MainWindow::fillMoreMenu);
    connect(m_strategies, &StrategyList::chosen, this, &MainWindow::chooseStrategy);
    connect(m_options, &OptionsPanel::edited, this, &MainWindow::applyEdits);
    connect(m_workload, &WorkloadPanel::edited, this, &MainWindow::applyEdits);
    connect(m_workload, &WorkloadPanel::editedForNextRun, this, &MainWindow::applyEdits);
    connect(m_stage, &Stage::traceWindowWanted, m_lab, &Lab::trace);
    connect(m_stage, &Stage::inspectionWanted, m_lab, &Lab::inspect);
    connect(&m_drawingFigures, &QTimer::timeout, this,
            [this] { m_status->setDrawing(m_stage->framesPerSecond(), m_stage->drawnPerSecond()); });
    m_drawingFigures.start(1000);
}

void MainWindow::connectLab()
{
    connect(m_lab, &Lab::snapshot, this, [this](const Snapshot &snapshot) {
        m_recorder.take(snapshot);
        if (isReplaying())
            return;
        tellTheBound(m_recorder.recording());
        if (m_starting && snapshot.state == RunState::Preparing) {
            m_starting = false;
            m_stage->clear();
            m_charts->clear();
        }
        m_report.take(snapshot);
        showSnapshot(snapshot);
    });
    connect(m_lab, &Lab::traced, this, [this](const TraceBatch &events) {
        m_recorder.take(events);
        const bool standing = m_snapshot.state == RunState::Stepping; // step mode: the requests are held
        if (!isReplaying() && !m_comparing && !standing)
            m_stage->append(events);
    });
    connect(m_lab, &Lab::inspected, this, [this](const Inspection &inspection) {
        if (!isReplaying())
            m_stage->showInspection(inspection);
    });
    connect(m_lab, &Lab::problem, this, &MainWindow::showProblem);
}

bool MainWindow::isWriting() const
{
    const QWidget *focus = QApplication::focusWidget();
    const auto *line = qobject_cast<const QLineEdit *>(focus);
    return (line && !line->isReadOnly()) || qobject_cast<const QAbstractSpinBox *>(focus);
}

/// A list with the focus takes letters and Space for its selection, but no digits.
bool MainWindow::isTyping() const
{
    return isWriting() || qobject_cast<const QComboBox *>(QApplication::focusWidget());
}

void MainWindow::shortcut(const QString &keys, const std::function<void()> &action, bool evenWhileTyping)
{
    auto *key = new QShortcut(QKeySequence(keys), this);
    connect(key, &QShortcut::activated, this, [this, action, evenWhileTyping] {
        if (evenWhileTyping || !isTyping())
            action();
    });
}

void MainWindow::addShortcuts()
{
    shortcut(QStringLiteral("Space"), [this] { runOrPause(); });
    shortcut(QStringLiteral("E"), [this] { m_lab->stop(); });
    shortcut(QStringLiteral("R"), [this] { reset(); });
    shortcut(
        QStringLiteral("PgDown"), [this] { stepPicture(+1); }, true); // presenter remotes: forward …
    shortcut(
        QStringLiteral("PgUp"), [this] { stepPicture(-1); }, true); // … and back
    shortcut(
        QStringLiteral("."), [this] { Q_EMIT m_runBar->pauseDrawingClicked(); }, true); // the blank key
    shortcut(
        QStringLiteral("F5"), [this] { present(!m_presenting); }, true);
    shortcut(
        QStringLiteral("Escape"), [this] { present(false); }, true);
    shortcut(QStringLiteral("+"), [this] { m_runBar->changeSlowMotion(+1); });
    shortcut(QStringLiteral("-"), [this] { m_runBar->changeSlowMotion(-1); });
    for (int number = 1; number <= 9; ++number)
        shortcut(
            QString::number(number),
            [this, number] {
                if (!isWriting())
                    chooseStrategyNumber(number);
            },
            true);
    shortcut(QStringLiteral("Backspace"), [this] {
        if (m_races->isStepping())
            m_lab->stepBack();
    });
    shortcut(QStringLiteral("A"), [this] { openAlerts(); });
    shortcut(QStringLiteral("F"), [this] { m_runBar->openFaultMenu(); });
    shortcut(
        QStringLiteral("Ctrl+L"), [this] { cycleLanguage(); }, true);
    shortcut(
        QStringLiteral("Ctrl+O"), [this] { openScenario(); }, true);
    shortcut(
        QStringLiteral("Ctrl+S"), [this] { saveScenario(); }, true);
    shortcut(
        QStringLiteral("Ctrl+E"), [this] { savePicture(); }, true);
    shortcut(
        QStringLiteral("Ctrl+M"), [this] { compareStrategies(); }, true);
    shortcut(
        QStringLiteral("Ctrl+G"), [this] { askWhichOne(); }, true);
    shortcut(
        QStringLiteral("F1"), [this] { showHelp(); }, true);
}

void MainWindow::setScenario(const Scenario &scenario)
{
    m_ownScenario.reset();
    m_options->setEnabled(true);
    m_workload->setEnabled(true);
    showScenario(scenario);
}

void MainWindow::showScenario(const Scenario &scenario)
{
    m_scenario = scenario;
    m_strategies->select(scenario.strategy);
    m_options->setStrategy(scenario.strategy);
    m_options->setOptions(scenario.options);
    m_workload->setScenario(scenario);
    m_runBar->setDelays(scenario.cacheDelay, scenario.databaseDelay);
    m_stage->setScenario(scenario);
    m_code->setScenario(scenario);
    m_stepCode->setScenario(scenario);
    m_charts->setScenario(scenario);
    if (m_alerts)
        m_alerts->setThresholds(scenario.alerts);
    m_races->setStrategy(scenario.strategy);
    m_races->setOptions(scenario.options);
    m_races->setSchedule(scenario.requests);
}

void MainWindow::runOrPause()
{
    if (isReplaying())
        m_player->setPlaying(!m_player->isPlaying());
    else if (m_snapshot.state == RunState::Running)
        m_lab->pause();
    else if (m_snapshot.state == RunState::Paused)
        m_lab->resume();
    else if (m_snapshot.state != RunState::Preparing && m_snapshot.state != RunState::Settling)
        startRun();
}

void MainWindow::startRun()
{
    leaveRecording();
    leaveLesson();
    m_lower->setCurrentIndex(0);
    m_stage->clear();
    m_charts->clear();
    m_report.begin(m_scenario);
    m_starting = m_scenario.requests.isEmpty();
    if (m_starting) {
        m_recorder.begin(m_scenario);
        m_boundTold = RecordingBound::None;
        m_lab->start(m_scenario);
    } else
        m_lab->openSteps(m_scenario, m_scenario.requests, m_scenario.order);
}

void MainWindow::applyEdits()
{
    m_scenario.options = m_options->options();
    m_races->setOptions(m_scenario.options);
    m_workload->apply(m_scenario);
    applyThresholds();
    m_scenario.cacheDelay = m_runBar->cacheDelay();
    m_scenario.databaseDelay = m_runBar->databaseDelay();
    m_stage->setScenario(m_scenario);
    m_code->setScenario(m_scenario);
    m_stepCode->setScenario(m_scenario);
    m_charts->setScenario(m_scenario);
    if (!isReplaying())
        m_report.adjust(m_scenario);
    m_lab->adjust(m_scenario);
}

void MainWindow::chooseStrategy(const QString &id)
{
    if (id == m_scenario.strategy)
        return;
    leaveRecording();
    if (m_races->isStepping())
        m_lab->closeSteps();
    if (m_ownScenario)
        m_lab->stop(); // the lesson
    Scenario scenario = m_ownScenario.value_or(m_scenario);
    scenario.strategy = id;
    scenario.requests.clear(); // a schedule belongs to the previous strategy
    scenario.order.clear();
    setScenario(scenario);
    const bool underWay = m_snapshot.state == RunState::Running || m_snapshot.state == RunState::Paused;
    if (underWay)
        startRun();
}

void MainWindow::chooseStrategyNumber(int number)
{
    if (m_races->isStepping())
        m_races->moveLaneByKey(number);
    else if (number <= static_cast<int>(strategies().size()))
        m_strategies->select(strategies()[static_cast<size_t>(number - 1)].id);
}

void MainWindow::showSnapshot(const Snapshot &snapshot)
{
    m_snapshot = snapshot;
    m_races->setState(snapshot.state);
    m_runBar->setState(snapshot.state);
    m_status->setSnapshot(snapshot);
    if (m_comparing)
        return;
    if (!snapshot.strategy.isEmpty() && snapshot.strategy != m_scenario.strategy)
        return; // from the previous run: the shown strategy has not started yet
    m_stage->setSnapshot(snapshot);
    m_code->setSnapshot(snapshot);
    m_charts->setSnapshot(snapshot);
    showAlerts(snapshot);
    if (snapshot.state == RunState::Running && snapshot.time > second)
        m_strategies->markRun(snapshot.strategy);
}

void MainWindow::showProblem(const Problem &problem)
{
    if (m_comparing && !problem.fatal)
        return; // the comparison reports it, or intended it
    m_banner->show([problem] { return words(problem); }, [problem] { return problem.error.detail; }, problem.fatal);
}

void MainWindow::reset()
{
    leaveRecording();
    m_report.clear();
    m_stage->clear();
    m_charts->clear();
    m_lab->reset();
}

void MainWindow::stepPicture(int direction)
{
    m_stage->stepDrawing(direction);
    m_runBar->setDrawingPaused(true);
}

void MainWindow::present(bool on)
{
    if (m_presenting == on)
        return;
    m_presenting = on;
    m_lists->setVisible(!on);
    m_edge->setVisible(on);
    if (on)
        m_stage->setFocus(); // a field would take the remote's keys
    const double factor = on ? 1.3 : 1 / 1.3;
    QApplication::setFont(scaled(QApplication::font(), factor));               // for everything that is painted
    for (QWidget *widget : std::initializer_list<QWidget *>{m_tabs, m_banner}) // run bar and status bar would not fit
        scaleLetters(*widget, factor);
    // The code grows with its font: so do its panels.
    const QList<int> widths = m_top->sizes();
    const int side = on ? qRound(widths.last() * factor) : m_sideWidth;
    m_sideWidth = widths.last();
    m_top->setSizes({widths.first() + widths.last() - side, side});
    const QList<int> story = m_story->sizes();
    const int code = qRound(story.first() * factor);
    if (code > 0) // it has been shown
        m_story->setSizes({code, story.last() + story.first() - code});
    if (on)
        showFullScreen();
    else
        showNormal();
    m_runBar->setPresenting(on);
}

bool MainWindow::chooseServers()
{
    ServersDialog dialog(this);
    dialog.onPasswordNotKept([banner = QPointer<Banner>(m_banner)] {
        if (banner)
            banner->show(
                [] {
                    return tr("The desktop's keychain did not take the password. It is used until the program ends and "
                              "asked for again next time.");
                },
                {}, false);
    });
    if (dialog.exec() != QDialog::Accepted)
        return false;
    m_recorder.close();
    m_report.clear();
    m_stage->clear();
    m_charts->clear();
    Q_EMIT serversChosen(dialog.useSandbox(), dialog.redis(), dialog.postgres());
    return true;
}

void MainWindow::restyle()
{
    setStyleSheet(cachescope::styleSheet(Theme::instance().palette()));
}

void MainWindow::retranslate()
{
    m_tabs->setTabText(0, tr("Code"));
    m_tabs->setTabText(1, tr("Knobs"));
    m_tabs->setTabText(2, tr("Workload"));
    m_tabs->setTabText(3, tr("Races"));
    m_tabs->setTabText(4, tr("Lesson"));
    m_tabs->setAccessibleName(tr("Code, knobs and workload"));
    m_tabs->tabBar()->setAccessibleName(tr("Code, knobs and workload"));
    m_stage->setAccessibleName(tr("Stage"));
}

void MainWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QMainWindow::changeEvent(event);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    saveSettings();
    event->accept();
}

} // namespace cachescope
