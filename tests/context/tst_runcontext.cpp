// SPDX-License-Identifier: GPL-3.0-only
#include "engine/context/runcontext.h"
#include "engine/sandbox/sandbox.h"
#include "tests/support/workbench.h"

#include <qcorotask.h>
#include <QElapsedTimer>
#include <QTest>

using namespace cachescope;

namespace {

/// What somebody waits for, and how it came to that.
struct Wait
{
    const char *name;
    const char *strategy;
    Step step; ///< the one that does not end
    std::function<void(StrategyOptions &)> tune{};
    bool writes = false;
    bool queueFull = false;
    bool locked = false;                                        ///< by somebody else
    std::optional<ServerAddress::Kind> silent = {};             ///< accepts, and says nothing
    std::optional<Server> slow = {};                            ///< latency is added for hours
    std::optional<Error::Kind> answer = Error::Kind::Cancelled; ///< none: whatever the broken connection says
};

const std::array waits{
    Wait{.name = "for latency before the cache",
         .strategy = "cache-aside",
         .step = Step::CacheGet,
         .slow = Server::Redis},
    Wait{.name = "for latency before the database",
         .strategy = "write-through",
         .step = Step::DatabaseBegin,
         .writes = true,
         .slow = Server::Postgres},
    Wait{.name = "for a lock that another holds",
         .strategy = "cache-aside",
         .step = Step::LockWait,
         .tune = [](StrategyOptions &options) { options.lockPerKey = true; },
         .locked = true},
    Wait{.name = "for room in a full queue",
         .strategy = "write-behind",
         .step = Step::QueueWait,
         .tune = [](StrategyOptions &options) { options.queueLimit = 1; },
         .writes = true,
         .queueFull = true},
    Wait{.name = "for a silent cache",
         .strategy = "read-through",
         .step = Step::CacheGet,
         .silent = ServerAddress::Kind::Redis,
         .answer = {}},
    Wait{.name = "for a silent database",
         .strategy = "read-through",
         .step = Step::DatabaseLoad,
         .silent = ServerAddress::Kind::Postgres,
         .answer = {}},
    Wait{.name = "for a silent database in a transaction",
         .strategy = "write-through",
         .step = Step::DatabaseSave,
         .writes = true,
         .silent = ServerAddress::Kind::Postgres,
         .answer = {}},
};

} // namespace

Q_DECLARE_METATYPE(const Wait *)

/// What the three kinds of runs stand on, and how it ends when its owner goes.
class TestRunContext : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void everyRequestIsMeasured();
    void aWaitEndsWithItsContext_data();
    void aWaitEndsWithItsContext();
    void readersOfOneLoadEndTogether();
    void aWorkerThatWaitsToTryAgainEnds();
    void nothingBeginsOnceItIsCancelled();

private:
    std::unique_ptr<RunContext> begun(const RunContext::Plan &plan);
    bool standsAt(RunContext &context, Step step);
    bool sentNothingSince(qsizetype entries) const;

    Sandbox m_sandbox;
    std::unique_ptr<Workbench> m_bench;
    std::unique_ptr<WaitContext> m_owner;
    StepLog m_log;
    TraceBatch m_traced;
};

void TestRunContext::initTestCase()
{
    QVERIFY(startSandbox(m_sandbox));
}

void TestRunContext::init()
{
    m_bench = std::make_unique<Workbench>(Workbench::Servers{m_sandbox.redis(), m_sandbox.postgres()});
    QVERIFY(m_bench->lay());
    m_owner = std::make_unique<WaitContext>();
    m_log.entries.clear();
    m_traced.clear();
}

void TestRunContext::cleanup()
{
    m_sandbox.resume(ServerAddress::Kind::Redis);
    m_sandbox.resume(ServerAddress::Kind::Postgres);
    QVERIFY(m_bench->sql(QStringLiteral("ALTER TABLE cachescope.products DROP CONSTRAINT IF EXISTS refused")));
    m_bench.reset();
}

std::unique_ptr<RunContext> TestRunContext::begun(const RunContext::Plan &plan)
{
    const Connections connections{m_bench->redis, m_bench->postgres, m_bench->monitorRedis, m_bench->monitorPostgres,
                                  "cachescope:"};
    auto context = std::make_unique<RunContext>(connections, plan, m_owner.get());
    context->start(now(), &m_log);
    context->monitor().recorder().setWindow({.window = second, .period = second, .stride = 1});
    return context;
}

/// Whether a step of that kind has begun and not ended.
bool TestRunContext::standsAt(RunContext &context, Step step)
{
    return QTest::qWaitFor(
        [&] {
            m_traced += context.monitor().recorder().takeEvents();
            int open = 0;
            for (const TraceEvent &event : std::as_const(m_traced)) {
                if (event.step == step)
                    open += event.phase == TraceEvent::Phase::Begin ? 1 : -1;
            }
            return open > 0;
        },
        patienceMs);
}

bool TestRunContext::sentNothingSince(qsizetype entries) const
{
    return std::all_of(m_log.entries.begin() + entries, m_log.entries.end(),
                       [](const StepLog::Entry &entry) { return isFailure(entry.event.outcome); });
}

