// SPDX-License-Identifier: GPL-3.0-only
#include "engine/schedule/explorer.h"

#include "engine/schedule/footprint.h"

#include <algorithm>

namespace cachescope {

namespace {

/// A point of the search at which a lane had to be chosen.
struct Node
{
    QVector<Footprint> open;   ///< lanes that can move here, with what they would do
    QVector<Footprint> asleep; ///< the sleep set: moves that need not be tried, since an equivalent order was run
    QVector<int> tried;        ///< lanes
    int chosen = 0;
    double share = 1; ///< of the whole tree: the part in the subtree that begins here

    qsizetype ways() const
    {
        return std::count_if(open.begin(), open.end(), [this](const Footprint &move) { return !sleeps(move.lane); });
    }
    const Footprint &chosenMove() const { return moveOf(chosen); }
    const Footprint &moveOf(int lane) const
    {
        return *std::find_if(open.begin(), open.end(), [lane](const Footprint &move) { return move.lane == lane; });
    }
    bool sleeps(int lane) const
    {
        return std::any_of(asleep.begin(), asleep.end(), [lane](const Footprint &move) { return move.lane == lane; });
    }
    /// Prefers the lane that moved before: schedules with few changes of lane come first.
    int candidate(int before) const
    {
        int found = 0;
        for (const Footprint &move : open) {
            if (tried.contains(move.lane) || sleeps(move.lane))
                continue;
            if (move.lane == before)
                return before;
            if (!found)
                found = move.lane;
        }
        return found;
    }
};

qsizetype changesOfLane(const MoveOrder &order)
{
    qsizetype changes = 0;
    for (qsizetype i = 1; i < order.size(); ++i)
        changes += order.at(i) != order.at(i - 1);
    return changes;
}

bool isShorter(const MoveOrder &one, const MoveOrder &other)
{
    return one.size() != other.size() ? one.size() < other.size() : changesOfLane(one) < changesOfLane(other);
}

} // namespace

/// The path to the next schedule: a stack of nodes, backtracking from its end.
struct Explorer::Search
{
    QVector<Node> path;
    Coordination coordination = Coordination::None;
    bool prune = true;
    Exploration found;

    QVector<Footprint> openIn(const SteppedRun &run) const
    {
        QVector<Footprint> open;
        for (const Lane &lane : run.lanes()) {
            if (run.mayMove(lane.number))
                open.append(footprintOf(lane, coordination));
        }
        return open;
    }

    Node nodeAt(const SteppedRun &run, qsizetype depth) const
    {
        Node node;
        node.open = openIn(run);
        if (depth == 0)
            return node;
        const Node &before = path.at(depth - 1);
        node.share = before.share / static_cast<double>(before.ways());
        if (prune) {
            QVector<Footprint> asleep = before.asleep;
            for (const int lane : before.tried)
                asleep.append(before.moveOf(lane));
            for (const Footprint &move : std::as_const(asleep)) {
                if (move.lane != before.chosen && independent(move, before.chosenMove()))
                    node.asleep.append(move);
            }
        }
        return node;
    }

    /// Moves to the next schedule; false when there is none.
    bool backtrack()
    {
        while (!path.isEmpty()) {
            Node &node = path.last();
            node.tried.append(node.chosen);
            node.chosen = node.candidate(path.size() > 1 ? path.at(path.size() - 2).chosen : 0);
            if (node.chosen > 0)
                return true;
            path.removeLast();
        }
        return false;
    }

    /// A path of `depth` choices is complete, or has been pruned.
    Ending ended(qsizetype depth, Ending ending)
    {
        if (depth > 0) {
            const Node &last = path.at(depth - 1);
            found.share = std::min(1.0, found.share + last.share / static_cast<double>(last.ways()));
        }
        return ending;
    }

    void giveUp(Exploration::Trouble trouble)
    {
        found.trouble = trouble;
        found.complete = false;
    }

