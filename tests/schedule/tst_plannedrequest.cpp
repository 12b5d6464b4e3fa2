// SPDX-License-Identifier: GPL-3.0-only
#include "engine/schedule/footprint.h"
#include "engine/schedule/plannedrequest.h"

#include <QTest>

#include <rapidcheck.h>

#include <algorithm>
#include <numeric>

using namespace cachescope;

namespace {

PlannedRequest anyRequest()
{
    PlannedRequest request;
    request.kind = static_cast<PlannedRequest::Kind>(*rc::gen::inRange(0, 5));
    if (request.kind != PlannedRequest::Kind::Flush)
        request.key = Key{*rc::gen::inRange(1, mostPlannedKey + 1)};
    if (request.kind == PlannedRequest::Kind::Write && *rc::gen::arbitrary<bool>())
        request.priceCents = *rc::gen::inRange<qint64>(1, 1'000'000'000);
    const bool saves = request.kind == PlannedRequest::Kind::Write || request.kind == PlannedRequest::Kind::Flush;
    request.fails = saves && *rc::gen::arbitrary<bool>();
    return request;
}

Footprint anyMove()
{
    Footprint move;
    move.lane = *rc::gen::inRange(0, 3);
    move.key = Key{*rc::gen::inRange(1, 3)};
    move.reads = static_cast<quint8>(1 << *rc::gen::inRange(1, 4));
    if (*rc::gen::arbitrary<bool>())
        move.writes = move.reads;
    return move;
}

/// Every order is tried, and those are counted in which dependent moves come as they came.
qint64 ordersByHand(const QVector<Footprint> &moves)
{
    std::vector<int> order(static_cast<size_t>(moves.size()));
    std::iota(order.begin(), order.end(), 0);
    qint64 count = 0;
    do {
        bool keeps = true;
        for (size_t i = 0; i < order.size(); ++i) {
            for (size_t j = i + 1; j < order.size(); ++j)
                keeps = keeps && (order[i] < order[j] || independent(moves.at(order[i]), moves.at(order[j])));
        }
        count += keeps;
    } while (std::next_permutation(order.begin(), order.end()));
    return count;
}

} // namespace

class TestPlannedRequest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void plansComeBackAsTheyWereWritten();
    void badPlansAreToldWithTheirPlace_data();
    void badPlansAreToldWithTheirPlace();
    void ordersComeBackAndBadOnesAreRefused();
    void independenceIsMutualAndNeverWithinALane();
    void equivalentOrdersAreCountedExactly();
};

void TestPlannedRequest::plansComeBackAsTheyWereWritten()
{
    QVERIFY(rc::check("a plan comes back", [] {
        RequestPlan plan;
        const int size = *rc::gen::inRange(1, 9);
        for (int i = 0; i < size; ++i)
            plan.append(anyRequest());
        const bool any = std::any_of(plan.begin(), plan.end(),
                                     [](const auto &each) { return each.kind != PlannedRequest::Kind::Warm; });
        const PlanReading reading = readPlan(writePlan(plan));
        RC_ASSERT(reading.problem.has_value() != any);
        if (any)
            RC_ASSERT(reading.plan == plan);
    }));
}

void TestPlannedRequest::badPlansAreToldWithTheirPlace_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("entry");
    using Kind = PlanProblem::Kind;
    const auto row = [](const char *text, Kind kind, int entry) {
        QTest::newRow(text) << QString::fromLatin1(text) << static_cast<int>(kind) << entry;
    };
    row("", Kind::Empty, 0);
    row("warm 1", Kind::Empty, 0);
    row("read 1; jump 2", Kind::UnknownKind, 2);
    row("read", Kind::BadKey, 1);
    row("read 0", Kind::BadKey, 1);
    row("read 97", Kind::BadKey, 1);
    row("write 1 = ten", Kind::BadPrice, 1);
    row("read 1 fails", Kind::Unexpected, 1);
    row("read 1; read 1; read 1; read 1; read 1; read 1; read 1; read 1; read 1", Kind::TooMany, 9);
}

void TestPlannedRequest::badPlansAreToldWithTheirPlace()
{
    QFETCH(QString, text);
    QFETCH(int, kind);
    QFETCH(int, entry);
    const PlanReading reading = readPlan(text);
    QVERIFY(reading.problem);
    QCOMPARE(static_cast<int>(reading.problem->kind), kind);
    QCOMPARE(reading.problem->entry, entry);
}

void TestPlannedRequest::ordersComeBackAndBadOnesAreRefused()
{
    const MoveOrder order{1, 1, 2, 9, 1};
    QCOMPARE(readOrder(writeOrder(order)), std::optional(order));
    QCOMPARE(readOrder(QString()), std::optional(MoveOrder()));
    QVERIFY(!readOrder(QStringLiteral("1 two")));
    QVERIFY(!readOrder(QStringLiteral("0")));
    QVERIFY(!readOrder(QStringLiteral("1 ").repeated(1001)));
}

void TestPlannedRequest::independenceIsMutualAndNeverWithinALane()
{
    QVERIFY(rc::check("independent() is symmetric", [] {
        const Footprint one = anyMove(), other = anyMove();
        RC_ASSERT(independent(one, other) == independent(other, one));
        RC_ASSERT(one.lane != other.lane || !independent(one, other));
    }));
}

void TestPlannedRequest::equivalentOrdersAreCountedExactly()
{
    QVERIFY(rc::check("as many as by trying all", [] {
        QVector<Footprint> moves;
        const int size = *rc::gen::inRange(1, 7);
        for (int i = 0; i < size; ++i)
            moves.append(anyMove());
        RC_ASSERT(equivalentOrders(moves) == ordersByHand(moves));
    }));
}

QTEST_GUILESS_MAIN(TestPlannedRequest)
#include "tst_plannedrequest.moc"
