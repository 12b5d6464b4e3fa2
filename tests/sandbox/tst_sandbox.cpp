// SPDX-License-Identifier: GPL-3.0-only
#include "engine/sandbox/sandbox.h"
#include "tests/support/patience.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLocalSocket>
#include <QProcess>
#include <QSet>
#include <QSignalSpy>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <signal.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <memory>

using namespace cachescope;

namespace {

/// Zombies count as gone: in a container nobody may reap them.
bool isRunning(qint64 pid)
{
    QFile stat(QStringLiteral("/proc/%1/stat").arg(pid));
    if (!stat.open(QIODevice::ReadOnly))
        return false;
    const QByteArray line = stat.readAll();
    const char state = line.mid(line.lastIndexOf(')') + 2).front();
    return state != 'Z' && state != 'X';
}

QList<qint64> childrenOf(qint64 pid)
{
    QList<qint64> pids;
    QFile file(QStringLiteral("/proc/%1/task/%1/children").arg(pid));
    if (file.open(QIODevice::ReadOnly)) {
        const QList<QByteArray> words = file.readAll().simplified().split(' ');
        for (const QByteArray &word : words) {
            if (!word.isEmpty())
                pids << word.toLongLong();
        }
    }
    return pids;
}

QByteArray nameOf(qint64 pid)
{
    QFile file(QStringLiteral("/proc/%1/comm").arg(pid));
    return file.open(QIODevice::ReadOnly) ? file.readAll().trimmed() : QByteArray();
}

/// Inodes of all listening TCP sockets of the machine.
QSet<QByteArray> listeningInodes()
{
    QSet<QByteArray> inodes;
    for (const char *path : {"/proc/net/tcp", "/proc/net/tcp6"}) {
        QFile file(QString::fromLatin1(path));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QList<QByteArray> lines = file.readAll().split('\n');
        for (const QByteArray &line : lines) {
            const QList<QByteArray> fields = line.simplified().split(' ');
            if (fields.size() > 9 && fields.at(3) == "0A")
                inodes << "socket:[" + fields.at(9) + "]";
        }
    }
    return inodes;
}

bool listensOnTcp(qint64 pid)
{
    const QSet<QByteArray> listening = listeningInodes();
    const QDir descriptors(QStringLiteral("/proc/%1/fd").arg(pid));
    const QStringList names = descriptors.entryList(QDir::Files | QDir::System | QDir::NoDotAndDotDot);
    for (const QString &name : names) {
        char target[256] = {};
        const auto length =
            ::readlink(QFile::encodeName(descriptors.filePath(name)).constData(), target, sizeof target - 1);
        if (length > 0 && listening.contains(QByteArray(target, length)))
            return true;
    }
    return false;
}

mode_t modeOf(const QString &path)
{
    struct stat info = {};
    return ::stat(QFile::encodeName(path).constData(), &info) == 0 ? info.st_mode & 07777 : 0;
}

QByteArray ping(const QString &socket)
{
    QLocalSocket redis;
    redis.connectToServer(socket);
    if (!redis.waitForConnected(patienceMs))
        return redis.errorString().toUtf8();
    redis.write("PING\r\n");
    return redis.waitForReadyRead(patienceMs) ? redis.readAll() : redis.errorString().toUtf8();
}

QString ask(const ServerAddress &address, const QString &query)
{
    const QString connection = QStringLiteral("tst_sandbox");
    QString answer;
    {
        auto database = QSqlDatabase::addDatabase(QStringLiteral("QPSQL"), connection);
        database.setHostName(address.socket);
        database.setUserName(address.user);
        database.setDatabaseName(address.database);
        QSqlQuery statement(database);
        if (database.open() && statement.exec(query) && statement.next())
            answer = statement.value(0).toString();
        else
            answer = database.lastError().text() + statement.lastError().text();
    }
    QSqlDatabase::removeDatabase(connection);
    return answer;
}

/// A process that only keeps a sandbox: this program, started with --keep-sandbox.
class Keeper
{
public:
    explicit Keeper(const QString &program = QCoreApplication::applicationFilePath(), const QStringList &before = {},
                    const QString &temporary = QDir::tempPath())
    {
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("TMPDIR"), temporary);
        process.setProcessEnvironment(environment);
        const QStringList command = before + QStringList{program, QStringLiteral("--keep-sandbox")};
        process.start(command.first(), command.mid(1));
        while (!process.canReadLine() && process.waitForReadyRead(patienceMs)) { }
        const QList<QByteArray> words = process.readLine().trimmed().split(' ');
        if (words.size() == 4 && words.front() == "ready") {
            directory = QFile::decodeName(words.at(1));
            redis = words.at(2).toLongLong();
            postgres = words.at(3).toLongLong();
        }
    }
    ~Keeper()
    {
        process.kill();
        process.waitForFinished();
    }

