// SPDX-License-Identifier: GPL-3.0-only
#pragma once

namespace cachescope {

class MainWindow;
class OwnScenario;
class Panes;

// What the window keeps from one start to the next. Passwords are not among it: those are in the keychain. Invalid
// settings are ignored. Language and theme are chosen before there is a window.

void restoreWindow(MainWindow &window, Panes &panes, OwnScenario &own);
void keepWindow(const MainWindow &window, const Panes &panes, const OwnScenario &own);

} // namespace cachescope