void TestRunContext::everyRequestIsMeasured()
{
    const auto context = begun({QStringLiteral("cache-aside"), {}, 10, 10});
    const auto missed = QCoro::waitFor(context->caller().read(Key{1}));
    const auto hit = QCoro::waitFor(context->caller().read(Key{1}));
    const auto written = QCoro::waitFor(context->caller().write(Change(productOf(1, 0))));
    QCOMPARE(missed.outcome, Outcome::Ok);
    QCOMPARE(hit.version, Version(1));
    QCOMPARE(written.version, Version(2));
    Snapshot seen;
    context->monitor().fill(seen);
    QCOMPARE(seen.requests.reads, 2);
    QCOMPARE(seen.lookUps.hits, 1);
    QCOMPARE(seen.requests.writes, 1);
    QCOMPARE(context->monitor().history().accepted(), 1);
    QVERIFY(m_log.count(Step::DatabaseLoad) == 1 && m_log.count(Step::DatabaseSave) == 1);
}

void TestRunContext::aWaitEndsWithItsContext_data()
{
    QTest::addColumn<const Wait *>("wait");
    for (const Wait &wait : waits)
        QTest::newRow(wait.name) << &wait;
}

void TestRunContext::aWaitEndsWithItsContext()
{
    QFETCH(const Wait *, wait);
    StrategyOptions options;
    if (wait->tune)
        wait->tune(options);
    const auto context = begun({QString::fromLatin1(wait->strategy), options, 10, 10});
    constexpr Key key{1};
    if (wait->queueFull)
        QVERIFY(QCoro::waitFor(context->caller().write(Change(productOf(2, 0)))).outcome == Outcome::Ok);
    if (wait->locked)
        QVERIFY(m_bench->redisSays({"SET", context->stores().lockName(key), "somebody"}));
    if (wait->slow)
        context->gate().setDelay(*wait->slow, {Delay::Kind::Fixed, 3'600'000, 0});
    if (wait->silent)
        m_sandbox.pause(*wait->silent);

    auto asked = wait->writes ? context->caller().write(Change(productOf(key.id, 0))) : context->caller().read(key);
    QVERIFY(standsAt(*context, wait->step));
    const qsizetype before = m_log.entries.size();
    QElapsedTimer clock;
    clock.start();
    m_owner->cancel();
    QVERIFY(QTest::qWaitFor([&] { return asked.isReady(); }, patienceMs));
    qInfo("ended after %lld ms", static_cast<long long>(clock.elapsed()));
    const Answer answer = QCoro::waitFor(asked);
    QCOMPARE(answer.outcome, Outcome::Failed);
    if (wait->answer)
        QCOMPARE(answer.error.kind, *wait->answer);
    QVERIFY(sentNothingSince(before));

    if (wait->silent)
        m_sandbox.resume(*wait->silent);
    if (wait->locked)
        QVERIFY(m_bench->redisSays({"DEL", context->stores().lockName(key)}));
    const auto stored = m_bench->stored(key.id);
    QVERIFY(stored && (stored->version == 1 || answer.error.inDoubt));
}

void TestRunContext::readersOfOneLoadEndTogether()
{
    const auto context = begun({QStringLiteral("read-through"), {}, 10, 10});
    context->gate().setDelay(Server::Postgres, {Delay::Kind::Fixed, 3'600'000, 0});
    std::vector<Task<Answer>> readers;
    for (int reader = 0; reader < 20; ++reader)
        readers.push_back(context->caller().read(Key{1}));
    QVERIFY(standsAt(*context, Step::LoaderWait));
    m_owner->cancel();
    for (auto &reader : readers) {
        QVERIFY(QTest::qWaitFor([&] { return reader.isReady(); }, patienceMs));
        QCOMPARE(QCoro::waitFor(reader).error.kind, Error::Kind::Cancelled);
    }
}

/// What was acknowledged stays in the queue: the next start saves it.
void TestRunContext::aWorkerThatWaitsToTryAgainEnds()
{
    QVERIFY(m_bench->sql(
        QStringLiteral("ALTER TABLE cachescope.products ADD CONSTRAINT refused CHECK (version = 1) NOT VALID")));
    StrategyOptions options;
    options.flushInterval = std::chrono::milliseconds(1);
    options.backOff = std::chrono::minutes(10);
    const auto context = begun({QStringLiteral("write-behind"), options, 10, 10});
    context->strategy().start();
    QCOMPARE(QCoro::waitFor(context->caller().write(Change(productOf(1, 0)))).outcome, Outcome::Ok);
    QVERIFY(standsAt(*context, Step::QueueRetry));
    m_owner->cancel();
    auto drained = context->strategy().drain();
    QVERIFY(QTest::qWaitFor([&] { return drained.isReady(); }, patienceMs));
    const StoreMonitor::Queue queue = m_bench->queue();
    QCOMPARE(queue.waiting + queue.processing, 1);
    QCOMPARE(queue.dead, 0);
    QVERIFY(m_bench->sql(QStringLiteral("ALTER TABLE cachescope.products DROP CONSTRAINT refused")));
    const auto recovered = QCoro::waitFor(m_bench->setup.recoverQueue());
    QVERIFY(recovered && *recovered == 1);
    QCOMPARE(m_bench->stored(1)->version, Version(2));
}

void TestRunContext::nothingBeginsOnceItIsCancelled()
{
    for (const StrategyInfo &info : strategies()) {
        m_log.entries.clear();
        const auto context = begun({info.id, {}, 10, 10});
        context->strategy().start();
        m_owner->cancel();
        const auto read = QCoro::waitFor(context->caller().read(Key{1}));
        const auto written = QCoro::waitFor(context->caller().write(Change(productOf(1, 0))));
        QCOMPARE(read.error.kind, Error::Kind::Cancelled);
        QCOMPARE(written.error.kind, Error::Kind::Cancelled);
        QCoro::waitFor(context->strategy().drain());
        QVERIFY(sentNothingSince(0));
        m_owner = std::make_unique<WaitContext>();
    }
}

QTEST_GUILESS_MAIN(TestRunContext)
#include "tst_runcontext.moc"