    QString directory;
    qint64 redis = 0, postgres = 0;
    QProcess process;
};

int keepSandbox(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    Sandbox sandbox;
    QObject::connect(&sandbox, &Sandbox::ready, &app, [&sandbox] {
        std::printf("ready %s %lld %lld\n", QFile::encodeName(sandbox.directory()).constData(),
                    static_cast<long long>(sandbox.redisPid()), static_cast<long long>(sandbox.postgresPid()));
        std::fflush(stdout);
    });
    QObject::connect(&sandbox, &Sandbox::failed, &app, [](const Error &error) {
        std::fprintf(stderr, "failed: %s\n", qPrintable(error.detail));
        QCoreApplication::exit(1);
    });
    sandbox.start();
    return app.exec();
}

} // namespace

class TestSandbox : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void bothServersAnswerAndTheWaitDoesNotBlock();
    void theDirectoryIsForItsUserAlone();
    void noServerListensOnTcp();
    void durableMeansThatPostgresSyncs_data();
    void durableMeansThatPostgresSyncs();
    void twoSandboxesStandSideBySide();
    void everythingIsGoneWithTheObject();
    void stoppingWhileItStartsLeavesNothing();
    void aPausedServerCanBeStopped();
    void itStartsAgainAfterAStop();
    void aServerThatDiesIsReported_data();
    void aServerThatDiesIsReported();
    void aPausedServerIsSilentAndGoesOn_data() { bothServers(); }
    void aPausedServerIsSilentAndGoesOn();
    void aKilledServerIsStartedAgainInItsPlace_data() { bothServers(); }
    void aKilledServerIsStartedAgainInItsPlace();
    void aRunningServerIsRestarted_data() { bothServers(); }
    void aRunningServerIsRestarted();
    void redisKeepsItsDataOnlyWithAnAppendOnlyFile_data();
    void redisKeepsItsDataOnlyWithAnAppendOnlyFile();
    void postgresKeepsWhatWasCommitted();
    void everythingIsGoneWhenTheProgramIsKilled();
    void anInterruptOfTheTerminalDoesNotReachTheServers();
    void whatAnEarlierCrashLeftIsSweptAway();
    void anOrdinaryUserHasServersToo();
    void aMissingProgramIsNamed();

