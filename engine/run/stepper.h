// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/run/stepview.h"
#include "engine/schedule/steppedrun.h"
#include "engine/stores/runsetup.h"

namespace cachescope {

/// Step mode: one stepped run at a time, and the branches that the learner has tried so far. Going back and changing to
/// another branch reset the keys and replay the moves: that is a new run, and view() says so. Engine thread; one
/// command at a time; the last one is leave().
class Stepper
{
public:
    /// `waits`: cancelled when step mode is left.
    Stepper(const Connections &connections, RunSetup &setup, const SteppedPlan &plan, const WaitContext &waits);

    Task<Status> begin();
    /// Adds a request to the plan; its first move issues it.
    void add(const PlannedRequest &request);
    /// After going back, a different move starts a new branch; the old one is kept.
    Task<> move(int lane);
    Task<Status> back();
    Task<Status> play(MoveOrder order);
    Task<Status> branch(int number);
    /// Releases all requests, lets the workers finish and judges the contents of the stores.
    Task<> finish();
    /// Returns when no request is under way any more: those that were held are let go, or turned away if step mode was
    /// cancelled.
    Task<> leave();

    /// Includes the current contents of both stores.
    Task<StepView> view();
    const SteppedRun *run() const { return m_run.get(); }
    TraceBatch takeEvents() { return m_run ? m_run->takeEvents() : TraceBatch(); }

private:
    Task<Status> again(MoveOrder order);
    void keepBranch();

    Connections m_connections;
    RunSetup &m_setup;
    const WaitContext &m_waits;
    /// A request added after this many moves. A replay adds it at the same point: had it been there earlier, it could
    /// have moved when all others were blocked, and then no worker would have run.
    struct Added
    {
        PlannedRequest request;
        qsizetype after = 0;
    };

    SteppedPlan m_plan; ///< including added requests, at its end
    QVector<Added> m_added;
    std::unique_ptr<SteppedRun> m_run;
    MoveOrder m_ahead; ///< moves taken back, in the order in which they would be taken again
    QVector<StepBranch> m_branches;
    int m_branch = 0;
    int m_runs = 0;
    std::optional<Verdict> m_verdict;
};

} // namespace cachescope
