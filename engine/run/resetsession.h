// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/run/session.h"

namespace cachescope {

/// Resets every product to its initial version and removes our keys.
class ResetSession final : public Session
{
public:
    using Session::Session;

    Task<> begin() override;
    Task<> end() override;

private:
    Task<Status> reset();
};

} // namespace cachescope
