// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/scenario/scenario.h"

#include <QStringList>
#include <QVector>

#include <array>

namespace cachescope {

/// The questions of the decision guide. Every answer adds points to, or subtracts points from, each strategy; the list
/// of strategies has them and the guide shows them. The most points win, the next is the runner-up; on equal points the
/// simpler one, which comes first in teaching order. One answer excludes strategies: if no acknowledged write may be
/// lost, one that acknowledges what is only queued is ruled out, however fast it would be.
enum class Question : quint8 { Consistency, WriteRate, Loss, Access, MissCost };
constexpr int questionCount = 5;

/// How old may the data be that is read?
enum class ConsistencyAnswer : quint8 { Current, Moment, Minutes };
/// How much is written?
enum class WriteRateAnswer : quint8 { Few, Some, VeryMany };
/// May an acknowledged write be lost when something breaks?
enum class LossAnswer : quint8 { Never, AFew };
/// Is it known what will be read?
enum class AccessAnswer : quint8 { Scattered, Unknown, SameFew };
/// What does a miss cost?
enum class MissCostAnswer : quint8 { Cheap, Dear };

/// The number of answers that a question has.
int answerCount(Question question);

/// An answer to each question, as an index into the question's enum.
using Answers = std::array<int, questionCount>;

struct Candidate
{
    QString strategy;
    std::array<int, questionCount> points{}; ///< by question
    int sum = 0;
    bool ruledOut = false;
};

struct Decision
{
    QVector<Candidate> ranking; ///< all strategies that have points, those ruled out last
    QStringList unjudged;       ///< the ids of the others

    const Candidate &answer() const { return ranking.at(0); }
    const Candidate &runnerUp() const { return ranking.at(1); }
};

/// Answers out of range are treated as the first.
Decision decide(const Answers &answers);
/// A scenario for the strategy under the conditions that the answers describe.
Scenario scenarioFor(const QString &strategy, const Answers &answers);

} // namespace cachescope
