// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/comparison/comparison.h"

namespace cachescope {

/// One run of a comparison.
struct ComparisonJob
{
    enum class Kind : quint8 {
        Round, ///< a contender's regular round
        Claim, ///< under the condition of one of the source's claims
        Kill,  ///< a contender's round with a kill in the middle
    };

    Kind kind = Kind::Round;
    int contender = 0;                       ///< for a claim: its index in ComparisonResult::claimRuns
    int round = 0;                           ///< from 0
    Figure lost = Figure::LostProcessKilled; ///< for a kill: the figure that it measures
    Scenario scenario;
    double warmUpSeconds = 0;
};

/// The runs that the plan asks for, in their order: all contenders alternating, the claims, the kills. `result` already
/// has the contenders and the claims' runs, without rounds.
QVector<ComparisonJob> jobsOf(const ComparisonPlan &plan, const ComparisonResult &result);

/// A strategy under the condition of the claim on writes: every request writes, and the database's part of a write, one
/// statement or a whole transaction, is slowed by claimedDatabaseMs.
Scenario claimScenario(const Scenario &base, const QString &strategy);

/// A short run in whose middle the process that the figure names is killed, without other faults; a server comes back
/// within the run.
Scenario killScenario(const Scenario &contender, Figure lost);

} // namespace cachescope
