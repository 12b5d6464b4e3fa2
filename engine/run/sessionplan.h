// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/scenario/scenario.h"
#include "engine/schedule/lane.h"

#include <QString>

#include <variant>

namespace cachescope {

// What the engine can be asked to do with the servers, one thing at a time, as values.

struct LivePlan
{
    Scenario scenario;
};

/// Step mode on the scenario's strategy; `order` is played at its beginning.
struct StepPlan
{
    Scenario scenario;
    RequestPlan requests;
    MoveOrder order;
};

/// Every interleaving of the requests on the scenario's strategy.
struct ExplorePlan
{
    Scenario scenario;
    RequestPlan requests;
    qint64 limit = 0; ///< the most schedules that are run
};

/// `size` 0: the lesson's default.
struct LessonPlan
{
    QString id;
    int size = 0;
    AlertThresholds alerts = {};
};

/// Every product is reset to its initial version, and our keys are removed.
struct ResetPlan
{
};

using SessionPlan = std::variant<LivePlan, StepPlan, ExplorePlan, LessonPlan, ResetPlan>;

// Commands to a session that has begun, carried out one after the other.

struct AddPlanned
{
    PlannedRequest request;
};
struct MoveLane
{
    int lane = 0;
};
/// A new run without the last move.
struct StepBack
{
};
struct ChangeBranch
{
    int number = 0;
};
/// All requests and workers finish, the stores are judged.
struct FinishSteps
{
};
/// `size`: before the first part, overrides the lesson's size.
struct NextMoment
{
    int size = 0;
};

using SessionCommand = std::variant<AddPlanned, MoveLane, StepBack, ChangeBranch, FinishSteps, NextMoment>;

} // namespace cachescope
