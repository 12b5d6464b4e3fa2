// SPDX-License-Identifier: GPL-3.0-only
#include "engine/postgres/postgressession.h"
#include "engine/sandbox/sandbox.h"
#include "tests/support/faulty.h"

#include <QSqlQuery>
#include <QTest>

using namespace cachescope;

/// What the audit says of a run against what its servers have really kept.
class TestLostWrites : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { m_sandbox.reset(); }
    void whatPostgresConfirmedAndForgotIsLostToTheUnit();
    void theSavedWritesOfADeletedRowAreLost_data();
    void theSavedWritesOfADeletedRowAreLost();
    void whatTheDatabaseGotWithoutAnAnswerIsUnconfirmed();

private:
    bool sql(const char *text) { return m_session->run(QLatin1String(text)).ok(); }
    qint64 number(const char *query);
    /// One product, one writer: every version is the next.
    static Scenario writesOf(const QString &strategy);

    std::unique_ptr<Sandbox> m_sandbox;
    std::unique_ptr<PostgresSession> m_session;
};

void TestLostWrites::init()
{
    m_sandbox = std::make_unique<Sandbox>();
    QVERIFY(startSandbox(*m_sandbox));
    m_session = std::make_unique<PostgresSession>(m_sandbox->postgres());
}

qint64 TestLostWrites::number(const char *query)
{
    qint64 found = -1;
    m_session->run(QLatin1String(query), {}, [&](const QSqlQuery &row) { found = row.value(0).toLongLong(); });
    return found;
}

Scenario TestLostWrites::writesOf(const QString &strategy)
{
    Scenario scenario = scenarioOf(strategy);
    scenario.products = 1;
    scenario.workload.clients = 1;
    scenario.workload.readShare = 0;
    return scenario;
}

void TestLostWrites::whatPostgresConfirmedAndForgotIsLostToTheUnit()
{
    QVERIFY(sql("ALTER SYSTEM SET synchronous_commit = off"));
    QVERIFY(sql("ALTER SYSTEM SET wal_writer_delay = '10s'"));
    QVERIFY(sql("SELECT pg_reload_conf()"));
    Watched at;
    QVERIFY(at.open(m_sandbox->redis(), m_sandbox->postgres()));
    at.lab->start(writesOf(QStringLiteral("cache-aside")));
    QTRY_VERIFY_WITH_TIMEOUT(at.last.requests.writes > 200, patienceMs);
    QVERIFY(sql("CHECKPOINT"));
    do { // the last commit must not be on the disk by chance
        const qint64 before = at.last.requests.writes;
        at.lab->resume();
        QTRY_VERIFY_WITH_TIMEOUT(at.last.requests.writes > before + 20, patienceMs);
        at.lab->pause();
        QVERIFY(at.reaches(RunState::Paused));
        QTRY_COMPARE_WITH_TIMEOUT(at.last.requests.inFlight, 0, patienceMs);
    } while (number("SELECT (pg_current_wal_insert_lsn() > pg_current_wal_flush_lsn())::int") != 1);
    QSignalSpy restarted(m_sandbox.get(), &Sandbox::restarted);
    m_sandbox->restart(ServerAddress::Kind::Postgres);
    QVERIFY(!restarted.isEmpty() || restarted.wait(patienceMs));
    QVERIFY(number("SELECT 1") == 1 || number("SELECT 1") == 1); // the session was cut off with the rest
    const qint64 held = number("SELECT version FROM cachescope.products WHERE id = 1");

    at.lab->fault(
        faultOf(FaultKind::Errors, Server::Postgres)); // and then nothing but failures, more than are remembered
    at.lab->resume();
    QTRY_VERIFY_WITH_TIMEOUT(at.last.requests.failedWrites > 200, patienceMs);
    QVERIFY(at.stops());
    QVERIFY(at.last.audit && at.last.audit->passed());
    const Audit audit = *at.last.audit;
    const qint64 forgotten = audit.accepted + 1 - held; // the first version of ours is the second
    qInfo("%lld of %lld accepted writes are gone", static_cast<long long>(forgotten),
          static_cast<long long>(audit.accepted));
    QVERIFY(forgotten > 0);
    QCOMPARE(audit.lost, forgotten);
    QCOMPARE(audit.saved, audit.accepted - forgotten);
}

