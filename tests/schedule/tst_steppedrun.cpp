// SPDX-License-Identifier: GPL-3.0-only
#include "engine/sandbox/sandbox.h"
#include "engine/schedule/steppedrun.h"
#include "tests/support/workbench.h"

#include <qcorotask.h>
#include <QMultiMap>
#include <QTest>

#include <rapidcheck.h>

using namespace cachescope;

namespace {

struct Ending
{
    MoveOrder moves;
    QVector<std::optional<Product>> contents; ///< cached and stored, key by key
    QVector<std::optional<Held>> held;        ///< … and what they know of an absence
    qint64 queued = 0;
    Verdict verdict;
};

PlannedRequest anyRequest()
{
    PlannedRequest request;
    request.kind =
        static_cast<PlannedRequest::Kind>(*rc::gen::inRange(0, static_cast<int>(PlannedRequest::Kind::Warm) + 1));
    if (request.kind != PlannedRequest::Kind::Flush)
        request.key = Key{*rc::gen::inRange(1, 3)};
    if (request.kind == PlannedRequest::Kind::Write) {
        request.part = *rc::gen::element(Part::Whole, Part::Price, Part::Stock);
        request.stock = *rc::gen::inRange(0, 10);
    }
    const bool saves = changeOf(request) || request.kind == PlannedRequest::Kind::Flush;
    request.fails = saves && *rc::gen::weightedElement<bool>({{4, false}, {1, true}});
    return request;
}

SteppedPlan anyPlan()
{
    SteppedPlan plan;
    plan.strategy = strategies()[*rc::gen::inRange<size_t>(0, strategies().size())].id;
    plan.options.setIfNewer = *rc::gen::arbitrary<bool>();
    plan.options.lockPerKey = *rc::gen::arbitrary<bool>();
    plan.options.versionGuard = *rc::gen::arbitrary<bool>();
    plan.options.afterWrite = static_cast<AfterWrite>(*rc::gen::inRange(0, 3));
    plan.options.writeThroughOrder = static_cast<WriteThroughOrder>(*rc::gen::inRange(0, 3));
    plan.options.queue = static_cast<QueueKind>(*rc::gen::inRange(0, 2));
    plan.options.attempts = *rc::gen::inRange(1, 3);
    plan.options.batchSize = *rc::gen::inRange(1, 4);
    plan.options.coalesce = *rc::gen::arbitrary<bool>();
    plan.options.batchVersionGuard = *rc::gen::arbitrary<bool>();
    plan.options.requeueFailed = *rc::gen::arbitrary<bool>();
    plan.options.takeByPop = *rc::gen::arbitrary<bool>();
    plan.options.singleFlight = *rc::gen::arbitrary<bool>();
    plan.options.cacheUnsaved = *rc::gen::arbitrary<bool>();
    plan.options.queueLimit = *rc::gen::inRange(0, 3);
    plan.options.partialWrite = static_cast<PartialWrite>(*rc::gen::inRange(0, 3));
    plan.options.updatesOnly = *rc::gen::weightedElement<bool>({{4, false}, {1, true}});
    plan.options.absenceExpiry = std::chrono::seconds(*rc::gen::inRange(0, 2) * 3600);
    const int requests = *rc::gen::inRange(1, mostPlannedRequests + 1);
    for (int i = 0; i < requests; ++i)
        plan.requests.append(anyRequest());
    return plan;
}

QVector<int> mayMove(const SteppedRun &run)
{
    QVector<int> lanes;
    for (const Lane &lane : run.lanes()) {
        if (run.mayMove(lane.number))
            lanes.append(lane.number);
    }
    return lanes;
}

bool isOver(const SteppedRun &run)
{
    const QVector<Lane> lanes = run.lanes();
    return std::all_of(lanes.begin(), lanes.end(), [](const Lane &lane) { return lane.state == Lane::State::Done; });
}

} // namespace

