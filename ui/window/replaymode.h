// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/window/mode.h"

namespace cachescope {

/// A recording is shown instead of a run; the user's own settings and the servers are left alone.
class ReplayMode final : public Mode
{
    Q_OBJECT
public:
    ReplayMode(const Workspace &workspace, const Recording &recording);

    void leave() override;
    bool runOrPause() override;
    void end() override { Q_EMIT over(); }
    /// To the next or the previous mark of the timeline.
    void next(int direction) override;
    bool isOnServers() const override { return false; }
    const Recording &recording() const;

private:
    void setReplaying(bool replaying);
};

} // namespace cachescope
