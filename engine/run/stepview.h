// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/measure/snapshot.h"
#include "engine/schedule/lane.h"
#include "engine/schedule/verdict.h"
#include "engine/strategies/strategyoptions.h"

#include <optional>

namespace cachescope {

/// A way through the moves, by name: "A", "B", …
struct StepBranch
{
    QString name;
    MoveOrder order;
};

/// Everything the window shows of step mode, as values, after each command.
struct StepView
{
    bool open = false; ///< false: step mode has ended, nothing else holds
    QString strategy;
    StrategyOptions options;
    RequestPlan plan;
    MoveOrder moves; ///< taken in this run
    MoveOrder ahead; ///< taken back: what "forward" would take
    QVector<Lane> lanes;
    QVector<int> mayMove; ///< lanes
    QVector<TakenStep> steps;
    QVector<Inspection> stores; ///< of every key of the plan, as they stand now
    qint64 queued = 0;          ///< writes in the queue and with the worker
    int run = 1;                ///< how many times the ground has been laid: each is a new run
    QVector<StepBranch> branches;
    int branch = 0;
    std::optional<Verdict> verdict; ///< when everything is done and the workers have finished
};

} // namespace cachescope

Q_DECLARE_METATYPE(cachescope::StepView)