private:
    void bothServers()
    {
        QTest::addColumn<ServerAddress::Kind>("server");
        QTest::newRow("Redis") << ServerAddress::Kind::Redis;
        QTest::newRow("PostgreSQL") << ServerAddress::Kind::Postgres;
    }
    static qint64 pidOf(const Sandbox &sandbox, ServerAddress::Kind server)
    {
        return server == ServerAddress::Kind::Redis ? sandbox.redisPid() : sandbox.postgresPid();
    }
    static bool answers(const Sandbox &sandbox, ServerAddress::Kind server)
    {
        return server == ServerAddress::Kind::Redis
            ? ping(sandbox.redis().socket) == "+PONG\r\n"
            : ask(sandbox.postgres(), QStringLiteral("SELECT 'yes'")) == QLatin1String("yes");
    }
    static bool restarts(Sandbox &sandbox, ServerAddress::Kind server)
    {
        QSignalSpy restarted(&sandbox, &Sandbox::restarted), died(&sandbox, &Sandbox::died);
        sandbox.restart(server);
        return QTest::qWaitFor([&] { return !restarted.isEmpty() || !died.isEmpty(); }, patienceMs) && died.isEmpty();
    }

    static bool start(Sandbox &sandbox, Sandbox::Durability durability = Sandbox::Durability::Fast)
    {
        QSignalSpy ready(&sandbox, &Sandbox::ready), failed(&sandbox, &Sandbox::failed);
        sandbox.start(durability);
        const bool answered = QTest::qWaitFor([&] { return !ready.isEmpty() || !failed.isEmpty(); }, patienceMs);
        if (!failed.isEmpty())
            qWarning() << failed.front().front().value<Error>().detail;
        return answered && ready.size() == 1 && failed.isEmpty() && sandbox.isReady();
    }
};

void TestSandbox::bothServersAnswerAndTheWaitDoesNotBlock()
{
    Sandbox sandbox;
    int ticks = 0;
    QTimer ticker;
    connect(&ticker, &QTimer::timeout, this, [&ticks] { ++ticks; });
    ticker.start(10);
    QVERIFY(start(sandbox));
    qInfo("ready after %lld ms", static_cast<long long>(sandbox.readyAfterMs()));
    QVERIFY(ticks >= 5);
    QVERIFY(sandbox.readyAfterMs() > 0);
    QCOMPARE(ping(sandbox.redis().socket), QByteArray("+PONG\r\n"));
    QCOMPARE(ask(sandbox.postgres(), QStringLiteral("SELECT current_database()::text")), QStringLiteral("cachescope"));
    QCOMPARE(ask(sandbox.postgres(), QStringLiteral("SHOW server_encoding")), QStringLiteral("UTF8"));

    const auto redis = ServerAddress::parse(ServerAddress::Kind::Redis, sandbox.redis().toUrl());
    const auto postgres = ServerAddress::parse(ServerAddress::Kind::Postgres, sandbox.postgres().toUrl());
    QVERIFY(redis && *redis == sandbox.redis());
    QVERIFY(postgres && *postgres == sandbox.postgres());
}

void TestSandbox::theDirectoryIsForItsUserAlone()
{
    Sandbox sandbox;
    QVERIFY(start(sandbox));
    QCOMPARE(modeOf(sandbox.directory()), mode_t(0700));
    QCOMPARE(modeOf(sandbox.redis().socket), mode_t(0700));
    const uid_t owner = QFileInfo(sandbox.directory()).ownerId();
    if (::geteuid() != 0)
        QCOMPARE(owner, ::geteuid());
    for (const qint64 pid : {sandbox.redisPid(), sandbox.postgresPid()}) {
        QCOMPARE(QFileInfo(QStringLiteral("/proc/%1").arg(pid)).ownerId(), owner);
        QVERIFY(owner != 0);
    }
}

void TestSandbox::noServerListensOnTcp()
{
    QTcpServer own;
    QVERIFY(own.listen(QHostAddress::LocalHost));
    QVERIFY2(listensOnTcp(::getpid()), "the check itself sees a listening socket");

    Sandbox sandbox;
    QVERIFY(start(sandbox));
    const QList<qint64> pids =
        QList<qint64>{sandbox.redisPid(), sandbox.postgresPid()} + childrenOf(sandbox.postgresPid());
    QVERIFY(pids.size() > 3);
    for (const qint64 pid : pids)
        QVERIFY2(!listensOnTcp(pid), nameOf(pid).constData());
    QCOMPARE(ask(sandbox.postgres(), QStringLiteral("SHOW listen_addresses")), QString());
}

