// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/commandline.h"
#include "app/exitstatus.h"
#include "app/progress.h"
#include "engine/experiment/lab.h"

namespace cachescope {

/// `cachescope explore`: every interleaving of a few requests, told as a list of outcomes.
class ExploreCommand : public QObject
{
    Q_OBJECT
public:
    ExploreCommand(Lab &lab, const CommandLine &line, QObject *parent = nullptr);

    void begin();
    /// Ends the search; what was found so far is told.
    void interrupt();

Q_SIGNALS:
    /// Once, with the exit status; the report is out by then.
    void finished(int status);

private:
    void startExploring();
    void tell(const Exploration &found);
    void note(const Problem &problem);
    bool save(const Exploration &found);
    bool exportFound(const Exploration &found);
    void finish(int status);

    Lab &m_lab;
    CommandLine m_line;
    Progress m_progress;
    QStringList m_said;
    ExitStatus m_troubleStatus = ExitFailed;
    bool m_started = false;
    bool m_finished = false;
};

/// One object on lines of its own, without any translation.
QByteArray jsonReport(const CommandLine &line, const Exploration &found);

} // namespace cachescope