/// Properties of random requests in random orders, on live servers.
class TestSteppedRun : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void noGateDeadlocksAndAReplayEndsTheSame();
    void noHeldRequestIsLostWhenAllAreLetGo();
    void aWriterAtAFullQueueMovesOnWhenAFlushHasMadeRoom_data();
    void aWriterAtAFullQueueMovesOnWhenAFlushHasMadeRoom();
    void theWorkerComesWhenNobodyCouldMove();
    void theWorkersMakeRoomForWhoeverIsLetGo();
    void aRequestAddedOnANewKeyIsJudgedToo();
    void whatIsYetToBeCreatedIsNotThere();
    void anAbsenceCanBeCachedFromTheStart();
    void aWriteThatFindsNothingIsAnAnswer();

private:
    void take(SteppedRun &run, const MoveOrder &order);
    std::unique_ptr<SteppedRun> begin(const SteppedPlan &plan);
    Ending endingOf(SteppedRun &run);

    Sandbox m_sandbox;
    std::unique_ptr<Workbench> m_bench;
};

void TestSteppedRun::initTestCase()
{
    QVERIFY(startSandbox(m_sandbox));
    m_bench = std::make_unique<Workbench>(Workbench::Servers{m_sandbox.redis(), m_sandbox.postgres()});
    QVERIFY(m_bench->lay());
}

std::unique_ptr<SteppedRun> TestSteppedRun::begin(const SteppedPlan &plan)
{
    RunSetup::Initial initial = initialOf(plan);
    initial.keys = {Key{1}, Key{2}};
    RC_ASSERT(QCoro::waitFor(m_bench->setup.resetKeys(initial)).ok());
    const Connections connections{m_bench->redis, m_bench->postgres, m_bench->monitorRedis, m_bench->monitorPostgres,
                                  "cachescope:"};
    return std::make_unique<SteppedRun>(connections, plan);
}

Ending TestSteppedRun::endingOf(SteppedRun &run)
{
    QCoro::waitFor(run.finish());
    const auto verdict = QCoro::waitFor(run.judge());
    RC_ASSERT(verdict.ok());
    Ending ending{run.moves(),
                  {},
                  {},
                  m_bench->queue().waiting + m_bench->queue().processing + run.memoryQueue()->waiting()
                      + run.memoryQueue()->processing(),
                  *verdict};
    for (const int key : {1, 2}) {
        const auto both = QCoro::waitFor(m_bench->monitor.product(Key{key}));
        RC_ASSERT(both.ok());
        ending.contents << both->cached << both->stored;
        ending.held << both->cachedAs << both->storedAs;
    }
    return ending;
}

void TestSteppedRun::noGateDeadlocksAndAReplayEndsTheSame()
{
    const bool holds =
        rc::check("some lane may move until all are done, and the same moves end in the same contents", [this] {
            const SteppedPlan plan = anyPlan();
            QMultiMap<qsizetype, PlannedRequest> added; // by the moves made by then
            auto run = begin(plan);
            while (!isOver(*run)) {
                if (plan.requests.size() + added.size() < mostPlannedRequests
                    && *rc::gen::weightedElement<bool>({{9, false}, {1, true}})) {
                    const PlannedRequest late = anyRequest();
                    if (late.kind != PlannedRequest::Kind::Warm) { // the cache is laid by now
                        run->add(late);
                        added.insert(run->moves().size(), late);
                    }
                }
                const QVector<int> lanes = mayMove(*run);
                RC_ASSERT(!lanes.isEmpty());
                RC_ASSERT(run->moves().size() < 400);
                run->move(lanes.at(*rc::gen::inRange<qsizetype>(0, lanes.size())));
                QCoro::waitFor(run->untilIdle());
            }
            const Ending first = endingOf(*run);
            run = begin(plan);
            for (const int lane : first.moves) {
                if (added.contains(run->moves().size()))
                    run->add(
                        added.take(run->moves().size())); // one at a time: whoever adds looks who may move in between
                RC_ASSERT(run->mayMove(lane));
                run->move(lane);
                QCoro::waitFor(run->untilIdle());
            }
            RC_ASSERT(isOver(*run));
            const Ending again = endingOf(*run);
            RC_ASSERT(again.contents == first.contents);
            RC_ASSERT(again.held == first.held);
            RC_ASSERT(again.queued == first.queued);
            RC_ASSERT(again.verdict == first.verdict);
        });
    QVERIFY(holds);
}

