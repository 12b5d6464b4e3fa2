// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/commands/commandline.h"
#include "engine/lab/lab.h"
#include "ui/window/mainwindow.h"

namespace cachescope {

/// From the option, else for a window as the user left it, else the system's.
QString languageFor(const CommandLine &line);
/// Language and theme: from the options, else as the user left them, else as the system has them.
void chooseAppearance(const CommandLine &line);

/// `cachescope`: the window, with the servers and the scenario of the command line when there are any.
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
