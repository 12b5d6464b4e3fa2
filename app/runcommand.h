// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/commandline.h"
#include "app/exitstatus.h"
#include "app/progress.h"
#include "app/report.h"
#include "app/runkeeper.h"
#include "engine/experiment/lab.h"
#include "engine/experiment/recording.h"
#include "ui/alerts/alertnotes.h"

namespace cachescope {

/// `cachescope run`: one run on the Lab, told on standard error, reported on standard output, its pictures saved when that is
/// asked for. Needs no window.
class RunCommand : public QObject
{
    Q_OBJECT
public:
    RunCommand(Lab &lab, const CommandLine &line, QObject *parent = nullptr);

    void begin();
    /// Ends the run early, with its flush, its audit and its report.
    void interrupt();

Q_SIGNALS:
    /// Once, with the exit status; the report is out by then.
    void finished(int status);

private:
    void startRun();
    void followSchedule(const StepView &view);
    void show(const Snapshot &snapshot);
    void note(const Problem &problem);
    void finish(int status);
    bool report();   ///< false: it could not be written
    bool record();
    bool save();     ///< the pictures; false: not all of them

    Lab &m_lab;
    CommandLine m_line;
    Progress m_progress;
    AlertNotes m_alertNotes;
    Report m_report;
    std::optional<RunKeeper> m_keeper;   ///< only when something is to be saved or recorded
    RunRecorder m_recorder;              ///< when a recording is wanted
    QStringList m_said;
    ExitStatus m_troubleStatus = ExitFailed;
    bool m_started = false;
    bool m_finishing = false;     ///< of a schedule
    bool m_ran = false;           ///< requests were sent
    bool m_interrupted = false;
    bool m_finished = false;
};

} // namespace cachescope