void TestSteppedRun::noHeldRequestIsLostWhenAllAreLetGo()
{
    const bool holds = rc::check("after finish() every request that was made has its answer", [this] {
        const SteppedPlan plan = anyPlan();
        auto run = begin(plan);
        const int moves = *rc::gen::inRange(0, 12);
        for (int i = 0; i < moves && !mayMove(*run).isEmpty(); ++i) {
            const QVector<int> lanes = mayMove(*run);
            run->move(lanes.at(*rc::gen::inRange<qsizetype>(0, lanes.size())));
            QCoro::waitFor(run->untilIdle());
        }
        QCoro::waitFor(run->finish());
        for (const Lane &lane : run->lanes()) {
            RC_ASSERT(lane.state == Lane::State::Done || lane.state == Lane::State::Planned);
            RC_ASSERT(lane.state == Lane::State::Planned || lane.answer.outcome != Outcome::None);
        }
    });
    QVERIFY(holds);
}

void TestSteppedRun::take(SteppedRun &run, const MoveOrder &order)
{
    for (const int lane : order) {
        QVERIFY2(run.mayMove(lane), qPrintable(writeOrder(run.moves())));
        run.move(lane);
        QCoro::waitFor(run.untilIdle());
    }
}

void TestSteppedRun::aWriterAtAFullQueueMovesOnWhenAFlushHasMadeRoom_data()
{
    QTest::addColumn<int>("queue");
    QTest::newRow("in Redis") << static_cast<int>(QueueKind::RedisList);
    QTest::newRow("in memory") << static_cast<int>(QueueKind::InMemory);
}

void TestSteppedRun::aWriterAtAFullQueueMovesOnWhenAFlushHasMadeRoom()
{
    QFETCH(int, queue);
    SteppedPlan plan{QStringLiteral("write-behind"), {}, readPlan(QStringLiteral("write 1; write 2; flush")).plan};
    plan.options.queueLimit = 1;
    plan.options.queue = static_cast<QueueKind>(queue);
    const auto run = begin(plan);
    take(*run, {1, 1, 1, 2}); // the first stands in the queue, the second has been asked for
    QCOMPARE(run->lane(1).state, Lane::State::Done);
    QCOMPARE(run->lane(2).next.step, Step::QueueWait);
    QVERIFY(run->lane(2).blocked && !run->mayMove(2));
    take(*run, {3, 3}); // the worker takes the batch: there is room
    QVERIFY(run->mayMove(2));
    take(*run, {2});
    QCOMPARE(run->lane(2).next.step, Step::CacheSet);
    QCoro::waitFor(run->finish());
    const auto verdict = QCoro::waitFor(run->judge());
    QVERIFY(verdict && !*verdict);
    QCOMPARE(m_bench->stored(2)->version, Version(2));
}

void TestSteppedRun::theWorkerComesWhenNobodyCouldMove()
{
    SteppedPlan plan{QStringLiteral("write-behind"), {}, readPlan(QStringLiteral("write 1; write 2")).plan};
    plan.options.queueLimit = 1;
    const auto run = begin(plan);
    take(*run, {1, 1, 1});
    QCOMPARE(run->lanes().size(), 2);
    take(*run, {2});
    const int worker = mostPlannedRequests + 1;
    QCOMPARE(mayMove(*run), QVector<int>{worker});
    QCOMPARE(run->lane(worker).activity, Activity::Flush);
    take(*run, {worker, 2, 2, 2, worker, worker});
    QVERIFY(isOver(*run));
    QCoro::waitFor(run->finish());
    const auto verdict = QCoro::waitFor(run->judge());
    QVERIFY(verdict && !*verdict);
}

void TestSteppedRun::theWorkersMakeRoomForWhoeverIsLetGo()
{
    SteppedPlan plan{QStringLiteral("write-behind"), {}, readPlan(QStringLiteral("write 1; write 2; write 2")).plan};
    plan.options.queueLimit = 1;
    const auto run = begin(plan);
    take(*run, {1, 1, 1, 2});
    QVERIFY(!run->mayMove(2));
    take(*run, {3});
    QCoro::waitFor(run->finish());
    for (const Lane &lane : run->lanes())
        QCOMPARE(lane.answer.outcome, Outcome::Ok);
    const auto verdict = QCoro::waitFor(run->judge());
    QVERIFY(verdict && !*verdict);
    QCOMPARE(m_bench->queue().waiting, 0);
    QCOMPARE(m_bench->stored(2)->version, Version(3));
}

