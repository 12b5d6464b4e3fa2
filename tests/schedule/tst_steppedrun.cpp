// SPDX-License-Identifier: GPL-3.0-only
#include "engine/schedule/steppedrun.h"
#include "engine/stores/sandbox.h"
#include "tests/support/workbench.h"

#include <QTest>

#include <qcorotask.h>

#include <rapidcheck.h>

using namespace cachescope;

namespace {

struct Ending
{
    MoveOrder moves;
    QVector<std::optional<Product>> contents;   ///< cached and stored, key by key
    qint64 queued = 0;
    Verdict verdict;
};

SteppedPlan anyPlan()
{
    SteppedPlan plan;
    plan.strategy = strategies()[*rc::gen::inRange<size_t>(0, strategies().size())].id;
    plan.knobs.setIfNewer = *rc::gen::arbitrary<bool>();
    plan.knobs.lockPerKey = *rc::gen::arbitrary<bool>();
    plan.knobs.versionGuard = *rc::gen::arbitrary<bool>();
    plan.knobs.afterWrite = static_cast<AfterWrite>(*rc::gen::inRange(0, 3));
    plan.knobs.writeThroughOrder = static_cast<WriteThroughOrder>(*rc::gen::inRange(0, 3));
    plan.knobs.queue = static_cast<QueueKind>(*rc::gen::inRange(0, 2));
    plan.knobs.attempts = 1;
    const int requests = *rc::gen::inRange(1, 5);
    for (int i = 0; i < requests; ++i) {
        PlannedRequest request;
        request.kind = static_cast<PlannedRequest::Kind>(*rc::gen::inRange(0, 5));
        if (request.kind != PlannedRequest::Kind::Flush)
            request.key = Key{*rc::gen::inRange(1, 3)};
        const bool saves = request.kind == PlannedRequest::Kind::Write || request.kind == PlannedRequest::Kind::Flush;
        request.fails = saves && *rc::gen::weightedElement<bool>({{4, false}, {1, true}});
        plan.requests.append(request);
    }
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

private:
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
    const QVector<Key> keys{Key{1}, Key{2}};
    RC_ASSERT(QCoro::waitFor(m_bench->ground.layKeys(keys, warmKeysOf(plan.requests))).ok());
    const Connections connections{m_bench->redis, m_bench->postgres, m_bench->lookingRedis, m_bench->lookingPostgres, "cachescope:"};
    return std::make_unique<SteppedRun>(connections, plan);
}

Ending TestSteppedRun::endingOf(SteppedRun &run)
{
    QCoro::waitFor(run.finish());
    const auto verdict = QCoro::waitFor(run.judge());
    RC_ASSERT(verdict.ok());
    Ending ending{run.moves(), {}, m_bench->queue().waiting + m_bench->queue().processing + run.queuedInMemory(), *verdict};
    for (const int key : {1, 2})
        ending.contents << m_bench->cached(key) << m_bench->stored(key);
    return ending;
}

void TestSteppedRun::noGateDeadlocksAndAReplayEndsTheSame()
{
    const bool holds = rc::check("some lane may move until all are done, and the same moves end in the same contents", [this] {
        const SteppedPlan plan = anyPlan();
        auto run = begin(plan);
        while (!isOver(*run)) {
            const QVector<int> lanes = mayMove(*run);
            RC_ASSERT(!lanes.isEmpty());
            RC_ASSERT(run->moves().size() < 200);
            run->move(lanes.at(*rc::gen::inRange<qsizetype>(0, lanes.size())));
            QCoro::waitFor(run->quiet());
        }
        const Ending first = endingOf(*run);
        run = begin(plan);
        for (const int lane : first.moves) {
            RC_ASSERT(run->mayMove(lane));
            run->move(lane);
            QCoro::waitFor(run->quiet());
        }
        RC_ASSERT(isOver(*run));
        const Ending again = endingOf(*run);
        RC_ASSERT(again.contents == first.contents);
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
            QCoro::waitFor(run->quiet());
        }
        QCoro::waitFor(run->finish());
        for (const Lane &lane : run->lanes()) {
            RC_ASSERT(lane.state == Lane::State::Done || lane.state == Lane::State::Planned);
            RC_ASSERT(lane.state == Lane::State::Planned || lane.answer.outcome != Outcome::None);
        }
    });
    QVERIFY(holds);
}

QTEST_GUILESS_MAIN(TestSteppedRun)
#include "tst_steppedrun.moc"
