// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/window/filenotes.h"
#include "ui/window/mode.h"
#include "ui/window/windowkeys.h"

#include <QImage>
#include <QMainWindow>
#include <QTimer>

namespace cachescope {

class AlertCenter;
class Farewell;
class FaultMenu;
class Modes;
class Stage;
class WindowDialogs;
class WindowFiles;
class WindowMenus;

/// The window: one mode at a time. It brings the user's wishes to the mode, and changes modes; owns its widgets, not
/// the Lab.
class MainWindow : public QMainWindow
{
    Q_OBJECT
public:
    explicit MainWindow(Lab *lab, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// The user's own, which Run starts.
    const Scenario &scenario() const { return m_own.scenario(); }
    void setScenario(const Scenario &scenario);
    /// What has no effect in a scenario that was opened.
    void tell(const QVector<NoEffect> &withoutEffect) { m_notes.showWithoutEffect(withoutEffect); }
    /// What is shown: a lesson's and a recording's are not the user's own.
    const Screen &screen() const { return m_screen; }
    /// A picture of the window at that size.
    QImage picture(QSize size);
    Stage *stage() const;

    /// Restores the user's geometry, motion, digits, slow motion and last scenario.
    void restoreSettings();
    void saveSettings() const;
    /// Shows a recording, from its beginning, instead of a run.
    void showRecording(const Recording &recording);
    /// False: it could not be opened, and the user has been informed.
    bool openRecordingFile(const QString &path);
    bool hasRecording() const;

public Q_SLOTS:
    void runOrPause();
    void end();
    void reset();
    /// Starts the user's own scenario: the workload, or the schedule that was loaded.
    void startRun();
    void openLesson(const QString &id);
    /// False if the user cancelled.
    bool chooseServers();
    void openAlerts();
    void saveRecording();

Q_SIGNALS:
    /// The user has chosen other servers (both empty: the sandbox).
    void serversChosen(bool sandbox, const cachescope::ServerAddress &redis, const cachescope::ServerAddress &postgres);

protected:
    void closeEvent(QCloseEvent *event) override;
    bool event(QEvent *event) override;

private:
    void connectBar();
    void connectPanels();
    void connectRaces();
    void connectLab();
    void showOutcome(const ScheduleOutcome &outcome);
    void showProblem(const Problem &problem);
    void present(bool on);
    void restyle();

    Lab *m_lab;
    Panes *m_panes;
    AlertCenter *m_alerts;
    Screen m_screen;
    OwnScenario m_own;
    RunRecorder m_recorder;
    Workspace m_workspace;
    Modes *m_modes;
    WindowFiles *m_files;
    WindowDialogs *m_dialogs;
    WindowMenus *m_menus;
    FaultMenu *m_faults;
    Farewell *m_farewell;
    WindowKeys m_keys;
    QTimer m_drawingFigures;
    FileNotes m_notes;
};

} // namespace cachescope
