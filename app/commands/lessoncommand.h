// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/commands/labcommand.h"

namespace cachescope {

/// `cachescope run --lesson ID`: the fault, then the remedy, and the measurements of both.
class LessonCommand : public LabCommand
{
    Q_OBJECT
public:
    LessonCommand(Lab &lab, const CommandLine &line, QObject *parent = nullptr);

private:
    void start() override;
    void cutShort() override;
    void note(const Problem &problem) override;
    void show(const LessonView &view);
    void report(const LessonView &view);
};

} // namespace cachescope
