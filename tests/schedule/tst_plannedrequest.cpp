// SPDX-License-Identifier: GPL-3.0-only
#include "engine/schedule/footprint.h"
#include "engine/schedule/plannedrequest.h"

#include <QTest>

#include <rapidcheck.h>

#include <algorithm>
#include <numeric>

using namespace cachescope;

namespace {

using Kind = PlannedRequest::Kind;

void writeSomething(PlannedRequest &request)
{
    if (request.kind == Kind::Write)
        request.part = *rc::gen::element(Part::Whole, Part::Price, Part::Stock);
    if (request.part == Part::Stock)
        request.stock = *rc::gen::inRange(0, 1'000'001);
    else if (request.part == Part::Price || *rc::gen::arbitrary<bool>())
        request.priceCents = *rc::gen::inRange<qint64>(1, 1'000'000'001);
}

PlannedRequest anyRequest()
{
    PlannedRequest request;
    request.kind = static_cast<Kind>(*rc::gen::inRange(0, static_cast<int>(Kind::Warm) + 1));
    if (request.kind != Kind::Flush)
        request.key = Key{*rc::gen::inRange(1, mostPlannedKey + 1)};
    if (request.kind == Kind::Write || request.kind == Kind::Create)
        writeSomething(request);
    const bool saves = changeOf(request) || request.kind == Kind::Flush;
    request.fails = saves && *rc::gen::arbitrary<bool>();
    return request;
}

QVector<Key> absentKeysIn(const char *plan)
{
    return absentKeysOf(readPlan(QString::fromLatin1(plan)).plan);
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
    void everyFormIsUnderstood_data();
    void everyFormIsUnderstood();
    void aRequestWritesWhatItSays();
    void whatIsCreatedFirstIsNotThereYet();
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

void TestPlannedRequest::everyFormIsUnderstood_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<RequestPlan>("plan");
    const auto row = [](const char *text, const RequestPlan &plan) {
        QTest::newRow(text) << QString::fromLatin1(text) << plan;
    };
    row("write 1 = 1999", {{.kind = Kind::Write, .key = Key{1}, .priceCents = 1999}});
    row("write 1 price = 1999", {{.kind = Kind::Write, .key = Key{1}, .priceCents = 1999, .part = Part::Price}});
    row(" Write 2  STOCK=0 fails ",
        {{.kind = Kind::Write, .key = Key{2}, .fails = true, .part = Part::Stock, .stock = 0}});
    row("create 3", {{.kind = Kind::Create, .key = Key{3}}});
    row("create 3 = 500 fails; delete 3",
        {{.kind = Kind::Create, .key = Key{3}, .priceCents = 500, .fails = true},
         {.kind = Kind::Delete, .key = Key{3}}});
    row("delete 1 fails; flush fails",
        {{.kind = Kind::Delete, .key = Key{1}, .fails = true}, {.kind = Kind::Flush, .key = {}, .fails = true}});
}

void TestPlannedRequest::everyFormIsUnderstood()
{
    QFETCH(const QString, text);
    QFETCH(const RequestPlan, plan);
    const PlanReading reading = readPlan(text);
    QVERIFY(!reading.problem);
    QVERIFY2(reading.plan == plan, qPrintable(writePlan(reading.plan)));
}

void TestPlannedRequest::aRequestWritesWhatItSays()
{
    const RequestPlan plan =
        readPlan(QStringLiteral("write 1; write 1 price = 5; write 1 stock = 5; create 1; delete 1")).plan;
    QVector<ChangeKind> changes;
    for (const PlannedRequest &request : plan)
        changes.append(*changeOf(request));
    using enum ChangeKind;
    QCOMPARE(changes, (QVector<ChangeKind>{Update, Price, Stock, Create, Delete}));
    for (const Kind kind : {Kind::Read, Kind::Evict, Kind::Flush, Kind::Warm})
        QVERIFY(!changeOf({.kind = kind, .key = Key{1}}));
}

void TestPlannedRequest::whatIsCreatedFirstIsNotThereYet()
{
    QCOMPARE(absentKeysIn("read 1; create 1"), QVector<Key>{Key{1}});
    QCOMPARE(absentKeysIn("create 1; delete 1; create 1"), QVector<Key>{Key{1}});
    QCOMPARE(absentKeysIn("create 3; create 2; create 3"), (QVector<Key>{Key{3}, Key{2}}));
    QCOMPARE(absentKeysIn("delete 1; create 1; create 2"), QVector<Key>{Key{2}});
    QCOMPARE(absentKeysIn("read 1; write 2; delete 3; warm 4; flush"), QVector<Key>());
    QCOMPARE(warmKeysOf(readPlan(QStringLiteral("warm 1; create 1")).plan), QVector<Key>{Key{1}}); // its absence
    QCOMPARE(keysOf(readPlan(QStringLiteral("create 2; delete 1; flush; write 2 stock = 1")).plan),
             (QVector<Key>{Key{2}, Key{1}}));
}

void TestPlannedRequest::badPlansAreToldWithTheirPlace_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("entry");
    using Trouble = PlanProblem::Kind;
    const auto row = [](const char *text, Trouble kind, int entry) {
        QTest::newRow(text) << QString::fromLatin1(text) << static_cast<int>(kind) << entry;
    };
    row("", Trouble::Empty, 0);
    row("warm 1", Trouble::Empty, 0);
    row("read 1; jump 2", Trouble::UnknownKind, 2);
    row("read", Trouble::BadKey, 1);
    row("read 0", Trouble::BadKey, 1);
    row("read 97", Trouble::BadKey, 1);
    row("write 1 = ten", Trouble::BadPrice, 1);
    row("read 1 fails", Trouble::Unexpected, 1);
    row("read 1; read 1; read 1; read 1; read 1; read 1; read 1; read 1; read 1", Trouble::TooMany, 9);
    row("delete", Trouble::BadKey, 1);
    row("read 1; create 97", Trouble::BadKey, 2);
    row("write 1 = 0", Trouble::BadPrice, 1);
    row("create 1 =", Trouble::BadPrice, 1);
    row("create 1 = 1000000001", Trouble::BadPrice, 1);
    row("write 1 price", Trouble::BadPrice, 1);
    row("write 1 price 5", Trouble::BadPrice, 1);
    row("write 1 price = cheap", Trouble::BadPrice, 1);
    row("write 1 stock", Trouble::BadStock, 1);
    row("write 1 stock = none", Trouble::BadStock, 1);
    row("write 1 stock = -1", Trouble::BadStock, 1);
    row("write 1 stock = 1000001", Trouble::BadStock, 1);
    row("write 1 stock = 5 price = 6", Trouble::Unexpected, 1);
    row("write 1 size = 5", Trouble::Unexpected, 1);
    row("create 1 price = 5", Trouble::Unexpected, 1);
    row("delete 1 = 5", Trouble::Unexpected, 1);
    row("delete 1 fails twice", Trouble::Unexpected, 1);
    row("evict 1 fails", Trouble::Unexpected, 1);
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
