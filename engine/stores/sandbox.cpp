// SPDX-License-Identifier: GPL-3.0-only
#include "engine/stores/sandbox.h"

#include "engine/stores/sandboxdirectory.h"
#include "engine/stores/sandboxprobe.h"
#include "engine/stores/sandboxprograms.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QThread>
#include <QTimer>

#include <signal.h>

#include <functional>

namespace cachescope {
namespace {

using Kind = ServerAddress::Kind;

constexpr int startTimeoutMs = 30'000;     // a slow disk and a cold cache, generously
constexpr int stopTimeoutMs = 2'000;
constexpr int deathOfPostgres = SIGQUIT;   // at once, and its shared memory is given back
constexpr qsizetype longestSocketPath = 107;
constexpr qsizetype roomForSocketNames = 40;   // "/cachescope-XXXXXX/.s.PGSQL.5432.lock"

/// Root lends the servers to another user, who may not be let into root's own temporary directory.
bool isOpenToServers(const QString &directory)
{
    if (!SandboxUser::forRoot())
        return true;
    QDir place(directory);
    do {
        if (!QFileInfo(place.absolutePath()).permission(QFileDevice::ExeOther))
            return false;
    } while (place.cdUp());
    return true;
}

/// The temporary directory: unlike XDG_RUNTIME_DIR it has room for a million rows. Durable data must not lie in memory.
QString baseDirectory(Sandbox::Durability durability)
{
    const QString persistent = QStringLiteral("/var/tmp");
    if (durability == Sandbox::Durability::Durable && QFileInfo(persistent).isWritable())
        return persistent;
    const QString usual = QDir::tempPath();
    const bool fits = QFile::encodeName(usual).size() + roomForSocketNames <= longestSocketPath;
    return fits && isOpenToServers(usual) ? usual : QStringLiteral("/tmp");
}

QByteArray redisConfiguration(const QString &directory)
{
    QByteArray quoted = QFile::encodeName(directory);
    quoted.replace('\\', "\\\\").replace('"', "\\\"");
    return "port 0\n"
           "unixsocket \"" + quoted + "/redis.sock\"\n"
           "unixsocketperm 700\n"
           "dir \"" + quoted + "\"\n"
           "save \"\"\n"
           "appendonly no\n"
           "logfile \"\"\n"
           "always-show-logo no\n";
}

QStringList initdbArguments(const QString &directory)
{
    return {QStringLiteral("--no-sync"), QStringLiteral("--no-instructions"), QStringLiteral("--encoding=UTF8"),
            QStringLiteral("--locale=C"), QStringLiteral("--auth=trust"), QStringLiteral("--username=cachescope"),
            QStringLiteral("--pgdata=") + directory + QLatin1String("/postgres")};
}

QStringList postgresArguments(const QString &directory, Sandbox::Durability durability)
{
    QStringList settings = {
        QStringLiteral("listen_addresses="),
        QStringLiteral("unix_socket_permissions=0700"),
        QStringLiteral("max_connections=40"),
        QStringLiteral("dynamic_shared_memory_type=mmap"),   // inside the directory: nothing is left behind anywhere
        QStringLiteral("wal_level=minimal"),
        QStringLiteral("max_wal_senders=0"),
        QStringLiteral("max_wal_size=256MB"),
        QStringLiteral("log_checkpoints=off"),
        QStringLiteral("log_min_error_statement=panic"),
        QStringLiteral("log_min_messages=log"),
        QStringLiteral("cluster_name=cachescope"),
    };
    if (durability == Sandbox::Durability::Fast)
        settings << QStringLiteral("fsync=off") << QStringLiteral("full_page_writes=off");

    QStringList arguments = {QStringLiteral("-D"), directory + QLatin1String("/postgres"), QStringLiteral("-k"), directory};
    for (const QString &setting : std::as_const(settings))
        arguments << QStringLiteral("-c") << setting;
    return arguments;
}

/// PostgreSQL's backends are children of its first process and do not stop or go on with it.
QList<pid_t> withChildren(qint64 pid)
{
    QList<pid_t> pids = {static_cast<pid_t>(pid)};
    QFile children(QStringLiteral("/proc/%1/task/%1/children").arg(pid));
    if (children.open(QIODevice::ReadOnly)) {
        const QList<QByteArray> words = children.readAll().simplified().split(' ');
        for (const QByteArray &word : words) {
            if (word.toInt() > 0)
                pids << word.toInt();
        }
    }
    return pids;
}

void signalAll(const QList<pid_t> &pids, int number)
{
    for (const pid_t pid : pids)
        ::kill(pid, number);
}

} // namespace

struct Sandbox::Private
{
    enum class State : quint8 { Idle, Starting, Ready, Failed, Stopping };

