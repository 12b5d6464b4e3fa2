// SPDX-License-Identifier: GPL-3.0-only
#include "engine/lab/lab.h"

#include "engine/lab/engine.h"
#include "engine/sandbox/sandbox.h"

#include <QThread>

namespace cachescope {

namespace {

constexpr int settlePatienceMs = 12'000;
constexpr int secondPatienceMs = 4'000;

Server serverOf(ServerAddress::Kind kind)
{
    return kind == ServerAddress::Kind::Redis ? Server::Redis : Server::Postgres;
}

} // namespace

struct Lab::Private
{
    std::unique_ptr<Sandbox> sandbox;
    std::unique_ptr<QThread> thread;
    Engine *engine = nullptr; ///< lives on the thread
    TraceWindow window;
    bool open = false;
    int crashStatus = -1;

    template<typename Call> void post(Call call)
    {
        if (engine)
            QMetaObject::invokeMethod(
                engine, [engine = engine, call] { call(*engine); }, Qt::QueuedConnection);
    }
};

Lab::Lab(QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>())
{
    qRegisterMetaType<Snapshot>();
    qRegisterMetaType<TraceBatch>();
    qRegisterMetaType<Inspection>();
    qRegisterMetaType<Problem>();
    qRegisterMetaType<ServerControl>();
    qRegisterMetaType<Exploration>();
    qRegisterMetaType<StepView>();
    qRegisterMetaType<LessonView>();
}

Lab::~Lab()
{
    closeEngine();
}

void Lab::closeEngine()
{
    if (!d->thread)
        return;
    disconnect(d->engine, nullptr, this, nullptr);
    if (d->sandbox) { // the engine could not ask us any more
        d->sandbox->resume(ServerAddress::Kind::Redis);
        d->sandbox->resume(ServerAddress::Kind::Postgres);
    }
    d->post([](Engine &engine) { engine.shutDown(); });
    // A server that has stopped answering can block a database thread; the end of the sandbox releases it.
    if (!d->thread->wait(settlePatienceMs)) {
        if (d->sandbox)
            d->sandbox->stop();
        if (!d->thread->wait(secondPatienceMs)) {
            qWarning("a server does not answer: leaving its thread behind");
            d->thread.release();
            d->engine = nullptr;
            d->open = false;
            return;
        }
    }
    d->thread.reset();
    d->engine = nullptr;
    d->open = false;
}

void Lab::openServers(const ServerAddress &redis, const ServerAddress &postgres)
{
    openEngine(redis, postgres, false);
    d->sandbox.reset();
}

void Lab::openSandbox()
{
    closeEngine();
    d->sandbox = std::make_unique<Sandbox>();
    connect(d->sandbox.get(), &Sandbox::ready, this,
            [this] { openEngine(d->sandbox->redis(), d->sandbox->postgres(), true); });
    connect(d->sandbox.get(), &Sandbox::failed, this, [this](const Error &error) {
        Q_EMIT problem({Problem::Subject::Sandbox, error, {}, true});
    });
    connect(d->sandbox.get(), &Sandbox::restarted, this, [this](ServerAddress::Kind server) {
        d->post([server](Engine &engine) { engine.restarted(serverOf(server)); });
    });
    connect(d->sandbox.get(), &Sandbox::died, this, [this](ServerAddress::Kind server) {
        d->post([server](Engine &engine) { engine.restarted(serverOf(server)); });
        const bool redis = server == ServerAddress::Kind::Redis;
        Q_EMIT problem({redis ? Problem::Subject::Redis : Problem::Subject::Postgres,
                        {Error::Kind::Unreachable, {}},
                        (redis ? d->sandbox->redis() : d->sandbox->postgres()).display(),
                        false});
    });
    d->sandbox->start();
}

void Lab::openEngine(const ServerAddress &redis, const ServerAddress &postgres, bool sandbox)
{
    closeEngine();
    d->thread = std::make_unique<QThread>();
    d->thread->setObjectName(QStringLiteral("engine"));
    connect(d->thread.get(), &QThread::started, this, &Lab::serversReady);
    d->engine = nullptr;
    d->open = true;
    d->thread->start();
    // Connections, timers and notifiers must be created on their own thread.
    auto *maker = new QObject;
    maker->moveToThread(d->thread.get());
    QMetaObject::invokeMethod(
        maker,
        [this, redis, postgres, sandbox] {
            d->engine = new Engine(redis, postgres, sandbox);
            connect(d->engine, &Engine::closed, d->engine, [engine = d->engine] {
                engine->deleteLater();
                QThread::currentThread()->quit();
            });
        },
        Qt::BlockingQueuedConnection);
    maker->deleteLater();
    connect(d->engine, &Engine::traced, this, &Lab::traced);
    connect(d->engine, &Engine::inspected, this, &Lab::inspected);
    connect(d->engine, &Engine::serverControl, this, &Lab::controlServer);
    connect(d->engine, &Engine::problem, this, &Lab::problem);
    connect(d->engine, &Engine::exploring, this, &Lab::exploring);
    connect(d->engine, &Engine::explored, this, &Lab::explored);
    connect(d->engine, &Engine::stepped, this, &Lab::stepped);
    connect(d->engine, &Engine::lesson, this, &Lab::lesson);
    connect(d->engine, &Engine::snapshot, this, [this](const Snapshot &values) {
        Q_EMIT snapshot(values);
        if (d->engine)
            d->engine->snapshotTaken();
    });
    d->post([window = d->window, crashStatus = d->crashStatus](Engine &engine) {
        engine.trace(window);
        engine.setCrashStatus(crashStatus);
        engine.open();
    });
}

void Lab::start(const Scenario &scenario)
{
    if (d->sandbox)
        d->sandbox->setAppendOnly(scenario.appendOnly);
    d->post([scenario](Engine &engine) { engine.start(scenario); });
}

void Lab::pause()
{
    d->post([](Engine &engine) { engine.pause(); });
}

void Lab::resume()
{
    d->post([](Engine &engine) { engine.resume(); });
}

void Lab::stop()
{
    d->post([](Engine &engine) { engine.stop(); });
}

void Lab::reset()
{
    d->post([](Engine &engine) { engine.reset(); });
}

void Lab::adjust(const Scenario &scenario)
{
    d->post([scenario](Engine &engine) { engine.adjust(scenario); });
}

void Lab::fault(const Fault &fault)
{
    d->post([fault](Engine &engine) { engine.fault(fault); });
}

void Lab::clear(FaultKind kind, Server server)
{
    d->post([kind, server](Engine &engine) { engine.clear(kind, server); });
}

void Lab::keepAppendOnlyFile(bool keep)
{
    if (!d->sandbox)
        return;
    d->sandbox->setAppendOnly(keep);
    d->post([keep](Engine &engine) { engine.keepFile(keep); });
}

void Lab::setCrashStatus(int status)
{
    d->crashStatus = status;
    d->post([status](Engine &engine) { engine.setCrashStatus(status); });
}

void Lab::controlServer(const ServerControl &control)
{
    if (!d->sandbox)
        return;
    const auto server = control.server == Server::Redis ? ServerAddress::Kind::Redis : ServerAddress::Kind::Postgres;
    switch (control.kind) {
    case ServerControl::Kind::Pause: d->sandbox->pause(server); break;
    case ServerControl::Kind::Resume: d->sandbox->resume(server); break;
    case ServerControl::Kind::Kill: d->sandbox->kill(server); break;
    case ServerControl::Kind::Restart:
        if (control.appendOnly)
            d->sandbox->setAppendOnly(*control.appendOnly);
        d->sandbox->restart(server);
        break;
    }
}

void Lab::trace(const TraceWindow &window)
{
    d->window = window;
    d->post([window](Engine &engine) { engine.trace(window); });
}

void Lab::logAcknowledged(const QString &path)
{
    d->post([path](Engine &engine) { engine.logAcknowledged(path); });
}

TraceWindow Lab::traceWindow() const
{
    return d->window;
}

void Lab::restartFigures()
{
    d->post([](Engine &engine) { engine.restartFigures(); });
}

void Lab::inspect(Key key)
{
    d->post([key](Engine &engine) { engine.inspect(key); });
}

void Lab::explore(const Scenario &scenario, const RequestPlan &requests, qint64 limit)
{
    d->post([=](Engine &engine) { engine.explore(scenario, requests, limit); });
}

void Lab::openSteps(const Scenario &scenario, const RequestPlan &requests, const MoveOrder &order)
{
    d->post([=](Engine &engine) { engine.openSteps(scenario, requests, order); });
}

void Lab::addStepRequest(const PlannedRequest &request)
{
    d->post([=](Engine &engine) { engine.step({.kind = StepCommand::Kind::Add, .request = request}); });
}

void Lab::moveLane(int lane)
{
    d->post([=](Engine &engine) { engine.step({.kind = StepCommand::Kind::Move, .number = lane}); });
}

void Lab::stepBack()
{
    d->post([](Engine &engine) { engine.step({.kind = StepCommand::Kind::Back}); });
}

void Lab::playSteps(const MoveOrder &order)
{
    d->post([=](Engine &engine) { engine.step({.kind = StepCommand::Kind::Play, .order = order}); });
}

void Lab::changeStepBranch(int number)
{
    d->post([=](Engine &engine) { engine.step({.kind = StepCommand::Kind::Branch, .number = number}); });
}

void Lab::finishSteps()
{
    d->post([](Engine &engine) { engine.step({.kind = StepCommand::Kind::Finish}); });
}

void Lab::closeSteps()
{
    d->post([](Engine &engine) { engine.stop(); });
}

void Lab::openLesson(const QString &id, int size)
{
    d->post([=](Engine &engine) { engine.openLesson(id, size); });
}

void Lab::nextMoment(int size)
{
    d->post([size](Engine &engine) { engine.nextMoment(size); });
}

bool Lab::serversOpen() const
{
    return d->open;
}

bool Lab::ownsServers() const
{
    return d->sandbox != nullptr;
}

qint64 Lab::sandboxReadyMs() const
{
    return d->sandbox ? d->sandbox->readyAfterMs() : -1;
}

} // namespace cachescope
