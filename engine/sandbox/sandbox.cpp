// SPDX-License-Identifier: GPL-3.0-only
#include "engine/sandbox/sandbox.h"

#include "engine/sandbox/sandboxdirectory.h"
#include "engine/sandbox/sandboxprobe.h"
#include "engine/sandbox/sandboxprograms.h"
#include "engine/sandbox/sandboxsettings.h"
#include "engine/sandbox/serverprocesses.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QThread>
#include <QTimer>

#include <signal.h>

#include <functional>

namespace cachescope {
namespace {

using Kind = ServerAddress::Kind;

constexpr int startTimeoutMs = 30'000; // generous, for a slow disk and a cold cache
constexpr int stopTimeoutMs = 2'000;
constexpr int mostRestarts = 20;
constexpr int restartPauseMs = 250;      // until the resources of the old processes are released
constexpr int deathOfPostgres = SIGQUIT; // immediate shutdown, which still releases its shared memory

} // namespace

struct Sandbox::Private
{
    enum class State : quint8 { Idle, Starting, Ready, Failed, Stopping };

    struct Server
    {
        QProcess process;
        QByteArray lastLine;
        bool probing = false, answering = false;
        bool down = false; ///< killed by us
        bool restarting = false;
        int restarts = 0;
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
    void onRefused(Server &server, const QString &why);
    Server &serverOf(Kind kind) { return kind == Kind::Redis ? redis : postgres; }
    void killNow(Server &server);
    void launchAgain(Kind kind);
    void fail(const Error &error);
    void stopServers();

    Sandbox *q;
    State state = State::Idle;
    Durability durability = Durability::Fast;
    bool appendOnly = false;
    SandboxPrograms programs;
    SandboxDirectory directory; // declared before the servers, so destroyed after them
    Server redis, initdb, postgres;
    QTimer deadline;
    QElapsedTimer clock;
    qint64 readyAfterMs = -1;
};

Sandbox::Private::Private(Sandbox *sandbox)
    : q(sandbox)
{
    deadline.setSingleShot(true);
    QObject::connect(&deadline, &QTimer::timeout, q, [this] {
        const QByteArray line = redis.answering ? postgres.lastLine : redis.lastLine;
        fail({Error::Kind::TimedOut, QString::fromLocal8Bit(line)});
    });
    watch(
        redis, [this] { return new RedisProbe(directory.path() + QLatin1String("/redis.sock"), q); }, Kind::Redis);
    watch(
        postgres,
        [this] {
            return new PostgresProbe(directory.path() + QLatin1String("/.s.PGSQL.5432"), state == State::Starting, q);
        },
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
    return directory.create(sandboxBaseDirectory(durability));
}

void Sandbox::Private::launch(Server &server, const QString &program, const QStringList &arguments, int deathSignal)
{
    server.lastLine.clear();
    server.probing = server.answering = false;
    prepareServer(server.process, program, arguments, deathSignal);
    server.process.setWorkingDirectory(directory.path()); // the watcher recognises our processes by it
    server.process.start();
}

void Sandbox::Private::startRedis()
{
    launch(redis, programs.redisServer, {QStringLiteral("-")}, SIGKILL);
    redis.process.write(redisConfiguration(directory.path(), appendOnly));
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
    QObject::connect(&server.process, &QProcess::readyRead, q,
                     [this, &server, makeProbe] { readLog(server, makeProbe); });
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
    QObject::connect(probe, &SandboxProbe::refused, q, [this, &server, probe](const QString &why) {
        probe->deleteLater();
        onRefused(server, why);
    });
    probe->start();
}

void Sandbox::Private::onAnswering(Server &server)
{
    server.answering = true;
    if (state == State::Ready && server.restarting) {
        server.restarting = false;
        Q_EMIT q->restarted(&server == &redis ? Kind::Redis : Kind::Postgres);
        return;
    }
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
    } else if (state == State::Ready && server.restarting && server.restarts < mostRestarts) {
        const int pause = server.restarts++ ? restartPauseMs : 0;
        QTimer::singleShot(pause, q, [this, kind] { launchAgain(kind); });
    } else if (state == State::Ready && (server.restarting || !server.down)) {
        server.restarting = false;
        Q_EMIT q->died(kind);
    }
}

void Sandbox::Private::onRefused(Server &server, const QString &why)
{
    if (state == State::Ready)
        killNow(server); // still restarting: the next attempt follows
    else
        fail({Error::Kind::Rejected, why});
}

void Sandbox::Private::killNow(Server &server)
{
    if (server.process.processId() > 0)
        signalAll(withChildren(server.process.processId()), SIGKILL);
}

void Sandbox::Private::launchAgain(Kind kind)
{
    if (state != State::Ready || !serverOf(kind).restarting)
        return;
    serverOf(kind).down = false;
    if (kind == Kind::Redis)
        startRedis();
    else
        startPostgres();
}

/// Queued: failed() is never emitted before start() returns, and no process is killed from within its own signal.
void Sandbox::Private::fail(const Error &error)
{
    if (state != State::Starting)
        return;
    state = State::Failed;
    deadline.stop();
    QMetaObject::invokeMethod(
        q,
        [this, error] {
            if (state != State::Failed)
                return;
            stopServers();
            Q_EMIT q->failed(error);
        },
        Qt::QueuedConnection);
}

void Sandbox::Private::stopServers()
{
    if (redis.process.processId() > 0)
        ::kill(static_cast<pid_t>(redis.process.processId()), SIGKILL); // nothing is persisted: no clean end
    if (initdb.process.processId() > 0)
        signalAll(withChildren(initdb.process.processId()), SIGKILL);
    const QList<pid_t> family =
        postgres.process.processId() > 0 ? withChildren(postgres.process.processId()) : QList<pid_t>();
    signalAll(family, SIGCONT); // a stopped process does not react to other signals
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

Sandbox::Sandbox(QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this))
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

void Sandbox::pause(ServerAddress::Kind server)
{
    const qint64 pid = d->serverOf(server).process.processId();
    if (!isReady() || pid <= 0)
        return;
    ::kill(static_cast<pid_t>(pid), SIGSTOP); // first, so that it cannot fork while the others are stopped
    signalAll(withChildren(pid), SIGSTOP);
}

void Sandbox::resume(ServerAddress::Kind server)
{
    const qint64 pid = d->serverOf(server).process.processId();
    if (isReady() && pid > 0)
        signalAll(withChildren(pid), SIGCONT);
}

void Sandbox::kill(ServerAddress::Kind server)
{
    if (!isReady())
        return;
    Private::Server &killed = d->serverOf(server);
    killed.down = true;
    killed.restarting = false;
    d->killNow(killed);
}

void Sandbox::restart(ServerAddress::Kind server)
{
    if (!isReady())
        return;
    Private::Server &again = d->serverOf(server);
    again.restarting = true;
    again.restarts = 0;
    if (again.process.state() == QProcess::NotRunning)
        d->launchAgain(server);
    else
        d->killNow(again); // it is started again when it has ended
}

void Sandbox::setAppendOnly(bool appendOnly)
{
    d->appendOnly = appendOnly;
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
