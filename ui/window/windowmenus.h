// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QObject>

class QMenu;

namespace cachescope {

class MainWindow;
class Panes;
class Screen;
class WindowDialogs;
class WindowFiles;

/// The menus of the run bar, filled each time before they open.
class WindowMenus : public QObject
{
    Q_OBJECT
public:
    WindowMenus(MainWindow &window, Panes &panes, Screen &screen, WindowFiles &files, WindowDialogs &dialogs);

    void cycleLanguage();

private:
    void fillExport();
    void fillLanguage();
    void fillMore();
    void addRecordings(QMenu *menu);
    void addAppearance(QMenu *menu);

    MainWindow &m_window;
    Panes &m_panes;
    Screen &m_screen;
    WindowFiles &m_files;
    WindowDialogs &m_dialogs;
};

} // namespace cachescope
