// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/window/mode.h"

namespace cachescope {

/// Step mode: a few requests, each held before every step.
class StepMode final : public Mode
{
    Q_OBJECT
public:
    StepMode(const Workspace &workspace, const Scenario &scenario, const RequestPlan &requests, const MoveOrder &order);

    void leave() override;
    void end() override { m_lab.closeSteps(); }
    /// The next step is what "forward" would repeat, otherwise that of the first request that may move.
    void next(int direction) override;

private:
    void show(const StepView &view);
};

} // namespace cachescope