    struct Server
    {
        QProcess process;
        QByteArray lastLine;
        bool probing = false, answering = false;
    };

    explicit Private(Sandbox *sandbox);

    void begin(Durability durability);
    Status prepare();
    void startRedis();
    void startInitdb();
    void startPostgres();
    void launch(Server &server, const QString &program, const QStringList &arguments, int deathSignal);
    void watch(Server &server, const std::function<SandboxProbe *()> &makeProbe, Kind kind);
    void readLog(Server &server, const std::function<SandboxProbe *()> &makeProbe);
    void probe(Server &server, SandboxProbe *probe);
    void onEnded(Server &server, Kind kind);
    void onAnswering(Server &server);
    void fail(const Error &error);
    void stopServers();

    Sandbox *q;
    State state = State::Idle;
    Durability durability = Durability::Fast;
    SandboxPrograms programs;
    SandboxDirectory directory;     // before the servers: they are gone when it goes
    Server redis, initdb, postgres;
    QTimer deadline;
    QElapsedTimer clock;
    qint64 readyAfterMs = -1;
};

Sandbox::Private::Private(Sandbox *sandbox) : q(sandbox)
{
    deadline.setSingleShot(true);
    QObject::connect(&deadline, &QTimer::timeout, q, [this] {
        const QByteArray line = redis.answering ? postgres.lastLine : redis.lastLine;
        fail({Error::Kind::TimedOut, QString::fromLocal8Bit(line)});
    });
    watch(redis, [this] { return new RedisProbe(directory.path() + QLatin1String("/redis.sock"), q); }, Kind::Redis);
    watch(postgres, [this] { return new PostgresProbe(directory.path() + QLatin1String("/.s.PGSQL.5432"), q); },
          Kind::Postgres);
    watch(initdb, {}, Kind::Postgres);
}

void Sandbox::Private::begin(Durability wanted)
{
    durability = wanted;
    state = State::Starting;
    readyAfterMs = -1;
    clock.start();
    const Status prepared = prepare();
    if (!prepared) {
        fail(prepared.error());
        return;
    }
    deadline.start(startTimeoutMs);
    startInitdb();
    startRedis();
}

Status Sandbox::Private::prepare()
{
    const auto found = SandboxPrograms::find();
    if (!found)
        return found.error();
    programs = *found;
    return directory.create(baseDirectory(durability));
}

void Sandbox::Private::launch(Server &server, const QString &program, const QStringList &arguments, int deathSignal)
{
    server.lastLine.clear();
    server.probing = server.answering = false;
    prepareServer(server.process, program, arguments, deathSignal);
    server.process.setWorkingDirectory(directory.path());   // by this the watcher knows what is ours
    server.process.start();
}

void Sandbox::Private::startRedis()
{
    launch(redis, programs.redisServer, {QStringLiteral("-")}, SIGKILL);
    redis.process.write(redisConfiguration(directory.path()));
    redis.process.closeWriteChannel();
}

void Sandbox::Private::startInitdb()
{
    launch(initdb, programs.initdb, initdbArguments(directory.path()), SIGKILL);
    initdb.process.closeWriteChannel();
}

void Sandbox::Private::startPostgres()
{
    launch(postgres, programs.postgres, postgresArguments(directory.path(), durability), deathOfPostgres);
    postgres.process.closeWriteChannel();
}

void Sandbox::Private::watch(Server &server, const std::function<SandboxProbe *()> &makeProbe, Kind kind)
{
    QObject::connect(&server.process, &QProcess::readyRead, q, [this, &server, makeProbe] { readLog(server, makeProbe); });
    QObject::connect(&server.process, &QProcess::finished, q, [this, &server, kind] { onEnded(server, kind); });
    QObject::connect(&server.process, &QProcess::errorOccurred, q, [this, &server](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart && state == State::Starting)
            fail({Error::Kind::Missing, server.process.program()});
    });
}

