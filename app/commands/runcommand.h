// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/commands/labcommand.h"
#include "app/commands/report.h"
#include "engine/measure/alertnotes.h"
#include "engine/recording/recording.h"

namespace cachescope {

/// `cachescope run`: one run on the Lab, told on standard error, reported on standard output, its pictures saved when
/// that is asked for. Needs no window.
class RunCommand : public LabCommand
{
    Q_OBJECT
public:
    RunCommand(Lab &lab, const CommandLine &line, Pictures &pictures, QObject *parent = nullptr);

private:
    void start() override;
    /// Its flush, its audit and its report are still made.
    void cutShort() override;
    void followSchedule(const StepView &view);
    void show(const Snapshot &snapshot);
    bool report(); ///< false: it could not be written
    bool record();
    bool acknowledgedAreAll();
    bool save(); ///< the pictures; false: not all of them

    AlertNotes m_alertNotes;
    Report m_report;
    std::unique_ptr<RunCapture> m_capture; ///< only when something is to be saved or recorded
    RunRecorder m_recorder;                ///< when a recording is wanted
    bool m_finishing = false;              ///< of a schedule
    bool m_cutOff = false;                 ///< … that could not be followed to its end
    bool m_ran = false;                    ///< requests were sent
    bool m_interrupted = false;
};

} // namespace cachescope
