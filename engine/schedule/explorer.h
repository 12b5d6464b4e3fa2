// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/schedule/steppedrun.h"
#include "engine/stores/ground.h"

#include <QMetaType>

#include <functional>

namespace cachescope {

/// How one kind of ending came about.
struct ScheduleOutcome
{
    Verdict verdict;
    qint64 count = 0;              ///< interleavings that end so, those left out as equivalent included
    MoveOrder shortest;            ///< of those that were run: the fewest moves, then the fewest changes of lane
    QVector<TakenStep> steps;      ///< of that one
    QVector<Lane> lanes;           ///< as they stood at its end
};

/// What came of exploring.
struct Exploration
{
    qint64 total = 0;              ///< interleavings there are; exact when `complete`, else of those that were met
    qint64 run = 0;                ///< carried out on the live servers
    qint64 pruned = 0;             ///< total - run: they differ only in the order of steps that do not touch each other
    qint64 abandoned = 0;          ///< given up half-way because they turned out equivalent; counted nowhere else
    bool complete = true;          ///< false: cancelled, or over the limit
    double seconds = 0;
    QVector<ScheduleOutcome> outcomes;   ///< worst first
};

/// Runs every interleaving of the steps of a few requests on live servers, leaving out those that are equivalent to
/// one that was run: two steps may change places when they touch different keys or different stores, or only read
/// (sleep sets; the number left out is counted exactly, by the linear extensions of each order that was run).
class Explorer
{
public:
    struct Plan
    {
        SteppedPlan run;
        qint64 limit = 100'000;    ///< schedules carried out at most
        bool prune = true;
    };
    /// After each schedule: what is known so far. False: stop.
    using Progress = std::function<bool(const Exploration &)>;

    Explorer(const Connections &connections, Ground &ground) : m_connections(connections), m_ground(ground) {}

    /// `progress` belongs to the awaiting coroutine. An error: a store did not answer.
    Task<Result<Exploration>> explore(Plan plan, const Progress &progress);

private:
    struct Search;

    Task<Status> runOne(const Plan &plan, Search &search);

    Connections m_connections;
    Ground &m_ground;
};

} // namespace cachescope

Q_DECLARE_METATYPE(cachescope::Exploration)