void TestSteppedRun::aRequestAddedOnANewKeyIsJudgedToo()
{
    StrategyOptions update;
    update.afterWrite = AfterWrite::Update;
    const auto run = begin({QStringLiteral("cache-aside"), update, readPlan(QStringLiteral("read 1")).plan});
    QCOMPARE(run->add({PlannedRequest::Kind::Write, Key{2}}), 2);
    QCOMPARE(run->add({PlannedRequest::Kind::Write, Key{2}}), 3);
    take(*run, {2, 2, 3, 3, 3, 2}); // the later write's value is overwritten by the earlier one's
    QCoro::waitFor(run->finish());
    const auto verdict = QCoro::waitFor(run->judge());
    QVERIFY(verdict);
    QCOMPARE(*verdict, Verdict(Anomaly::Stale));
}

void TestSteppedRun::whatIsYetToBeCreatedIsNotThere()
{
    const auto run = begin({QStringLiteral("cache-aside"), {}, readPlan(QStringLiteral("create 1; read 1")).plan});
    QVERIFY(!m_bench->stored(1));
    take(*run, {2, 2, 2});
    QCOMPARE(run->lane(2).answer.outcome, Outcome::NotFound);
    QVERIFY(!run->lane(2).answer.stale);
    take(*run, {1, 1, 1});
    QCOMPARE(run->lane(1).answer.outcome, Outcome::Ok);
    QCoro::waitFor(run->finish());
    const auto verdict = QCoro::waitFor(run->judge());
    QVERIFY(verdict && !*verdict);
    QCOMPARE(m_bench->stored(1)->version, Version(2));
    QCOMPARE(m_bench->stored(1)->priceCents, 1100);
}

void TestSteppedRun::anAbsenceCanBeCachedFromTheStart()
{
    SteppedPlan plan{QStringLiteral("cache-aside"), {}, readPlan(QStringLiteral("warm 1; create 1; read 1")).plan};
    plan.options.afterWrite = AfterWrite::Nothing;
    plan.options.absenceExpiry = std::chrono::minutes(1);
    const auto run = begin(plan);
    take(*run, {1, 1}); // nobody tells the cache
    QCOMPARE(run->lane(1).answer.outcome, Outcome::Ok);
    take(*run, {2, 2});
    QCOMPARE(run->lane(2).answer.outcome, Outcome::NotFound);
    QVERIFY(run->lane(2).answer.stale);
    QCoro::waitFor(run->finish());
    const auto verdict = QCoro::waitFor(run->judge());
    QVERIFY(verdict);
    QCOMPARE(*verdict, Anomaly::Hidden | Anomaly::StaleRead);
    const auto both = QCoro::waitFor(m_bench->monitor.product(Key{1}));
    QVERIFY(both);
    QCOMPARE(run->stateOf(Key{1}, *both), TileState::Hidden);
}

void TestSteppedRun::aWriteThatFindsNothingIsAnAnswer()
{
    const auto run =
        begin({QStringLiteral("write-through"),
               {},
               readPlan(QStringLiteral("delete 1; write 1 stock = 5; write 1; delete 1; create 1; create 1")).plan});
    const auto answerOf = [&run, this](int lane) {
        while (run->mayMove(lane)) {
            run->move(lane);
            QCoro::waitFor(run->untilIdle());
        }
        return run->lane(lane).answer.outcome;
    };
    QCOMPARE(answerOf(1), Outcome::Ok);
    for (const int lane : {2, 3, 4})
        QCOMPARE(answerOf(lane), Outcome::NotFound);
    QCOMPARE(answerOf(5), Outcome::Ok);
    QCOMPARE(answerOf(6), Outcome::Exists);
    QCoro::waitFor(run->finish());
    const auto verdict = QCoro::waitFor(run->judge());
    QVERIFY(verdict && !*verdict);
    QCOMPARE(m_bench->stored(1)->version, Version(6));
    QCOMPARE(m_bench->cached(1), m_bench->stored(1));
}

QTEST_GUILESS_MAIN(TestSteppedRun)
#include "tst_steppedrun.moc"