    void note(const SteppedRun &run, Verdict verdict)
    {
        QVector<Footprint> moves;
        for (const Node &node : std::as_const(path))
            moves.append(node.chosenMove());
        const qint64 orders = prune ? equivalentOrders(moves) : 1;
        ++found.run;
        found.total += orders;
        found.pruned = found.total - found.run;
        auto outcome = std::find_if(found.outcomes.begin(), found.outcomes.end(),
                                    [verdict](const ScheduleOutcome &each) { return each.verdict == verdict; });
        if (outcome == found.outcomes.end()) {
            found.outcomes.append(ScheduleOutcome{verdict, 0, {}, {}, {}});
            outcome = std::prev(found.outcomes.end());
        }
        outcome->count += orders;
        if (outcome->shortest.isEmpty() || isShorter(run.moves(), outcome->shortest)) {
            outcome->shortest = run.moves();
            outcome->steps = run.steps();
            outcome->lanes = run.lanes();
        }
    }
};

Task<Result<Exploration>> Explorer::explore(Plan plan, const Progress &progress)
{
    const auto rehearsed = co_await rehearse(plan);
    if (!rehearsed)
        co_return rehearsed.error();
    const Nanos began = now();
    Search search;
    search.coordination = coordinationOf(plan.run.strategy, plan.run.options);
    search.prune = plan.prune;
    bool more = true;
    while (more) {
        const auto done = co_await runOne(plan, search, progress);
        if (!done)
            co_return done.error();
        search.found.seconds = toMs(now() - began) / 1000;
        const bool wanted = search.found.complete && (!progress || progress(search.found));
        more = search.backtrack();
        if (more && (!wanted || search.found.run >= plan.limit)) {
            search.found.complete = false;
            more = false;
        }
    }
    if (search.found.complete)
        search.found.share = 1;
    std::sort(search.found.outcomes.begin(), search.found.outcomes.end(),
              [](const ScheduleOutcome &one, const ScheduleOutcome &other) { return one.verdict > other.verdict; });
    co_return search.found;
}

/// Runs the first schedule once without counting it: it opens sessions and prepares statements, so that the reported
/// time covers only schedules.
Task<Status> Explorer::rehearse(const Plan &plan)
{
    Search unseen;
    const Progress nobody;
    const auto done = co_await runOne(plan, unseen, nobody);
    co_return done;
}

/// Resets the keys and runs the next schedule.
Task<Status> Explorer::runOne(const Plan &plan, Search &search, const Progress &progress)
{
    if (m_waits.isCancelled()) {
        search.found.complete = false;
        co_return Done{};
    }
    const RunSetup::Initial initial = initialOf(plan.run);
    const auto laid = co_await m_setup.resetKeys(initial);
    if (!laid)
        co_return laid;
    SteppedRun run(m_connections, plan.run, &m_waits);
    const auto ending = co_await playOne(run, search, progress);
    co_await run.finish();
    switch (ending) {
    case Ending::Whole: break;
    case Ending::Equivalent: ++search.found.abandoned; co_return Done{};
    case Ending::Cancelled: search.found.complete = false; co_return Done{};
    case Ending::NotRepeatable: search.giveUp(Exploration::Trouble::NotRepeatable); co_return Done{};
    case Ending::TooLong: search.giveUp(Exploration::Trouble::TooLong); co_return Done{};
    }
    const auto verdict = co_await run.judge();
    if (!verdict)
        co_return verdict.error();
    search.note(run, *verdict);
    co_return Done{};
}

/// Follows the path, and continues beyond its end until no lane can move.
Task<Explorer::Ending> Explorer::playOne(SteppedRun &run, Search &search, const Progress &progress)
{
    for (qsizetype depth = 0;; ++depth) {
        if (run.isCancelled() || (progress && !progress(search.found)))
            co_return Ending::Cancelled;
        if (run.moves().size() >= mostMovesOfASchedule)
            co_return Ending::TooLong;
        if (depth == search.path.size()) {
            Node node = search.nodeAt(run, depth);
            if (node.open.isEmpty())
                co_return search.ended(depth, Ending::Whole);
            node.chosen = node.candidate(depth > 0 ? search.path.at(depth - 1).chosen : 0);
            if (node.chosen == 0) // every order from here on is equivalent to one that was run
                co_return search.ended(depth, Ending::Equivalent);
            search.path.append(node);
        } else if (search.openIn(run) != search.path.at(depth).open) {
            co_return Ending::NotRepeatable;
        }
        const int lane = search.path.at(depth).chosen;
        const bool first = run.lane(lane).state == Lane::State::Planned;
        run.move(lane);
        co_await run.untilIdle();
        if (first && run.mayMove(lane)) { // issuing a request without its first step reveals nothing new
            run.move(lane);
            co_await run.untilIdle();
        }
    }
}

} // namespace cachescope
