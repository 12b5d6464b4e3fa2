// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/schedule/exploration.h"
#include "engine/schedule/steppedrun.h"
#include "engine/stores/runsetup.h"

#include <functional>

namespace cachescope {

/// Runs every interleaving of the steps of a few requests on live servers, pruning those that are equivalent to one
/// that was run: two steps are independent if they touch different keys or different stores, or only read
/// (partial-order reduction with sleep sets, see Godefroid 1996; the number pruned is exact, from the linear extensions
/// of each order that was run).
class Explorer
{
public:
    struct Plan
    {
        SteppedPlan run;
        qint64 limit = 100'000; ///< maximum number of schedules that are run
        bool prune = true;
    };
    /// Called after each schedule and before each move, with the results so far. False: stop.
    using Progress = std::function<bool(const Exploration &)>;

    /// `outer`: when it is cancelled, the search ends, and the result says that it is not complete.
    Explorer(const Connections &connections, RunSetup &setup, const WaitContext *outer = nullptr)
        : m_connections(connections)
        , m_setup(setup)
        , m_waits(outer)
    {
    }

    /// `progress` is owned by the awaiting coroutine. An error: a store did not answer.
    Task<Result<Exploration>> explore(Plan plan, const Progress &progress);

private:
    struct Search;
    enum class Ending : quint8 { Whole, Equivalent, Cancelled, NotRepeatable, TooLong };

    Task<Status> rehearse(const Plan &plan);
    Task<Status> runOne(const Plan &plan, Search &search, const Progress &progress);
    Task<Ending> playOne(SteppedRun &run, Search &search, const Progress &progress);

    Connections m_connections;
    RunSetup &m_setup;
    WaitContext m_waits;
};

} // namespace cachescope
