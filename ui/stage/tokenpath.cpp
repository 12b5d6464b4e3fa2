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
    return end > begin ? std::clamp(static_cast<double>(time - begin) / static_cast<double>(end - begin), 0.0, 1.0)
                       : 1.0;
}

/// The step that a journey takes at a moment, or took last; of several at the same time, the one that began last.
const StepInterval *stepAt(const Journey &journey, Nanos time)
{
    const auto step = std::find_if(journey.steps.rbegin(), journey.steps.rend(),
                                   [time](const StepInterval &each) { return each.begin <= time; });
    return step == journey.steps.rend() ? nullptr : &*step;
}

bool isUnderWay(const StepInterval &step, Nanos time)
{
    return step.begin <= time && (step.end < 0 || step.end >= time);
}

/// The answer is on its way back to the client, or has arrived.
bool isAnswered(const Journey &journey, Nanos time)
{
    return journey.over() && time > journey.end;
}

/// Waiting tokens queue up; at the short line between two adjacent boxes, clear of the text there.
QPointF standInLine(const Journey &journey, const StageLayout::Line &line)
{
    const auto place = static_cast<double>(journey.request / 5 % 8);
    const bool upright = line.from.x() == line.to.x();
    return upright ? along(line, 0.5) + QPointF(6 * (place - 3.5), 0) : along(line, 0.05 + 0.02 * place);
}

/// The progress along the line: out in the first part of a step, at the store in the middle, back in the last.
double outAndBack(double progress)
{
    constexpr double travel = 0.42;
    if (progress < travel)
        return progress / travel;
    if (progress > 1 - travel)
        return (1 - progress) / travel;
    return 1;
}

TokenPlace placeAtStep(const Journey &journey, const StepInterval *step, Nanos time, Nanos edge,
                       const StageLayout &layout)
{
    const bool fromClient = journey.activity == Activity::Read || journey.activity == Activity::Write;
    const Nanos before = fromClient ? edge : 0;
    if (time < journey.begin - before || (journey.over() && time > journey.end + before))
        return {};

    const auto &way = layout.route(Route::ClientApplication);
    if (time < journey.begin)
        return {true, along(way, share(time, journey.begin - before, journey.begin)), Route::ClientApplication};
    if (isAnswered(journey, time))
        return {true, along(way, 1 - share(time, journey.end, journey.end + before)), Route::ClientApplication};

    const TokenPlace atHome{true, layout.home(journey.activity), std::nullopt};
    if (!step || !isUnderWay(*step, time))
        return atHome;
    const bool waits = isWait(step->step);
    const auto route =
        waits ? layout.waitingFor(journey.activity, step->step) : layout.routeOf(journey.activity, step->step);
    if (!route || !layout.route(*route).used)
        return atHome;
    if (waits)
        return {true, standInLine(journey, layout.route(*route)), std::nullopt};
    const double progress = step->end < 0 ? std::min(0.5, share(time, step->begin, step->begin + 2 * edge))
                                          : share(time, step->begin, step->end);
    if (step->outcome == Outcome::Refused) // it is rejected at the breaker
        return {true, along(layout.route(*route), outAndBack(progress) * breakerShare), std::nullopt};
    return {true, along(layout.route(*route), outAndBack(progress)), route};
}

TokenKind kindAtStep(const Journey &journey, const StepInterval *step, Nanos time)
{
    if (!step || isAnswered(journey, time))
        return kindOfToken(journey);
    if (isWait(step->step) && isUnderWay(*step, time))
        return TokenKind::Waiting;
    const bool arrived = step->end >= 0 && time >= step->begin + (step->end - step->begin) / 2;
    if (step->outcome == Outcome::Superseded && arrived && !isWait(step->step))
        return TokenKind::NotNewer;
    if (step->outcome == Outcome::Refused && arrived)
        return TokenKind::Refused;
    return kindOfToken(journey);
}

TokenKind kindOfWrite(ChangeKind change)
{
    switch (change) {
    case ChangeKind::Create: return TokenKind::Creation;
    case ChangeKind::Delete: return TokenKind::Deletion;
    case ChangeKind::Update:
    case ChangeKind::Price:
    case ChangeKind::Stock: break;
    }
    return TokenKind::Write;
}

} // namespace

TokenPlace placeOfToken(const Journey &journey, Nanos time, Nanos edge, const StageLayout &layout)
{
    return placeAtStep(journey, stepAt(journey, time), time, edge, layout);
}

TokenKind kindOfToken(const Journey &journey)
{
    const auto lookUp = std::find_if(journey.steps.rbegin(), journey.steps.rend(), [](const StepInterval &step) {
        return isLookUp(step.step) && step.outcome != Outcome::None; // a lock that another holds is not a miss
    });
    const Outcome found = lookUp == journey.steps.rend() ? Outcome::None : lookUp->outcome;
    if (found == Outcome::Absent)
        return TokenKind::Absence;
    if (journey.outcome == Outcome::Failed)
        return TokenKind::Failure;
    switch (journey.activity) {
    case Activity::Evict: return TokenKind::Write;
    case Activity::Write: return kindOfWrite(journey.change);
    case Activity::Flush: return TokenKind::Batch;
    case Activity::Refresh: return TokenKind::Refresh;
    case Activity::Read: break;
    }
    if (isFailure(found))
        return TokenKind::Fallback;
    return found == Outcome::Miss ? TokenKind::ReadMiss : TokenKind::ReadHit;
}

TokenKind kindOfToken(const Journey &journey, Nanos time)
{
    return kindAtStep(journey, stepAt(journey, time), time);
}

std::vector<DrawnToken> tokensAt(const EventLog &log, Nanos time, Nanos edge, const StageLayout &layout, size_t most)
{
    std::vector<DrawnToken> tokens;
    const auto &journeys = log.journeys();
    for (auto journey = journeys.rbegin(); journey != journeys.rend() && tokens.size() < most; ++journey) {
        if (journey->begin - edge > time)
            continue;
        if (journey->over() && journey->end + edge + 10 * second < time)
            break; // journeys are ordered by their beginning; none lasts longer than the time-outs
        const double lane = static_cast<double>(journey->request % 5) * 3.0 - 6.0;
        const auto add = [&](const StepInterval *step) {
            const TokenPlace place = placeAtStep(*journey, step, time, edge, layout);
            if (place.visible && tokens.size() < most)
                tokens.push_back({journey->request, kindAtStep(*journey, step, time), place.position + QPointF(0, lane),
                                  place.route});
        };
        const StepInterval *latest = stepAt(*journey, time);
        add(latest);
        if (isAnswered(*journey, time))
            continue;
        for (const StepInterval &step : journey->steps) {
            if (&step != latest && isUnderWay(step, time) && step.end != time)
                add(&step); // in flight together with the last one
        }
    }
    return tokens;
}

} // namespace cachescope
