// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/measure/flushprogress.h"

#include <QElapsedTimer>

namespace cachescope {

/// Shows the progress of a run on standard error: a bar on a terminal, a line at each state change elsewhere.
class Progress
{
public:
    explicit Progress(double seconds);

    void show(const Snapshot &snapshot);
    /// On a terminal, a bar with the completed share and a description.
    void showShare(double share, const QString &what);
    /// Printed only where there is no bar.
    void sayElsewhere(const QString &sentence);
    /// Prints a line; an active bar is moved below it.
    void say(const QString &sentence);
    void end();

private:
    void showFlush();
    void drawBar(const Snapshot &snapshot);
    void drawBar(double share, const QString &text);
    void clearBar();

    double m_seconds;
    bool m_terminal;
    bool m_barDrawn = false;
    RunState m_state = RunState::Idle;
    FlushProgress m_flush;
    QElapsedTimer m_sinceDrawn;
};

/// Writes to standard output or standard error immediately, in UTF-8. False: it could not be written.
bool writeOut(const QByteArray &text);
bool writeError(const QString &text);

} // namespace cachescope
