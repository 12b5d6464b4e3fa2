// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/commands/labcommand.h"
#include "engine/comparison/comparisonrun.h"

namespace cachescope {

/// `cachescope compare`: the contenders one after the other, progress on standard error, the result on standard output.
class CompareCommand : public LabCommand
{
    Q_OBJECT
public:
    CompareCommand(Lab &lab, const CommandLine &line, Pictures &pictures, QObject *parent = nullptr);

private:
    void start() override;
    /// Reports what has been measured so far.
    void cutShort() override;
    void note(const Problem &problem) override;
    void showProgress(const ComparisonProgress &progress);
    void report();
    bool save();

    Pictures &m_pictures;
    ComparisonRun m_run;
    int m_toldRuns = -1;
};

/// The report as text, in the current language.
QString textReport(const ComparisonResult &result);

} // namespace cachescope
