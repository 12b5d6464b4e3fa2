// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/commandline.h"
#include "app/exitstatus.h"
#include "app/progress.h"
#include "engine/experiment/lab.h"

namespace cachescope {

/// `cachescope run --lesson ID`: the fault, then the remedy, and what both have measured.
class LessonCommand : public QObject
{
    Q_OBJECT
public:
    LessonCommand(Lab &lab, const CommandLine &line, QObject *parent = nullptr);

    void begin();
    void interrupt();

Q_SIGNALS:
    /// Once, with the exit status; the report is out by then.
    void finished(int status);

private:
    void show(const LessonView &view);
    void report(const LessonView &view);
    void note(const Problem &problem);
    void finish(int status);

    Lab &m_lab;
    CommandLine m_line;
    Progress m_progress;
    bool m_started = false;
    bool m_finished = false;
};

} // namespace cachescope
