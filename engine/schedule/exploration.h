// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/schedule/lane.h"
#include "engine/schedule/verdict.h"

#include <QMetaType>

namespace cachescope {

constexpr qsizetype mostMovesOfASchedule = 1000;

/// How one kind of ending came about.
struct ScheduleOutcome
{
    Verdict verdict;
    qint64 count = 0;         ///< interleavings that end so, those left out as equivalent included
    MoveOrder shortest;       ///< of those that were run: the fewest moves, then the fewest changes of lane
    QVector<TakenStep> steps; ///< of that one
    QVector<Lane> lanes;      ///< as they stood at its end
};

/// What came of exploring.
struct Exploration
{
    /// Why a search could not go on.
    enum class Trouble : quint8 {
        None,
        NotRepeatable, ///< played again, the same moves led elsewhere: something expires meanwhile
        TooLong,       ///< a schedule had more than mostMovesOfASchedule moves
    };

    qint64 total = 0;     ///< interleavings there are; exact when `complete`, else of those that were met
    qint64 run = 0;       ///< carried out on the live servers
    qint64 pruned = 0;    ///< total - run: they differ only in the order of steps that do not touch each other
    qint64 abandoned = 0; ///< given up half-way because they turned out equivalent; counted nowhere else
    bool complete = true; ///< false: cancelled, over the limit, or there was trouble
    Trouble trouble = Trouble::None;
    double share = 0;                  ///< 0 … 1: how much of the tree of choices has been gone through
    double seconds = 0;                ///< without opening connections: a schedule is rehearsed before the clock starts
    QVector<ScheduleOutcome> outcomes; ///< worst first

    double perSecond() const { return seconds > 0 ? static_cast<double>(run) / seconds : 0; }
};

} // namespace cachescope

Q_DECLARE_METATYPE(cachescope::Exploration)
