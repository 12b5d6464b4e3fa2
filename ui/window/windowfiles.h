// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/recording/recording.h"
#include "engine/schedule/exploration.h"

#include <QObject>

#include <optional>

class QWidget;

namespace cachescope {

struct Workspace;

/// What the window opens and saves, with its dialogs.
class WindowFiles : public QObject
{
    Q_OBJECT
public:
    WindowFiles(QWidget &window, const Workspace &workspace);

    void openScenario();
    void saveScenario();
    /// The schedule of an outcome that was found.
    void saveFound(const ScheduleOutcome &outcome);
    /// What has been run manually: the plan with the requests added, and the moves taken, with the options at its
    /// start.
    void saveOrder();
    void askForRecording();
    /// False: it could not be opened, and the user has been informed.
    bool openRecordingFile(const QString &path);
    void saveRecording(const Recording &recording);
    void savePicture();
    void saveReport(const QString &suffix);

Q_SIGNALS:
    void scenarioOpened(const cachescope::Scenario &scenario);
    void recordingOpened(const cachescope::Recording &recording);
    /// It does not hold the whole run.
    void recordingIsBounded(const cachescope::Recording &recording);

private:
    void saveSchedule(const Scenario &scenario);

    QWidget &m_window;
    const Workspace &m_workspace;
};

} // namespace cachescope