void TestSandbox::durableMeansThatPostgresSyncs_data()
{
    QTest::addColumn<bool>("durable");
    QTest::addColumn<QString>("fsync");
    QTest::newRow("fast") << false << QStringLiteral("off");
    QTest::newRow("durable") << true << QStringLiteral("on");
}

void TestSandbox::durableMeansThatPostgresSyncs()
{
    QFETCH(const bool, durable);
    QFETCH(const QString, fsync);
    Sandbox sandbox;
    QVERIFY(start(sandbox, durable ? Sandbox::Durability::Durable : Sandbox::Durability::Fast));
    QCOMPARE(ask(sandbox.postgres(), QStringLiteral("SHOW fsync")), fsync);
    QCOMPARE(ask(sandbox.postgres(), QStringLiteral("SHOW synchronous_commit")), QStringLiteral("on"));
}

void TestSandbox::twoSandboxesStandSideBySide()
{
    Sandbox one, two;
    QVERIFY(start(one));
    QVERIFY(start(two));
    QVERIFY(one.directory() != two.directory());
    QCOMPARE(ping(one.redis().socket), QByteArray("+PONG\r\n"));
    QCOMPARE(ping(two.redis().socket), QByteArray("+PONG\r\n"));
}

void TestSandbox::everythingIsGoneWithTheObject()
{
    auto sandbox = std::make_unique<Sandbox>();
    QVERIFY(start(*sandbox));
    const QString directory = sandbox->directory();
    const qint64 redis = sandbox->redisPid(), postgres = sandbox->postgresPid();
    const QList<qint64> backends = childrenOf(postgres);
    QVERIFY(QFileInfo::exists(directory) && isRunning(redis) && isRunning(postgres));
    QSignalSpy died(sandbox.get(), &Sandbox::died);

    sandbox.reset();
    QVERIFY(!QFileInfo::exists(directory));
    QVERIFY(!isRunning(redis));
    QVERIFY(!isRunning(postgres));
    for (const qint64 pid : backends)
        QVERIFY(!isRunning(pid));
    QCOMPARE(died.size(), 0);
}

void TestSandbox::stoppingWhileItStartsLeavesNothing()
{
    Sandbox sandbox;
    QSignalSpy ready(&sandbox, &Sandbox::ready), failed(&sandbox, &Sandbox::failed);
    sandbox.start();
    const QString directory = sandbox.directory();
    QTRY_VERIFY_WITH_TIMEOUT(QFileInfo::exists(directory + QStringLiteral("/postgres/base")), patienceMs);
    sandbox.stop();
    QVERIFY(!QFileInfo::exists(directory));
    QCoreApplication::processEvents();
    QCOMPARE(ready.size() + failed.size(), 0);
}

void TestSandbox::aPausedServerCanBeStopped()
{
    Sandbox sandbox;
    QVERIFY(start(sandbox));
    const QString directory = sandbox.directory();
    const qint64 redis = sandbox.redisPid(), postgres = sandbox.postgresPid();
    const QList<qint64> pids = QList<qint64>{redis, postgres} + childrenOf(postgres);
    for (const qint64 pid : pids)
        QCOMPARE(::kill(static_cast<pid_t>(pid), SIGSTOP), 0);
    sandbox.stop();
    QVERIFY(!QFileInfo::exists(directory));
    for (const qint64 pid : pids)
        QVERIFY(!isRunning(pid));
}

void TestSandbox::itStartsAgainAfterAStop()
{
    Sandbox sandbox;
    QVERIFY(start(sandbox));
    sandbox.stop();
    QVERIFY(!sandbox.isReady());
    QVERIFY(start(sandbox));
    QCOMPARE(ping(sandbox.redis().socket), QByteArray("+PONG\r\n"));
}

void TestSandbox::aServerThatDiesIsReported_data()
{
    QTest::addColumn<bool>("isRedis");
    QTest::newRow("Redis") << true;
    QTest::newRow("PostgreSQL") << false;
}

