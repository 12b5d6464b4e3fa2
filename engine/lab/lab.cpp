// SPDX-License-Identifier: GPL-3.0-only
#include "engine/lab/lab.h"

#include "engine/lab/enginethread.h"
#include "engine/sandbox/sandbox.h"

#include <QTimer>

#include <array>
#include <utility>

namespace cachescope {

namespace {

constexpr int settlePatienceMs = 12'000;
constexpr int secondPatienceMs = 4'000;

Server serverOf(ServerAddress::Kind kind)
{
    return kind == ServerAddress::Kind::Redis ? Server::Redis : Server::Postgres;
}

/// An engine and the sandbox that its servers run in, if it is ours.
struct Opened
{
    std::unique_ptr<Sandbox> sandbox;
    std::unique_ptr<EngineThread> engine;
};

} // namespace

struct Lab::Private
{
    Opened current;
    Opened leaving;                     ///< ends its run and disconnects
    std::function<void()> next;         ///< what is opened when that is done
    QTimer patience;                    ///< with what is leaving
    std::array<bool, 2> startedAgain{}; ///< PostgreSQL, Redis: it has died, and does not answer yet
    bool closing = false;
    RunId run = RunId::None;
    TraceWindow window;
    int crashStatus = -1;

    template<typename Call> void post(Call call)
    {
        if (current.engine)
            current.engine->post(call);
    }
    /// To the session under way, at once.
    template<typename Call> void act(Call call)
    {
        post([call](Engine &engine) {
            if (Session *session = engine.session())
                call(*session);
        });
    }
};

Lab::Lab(QObject *parent)
    : RunFeed(parent)
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
    d->patience.setSingleShot(true);
    // A server that has stopped answering can block a database thread; the end of the sandbox releases it.
    connect(&d->patience, &QTimer::timeout, this, [this] {
        if (std::exchange(d->leaving.sandbox, nullptr)) {
            d->patience.start(secondPatienceMs);
            return;
        }
        d->leaving = {};
        openNext();
    });
}

Lab::~Lab()
{
    leaveServers();
    if (!d->leaving.engine)
        return;
    disconnect(d->leaving.engine.get(), nullptr, this, nullptr);
    if (!d->leaving.engine->waitUntilClosed(settlePatienceMs)) {
        d->leaving.sandbox.reset();
        d->leaving.engine->waitUntilClosed(secondPatienceMs);
    }
}

/// The engine ends by itself; what it tells meanwhile is still told.
void Lab::leaveServers()
{
    if (!d->current.engine) {
        d->current = {};
        return;
    }
    Q_ASSERT(!d->leaving.engine); // nothing is opened before it has closed
    d->leaving = std::exchange(d->current, {});
    EngineThread *engine = d->leaving.engine.get();
    if (Sandbox *sandbox = d->leaving.sandbox.get()) { // the engine is not going to ask any more
        disconnect(engine, &EngineThread::serverControl, this, nullptr);
        disconnect(sandbox, nullptr, this, nullptr);
        sandbox->resume(ServerAddress::Kind::Redis);
        sandbox->resume(ServerAddress::Kind::Postgres);
    }
    const auto forget = [this] {
        d->patience.stop();
        d->leaving = {};
        openNext();
    };
    connect(engine, &EngineThread::closed, this, forget, Qt::QueuedConnection); // it deletes the engine
    engine->close();
    d->patience.start(settlePatienceMs);
}

void Lab::openNext()
{
    if (const auto open = std::exchange(d->next, nullptr))
        open();
    if (std::exchange(d->closing, false))
        Q_EMIT closed();
}

void Lab::replaceServers(const std::function<void()> &open)
{
    leaveServers();
    d->next = open;
    if (!d->leaving.engine)
        openNext();
}

void Lab::close()
{
    d->closing = true;
    replaceServers(nullptr);
}

void Lab::abandon()
{
    d->patience.stop();
    d->next = nullptr;
    d->current = {};
    d->leaving = {};
}

void Lab::openServers(const ServerAddress &redis, const ServerAddress &postgres)
{
    replaceServers([this, redis, postgres] { openEngine(redis, postgres, false); });
}

void Lab::openSandbox()
{
    replaceServers([this] { startSandbox(); });
}

void Lab::startSandbox()
{
    d->current.sandbox = std::make_unique<Sandbox>();
    d->startedAgain = {};
    Sandbox *sandbox = d->current.sandbox.get();
    connect(sandbox, &Sandbox::ready, this,
            [this, sandbox] { openEngine(sandbox->redis(), sandbox->postgres(), true); });
    connect(sandbox, &Sandbox::failed, this, [this](const Error &error) {
        Q_EMIT problem({Problem::Subject::Sandbox, error, {}, true});
    });
    connect(sandbox, &Sandbox::restarted, this, [this](ServerAddress::Kind server) {
        d->startedAgain[server == ServerAddress::Kind::Redis] = false;
        d->act([server](Session &session) { session.restarted(serverOf(server)); });
    });
    connect(sandbox, &Sandbox::died, this, [this, sandbox](ServerAddress::Kind server) {
        d->act([server](Session &session) { session.restarted(serverOf(server)); });
        const bool redis = server == ServerAddress::Kind::Redis;
        Problem death;
        death.subject = redis ? Problem::Subject::Redis : Problem::Subject::Postgres;
        death.address = (redis ? sandbox->redis() : sandbox->postgres()).display();
        death.fatal = false;
        death.startedAgain = !std::exchange(d->startedAgain[redis], true); // once: it may die of its start
        if (death.startedAgain)
            sandbox->restart(server);
        Q_EMIT problem(death);
    });
    sandbox->start();
}

