// SPDX-License-Identifier: GPL-3.0-only
#include "engine/sandbox/sandbox.h"
#include "tests/support/workbench.h"

#include <qcorotask.h>
#include <QElapsedTimer>
#include <QSqlQuery>
#include <QTest>

#include <signal.h>

#include <algorithm>
#include <functional>
#include <vector>

using namespace cachescope;

namespace {

class Job final : public DatabaseJob
{
public:
    explicit Job(std::function<Status(PostgresSession &)> work)
        : m_work(std::move(work))
    {
    }
    Status result;
    bool isFinished = false;

private:
    void run(PostgresSession &postgres) override { result = m_work(postgres); }
    void finished() override { isFinished = true; }
    std::function<Status(PostgresSession &)> m_work;
};

bool comesBack(PostgresPool &pool, Job &job)
{
    pool.submit(&job);
    return QTest::qWaitFor([&] { return job.isFinished; }, patienceMs);
}

Status selectOne(PostgresSession &session)
{
    return session.run(QStringLiteral("SELECT 1"));
}

/// Stops a server process and lets it go on when it is left.
class Stopped
{
public:
    explicit Stopped(pid_t pid)
        : m_pid(pid)
    {
        ::kill(m_pid, SIGSTOP);
    }
    ~Stopped() { ::kill(m_pid, SIGCONT); }
    Q_DISABLE_COPY_MOVE(Stopped)

private:
    pid_t m_pid;
};

} // namespace

/// What refused steps and silent servers do to sessions and transactions.
class TestFaultyGate : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void writesWorkAgainWhenEveryStepWasRefused_data();
    void writesWorkAgainWhenEveryStepWasRefused();
    void aRefusedCommitIsRolledBackAndItsSessionIsFree();
    void aRefusedRollbackFreesItsSession();
    void aSilentServerIsGivenUpAndTheNextJobConnectsAnew();
    void cuttingEndsWhatRunsAndTheNextJobConnectsAnew();
    void aPoolCanGoWhileTheServerIsSilent();

private:
    pid_t backendOf(PostgresPool &pool)
    {
        pid_t pid = 0;
        Job ask([&pid](PostgresSession &session) {
            return session.run(QStringLiteral("SELECT pg_backend_pid()"), {},
                               [&pid](const QSqlQuery &row) { pid = row.value(0).toInt(); });
        });
        return comesBack(pool, ask) && ask.result ? pid : 0;
    }

    Sandbox m_sandbox;
};

void TestFaultyGate::initTestCase()
{
    QVERIFY(startSandbox(m_sandbox));
}

void TestFaultyGate::writesWorkAgainWhenEveryStepWasRefused_data()
{
    QTest::addColumn<double>("share");
    QTest::newRow("every step") << 1.0;
    QTest::newRow("every other step") << 0.5; // BEGIN and UPDATE pass, COMMIT or ROLLBACK do not
}

void TestFaultyGate::writesWorkAgainWhenEveryStepWasRefused()
{
    QFETCH(const double, share);
    Workbench bench({m_sandbox.redis(), m_sandbox.postgres()});
    QVERIFY(bench.lay());
    const auto strategy = bench.make("write-through");
    QVERIFY(bench.write(*strategy, productOf(1, 2)));

    bench.gate.setErrorRate(Server::Postgres, share);
    int failed = 0;
    for (int round = 0; round < 20; ++round) {
        std::vector<Task<Status>> tasks;
        for (int id = 1; id <= 16; ++id)
            tasks.push_back(bench.writing(*strategy, productOf(id, 3 + round)));
        for (auto &task : tasks)
            failed += QCoro::waitFor(task).ok() ? 0 : 1;
    }
    QVERIFY2(share < 1 ? failed > 100 && failed < 320 : failed == 320, qPrintable(QString::number(failed)));

    bench.gate.setErrorRate(Server::Postgres, 0);
    std::vector<Task<Status>> tasks;
    for (int id = 1; id <= 64; ++id)
        tasks.push_back(bench.writing(*strategy, productOf(id, 100)));
    for (auto &task : tasks)
        QVERIFY(QCoro::waitFor(task));
    for (int id = 1; id <= 64; ++id) {
        QCOMPARE(bench.stored(id)->version, 100);
        QCOMPARE(bench.cached(id)->version, 100);
    }
    bench.drain(*strategy);
}

