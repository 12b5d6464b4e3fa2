// SPDX-License-Identifier: GPL-3.0-only
#include "engine/comparison/decision.h"

#include "engine/strategies/registry.h"

#include <algorithm>

namespace cachescope {

namespace {

template<size_t count> int pointOf(const std::array<int, count> &points, int answer)
{
    return points[answer >= 0 && static_cast<size_t>(answer) < count ? static_cast<size_t>(answer) : 0];
}

int answerTo(const Answers &answers, Question question)
{
    const int answer = answers[static_cast<size_t>(question)];
    return answer >= 0 && answer < answerCount(question) ? answer : 0;
}

Candidate candidateOf(const StrategyInfo &strategy, const Answers &answers)
{
    const Suitability &suits = *strategy.suits;
    Candidate candidate;
    candidate.strategy = strategy.id;
    candidate.points = {pointOf(suits.consistency, answers[0]), pointOf(suits.writeRate, answers[1]),
                        pointOf(suits.loss, answers[2]), pointOf(suits.access, answers[3]),
                        pointOf(suits.missCost, answers[4])};
    for (const int points : candidate.points)
        candidate.sum += points;
    candidate.ruledOut = strategy.can.queue && answerTo(answers, Question::Loss) == static_cast<int>(LossAnswer::Never);
    return candidate;
}

} // namespace

int answerCount(Question question)
{
    switch (question) {
    case Question::Consistency:
    case Question::WriteRate:
    case Question::Access: return 3;
    case Question::Loss:
    case Question::MissCost: return 2;
    }
    return 0;
}

Decision decide(const Answers &answers)
{
    Decision decision;
    for (const StrategyInfo &info : strategies()) {
        if (info.suits)
            decision.ranking.append(candidateOf(info, answers));
        else
            decision.unjudged.append(info.id);
    }
    std::stable_sort(decision.ranking.begin(), decision.ranking.end(), [](const Candidate &a, const Candidate &b) {
        return a.ruledOut != b.ruledOut ? b.ruledOut : a.sum > b.sum;
    });
    return decision;
}

Scenario scenarioFor(const QString &strategy, const Answers &answers)
{
    Scenario scenario;
    scenario.strategy = strategy;
    scenario.workload.clients = 16;
    scenario.workload.thinkTime = std::chrono::milliseconds(5);
    constexpr double readShares[] = {0.95, 0.8, 0.3};
    scenario.workload.readShare = readShares[answerTo(answers, Question::WriteRate)];
    const auto access = static_cast<AccessAnswer>(answerTo(answers, Question::Access));
    if (access == AccessAnswer::Scattered) {
        scenario.workload.choice = WorkloadPlan::Choice::Uniform;
        scenario.products = 1000;
    } else if (access == AccessAnswer::SameFew) {
        scenario.workload.choice = WorkloadPlan::Choice::HotSet;
    }
    const bool dear = answerTo(answers, Question::MissCost) == static_cast<int>(MissCostAnswer::Dear);
    scenario.databaseDelay = {Delay::Kind::Fixed, dear ? 60.0 : 10.0, 0};
    // Short enough that products expire within a run of a minute.
    scenario.options.expiry = std::chrono::seconds(10);
    scenario.options.refreshAheadExpiry = std::chrono::seconds(10);
    return scenario;
}

} // namespace cachescope
