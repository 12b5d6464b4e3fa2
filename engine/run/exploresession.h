// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/run/session.h"

namespace cachescope {

/// Runs every interleaving of a few requests, one schedule after the other, until it is cancelled.
class ExploreSession final : public Session
{
public:
    ExploreSession(RunId id, SessionHost &host, const ExplorePlan &plan);

    Task<> begin() override;
    Task<> end() override;
    void fill(Snapshot &snapshot) override { snapshot.strategy = m_plan.scenario.strategy; }

private:
    void tell(Exploration found, void (RunFeed::*how)(const Exploration &));

    ExplorePlan m_plan;
};

} // namespace cachescope
