// SPDX-License-Identifier: GPL-3.0-only
#include "engine/lab/lab.h"

#include "engine/lab/labservers.h"

namespace cachescope {

struct Lab::Private
{
    LabServers servers;
    RunId run = RunId::None;
    TraceWindow window;
    int crashStatus = -1;
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
    relay(d->servers);
    connect(&d->servers, &LabServers::engineMade, this, [this] {
        d->servers.post([window = d->window, crashStatus = d->crashStatus](Engine &engine) {
            engine.trace(window);
            engine.setCrashStatus(crashStatus);
        });
    });
    connect(&d->servers, &LabServers::ready, this, &Lab::serversReady);
    connect(&d->servers, &LabServers::closed, this, &Lab::closed);
}

Lab::~Lab() = default;

void Lab::openServers(const ServerAddress &redis, const ServerAddress &postgres)
{
    d->servers.open(redis, postgres);
}

void Lab::openSandbox()
{
    d->servers.openSandbox();
}

void Lab::close()
{
    d->servers.close();
}

void Lab::abandon()
{
    d->servers.abandon();
}

RunId Lab::begin(const SessionPlan &plan)
{
    if (!d->servers.isOpen())
        return RunId::None;
    d->run = nextRunId();
    d->servers.post([id = d->run, plan](Engine &engine) { engine.begin(id, plan); });
    return d->run;
}

void Lab::tell(const SessionCommand &command)
{
    d->servers.post([id = d->run, command](Engine &engine) { engine.tell(id, command); });
}

RunId Lab::start(const Scenario &scenario)
{
    if (Sandbox *sandbox = d->servers.sandbox())
        sandbox->setAppendOnly(scenario.appendOnly);
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
    d->servers.post([id = d->run](Engine &engine) { engine.end(id); });
}

void Lab::giveUpFlush()
{
    d->servers.actEverywhere([](Session &session) { session.giveUpFlush(); });
}

void Lab::pause()
{
    d->servers.act([](Session &session) { session.pause(); });
}

void Lab::resume()
{
    d->servers.act([](Session &session) { session.resume(); });
}

void Lab::adjust(const Scenario &scenario)
{
    d->servers.act([scenario](Session &session) { session.adjust(scenario); });
}

void Lab::fault(const Fault &fault)
{
    d->servers.act([fault](Session &session) { session.inject(fault); });
}

void Lab::clear(FaultKind kind, Server server)
{
    d->servers.act([kind, server](Session &session) { session.clear(kind, server); });
}

void Lab::keepAppendOnlyFile(bool keep)
{
    Sandbox *sandbox = d->servers.sandbox();
    if (!sandbox)
        return;
    sandbox->setAppendOnly(keep);
    d->servers.post([keep](Engine &engine) { engine.keepFile(keep); });
}

void Lab::restartFigures()
{
    d->servers.act([](Session &session) { session.restartFigures(); });
}

void Lab::inspect(Key key)
{
    d->servers.post([key](Engine &engine) { engine.inspect(key); });
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
    d->servers.post([status](Engine &engine) { engine.setCrashStatus(status); });
}

void Lab::logAcknowledged(const QString &path)
{
    d->servers.post([path](Engine &engine) { engine.logAcknowledged(path); });
}

void Lab::trace(const TraceWindow &window)
{
    d->window = window;
    d->servers.post([window](Engine &engine) { engine.trace(window); });
}

TraceWindow Lab::traceWindow() const
{
    return d->window;
}

bool Lab::serversOpen() const
{
    return d->servers.isOpen();
}

bool Lab::ownsServers() const
{
    return d->servers.sandbox() != nullptr;
}

qint64 Lab::sandboxReadyMs() const
{
    const Sandbox *sandbox = d->servers.sandbox();
    return sandbox ? sandbox->readyAfterMs() : -1;
}

} // namespace cachescope
