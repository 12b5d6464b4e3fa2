// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <functional>

namespace cachescope {

class Lab;
class Modes;
class Panes;
class WindowDialogs;
class WindowFiles;
class WindowKeys;
class WindowMenus;

/// What the window's keys reach.
struct WindowActions
{
    Lab &lab;
    Panes &panes;
    Modes &modes;
    WindowFiles &files;
    WindowDialogs &dialogs;
    WindowMenus &menus;
    std::function<void(bool on)> present;
    std::function<void()> openAlerts;
};

/// Gives the window its keys; ui/controls/helpdialog.cpp lists them.
void addShortcuts(const WindowKeys &keys, const WindowActions &actions);

} // namespace cachescope
