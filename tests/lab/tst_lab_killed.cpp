// SPDX-License-Identifier: GPL-3.0-only
#include "engine/lab/lab.h"
#include "engine/sandbox/sandbox.h"
#include "tests/support/workbench.h"

#include <QCoreApplication>
#include <qcorotask.h>
#include <QProcess>
#include <QSignalSpy>
#include <QTest>

#include <signal.h>

#include <cstdio>

using namespace cachescope;

namespace {

constexpr int writers = 8;
constexpr int keysOfAWriter = 5;

/// Writes versions one after the other and says each that was acknowledged, for ever.
Task<> writeForEver(Workbench &bench, Strategy &strategy, int writer)
{
    for (Version version = 2;; ++version) {
        const Product product =
            productOf(1 + writer * keysOfAWriter + static_cast<int>(version % keysOfAWriter), version);
        const auto done = co_await bench.writing(strategy, product);
        if (!done)
            continue;
        std::printf("%d %lld\n", product.key.id, static_cast<long long>(version));
        std::fflush(stdout);
    }
}

ServerAddress parsed(ServerAddress::Kind kind, const char *text)
{
    return *ServerAddress::parse(kind, QString::fromLocal8Bit(text));
}

/// The program that is to be killed: write-behind with the queue in Redis, flushing now and then.
int writeUntilKilled(QCoreApplication &app, char **arguments)
{
    const Workbench::Servers servers{parsed(ServerAddress::Kind::Redis, arguments[0]),
                                     parsed(ServerAddress::Kind::Postgres, arguments[1])};
    Workbench bench(servers);
    if (!bench.lay())
        return 1;
    bench.recorder.start(now(), nullptr);
    bench.options.flushInterval = std::chrono::milliseconds(5);
    bench.options.batchSize = 20;
    const auto strategy = bench.make("write-behind");
    strategy->start();
    std::vector<Task<>> clients;
    for (int writer = 0; writer < writers; ++writer)
        clients.push_back(writeForEver(bench, *strategy, writer));
    return app.exec();
}

} // namespace

/// Kill -9 in the middle of write-behind: what was acknowledged is in PostgreSQL after the next start.
class TestLabKilled : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void everyAcknowledgedWriteSurvivesTheKilledProgram_data();
    void everyAcknowledgedWriteSurvivesTheKilledProgram();

private:
    Sandbox m_sandbox;
};

void TestLabKilled::initTestCase()
{
    QVERIFY(startSandbox(m_sandbox));
}

void TestLabKilled::everyAcknowledgedWriteSurvivesTheKilledProgram_data()
{
    QTest::addColumn<int>("acknowledged");
    for (const int acknowledged : {50, 300, 1000, 3000})
        QTest::addRow("killed after %d acknowledged writes", acknowledged) << acknowledged;
}

void TestLabKilled::everyAcknowledgedWriteSurvivesTheKilledProgram()
{
    QFETCH(const int, acknowledged);
    QProcess child;
    child.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    child.start(QCoreApplication::applicationFilePath(),
                {QStringLiteral("--write-until-killed"), m_sandbox.redis().toUrl(), m_sandbox.postgres().toUrl()});
    QHash<int, Version> newest;
    int lines = 0;
    const auto readAll = [&] {
        while (child.canReadLine()) {
            const QList<QByteArray> words = child.readLine().trimmed().split(' ');
            newest[words.value(0).toInt()] = words.value(1).toLongLong();
            ++lines;
        }
        return lines >= acknowledged;
    };
    QVERIFY(QTest::qWaitFor(readAll, patienceMs));
    QCOMPARE(::kill(static_cast<pid_t>(child.processId()), SIGKILL), 0);
    QVERIFY(child.waitForFinished());
    QCOMPARE(child.exitStatus(), QProcess::CrashExit);
    readAll(); // what it said before its end
    QCOMPARE(newest.size(), writers * keysOfAWriter);

    Lab lab;
    Snapshot last;
    connect(&lab, &Lab::snapshot, this, [&last](const Snapshot &values) { last = values; });
    lab.openServers(m_sandbox.redis(), m_sandbox.postgres());
    Scenario scenario;
    scenario.strategy = QStringLiteral("cache-aside");
    scenario.workload.readShare = 1;
    lab.start(scenario);
    QTRY_VERIFY_WITH_TIMEOUT(last.state == RunState::Running && last.requests.reads > 10, patienceMs);
    qInfo("%d acknowledged, %lld of them recovered from the queue", lines,
          static_cast<long long>(last.queue.recovered));

    Workbench bench({m_sandbox.redis(), m_sandbox.postgres()});
    bench.monitorRedis.open();
    QTRY_COMPARE_WITH_TIMEOUT(bench.monitorRedis.state(), StoreState::Connected, patienceMs);
    for (auto write = newest.cbegin(); write != newest.cend(); ++write) {
        const auto stored = bench.stored(write.key());
        QVERIFY(stored);
        QVERIFY2(stored->version >= write.value(),
                 qPrintable(QStringLiteral("product %1: %2 acknowledged, %3 stored")
                                .arg(write.key())
                                .arg(write.value())
                                .arg(stored->version)));
        QCOMPARE(*stored, productOf(write.key(), stored->version)); // whole, not only its version
    }
    QCOMPARE(bench.queue().waiting + bench.queue().processing, 0);
}

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    if (argc == 4 && qstrcmp(argv[1], "--write-until-killed") == 0)
        return writeUntilKilled(app, argv + 2);
    TestLabKilled test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_lab_killed.moc"
