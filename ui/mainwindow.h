// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/experiment/comparison.h"
#include "engine/experiment/lab.h"
#include "engine/experiment/recording.h"
#include "ui/export/runfigures.h"

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
class KnobPanel;
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

/// The window: shows what the Lab sends and hands the user's commands on. Owns its widgets, not the Lab.
class MainWindow : public QMainWindow
{
    Q_OBJECT
public:
    explicit MainWindow(Lab *lab, QWidget *parent = nullptr);
    ~MainWindow() override;

    const Scenario &scenario() const { return m_scenario; }
    /// The scenario shown and started next.
    void setScenario(const Scenario &scenario);
    /// The window of that size as a picture.
    QImage picture(QSize size);

    /// Geometry, language, appearance and the last scenario, as the user left them; rubbish in the settings is ignored.
    void restoreSettings();
    void saveSettings() const;
    Stage *stage() const { return m_stage; }
    /// Shows it instead of a run, from its beginning.
    void showRecording(const Recording &recording);
    /// False: it could not be opened, and the user knows why.
    bool openRecordingFile(const QString &path);

public Q_SLOTS:
    void runOrPause();
    void chooseServers();

Q_SIGNALS:
    /// The user wants other servers (both empty: the sandbox).
    void serversChosen(bool sandbox, const cachescope::ServerAddress &redis, const cachescope::ServerAddress &postgres);

protected:
    void closeEvent(QCloseEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void buildWidgets();
    QWidget *buildSide();
    QWidget *buildStory();
    static QFrame *card(QWidget *content);
    void connectWidgets();
    void connectLab();
    void addShortcuts();
    void shortcut(const QString &keys, const std::function<void()> &action, bool evenWhileTyping = false);
    bool isTyping() const;

    void connectRecordings();
    void closeRecording();
    void askForRecording();
    void saveTheRecording();
    void fillRecordingMenu(QMenu *menu);
    void connectLessons();
    void beginLesson(const QString &id);
    void showLesson(const LessonView &view);
    void connectRaces();
    void beginSteps(const RequestPlan &requests, const MoveOrder &order);
    void showSteps(const StepView &view);
    void saveSchedule(const ScheduleOutcome &outcome);
    void startRun();
    void applyEdits();
    void chooseStrategy(const QString &id);
    void chooseStrategyNumber(int number);
    void showSnapshot(const Snapshot &snapshot);
    void showProblem(const Problem &problem);
    void showAlerts(const Snapshot &snapshot);
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
    void leaveRecording();
    void startWhenServersAreOpen();
    void fillExportMenu();
    void fillFaultMenu();
    void addFaultAction(QMenu *menu, const Fault &fault, bool runs);
    void askForFault();
    void fillLanguageMenu();
    void fillMoreMenu();
    void restyle();
    void retranslate();

    Lab *m_lab;
    Scenario m_scenario;
    Snapshot m_snapshot;
    Report m_report;          ///< of the newest run

    RunBar *m_runBar = nullptr;
    Banner *m_banner = nullptr;
    StrategyList *m_strategies = nullptr;
    Stage *m_stage = nullptr;
    CodePanel *m_code = nullptr;
    KnobPanel *m_knobs = nullptr;
    WorkloadPanel *m_workload = nullptr;
    RacesPanel *m_races = nullptr;
    RecordingPlayer *m_player = nullptr;
    Timeline *m_timeline = nullptr;
    RunRecorder m_recorder;
    LessonList *m_lessonList = nullptr;
    LessonPage *m_lessonPage = nullptr;
    QWidget *m_lessonTab = nullptr;
    QWidget *m_lists = nullptr;              ///< strategies and lessons
    QStackedWidget *m_lower = nullptr;       ///< the charts, or in step mode what the requests do
    QSplitter *m_story = nullptr;
    CodePanel *m_stepCode = nullptr;
    SpaceTimeView *m_spaceTime = nullptr;
    ChartPanel *m_charts = nullptr;
    ServerStatusBar *m_status = nullptr;
    QSplitter *m_across = nullptr;
    QSplitter *m_down = nullptr;
    QSplitter *m_top = nullptr;
    QTabWidget *m_tabs = nullptr;
    AlertsDialog *m_alerts = nullptr;        ///< made when it is first wanted
    std::array<QString, alertKindCount> m_alertShown;   ///< what the banner says of each
    QTimer m_drawingFigures;
    bool m_presenting = false;
    QVector<ComparisonResult> m_compared;               ///< what the comparison's page showed when it was closed
    bool m_comparing = false;     ///< the lab works for the comparison, its figures are not the window's
};

} // namespace cachescope