void TestSandbox::aServerThatDiesIsReported()
{
    QFETCH(const bool, isRedis);
    Sandbox sandbox;
    QVERIFY(start(sandbox));
    QSignalSpy died(&sandbox, &Sandbox::died);
    QCOMPARE(::kill(static_cast<pid_t>(isRedis ? sandbox.redisPid() : sandbox.postgresPid()), SIGKILL), 0);
    QTRY_COMPARE_WITH_TIMEOUT(died.size(), 1, patienceMs);
    QCOMPARE(died.front().front().value<ServerAddress::Kind>(),
             isRedis ? ServerAddress::Kind::Redis : ServerAddress::Kind::Postgres);
}

/// The letter that /proc shows: T for stopped.
char stateOf(qint64 pid)
{
    QFile stat(QStringLiteral("/proc/%1/stat").arg(pid));
    if (!stat.open(QIODevice::ReadOnly))
        return '?';
    const QByteArray line = stat.readAll();
    return line.mid(line.lastIndexOf(')') + 2).front();
}

void TestSandbox::aPausedServerIsSilentAndGoesOn()
{
    QFETCH(const ServerAddress::Kind, server);
    Sandbox sandbox;
    QVERIFY(start(sandbox));
    const qint64 pid = pidOf(sandbox, server);
    const QList<qint64> family = QList<qint64>{pid} + childrenOf(pid);
    sandbox.pause(server);
    for (const qint64 each : family)
        QTRY_VERIFY_WITH_TIMEOUT(stateOf(each) == 'T' || !isRunning(each), patienceMs); // a worker may just have ended
    QLocalSocket socket;
    if (server == ServerAddress::Kind::Redis) {
        socket.connectToServer(sandbox.redis().socket);
        QVERIFY(socket.waitForConnected(patienceMs)); // the system accepts in its place
        socket.write("PING\r\n");
        QVERIFY(!socket.waitForReadyRead(300));
    }
    sandbox.resume(server);
    for (const qint64 each : family)
        QTRY_VERIFY_WITH_TIMEOUT(stateOf(each) != 'T', patienceMs);
    QVERIFY(answers(sandbox, server));
}

void TestSandbox::aKilledServerIsStartedAgainInItsPlace()
{
    QFETCH(const ServerAddress::Kind, server);
    Sandbox sandbox;
    QVERIFY(start(sandbox));
    QSignalSpy died(&sandbox, &Sandbox::died);
    for (int turn = 0; turn < 3; ++turn) {
        const qint64 pid = pidOf(sandbox, server);
        sandbox.kill(server);
        if (turn == 0) // else: restarted while it dies
            QTRY_VERIFY_WITH_TIMEOUT(!isRunning(pid) && pidOf(sandbox, server) == 0, patienceMs);
        QVERIFY(restarts(sandbox, server));
        QVERIFY(pidOf(sandbox, server) != pid);
        QVERIFY(answers(sandbox, server));
    }
    QCOMPARE(died.size(), 0);
    QCOMPARE(::kill(static_cast<pid_t>(pidOf(sandbox, server)), SIGKILL), 0);
    QTRY_COMPARE_WITH_TIMEOUT(died.size(), 1, patienceMs); // this one nobody asked for
    sandbox.stop();
    QVERIFY(sandbox.directory().isEmpty() || !QFileInfo::exists(sandbox.directory()));
}

void TestSandbox::aRunningServerIsRestarted()
{
    QFETCH(const ServerAddress::Kind, server);
    Sandbox sandbox;
    QVERIFY(start(sandbox));
    const qint64 pid = pidOf(sandbox, server);
    sandbox.pause(server); // signal 9 reaches a paused one too
    QVERIFY(restarts(sandbox, server));
    QVERIFY(pidOf(sandbox, server) != pid && !isRunning(pid));
    QVERIFY(answers(sandbox, server));
}

