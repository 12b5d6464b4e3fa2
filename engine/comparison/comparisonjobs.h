// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/comparison/comparison.h"

namespace cachescope {

/// One run of a comparison.
struct ComparisonJob
{
    enum class Kind : quint8 {
        Round, ///< of a contender
        Claim, ///< under the condition of one of the source's claims
        Kill,  ///< a contender's round with a kill in the middle
    };

    Kind kind = Kind::Round;
    int contender = 0;                       ///< of a claim: its place in ComparisonResult::claimRuns
    int round = 0;                           ///< from 0
    Figure lost = Figure::LostProcessKilled; ///< of a kill: the figure that it is for
    Scenario scenario;
    double warmUpSeconds = 0;
};

/// What the plan asks for, in the order of the runs: all contenders in turn, the claims, the kills. `result` has the
/// contenders and the claims' runs already, without rounds.
QVector<ComparisonJob> jobsOf(const ComparisonPlan &plan, const ComparisonResult &result);

/// A strategy under the condition of the claim on writes: every request writes, and the database's part of a write, be
/// it one statement or a transaction, is slowed by claimedDatabaseMs.
Scenario claimScenario(const Scenario &base, const QString &strategy);

/// A short run in whose middle what the figure is named for is killed, and nothing else goes wrong; a server comes back
/// within the run.
Scenario killScenario(const Scenario &contender, Figure lost);

} // namespace cachescope
