// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/measure/snapshot.h"

#include <QElapsedTimer>

namespace cachescope {

/// Tells on standard error how a run goes: a bar on a terminal, a line at each change of state elsewhere.
class Progress
{
public:
    explicit Progress(double seconds);

    void show(const Snapshot &snapshot);
    /// A bar on a terminal: which share is done, and of what.
    void showShare(double share, const QString &what);
    /// Said only where there is no bar.
    void sayElsewhere(const QString &sentence);
    /// A sentence of its own; a bar under way makes room for it.
    void say(const QString &sentence);
    void end();

private:
    void drawBar(const Snapshot &snapshot);
    void drawBar(double share, const QString &text);
    void clearBar();

    double m_seconds;
    bool m_terminal;
    bool m_barDrawn = false;
    RunState m_state = RunState::Idle;
    QElapsedTimer m_sinceDrawn;
};

/// Writes to standard output or standard error at once, in UTF-8. False: it could not be written.
bool writeOut(const QByteArray &text);
bool writeError(const QString &text);

} // namespace cachescope
