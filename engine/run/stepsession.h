// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/run/stepview.h"
#include "engine/schedule/steppedrun.h"
#include "engine/stores/runsetup.h"

namespace cachescope {

/// Step mode: one stepped run at a time, and the ways the learner has taken so far. Going back and changing to another
/// branch lay the ground anew and play the moves again: that is a new run, and view() says so. Engine thread; one
/// command at a time; the last one is finish().
class StepSession
{
public:
    StepSession(const Connections &connections, RunSetup &setup, const SteppedPlan &plan);

    Task<Status> begin();
    /// Adds a request to the plan; it is made by its first move.
    void add(const PlannedRequest &request);
    /// Another move than the one taken back begins a new branch; the old one is kept.
    Task<> move(int lane);
    Task<Status> back();
    Task<Status> play(MoveOrder order);
    Task<Status> branch(int number);
    /// Lets everything go, lets the workers finish and judges what stands in the stores.
    Task<> finish();

    /// With what both stores hold now, read from them.
    Task<StepView> view();
    const SteppedRun *run() const { return m_run.get(); }
    TraceBatch takeEvents() { return m_run ? m_run->takeEvents() : TraceBatch(); }

private:
    Task<Status> again(MoveOrder order);
    void keepBranch();

    Connections m_connections;
    RunSetup &m_setup;
    /// A request that came when so many moves had been made. A replay adds it then: one that was there before could
    /// have moved where everybody stood still, and then no worker would have come.
    struct Added
    {
        PlannedRequest request;
        qsizetype after = 0;
    };

    SteppedPlan m_plan; ///< with what was added, at its end
    QVector<Added> m_added;
    std::unique_ptr<SteppedRun> m_run;
    MoveOrder m_ahead; ///< taken back, in the order in which they would be taken again
    QVector<StepBranch> m_branches;
    int m_branch = 0;
    int m_runs = 0;
    std::optional<Verdict> m_verdict;
};

} // namespace cachescope