void TestSandbox::redisKeepsItsDataOnlyWithAnAppendOnlyFile_data()
{
    QTest::addColumn<bool>("appendOnly");
    QTest::newRow("with the file") << true;
    QTest::newRow("without it") << false;
}

void TestSandbox::redisKeepsItsDataOnlyWithAnAppendOnlyFile()
{
    QFETCH(const bool, appendOnly);
    Sandbox sandbox;
    sandbox.setAppendOnly(appendOnly);
    QVERIFY(start(sandbox));
    const auto say = [&sandbox](const QByteArray &command) {
        QLocalSocket redis;
        redis.connectToServer(sandbox.redis().socket);
        redis.write(command + "\r\n");
        return redis.waitForReadyRead(patienceMs) ? redis.readAll() : QByteArray();
    };
    QCOMPARE(say("SET lamp on"), QByteArray("+OK\r\n"));
    sandbox.kill(ServerAddress::Kind::Redis);
    QVERIFY(restarts(sandbox, ServerAddress::Kind::Redis));
    QCOMPARE(say("GET lamp"), appendOnly ? QByteArray("$2\r\non\r\n") : QByteArray("$-1\r\n"));
}

void TestSandbox::postgresKeepsWhatWasCommitted()
{
    Sandbox sandbox;
    QVERIFY(start(sandbox));
    QCOMPARE(ask(sandbox.postgres(), QStringLiteral("CREATE TABLE lamps AS SELECT 42 AS number")), QString());
    sandbox.kill(ServerAddress::Kind::Postgres);
    QVERIFY(restarts(sandbox, ServerAddress::Kind::Postgres));
    QCOMPARE(ask(sandbox.postgres(), QStringLiteral("SELECT number FROM lamps")), QStringLiteral("42"));
}

void TestSandbox::everythingIsGoneWhenTheProgramIsKilled()
{
    Keeper keeper;
    QVERIFY2(!keeper.directory.isEmpty(), keeper.process.readAllStandardError().constData());
    QVERIFY(isRunning(keeper.redis) && isRunning(keeper.postgres));
    const QList<qint64> children = childrenOf(keeper.postgres); // of which one may end by itself at any time
    QVERIFY(!children.isEmpty());
    const QList<qint64> pids = QList<qint64>{keeper.redis, keeper.postgres} + children;
    QCOMPARE(::kill(static_cast<pid_t>(keeper.process.processId()), SIGKILL), 0);
    QTRY_VERIFY_WITH_TIMEOUT(!QFileInfo::exists(keeper.directory), patienceMs);
    for (const qint64 pid : pids)
        QTRY_VERIFY_WITH_TIMEOUT(!isRunning(pid), patienceMs);
}

void TestSandbox::anInterruptOfTheTerminalDoesNotReachTheServers()
{
    Sandbox sandbox;
    QVERIFY(start(sandbox));
    const QList<qint64> children = childrenOf(::getpid());
    QCOMPARE(children.size(), 3); // both servers and the watcher
    for (const qint64 pid : children) {
        QVERIFY2(::getpgid(static_cast<pid_t>(pid)) != ::getpgid(0), nameOf(pid).constData());
        QVERIFY2(::getsid(static_cast<pid_t>(pid)) != ::getsid(0), nameOf(pid).constData());
    }
}