void Sandbox::Private::readLog(Server &server, const std::function<SandboxProbe *()> &makeProbe)
{
    while (server.process.canReadLine()) {
        const QByteArray line = server.process.readLine().trimmed();
        if (!line.isEmpty())
            server.lastLine = line;
        if (makeProbe && !server.probing && line.toLower().contains("ready to accept connections"))
            probe(server, makeProbe());
    }
}

void Sandbox::Private::probe(Server &server, SandboxProbe *probe)
{
    server.probing = true;
    QObject::connect(probe, &SandboxProbe::answered, q, [this, &server, probe] {
        probe->deleteLater();
        onAnswering(server);
    });
    QObject::connect(probe, &SandboxProbe::refused, q, [this, probe](const QString &why) {
        probe->deleteLater();
        fail({Error::Kind::Rejected, why});
    });
    probe->start();
}

void Sandbox::Private::onAnswering(Server &server)
{
    server.answering = true;
    if (state != State::Starting || !redis.answering || !postgres.answering)
        return;
    deadline.stop();
    state = State::Ready;
    readyAfterMs = clock.elapsed();
    Q_EMIT q->ready();
}

void Sandbox::Private::onEnded(Server &server, Kind kind)
{
    if (state == State::Starting) {
        if (&server == &initdb && server.process.exitStatus() == QProcess::NormalExit && server.process.exitCode() == 0)
            startPostgres();
        else
            fail({Error::Kind::Rejected, QString::fromLocal8Bit(server.lastLine)});
    } else if (state == State::Ready) {
        Q_EMIT q->died(kind);
    }
}

/// Queued: start() never answers before it returns, and no process is taken down within its own signal.
void Sandbox::Private::fail(const Error &error)
{
    if (state != State::Starting)
        return;
    state = State::Failed;
    deadline.stop();
    QMetaObject::invokeMethod(q, [this, error] {
        if (state != State::Failed)
            return;
        stopServers();
        Q_EMIT q->failed(error);
    }, Qt::QueuedConnection);
}

void Sandbox::Private::stopServers()
{
    if (redis.process.processId() > 0)
        ::kill(static_cast<pid_t>(redis.process.processId()), SIGKILL);   // keeps nothing: there is nothing to finish
    if (initdb.process.processId() > 0)
        signalAll(withChildren(initdb.process.processId()), SIGKILL);
    const QList<pid_t> family = postgres.process.processId() > 0 ? withChildren(postgres.process.processId()) : QList<pid_t>();
    signalAll(family, SIGCONT);   // a paused server hears nothing
    if (!family.isEmpty())
        ::kill(family.first(), SIGINT);
    if (!family.isEmpty() && !postgres.process.waitForFinished(stopTimeoutMs))
        signalAll(withChildren(family.first()), SIGKILL);
    for (Server *server : {&redis, &initdb, &postgres}) {
        if (server->process.state() != QProcess::NotRunning)
            server->process.waitForFinished(stopTimeoutMs);
    }
    directory.remove();
}

Sandbox::Sandbox(QObject *parent) : QObject(parent), d(std::make_unique<Private>(this))
{
    Q_ASSERT(!QCoreApplication::instance() || thread() == QCoreApplication::instance()->thread());
}

Sandbox::~Sandbox()
{
    stop();
}

void Sandbox::start(Durability durability)
{
    stop();
    d->begin(durability);
}

void Sandbox::stop()
{
    d->deadline.stop();
    d->state = Private::State::Stopping;
    d->stopServers();
    d->state = Private::State::Idle;
}

bool Sandbox::isReady() const
{
    return d->state == Private::State::Ready;
}

ServerAddress Sandbox::redis() const
{
    ServerAddress address;
    address.kind = Kind::Redis;
    address.socket = d->directory.path() + QLatin1String("/redis.sock");
    return address;
}

ServerAddress Sandbox::postgres() const
{
    ServerAddress address;
    address.kind = Kind::Postgres;
    address.socket = d->directory.path();
    address.user = address.database = QStringLiteral("cachescope");
    return address;
}

QString Sandbox::directory() const
{
    return d->directory.path();
}

qint64 Sandbox::redisPid() const
{
    return d->redis.process.processId();
}

qint64 Sandbox::postgresPid() const
{
    return d->postgres.process.processId();
}

qint64 Sandbox::readyAfterMs() const
{
    return d->readyAfterMs;
}

} // namespace cachescope
