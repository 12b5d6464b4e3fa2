// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/lab/lab.h"
#include "ui/window/ownscenario.h"
#include "ui/window/screen.h"

namespace cachescope {

class Panes;

/// What the modes work with.
struct Workspace
{
    Lab &lab;
    Panes &panes;
    Screen &screen;
    OwnScenario &own;
    RunRecorder &recorder; ///< of the run under way
};

/// What the window is doing: showing a live run, step mode, a search, a lesson, a comparison or a recording. Exactly
/// one at a time. It shows what its feed tells of its run on the screen, and it decides what Run, End and "next" mean.
class Mode : public QObject
{
    Q_OBJECT
public:
    /// Ends what it has begun, visibly; the next mode is about to begin.
    virtual void leave() { }

    /// The Run button: pauses or goes on. False: there is nothing of the kind, a run is to begin.
    virtual bool runOrPause() { return false; }
    /// Ends what is going on.
    virtual void end() { }
    /// A presenter's keys: the next or the previous moment, step or mark.
    virtual void next(int direction);
    /// The user has changed his own settings.
    virtual void adjust() { }
    /// The contents come from the servers that are connected now.
    virtual bool isOnServers() const { return true; }

Q_SIGNALS:
    /// It has ended by itself.
    void over();

protected:
    /// Shows what `feed` tells: of the run on the screen all that is the same in every mode.
    Mode(const Workspace &workspace, RunFeed &feed);

    Lab &m_lab;
    Panes &m_panes;
    Screen &m_screen;
    OwnScenario &m_own;
    RunRecorder &m_recorder;
};

} // namespace cachescope
