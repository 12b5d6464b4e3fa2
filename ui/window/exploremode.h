// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/window/mode.h"

namespace cachescope {

/// A search through every interleaving of a few requests, and what it has found.
class ExploreMode final : public Mode
{
    Q_OBJECT
public:
    ExploreMode(const Workspace &workspace, const Scenario &scenario, const RequestPlan &requests);

    void leave() override;
    void end() override { m_lab.stop(); }
    void next(int) override { } // nothing moves on the stage

private:
    bool isMine(const Exploration &exploration) const { return exploration.runId == m_screen.runId(); }
};

} // namespace cachescope
