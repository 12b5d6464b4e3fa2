// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/commands/commandline.h"
#include "app/commands/exitstatus.h"
#include "app/commands/pictures.h"
#include "app/commands/progress.h"

namespace cachescope {

/// What every command on live servers does alike: opens them, tells problems on standard error, each once, ends once.
class LabCommand : public QObject
{
    Q_OBJECT
public:
    void begin();
    /// What was found by then is still reported; a second interrupt does not wait for it.
    void interrupt();

Q_SIGNALS:
    /// Once, with the exit status; the report is out by then.
    void finished(int status);

protected:
    LabCommand(Lab &lab, const CommandLine &line, double seconds, QObject *parent);

    /// The servers are ready, for the first time.
    virtual void start() = 0;
    /// Ends early what start() has begun.
    virtual void cutShort() = 0;
    virtual void note(const Problem &problem);

    /// Where the command line wants pictures.
    PictureRequest pictureRequest() const;
    bool print(const QByteArray &report);
    /// What an export answered: its problems, or where everything lies now. False: not everything was saved.
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
