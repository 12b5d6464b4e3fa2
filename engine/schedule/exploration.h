// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/core/runid.h"
#include "engine/schedule/lane.h"
#include "engine/schedule/verdict.h"

#include <QMetaType>

namespace cachescope {

constexpr qsizetype mostMovesOfASchedule = 1000;

/// One outcome of the explored interleavings and how it comes about.
struct ScheduleOutcome
{
    Verdict verdict;
    qint64 count = 0;         ///< interleavings with this outcome, including those pruned as equivalent
    MoveOrder shortest;       ///< of those that were run: the fewest moves, then the fewest changes of lane
    QVector<TakenStep> steps; ///< of the shortest one
    QVector<Lane> lanes;      ///< at the end of the shortest one
};

/// The result of an exploration.
struct Exploration
{
    /// Why a search could not continue.
    enum class Trouble : quint8 {
        None,
        NotRepeatable, ///< replaying the same moves led elsewhere: something expires meanwhile
        TooLong,       ///< a schedule had more than mostMovesOfASchedule moves
    };

    RunId runId = RunId::None;
    qint64 total = 0;     ///< number of interleavings; exact if `complete`, otherwise of those encountered
    qint64 run = 0;       ///< run on the live servers
    qint64 pruned = 0;    ///< total - run: they differ only in the order of independent steps
    qint64 abandoned = 0; ///< stopped half-way because they turned out equivalent; counted nowhere else
    bool complete = true; ///< false: cancelled, over the limit, or trouble
    Trouble trouble = Trouble::None;
    double share = 0;                  ///< 0 … 1: the explored part of the search tree
    double seconds = 0;                ///< excluding set-up: a schedule is rehearsed before the clock starts
    QVector<ScheduleOutcome> outcomes; ///< worst first

    double perSecond() const { return seconds > 0 ? static_cast<double>(run) / seconds : 0; }
};

} // namespace cachescope

Q_DECLARE_METATYPE(cachescope::Exploration)
