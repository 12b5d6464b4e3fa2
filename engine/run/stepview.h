// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/measure/snapshot.h"
#include "engine/schedule/lane.h"
#include "engine/schedule/verdict.h"
#include "engine/strategies/strategyoptions.h"

#include <optional>

namespace cachescope {

/// A branch of the moves, by name: "A", "B", …
struct StepBranch
{
    QString name;
    MoveOrder order;
};

/// Everything the window shows of step mode, as plain values, after each command.
struct StepView
{
    RunId runId = RunId::None;
    bool open = false; ///< false: step mode has ended, the fields below are meaningless
    QString strategy;
    StrategyOptions options;
    RequestPlan plan;
    MoveOrder moves; ///< taken in this run
    MoveOrder ahead; ///< moves taken back, which "forward" would repeat
    QVector<Lane> lanes;
    QVector<int> mayMove; ///< lanes
    QVector<TakenStep> steps;
    QVector<Inspection> stores; ///< for every key of the plan, the current contents
    qint64 queued = 0;          ///< writes in the queue and with the worker
    int run = 1;                ///< how many runs there have been, each after a reset
    QVector<StepBranch> branches;
    int branch = 0;
    std::optional<Verdict> verdict; ///< set when everything is done and the workers have finished
};

} // namespace cachescope

Q_DECLARE_METATYPE(cachescope::StepView)
