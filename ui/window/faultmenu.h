// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/faults/fault.h"

#include <QObject>

class QMenu;

namespace cachescope {

class Lab;
class OwnScenario;
class Panes;
class Screen;

/// The menu of faults: each is injected into the run that is shown, at once.
class FaultMenu : public QObject
{
    Q_OBJECT
public:
    FaultMenu(Lab &lab, Panes &panes, Screen &screen, OwnScenario &own);

private:
    void fill();
    void addFault(QMenu *menu, const Fault &fault, bool runs);
    void addAppendOnly(QMenu *menu);
    void ask();

    Lab &m_lab;
    Panes &m_panes;
    Screen &m_screen;
    OwnScenario &m_own;
};

} // namespace cachescope
