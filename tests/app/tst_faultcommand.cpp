// SPDX-License-Identifier: GPL-3.0-only
// Offscreen only: it starts the program itself.
#include "app/commands/exitstatus.h"
#include "engine/sandbox/sandbox.h"
#include "tests/support/patience.h"
#include "tests/support/program.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocalSocket>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace cachescope;

namespace {

Ended run(const QStringList &arguments)
{
    return runProgram(QStringList{QStringLiteral("run")} + arguments, patienceMs);
}

bool startSandbox(Sandbox &sandbox)
{
    QSignalSpy ready(&sandbox, &Sandbox::ready);
    sandbox.start();
    return ready.wait(patienceMs);
}

/// How many writes wait in the queue.
int queued(const Sandbox &sandbox)
{
    int total = 0;
    for (const char *list : {"cachescope:write-queue", "cachescope:write-queue:processing"}) {
        QLocalSocket redis;
        redis.connectToServer(sandbox.redis().socket);
        redis.write("LLEN " + QByteArray(list) + "\r\n");
        if (!redis.waitForReadyRead(patienceMs))
            return -1;
        total += redis.readAll().mid(1).trimmed().toInt();
    }
    return total;
}

} // namespace

/// Faults from the command line.
class TestFaultCommand : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aCacheThatIsGoneIsAnAlert();
    void aStallIsAnAlertWhileItLasts();
    void faultsStandInTheReport();
    void aCrashReallyEndsTheProgramAndTheNextStartSavesTheQueue();
    void onGivenServersAFaultOfTheSandboxIsAUsageError();
    void aFaultThatCannotBeReadIsAUsageError();
};

/// Nothing finishes then: who only looked at what has finished would ring when all is well again. The threshold is one
/// that a busy machine does not reach by itself.
void TestFaultCommand::aStallIsAnAlertWhileItLasts()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("stall.json"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY(file.write(R"({"strategy": "write-through", "seconds": 6, "workload": {"clients": 8, "readShare": 0.5},
        "alerts": {"latencyMs": 1500},
        "faults": [{"kind": "pause", "server": "postgres", "at": 1, "duration": 4}]})")
            > 0);
    file.close();
    const Ended ended = run({QStringLiteral("--scenario"), path, QStringLiteral("--json")});
    QVERIFY2(ended.status == ExitDone, ended.err + ended.out);
    const QJsonValue fault = ended.json().value(QLatin1String("faults")).toArray().at(0);
    bool rang = false;
    for (const QJsonValue &alert : ended.json().value(QLatin1String("alerts")).toArray()) {
        const double began = alert[QLatin1String("beganSeconds")].toDouble();
        rang = rang
            || (alert[QLatin1String("kind")] == QLatin1String("latency")
                && began > fault[QLatin1String("from")].toDouble() && began < fault[QLatin1String("until")].toDouble());
    }
    QVERIFY2(rang, ended.out);
}

void TestFaultCommand::faultsStandInTheReport()
{
    const QTemporaryDir folder;
    const Ended ended =
        run({QStringLiteral("--strategy"), QStringLiteral("write-behind"), QStringLiteral("--append-only"),
             QStringLiteral("--export"), folder.path(), QStringLiteral("--format"), QStringLiteral("svg"),
             QStringLiteral("--seconds"), QStringLiteral("2"), QStringLiteral("--clients"), QStringLiteral("8"),
             QStringLiteral("--json"), QStringLiteral("--fault"), QStringLiteral("kill redis at 0.5 for 0.5"),
             QStringLiteral("--fault"), QStringLiteral("pause postgres at 1.2 for 0.3")});
    QVERIFY2(ended.status == ExitDone, ended.err + ended.out);
    const QJsonArray faults = ended.json().value(QLatin1String("faults")).toArray();
    QCOMPARE(faults.size(), 2);
    QCOMPARE(faults.at(0)[QLatin1String("kind")].toString(), QStringLiteral("kill"));
    QCOMPARE(faults.at(0)[QLatin1String("server")].toString(), QStringLiteral("redis"));
    QVERIFY(faults.at(0)[QLatin1String("until")].toDouble() >= faults.at(0)[QLatin1String("from")].toDouble() + 0.49);
    QCOMPARE(faults.at(1)[QLatin1String("kind")].toString(), QStringLiteral("pause"));
    for (const QJsonValue &fault : faults)
        QVERIFY(!fault[QLatin1String("failed")].toBool(true));
    QCOMPARE(ended.json().value(QLatin1String("lostWrites")).toInt(-1), 0);
    QFile chart(folder.filePath(QStringLiteral("write-behind-latency.svg")));
    QVERIFY(chart.open(QIODevice::ReadOnly));
    const QByteArray drawn = chart.readAll();
    QVERIFY(drawn.contains(">Killed<")); // the mark on the chart
}

