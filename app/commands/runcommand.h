// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/commands/labcommand.h"
#include "app/commands/report.h"
#include "engine/measure/alertnotes.h"
#include "engine/recording/recording.h"

namespace cachescope {

/// `cachescope run`: one run on the Lab, progress on standard error, the report on standard output, and pictures if
/// requested. Needs no window.
class RunCommand : public LabCommand
{
    Q_OBJECT
public:
    RunCommand(Lab &lab, const CommandLine &line, Pictures &pictures, QObject *parent = nullptr);

private:
    void start() override;
    /// The run is still flushed, audited and reported.
    void cutShort() override;
    void followSchedule(const StepView &view);
    void show(const Snapshot &snapshot);
    bool report(); ///< false: it could not be written
    bool record();
    bool acknowledgedAreAll();
    bool save(); ///< the pictures; false: not all of them were saved

    AlertNotes m_alertNotes;
    Report m_report;
    std::unique_ptr<RunCapture> m_capture; ///< only if something is to be saved or recorded
    RunRecorder m_recorder;                ///< used if a recording is requested
    RunId m_runId = RunId::None;
    bool m_finishing = false; ///< of a schedule
    bool m_cutOff = false;    ///< the schedule could not be followed to its end
    bool m_ran = false;       ///< requests were sent
    bool m_interrupted = false;
};

} // namespace cachescope
