// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/commands/commandline.h"
#include "app/commands/exitstatus.h"
#include "app/commands/pictures.h"
#include "app/commands/progress.h"

namespace cachescope {

/// Common to all commands on live servers: opens them, reports each problem once on standard error, finishes once.
class LabCommand : public QObject
{
    Q_OBJECT
public:
    void begin();
    /// What was found so far is still reported; a second interrupt does not wait for it.
    void interrupt();

Q_SIGNALS:
    /// Emitted once, with the exit status, after the report has been written.
    void finished(int status);

protected:
    LabCommand(Lab &lab, const CommandLine &line, double seconds, QObject *parent);

    /// The servers are ready, for the first time.
    virtual void start() = 0;
    /// Ends early what start() has begun.
    virtual void cutShort() = 0;
    virtual void note(const Problem &problem);

    /// The pictures that the command line asks for.
    PictureRequest pictureRequest() const;
    bool print(const QByteArray &report);
    /// Reports the problems of an export, or where its files are. False: not everything was saved.
    bool tellOfExport(const QStringList &problems);
    void finish(int status);
    bool hasStarted() const { return m_started; }
    bool hasFinished() const { return m_finished; }
    ExitStatus troubleStatus() const { return m_troubleStatus; }

    Lab &m_lab;
    const CommandLine m_line;
    Progress m_progress;

private:
    QStringList m_said;
    ExitStatus m_troubleStatus = ExitFailed;
    bool m_started = false;
    bool m_finished = false;
};

} // namespace cachescope
