// SPDX-License-Identifier: GPL-3.0-only
#include "ui/stage/tokenpath.h"

#include <algorithm>

namespace cachescope {

namespace {

QPointF along(const StageLayout::Line &line, double share)
{
    return line.from + (line.to - line.from) * share;
}

double share(Nanos time, Nanos begin, Nanos end)
{
    return end > begin ? std::clamp(static_cast<double>(time - begin) / static_cast<double>(end - begin), 0.0, 1.0) : 1.0;
}

/// Out in the first part of a step, at the store in the middle, back in the last.
double outAndBack(double progress)
{
    constexpr double travel = 0.42;
    if (progress < travel)
        return progress / travel;
    if (progress > 1 - travel)
        return (1 - progress) / travel;
    return 1;
}

} // namespace

TokenPlace placeOfToken(const Journey &journey, Nanos time, Nanos edge, const StageLayout &layout)
{
    const bool fromClient = journey.activity == Activity::Read || journey.activity == Activity::Write;
    const Nanos before = fromClient ? edge : 0;
    if (time < journey.begin - before || (journey.over() && time > journey.end + before))
        return {};

    const auto &way = layout.route(Route::ClientApplication);
    if (time < journey.begin)
        return {true, along(way, share(time, journey.begin - before, journey.begin)), Route::ClientApplication};
    if (journey.over() && time > journey.end)
        return {true, along(way, 1 - share(time, journey.end, journey.end + before)), Route::ClientApplication};

    for (auto step = journey.steps.rbegin(); step != journey.steps.rend(); ++step) {
        if (step->begin > time)
            continue;
        if (step->end >= 0 && step->end < time)
            break;   // between two steps
        const auto route = layout.routeOf(journey.activity, step->step);
        if (!route || !layout.route(*route).used)
            break;
        const double progress = step->end < 0 ? std::min(0.5, share(time, step->begin, step->begin + 2 * edge))
                                              : share(time, step->begin, step->end);
        return {true, along(layout.route(*route), outAndBack(progress)), route};
    }
    return {true, layout.home(journey.activity), std::nullopt};
}

TokenKind kindOfToken(const Journey &journey)
{
    if (journey.outcome == Outcome::Failed)
        return TokenKind::Failure;
    switch (journey.activity) {
    case Activity::Evict:
    case Activity::Write: return TokenKind::Write;
    case Activity::Flush: return TokenKind::Batch;
    case Activity::Refresh: return TokenKind::Refresh;
    case Activity::Read: break;
    }
    const bool missed = std::any_of(journey.steps.begin(), journey.steps.end(), [](const StepInterval &step) {
        const bool looksUp = step.step == Step::CacheGet || step.step == Step::CacheGetExpiry;
        return looksUp && step.outcome == Outcome::Miss;   // a lock that another holds is not a miss
    });
    return missed ? TokenKind::ReadMiss : TokenKind::ReadHit;
}

std::vector<DrawnToken> tokensAt(const EventLog &log, Nanos time, Nanos edge, const StageLayout &layout, size_t most)
{
    std::vector<DrawnToken> tokens;
    const auto &journeys = log.journeys();
    for (auto journey = journeys.rbegin(); journey != journeys.rend() && tokens.size() < most; ++journey) {
        if (journey->begin - edge > time)
            continue;
        if (journey->over() && journey->end + edge + 10 * second < time)
            break;   // journeys are in the order of their beginning; none lasts longer than the time-outs allow
        const TokenPlace place = placeOfToken(*journey, time, edge, layout);
        if (!place.visible)
            continue;
        const double lane = static_cast<double>(journey->request % 5) * 3.0 - 6.0;
        tokens.push_back({journey->request, kindOfToken(*journey), place.position + QPointF(0, lane), place.route});
    }
    return tokens;
}

} // namespace cachescope