void TestSandbox::whatAnEarlierCrashLeftIsSweptAway()
{
    // A place of its own, or a test beside this one would sweep it first.
    QTemporaryDir place(QStringLiteral("/tmp/tst_sandbox-XXXXXX"));
    QVERIFY(QFile::setPermissions(place.path(), QFileDevice::Permissions(0x7755)));
    const QString keep = QCoreApplication::applicationFilePath();
    Keeper keeper(keep, {}, place.path());
    QVERIFY(keeper.directory.startsWith(place.path()));
    const qint64 program = keeper.process.processId();
    const QList<qint64> children = childrenOf(program);
    const qint64 watcher =
        *std::find_if(children.begin(), children.end(), [](qint64 pid) { return nameOf(pid) == "sh"; });
    QCOMPARE(::kill(static_cast<pid_t>(watcher), SIGKILL), 0);
    QCOMPARE(::kill(static_cast<pid_t>(program), SIGKILL), 0);
    QTRY_VERIFY_WITH_TIMEOUT(!isRunning(program) && !isRunning(keeper.redis) && !isRunning(keeper.postgres),
                             patienceMs);
    QVERIFY(QFileInfo::exists(keeper.directory));

    Keeper alive(keep, {}, place.path());
    QVERIFY(alive.directory.startsWith(place.path()));
    QTRY_VERIFY_WITH_TIMEOUT(!QFileInfo::exists(keeper.directory), patienceMs);
    QVERIFY(QFileInfo::exists(alive.directory) && isRunning(alive.redis) && isRunning(alive.postgres));
    alive.process.kill();
    QTRY_VERIFY_WITH_TIMEOUT(!QFileInfo::exists(alive.directory), patienceMs);
}

void TestSandbox::anOrdinaryUserHasServersToo()
{
    if (::geteuid() != 0) {
        Sandbox sandbox;
        QVERIFY(start(sandbox));
        QCOMPARE(QFileInfo(QStringLiteral("/proc/%1").arg(sandbox.redisPid())).ownerId(), ::geteuid());
        return;
    }
    // A copy where everybody can reach it: the build directory may lie in root's home.
    QTemporaryDir place(QStringLiteral("/tmp/tst_sandbox-XXXXXX"));
    QVERIFY(QFile::setPermissions(place.path(), QFileDevice::Permissions(0x7755)));
    const QString program = place.filePath(QStringLiteral("keeper"));
    QVERIFY(QFile::copy(QCoreApplication::applicationFilePath(), program));
    Keeper keeper(program,
                  {QStringLiteral("setpriv"), QStringLiteral("--reuid=65534"), QStringLiteral("--regid=65534"),
                   QStringLiteral("--clear-groups")});
    QVERIFY2(!keeper.directory.isEmpty(), keeper.process.readAllStandardError().constData());
    QCOMPARE(QFileInfo(keeper.directory).ownerId(), 65534U);
    QCOMPARE(modeOf(keeper.directory), mode_t(0700));
    QCOMPARE(QFileInfo(QStringLiteral("/proc/%1").arg(keeper.postgres)).ownerId(), 65534U);
    QCOMPARE(::kill(static_cast<pid_t>(keeper.process.processId()), SIGKILL), 0);
    QTRY_VERIFY_WITH_TIMEOUT(!QFileInfo::exists(keeper.directory), patienceMs);
    QTRY_VERIFY_WITH_TIMEOUT(!isRunning(keeper.redis) && !isRunning(keeper.postgres), patienceMs);
}

void TestSandbox::aMissingProgramIsNamed()
{
    const QByteArray path = qgetenv("PATH");
    qputenv("PATH", "/nonexistent");
    Sandbox sandbox;
    QSignalSpy ready(&sandbox, &Sandbox::ready), failed(&sandbox, &Sandbox::failed);
    sandbox.start();
    QCOMPARE(failed.size(), 0); // never before start() returns
    const bool answered = QTest::qWaitFor([&] { return !failed.isEmpty(); }, patienceMs);
    qputenv("PATH", path);
    QVERIFY(answered);
    const auto error = failed.front().front().value<Error>();
    QCOMPARE(error.kind, Error::Kind::Missing);
    QCOMPARE(error.detail, QStringLiteral("redis-server"));
    QCOMPARE(ready.size(), 0);
    QVERIFY(sandbox.directory().isEmpty());
}

int main(int argc, char **argv)
{
    if (argc > 1 && qstrcmp(argv[1], "--keep-sandbox") == 0)
        return keepSandbox(argc, argv);
    QCoreApplication app(argc, argv);
    TestSandbox test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_sandbox.moc"
