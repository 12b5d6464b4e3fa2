// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/commandline.h"
#include "app/exitstatus.h"
#include "app/progress.h"
#include "engine/experiment/comparisonrun.h"

namespace cachescope {

/// `cachescope compare`: the contenders one after the other, told on standard error, the result on standard output.
class CompareCommand : public QObject
{
    Q_OBJECT
public:
    CompareCommand(Lab &lab, const CommandLine &line, QObject *parent = nullptr);

    void begin();
    /// Ends the comparison; what was measured by then is reported.
    void interrupt();

Q_SIGNALS:
    /// Once, with the exit status; the report is out by then.
    void finished(int status);

private:
    void startComparing();
    void showProgress(const ComparisonProgress &progress);
    void report();
    bool save();
    void note(const Problem &problem);
    void finish(int status);

    Lab &m_lab;
    CommandLine m_line;
    ComparisonRun m_run;
    Progress m_progress;
    QStringList m_said;
    ExitStatus m_troubleStatus = ExitFailed;
    int m_toldRuns = -1;
    bool m_started = false;
    bool m_finished = false;
};

/// For people, in the current language.
QString textReport(const ComparisonResult &result);

} // namespace cachescope
