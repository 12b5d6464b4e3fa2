// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/window/mode.h"

namespace cachescope {

/// A comparison uses the servers: its runs are shown on its own page, not here.
class CompareMode final : public Mode
{
    Q_OBJECT
public:
    explicit CompareMode(const Workspace &workspace)
        : Mode(workspace, workspace.lab)
    {
        m_screen.begin(m_own.scenario(), nextRunId(), RunState::Preparing); // a name that none of its runs has
        m_screen.report().clear();
    }

    bool runOrPause() override { return true; }
};

} // namespace cachescope
