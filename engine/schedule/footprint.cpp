// SPDX-License-Identifier: GPL-3.0-only
#include "engine/schedule/footprint.h"

#include <QHash>

#include <algorithm>

namespace cachescope {

namespace {

quint8 bit(Place place)
{
    return static_cast<quint8>(1u << static_cast<unsigned>(place));
}

/// The history counts as a place, like a store: whether a read is stale, and which write is the later one, depends on
/// what had been acknowledged when a request began. A write is acknowledged with its last step, so each of its steps
/// counts.
const quint8 history = bit(Place::Client);
const quint8 everything = 0xff;

} // namespace

Coordination coordinationOf(const QString &strategy, const StrategyOptions &options)
{
    const Capabilities can = capabilitiesOf(strategy);
    if (can.queue && options.queueLimit > 0)
        return Coordination::Everywhere;
    const bool perKey = options.lockPerKey || (can.ownLoads && options.singleFlight);
    return std::max(can.coordination, perKey ? Coordination::PerKey : Coordination::None);
}

Footprint footprintOf(const Lane &facts, Coordination coordination)
{
    Footprint print;
    print.lane = facts.number;
    print.begunBy = facts.begunBy;
    print.key = facts.plan.key;
    const bool writes = facts.activity == Activity::Write;
    if (facts.state == Lane::State::Planned) { // the first move issues the request and takes its first step
        print.reads = everything;
        if (writes || facts.activity == Activity::Flush || facts.activity == Activity::Evict)
            print.writes = everything;
    } else {
        print.step = facts.next.step;
        print.key = facts.next.key;
        const StepInfo next = infoOf(facts.next.step);
        print.reads = bit(next.place); // what it does there hangs on what is there, whether it brings it back or not
        if (next.writes)
            print.writes = print.reads;
        if (next.place == Place::Queue)
            print.key = Key{}; // one queue for all keys
        if (writes)
            print.writes |= history;
    }
    if (coordination != Coordination::None)
        print.reads = print.writes = everything;
    if (coordination == Coordination::Everywhere)
        print.key = Key{};
    return print;
}

bool independent(const Footprint &one, const Footprint &other)
{
    if (one.lane == other.lane || one.begunBy == other.lane || other.begunBy == one.lane)
        return false;
    const bool sameKey = one.key == other.key || one.key.id == 0 || other.key.id == 0;
    return !sameKey || !((one.writes & (other.reads | other.writes)) || (other.writes & one.reads));
}

qint64 equivalentOrders(const QVector<Footprint> &moves)
{
    // The moves of a lane are ordered, so a downward-closed set of moves is determined by the number of moves of each
    // lane in it: count the ways to reach each such set, smaller ones first.
    QVector<QVector<qsizetype>> lanes;
    for (qsizetype i = 0; i < moves.size(); ++i) {
        lanes.resize(std::max<qsizetype>(lanes.size(), moves.at(i).lane + 1));
        lanes[moves.at(i).lane].append(i);
    }
    const auto mayCome = [&](qsizetype move, const QVector<qsizetype> &taken) {
        for (qsizetype before = 0; before < move; ++before) {
            const int lane = moves.at(before).lane;
            const bool isTaken = lanes.at(lane).indexOf(before) < taken.at(lane);
            if (!isTaken && !independent(moves.at(before), moves.at(move)))
                return false;
        }
        return true;
    };
    QHash<QVector<qsizetype>, qint64> ways{{QVector<qsizetype>(lanes.size(), 0), 1}};
    for (qsizetype size = 0; size < moves.size(); ++size) {
        QHash<QVector<qsizetype>, qint64> larger;
        for (auto each = ways.cbegin(); each != ways.cend(); ++each) {
            for (qsizetype lane = 0; lane < lanes.size(); ++lane) {
                QVector<qsizetype> taken = each.key();
                if (taken.at(lane) == lanes.at(lane).size() || !mayCome(lanes.at(lane).at(taken.at(lane)), taken))
                    continue;
                ++taken[lane];
                larger[taken] += each.value();
            }
        }
        ways = larger;
    }
    return ways.cbegin().value();
}

} // namespace cachescope