void TestLostWrites::theSavedWritesOfADeletedRowAreLost_data()
{
    QTest::addColumn<QString>("strategy");
    QTest::addColumn<bool>("laidAgain");
    QTest::newRow("each saved by itself") << QStringLiteral("cache-aside") << false;
    QTest::newRow("in batches, which lay the row again") << QStringLiteral("write-behind") << true;
}

void TestLostWrites::theSavedWritesOfADeletedRowAreLost()
{
    QFETCH(const QString, strategy);
    QFETCH(const bool, laidAgain);
    Watched at;
    QVERIFY(at.open(m_sandbox->redis(), m_sandbox->postgres()));
    at.lab->start(writesOf(strategy));
    QTRY_VERIFY_WITH_TIMEOUT(at.last.requests.writes > 200 && at.last.database.rowsSaved > 2, patienceMs);
    QVERIFY(sql("DELETE FROM cachescope.products"));
    const qint64 before = at.last.requests.writes;
    QTRY_VERIFY_WITH_TIMEOUT(at.last.requests.writes > before + 200, patienceMs);
    QVERIFY(at.stops());
    QVERIFY(at.last.audit && at.last.audit->passed());
    QVERIFY(at.last.audit->accepted > 0);
    QCOMPARE(at.last.audit->lost, laidAgain ? 0 : at.last.audit->accepted);
}

void TestLostWrites::whatTheDatabaseGotWithoutAnAnswerIsUnconfirmed()
{
    Watched at;
    QVERIFY(at.open(m_sandbox->redis(), m_sandbox->postgres()));
    Scenario scenario = scenarioOf(QStringLiteral("cache-aside"));
    scenario.workload.clients = 32;
    scenario.workload.readShare = 0.1;
    QVERIFY(at.runs(scenario));
    QVERIFY(at.stops()); // the table is there now
    QVERIFY(sql("CREATE TABLE before AS SELECT id, version FROM cachescope.products"));
    QVERIFY(sql("CREATE TABLE seen (id int, version bigint)"));
    QVERIFY(sql("CREATE FUNCTION note() RETURNS trigger LANGUAGE plpgsql AS "
                "'BEGIN INSERT INTO seen VALUES (NEW.id, NEW.version); RETURN NULL; END'"));
    QVERIFY(sql("CREATE TRIGGER note AFTER UPDATE ON cachescope.products FOR EACH ROW EXECUTE FUNCTION note()"));
    at.lab->start(scenario);
    QTRY_VERIFY_WITH_TIMEOUT(at.last.state == RunState::Running && at.last.requests.writes > 200, patienceMs);
    for (int cut = 0; cut < 5; ++cut) {
        at.lab->fault(faultOf(FaultKind::Cut, Server::Postgres, 0, 0.1));
        QTRY_VERIFY_WITH_TIMEOUT(at.last.faults.size() > cut && at.last.faults.at(cut).until >= 0, patienceMs);
        QVERIFY(succeeds(at));
    }
    QVERIFY(at.stops());
    QVERIFY(at.last.audit && at.last.audit->passed());
    const Audit audit = *at.last.audit;
    const qint64 saved =
        number("SELECT count(*) FROM (SELECT * FROM seen WHERE version > 1 EXCEPT SELECT * FROM before) s");
    const qint64 unheard = saved - audit.accepted; // what was accepted has been saved
    qInfo("%lld writes that failed were saved, %lld are unconfirmed", static_cast<long long>(unheard),
          static_cast<long long>(audit.unconfirmed));
    QVERIFY(unheard >= 0 && unheard <= audit.unconfirmed);
    QVERIFY(audit.unconfirmed <= at.last.requests.failedWrites);
    QCOMPARE(audit.lost, 0);
}

QTEST_GUILESS_MAIN(TestLostWrites)
#include "tst_lostwrites.moc"