void Lab::openEngine(const ServerAddress &redis, const ServerAddress &postgres, bool sandbox)
{
    d->current.engine = std::make_unique<EngineThread>(redis, postgres, sandbox);
    EngineThread *engine = d->current.engine.get();
    relay(*engine);
    connect(engine, &EngineThread::serverControl, this, &Lab::controlServer);
    engine->post([window = d->window, crashStatus = d->crashStatus](Engine &opened) {
        opened.trace(window);
        opened.setCrashStatus(crashStatus);
    });
    // Not from inside the command that opens them.
    QMetaObject::invokeMethod(
        engine, [this] { Q_EMIT serversReady(); }, Qt::QueuedConnection);
}

RunId Lab::begin(const SessionPlan &plan)
{
    if (!d->current.engine)
        return RunId::None;
    d->run = nextRunId();
    d->post([id = d->run, plan](Engine &engine) { engine.begin(id, plan); });
    return d->run;
}

void Lab::tell(const SessionCommand &command)
{
    d->post([id = d->run, command](Engine &engine) { engine.tell(id, command); });
}

RunId Lab::start(const Scenario &scenario)
{
    if (d->current.sandbox)
        d->current.sandbox->setAppendOnly(scenario.appendOnly);
    return begin(LivePlan{scenario});
}

RunId Lab::reset()
{
    return begin(ResetPlan{});
}

RunId Lab::explore(const Scenario &scenario, const RequestPlan &requests, qint64 limit)
{
    return begin(ExplorePlan{scenario, requests, limit});
}

RunId Lab::openSteps(const Scenario &scenario, const RequestPlan &requests, const MoveOrder &order)
{
    return begin(StepPlan{scenario, requests, order});
}

RunId Lab::openLesson(const QString &id, int size, const AlertThresholds &alerts)
{
    return begin(LessonPlan{id, size, alerts});
}

RunId Lab::run() const
{
    return d->run;
}

void Lab::stop()
{
    d->post([id = d->run](Engine &engine) { engine.end(id); });
}

void Lab::giveUpFlush()
{
    const auto giveUp = [](Engine &engine) {
        if (Session *session = engine.session())
            session->giveUpFlush();
    };
    for (const Opened *opened : {&d->current, &d->leaving}) {
        if (opened->engine)
            opened->engine->post(giveUp);
    }
}

void Lab::pause()
{
    d->act([](Session &session) { session.pause(); });
}

void Lab::resume()
{
    d->act([](Session &session) { session.resume(); });
}

void Lab::adjust(const Scenario &scenario)
{
    d->act([scenario](Session &session) { session.adjust(scenario); });
}

void Lab::fault(const Fault &fault)
{
    d->act([fault](Session &session) { session.inject(fault); });
}

void Lab::clear(FaultKind kind, Server server)
{
    d->act([kind, server](Session &session) { session.clear(kind, server); });
}

void Lab::keepAppendOnlyFile(bool keep)
{
    if (!d->current.sandbox)
        return;
    d->current.sandbox->setAppendOnly(keep);
    d->post([keep](Engine &engine) { engine.keepFile(keep); });
}

void Lab::restartFigures()
{
    d->act([](Session &session) { session.restartFigures(); });
}

void Lab::inspect(Key key)
{
    d->post([key](Engine &engine) { engine.inspect(key); });
}

void Lab::addStepRequest(const PlannedRequest &request)
{
    tell(AddPlanned{request});
}

void Lab::moveLane(int lane)
{
    tell(MoveLane{lane});
}

void Lab::stepBack()
{
    tell(StepBack{});
}

void Lab::playSteps(const MoveOrder &order)
{
    tell(PlaySteps{order});
}

void Lab::changeStepBranch(int number)
{
    tell(ChangeBranch{number});
}

void Lab::finishSteps()
{
    tell(FinishSteps{});
}

void Lab::nextMoment(int size)
{
    tell(NextMoment{size});
}

void Lab::setCrashStatus(int status)
{
    d->crashStatus = status;
    d->post([status](Engine &engine) { engine.setCrashStatus(status); });
}

void Lab::logAcknowledged(const QString &path)
{
    d->post([path](Engine &engine) { engine.logAcknowledged(path); });
}

void Lab::trace(const TraceWindow &window)
{
    d->window = window;
    d->post([window](Engine &engine) { engine.trace(window); });
}

TraceWindow Lab::traceWindow() const
{
    return d->window;
}

void Lab::controlServer(const ServerControl &control)
{
    Sandbox *sandbox = d->current.sandbox.get();
    if (!sandbox)
        return;
    const auto server = control.server == Server::Redis ? ServerAddress::Kind::Redis : ServerAddress::Kind::Postgres;
    switch (control.kind) {
    case ServerControl::Kind::Pause: sandbox->pause(server); break;
    case ServerControl::Kind::Resume: sandbox->resume(server); break;
    case ServerControl::Kind::Kill: sandbox->kill(server); break;
    case ServerControl::Kind::Restart:
        if (control.appendOnly)
            sandbox->setAppendOnly(*control.appendOnly);
        sandbox->restart(server);
        break;
    }
}

bool Lab::serversOpen() const
{
    return d->current.engine != nullptr;
}

bool Lab::ownsServers() const
{
    return d->current.sandbox != nullptr;
}

qint64 Lab::sandboxReadyMs() const
{
    return d->current.sandbox ? d->current.sandbox->readyAfterMs() : -1;
}

} // namespace cachescope
