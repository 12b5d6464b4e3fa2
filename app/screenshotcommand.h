// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/commands/commandline.h"
#include "app/commands/exitstatus.h"
#include "engine/lab/lab.h"

#include <QSaveFile>
#include <QTimer>

namespace cachescope {

class MainWindow;

/// `cachescope screenshot`: a real run of a few seconds in the window, then a picture of the window in a file.
class ScreenshotCommand : public QObject
{
    Q_OBJECT
public:
    ScreenshotCommand(Lab &lab, MainWindow &window, const CommandLine &line, QObject *parent = nullptr);

    void begin();
    void interrupt();

Q_SIGNALS:
    void finished(int status);

private:
    void show(const Snapshot &snapshot);
    void note(const Problem &problem);
    void take();
    QByteArray format() const;
    void refuse(const QString &reason);
    void finish(int status);

    Lab &m_lab;
    MainWindow &m_window;
    CommandLine m_line;
    QSaveFile m_file;
    QTimer m_duration;
    bool m_started = false;
    bool m_ran = false;
    bool m_finished = false;
};

} // namespace cachescope