void TestFaultCommand::aCrashReallyEndsTheProgramAndTheNextStartSavesTheQueue()
{
    Sandbox sandbox; // outlives the program
    QVERIFY(startSandbox(sandbox));
    const QStringList servers = {
        QStringLiteral("--redis"),   sandbox.redis().toUrl(),      QStringLiteral("--postgres"),
        sandbox.postgres().toUrl(),  QStringLiteral("--strategy"), QStringLiteral("write-behind"),
        QStringLiteral("--json"),    QStringLiteral("--reads"),    QStringLiteral("0.2"),
        QStringLiteral("--clients"), QStringLiteral("4")};
    const Ended crashed = run(servers
                              + QStringList{QStringLiteral("--seconds"), QStringLiteral("60"),
                                            QStringLiteral("--fault"), QStringLiteral("crash at 1")});
    QCOMPARE(crashed.status, int(ExitCrashed));
    QCOMPARE(crashed.out, QByteArray()); // no report

    QVERIFY(queued(sandbox) > 0);

    const Ended next = run(servers + QStringList{QStringLiteral("--seconds"), QStringLiteral("0.5")});
    QVERIFY2(next.status == ExitDone, next.err + next.out);
    QCOMPARE(queued(sandbox), 0);
}

void TestFaultCommand::onGivenServersAFaultOfTheSandboxIsAUsageError()
{
    const Ended ended =
        run({QStringLiteral("--redis"), QStringLiteral("redis:///nowhere.sock"), QStringLiteral("--postgres"),
             QStringLiteral("postgres://me@localhost/shop"), QStringLiteral("--strategy"),
             QStringLiteral("cache-aside"), QStringLiteral("--fault"), QStringLiteral("kill redis at 1")});
    QVERIFY2(ended.status == ExitUsage, ended.err);
    QVERIFY2(ended.err.contains("kill") && ended.err.contains("sandbox"), ended.err);
}

void TestFaultCommand::aFaultThatCannotBeReadIsAUsageError()
{
    const Ended ended = run({QStringLiteral("--strategy"), QStringLiteral("cache-aside"), QStringLiteral("--fault"),
                             QStringLiteral("explode redis")});
    QCOMPARE(ended.status, int(ExitUsage));
    QVERIFY2(ended.err.contains("--fault") && ended.err.contains("memory-limit"), ended.err);
}

void TestFaultCommand::aCacheThatIsGoneIsAnAlert()
{
    const Ended ended = run({QStringLiteral("--strategy"), QStringLiteral("cache-aside"), QStringLiteral("--seconds"),
                             QStringLiteral("4"), QStringLiteral("--json"), QStringLiteral("--fault"),
                             QStringLiteral("kill redis at 1 for 1")});
    QCOMPARE(ended.status, 0);
    QJsonObject gone;
    for (const QJsonValue &alert : ended.json().value(QLatin1String("alerts")).toArray()) {
        if (alert[QLatin1String("kind")] == QLatin1String("cacheUnreachable"))
            gone = alert.toObject();
    }
    QCOMPARE(gone.value(QLatin1String("level")).toString(), QStringLiteral("error"));
    const double began = gone.value(QLatin1String("beganSeconds")).toDouble();
    const double back = gone.value(QLatin1String("endedSeconds")).toDouble();
    QVERIFY(began >= 1 && began < 2);
    QVERIFY(back >= 2);
    QVERIFY(gone.value(QLatin1String("worst")).toDouble() > 0.5);
}

QTEST_GUILESS_MAIN(TestFaultCommand)
#include "tst_faultcommand.moc"
