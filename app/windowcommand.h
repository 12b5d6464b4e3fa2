// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/commands/commandline.h"
#include "engine/lab/lab.h"
#include "ui/window/mainwindow.h"

namespace cachescope {

/// From the option, otherwise the user's setting for a window, otherwise the system's.
QString languageFor(const CommandLine &line);
/// Sets language and theme: from the options, otherwise the user's settings, otherwise the system's.
void chooseAppearance(const CommandLine &line);

/// `cachescope`: the window, with the servers and the scenario of the command line, if any.
class WindowCommand : public QObject
{
    Q_OBJECT
public:
    WindowCommand(Lab &lab, const CommandLine &line, QObject *parent = nullptr);

    void begin();
    void interrupt();

Q_SIGNALS:
    void finished(int status);

private:
    void open(bool sandbox, const ServerAddress &redis, const ServerAddress &postgres);

    Lab &m_lab;
    CommandLine m_line;
    MainWindow m_window;
};

} // namespace cachescope
