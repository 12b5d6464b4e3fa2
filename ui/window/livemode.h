// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/window/mode.h"

namespace cachescope {

/// A live run on the user's own settings, or none yet.
class LiveMode final : public Mode
{
    Q_OBJECT
public:
    explicit LiveMode(const Workspace &workspace);

    void leave() override;
    bool runOrPause() override;
    void end() override;
    void adjust() override;

    /// Starts a run, as soon as there are servers.
    void start();
    /// Resets every product.
    void reset();

private:
    RunState state() const { return m_screen.snapshot().state; }
    void startWhenServersAreOpen();
};

} // namespace cachescope
