// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/comparison/comparison.h"
#include "engine/lab/lab.h"
#include "engine/measure/alertnotes.h"
#include "engine/recording/recording.h"
#include "ui/report/reportbuilder.h"

#include <QImage>
#include <QMainWindow>
#include <QTimer>

class QFrame;
class QLabel;
class QMenu;
class QSplitter;
class QStackedWidget;
class QTabWidget;

namespace cachescope {

class AlertsDialog;
class Banner;
class ChartPanel;
class CodePanel;
class DesktopNotifier;
class OptionsPanel;
class LessonList;
class LessonPage;
class RacesPanel;
class RecordingPlayer;
class Timeline;
class RunBar;
class ServerStatusBar;
class SpaceTimeView;
class Stage;
class StrategyList;
class WorkloadPanel;

/// The window: shows what the Lab sends and forwards the user's commands. Owns its widgets, not the Lab.
class MainWindow : public QMainWindow
{
    Q_OBJECT
public:
    explicit MainWindow(Lab *lab, QWidget *parent = nullptr);
    ~MainWindow() override;

    const Scenario &scenario() const { return m_scenario; }
    /// The scenario that is shown and started next.
    void setScenario(const Scenario &scenario);
    /// A picture of the window at that size.
    QImage picture(QSize size);

    /// Restores the user's geometry, motion, digits, slow motion and last scenario; invalid settings are ignored.
    /// Language and theme are chosen before there is a window (app/windowcommand.h).
    void restoreSettings();
    void saveSettings() const;
    Stage *stage() const { return m_stage; }
    /// Shows a recording, from its beginning, instead of a run.
    void showRecording(const Recording &recording);
    /// False: it could not be opened, and the user has been informed.
    bool openRecordingFile(const QString &path);

public Q_SLOTS:
    void runOrPause();
    /// False if the user cancelled.
    bool chooseServers();

Q_SIGNALS:
    /// The user has chosen other servers (both empty: the sandbox).
    void serversChosen(bool sandbox, const cachescope::ServerAddress &redis, const cachescope::ServerAddress &postgres);

protected:
    void closeEvent(QCloseEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool event(QEvent *event) override;

private:
    void buildWidgets();
    QWidget *buildSide();
    QWidget *buildStory();
    static QFrame *card(QWidget *content);
    void connectWidgets();
    void connectLab();
    void addShortcuts();
    void shortcut(const QString &keys, const std::function<void()> &action, bool evenWhileTyping = false);
    bool isWriting() const;
    bool isTyping() const;
    bool isForFocus(const QKeyEvent &event) const;

    bool isReplaying() const;
    void leaveRecording();
    void tellTheBound(const Recording &recording);
    void showBound(const Recording &recording);
    void connectRecordings();
    void closeRecording();
    void askForRecording();
    void saveTheRecording();
    void fillRecordingMenu(QMenu *menu);
    void connectLessons();
    void beginLesson(const QString &id);
    void leaveLesson();
    void showLessonPart(const LessonView &view);
    void showScenario(const Scenario &scenario);
    void showLesson(const LessonView &view);
    void connectRaces();
    void beginSteps(const RequestPlan &requests, const MoveOrder &order);
    void showSteps(const StepView &view);
    void saveSchedule(const ScheduleOutcome &outcome);
    void saveOrder();
    void askWhereToSaveSchedule(const Scenario &scenario);
    void leaveSchedule();
    void startRun();
    void applyEdits();
    void chooseStrategy(const QString &id);
    void chooseStrategyNumber(int number);
    void showSnapshot(const Snapshot &snapshot);
    void showProblem(const Problem &problem);
    void showAlerts(const Snapshot &snapshot);
    void noteAlerts(const Snapshot &snapshot);
    void openAlerts();
    void applyThresholds();
    void reset();
    void present(bool on);
    void stepPicture(int direction);
    void openScenario();
    void saveScenario();
    void savePicture();
    void saveReport(const QString &suffix);
    void cycleLanguage();
    void showHelp();
    void compareStrategies();
    void askWhichOne();
    void startWhenServersAreOpen();
    void fillExportMenu();
    void fillFaultMenu();
    void addFaultAction(QMenu *menu, const Fault &fault, bool runs);
    void addAppendOnlyAction(QMenu *menu);
    void askForFault();
    void fillLanguageMenu();
    void fillMoreMenu();
    void restyle();
    void retranslate();

    Lab *m_lab;
    Scenario m_scenario;
    Scenario m_explored;                   ///< the scenario of the last exploration
    std::optional<Scenario> m_ownScenario; ///< the user's own, while a lesson shows another
    Snapshot m_snapshot;
    ReportBuilder m_report; ///< of the newest run, or of the recording being shown

    RunBar *m_runBar = nullptr;
    Banner *m_banner = nullptr;
    StrategyList *m_strategies = nullptr;
    Stage *m_stage = nullptr;
    CodePanel *m_code = nullptr;
    OptionsPanel *m_options = nullptr;
    WorkloadPanel *m_workload = nullptr;
    RacesPanel *m_races = nullptr;
    RecordingPlayer *m_player = nullptr;
    Timeline *m_timeline = nullptr;
    RunRecorder m_recorder;
    RecordingBound m_boundTold = RecordingBound::None;
    LessonList *m_lessonList = nullptr;
    LessonPage *m_lessonPage = nullptr;
    QWidget *m_lists = nullptr;        ///< strategies and lessons
    QWidget *m_edge = nullptr;         ///< takes their place while they are hidden
    QStackedWidget *m_lower = nullptr; ///< the charts, or in step mode the space-time diagram
    QSplitter *m_story = nullptr;
    CodePanel *m_stepCode = nullptr;
    SpaceTimeView *m_spaceTime = nullptr;
    ChartPanel *m_charts = nullptr;
    ServerStatusBar *m_status = nullptr;
    QSplitter *m_across = nullptr;
    QSplitter *m_down = nullptr;
    QSplitter *m_top = nullptr;
    QTabWidget *m_tabs = nullptr;
    AlertsDialog *m_alerts = nullptr; ///< created on first use
    DesktopNotifier *m_notifier = nullptr;
    AlertNotes m_alertNotes;
    QStringList m_alertLog;                           ///< of all runs, the newest last
    std::array<QString, alertKindCount> m_alertShown; ///< the banner's text for each
    QTimer m_drawingFigures;
    bool m_presenting = false;
    int m_sideWidth = 0;                  ///< of the panel before presentation mode
    bool m_starting = false;              ///< the lab's snapshots still belong to the previous run
    QVector<ComparisonResult> m_compared; ///< the results on the comparison page when it was closed
    bool m_comparing = false;             ///< a comparison uses the lab: its figures are not the window's
};

} // namespace cachescope
