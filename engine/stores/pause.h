// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/stores/stepcall.h"

#include <chrono>

namespace cachescope {

/// A wait of the request itself, as a step: answers a Status, an error when the run is being aborted, which ends it
/// early.
class [[nodiscard]] Pause final : public StepCall
{
public:
    Pause(Request &request, Step step, Key key, std::chrono::milliseconds time)
        : StepCall(request, step, key, Server::None)
        , m_time(time)
    {
    }
    Status await_resume() const { return m_error ? Status(*m_error) : Status(Done{}); }

private:
    bool issue() override
    {
        if (std::exchange(m_held, true)) {
            ended(Outcome::Ok);
            return true;
        }
        request().stores().gate.hold(*this, m_time.count() * millisecond);
        return false;
    }

    std::chrono::milliseconds m_time;
    bool m_held = false;
};

} // namespace cachescope