void TestFaultyGate::aRefusedCommitIsRolledBackAndItsSessionIsFree()
{
    Workbench bench({m_sandbox.redis(), m_sandbox.postgres()});
    QVERIFY(bench.lay());
    const auto writing = [](Workbench &at, Change change) -> Task<Status> {
        Request request(at.stores, Activity::Write, change.key());
        const auto transaction = co_await request.database().begin();
        const auto saved = co_await transaction->save(change);
        if (!saved)
            co_return saved.error();
        at.gate.setErrorRate(Server::Postgres, 1);
        const auto done = co_await transaction->commit(change);
        at.gate.setErrorRate(Server::Postgres, 0);
        co_return done;
    };
    for (int turn = 0; turn < 20; ++turn) { // more than there are sessions
        const Status done = QCoro::waitFor(writing(bench, Change(productOf(3, 2))));
        QVERIFY(!done);
        QCOMPARE(done.error().kind, Error::Kind::Injected);
    }
    QCOMPARE(bench.stored(3)->version, 1);
    QVERIFY(bench.sql(QStringLiteral("ALTER TABLE cachescope.products ALTER stock SET NOT NULL"))); // no lock is left
}

void TestFaultyGate::aRefusedRollbackFreesItsSession()
{
    Workbench bench({m_sandbox.redis(), m_sandbox.postgres()});
    QVERIFY(bench.lay());
    const auto writing = [](Workbench &at, Change change) -> Task<Status> {
        Request request(at.stores, Activity::Write, change.key());
        const auto transaction = co_await request.database().begin();
        co_await transaction->save(change);
        at.gate.setCut(Server::Postgres, true);
        const auto done = co_await transaction->rollback();
        at.gate.setCut(Server::Postgres, false);
        co_return done;
    };
    for (int turn = 0; turn < 20; ++turn)
        QVERIFY(!QCoro::waitFor(writing(bench, Change(productOf(3, 2)))));
    QCOMPARE(bench.stored(3)->version, 1);
    QVERIFY(bench.sql(QStringLiteral("ALTER TABLE cachescope.products ALTER stock SET NOT NULL")));
}

void TestFaultyGate::aSilentServerIsGivenUpAndTheNextJobConnectsAnew()
{
    PostgresPool pool(m_sandbox.postgres(), 1);
    const pid_t first = backendOf(pool);
    QVERIFY(first > 0);
    const Stopped stopped(first);
    Job job(selectOne);
    job.patience = 300 * millisecond;
    QElapsedTimer clock;
    clock.start();
    QVERIFY(comesBack(pool, job));
    QVERIFY(!job.result);
    QCOMPARE(job.result.error().kind, Error::Kind::Unreachable);
    QVERIFY2(clock.elapsed() >= 300, qPrintable(QString::number(clock.elapsed()))); // and it is still silent
    const pid_t next = backendOf(pool);
    QVERIFY(next > 0 && next != first);
}

void TestFaultyGate::cuttingEndsWhatRunsAndTheNextJobConnectsAnew()
{
    PostgresPool pool(m_sandbox.postgres(), 2);
    Job sleeps([](PostgresSession &session) { return session.run(QStringLiteral("SELECT pg_sleep(600)")); });
    Job also([](PostgresSession &session) { return session.run(QStringLiteral("SELECT pg_sleep(600)")); });
    pool.submit(&sleeps);
    pool.submit(&also);
    const auto bothGone = [&] {
        pool.cut(); // a session that is still connecting has nothing to cut yet
        return sleeps.isFinished && also.isFinished;
    };
    QVERIFY(QTest::qWaitFor(bothGone, patienceMs));
    for (const Job *job : {&sleeps, &also}) {
        QVERIFY(!job->result);
        QCOMPARE(job->result.error().kind, Error::Kind::Unreachable); // not the server's own time-out
    }
    QCOMPARE(pool.state(), StoreState::Reconnecting);
    QVERIFY(backendOf(pool) > 0);
    QCOMPARE(pool.state(), StoreState::Connected);
}

void TestFaultyGate::aPoolCanGoWhileTheServerIsSilent()
{
    auto pool = std::make_unique<PostgresPool>(m_sandbox.postgres(), 1);
    const pid_t backend = backendOf(*pool);
    QVERIFY(backend > 0);
    const Stopped stopped(backend);
    Job job(selectOne);
    job.patience = 3600 * second; // nobody else would end it
    pool->submit(&job);
    pool.reset();
    QVERIFY(!job.isFinished);
}

QTEST_GUILESS_MAIN(TestFaultyGate)
#include "tst_faultygate.moc"
