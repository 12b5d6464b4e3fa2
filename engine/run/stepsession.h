// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/run/session.h"
#include "engine/run/stepper.h"

namespace cachescope {

/// Step mode: a few requests that are held before every step until the learner lets one of them go on.
class StepSession final : public Session
{
public:
    StepSession(RunId id, SessionHost &host, const StepPlan &plan);

    Task<> begin() override;
    Task<> carryOut(SessionCommand command) override;
    Task<> end() override;

    void fill(Snapshot &snapshot) override;
    TraceBatch takeEvents() override;
    Inspection inspect(Key key, const Result<StoreMonitor::OneProduct> &found) const override;

private:
    struct Taking;

    Task<> show();

    StepPlan m_plan;
    std::unique_ptr<Stepper> m_stepper;
};

} // namespace cachescope
