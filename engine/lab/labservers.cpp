// SPDX-License-Identifier: GPL-3.0-only
#include "engine/lab/labservers.h"

#include <utility>

namespace cachescope {

namespace {

constexpr int settlePatienceMs = 12'000;
constexpr int secondPatienceMs = 4'000;

Server serverOf(ServerAddress::Kind kind)
{
    return kind == ServerAddress::Kind::Redis ? Server::Redis : Server::Postgres;
}

} // namespace

LabServers::LabServers()
{
    m_patience.setSingleShot(true);
    // A server that has stopped answering can block a database thread; the end of the sandbox releases it.
    connect(&m_patience, &QTimer::timeout, this, [this] {
        if (std::exchange(m_leaving.sandbox, nullptr)) {
            m_patience.start(secondPatienceMs);
            return;
        }
        m_leaving = {};
        openNext();
    });
}

LabServers::~LabServers()
{
    leave();
    if (!m_leaving.engine)
        return;
    disconnect(m_leaving.engine.get(), nullptr, this, nullptr);
    if (!m_leaving.engine->waitUntilClosed(settlePatienceMs)) {
        m_leaving.sandbox.reset();
        m_leaving.engine->waitUntilClosed(secondPatienceMs);
    }
}

void LabServers::open(const ServerAddress &redis, const ServerAddress &postgres)
{
    replace([this, redis, postgres] { openEngine(redis, postgres, false); });
}

void LabServers::openSandbox()
{
    replace([this] { startSandbox(); });
}

void LabServers::close()
{
    m_closing = true;
    replace(nullptr);
}

void LabServers::abandon()
{
    m_patience.stop();
    m_next = nullptr;
    m_current = {};
    m_leaving = {};
}

void LabServers::replace(const std::function<void()> &open)
{
    leave();
    m_next = open;
    if (!m_leaving.engine)
        openNext();
}

/// The engine ends by itself; what it tells meanwhile is still told.
void LabServers::leave()
{
    if (!m_current.engine) {
        m_current = {};
        return;
    }
    Q_ASSERT(!m_leaving.engine); // nothing is opened before it has closed
    m_leaving = std::exchange(m_current, {});
    EngineThread *engine = m_leaving.engine.get();
    if (Sandbox *sandbox = m_leaving.sandbox.get()) { // the engine is not going to ask any more
        disconnect(engine, &EngineThread::serverControl, this, nullptr);
        disconnect(sandbox, nullptr, this, nullptr);
        sandbox->resume(ServerAddress::Kind::Redis);
        sandbox->resume(ServerAddress::Kind::Postgres);
    }
    const auto forget = [this] {
        m_patience.stop();
        m_leaving = {};
        openNext();
    };
    connect(engine, &EngineThread::closed, this, forget, Qt::QueuedConnection); // it deletes the engine
    engine->close();
    m_patience.start(settlePatienceMs);
}

void LabServers::openNext()
{
    if (const auto open = std::exchange(m_next, nullptr))
        open();
    if (std::exchange(m_closing, false))
        Q_EMIT closed();
}

void LabServers::startSandbox()
{
    m_current.sandbox = std::make_unique<Sandbox>();
    m_startedAgain = {};
    Sandbox *sandbox = m_current.sandbox.get();
    connect(sandbox, &Sandbox::ready, this,
            [this, sandbox] { openEngine(sandbox->redis(), sandbox->postgres(), true); });
    connect(sandbox, &Sandbox::failed, this, [this](const Error &error) {
        Q_EMIT problem({Problem::Subject::Sandbox, error, {}, true});
    });
    connect(sandbox, &Sandbox::restarted, this, [this](ServerAddress::Kind server) {
        m_startedAgain[server == ServerAddress::Kind::Redis] = false;
        act([server](Session &session) { session.restarted(serverOf(server)); });
    });
    connect(sandbox, &Sandbox::died, this, &LabServers::sandboxServerDied);
    sandbox->start();
}

void LabServers::sandboxServerDied(ServerAddress::Kind server)
{
    act([server](Session &session) { session.restarted(serverOf(server)); });
    Sandbox &sandbox = *m_current.sandbox;
    const bool redis = server == ServerAddress::Kind::Redis;
    Problem death;
    death.subject = redis ? Problem::Subject::Redis : Problem::Subject::Postgres;
    death.address = (redis ? sandbox.redis() : sandbox.postgres()).display();
    death.fatal = false;
    death.startedAgain = !std::exchange(m_startedAgain[redis], true); // once: it may die of its start
    if (death.startedAgain)
        sandbox.restart(server);
    Q_EMIT problem(death);
}

void LabServers::openEngine(const ServerAddress &redis, const ServerAddress &postgres, bool sandbox)
{
    m_current.engine = std::make_unique<EngineThread>(redis, postgres, sandbox);
    EngineThread *engine = m_current.engine.get();
    relay(*engine);
    connect(engine, &EngineThread::serverControl, this, &LabServers::control);
    Q_EMIT engineMade();
    // Not from inside the command that opens them.
    QMetaObject::invokeMethod(
        engine, [this] { Q_EMIT ready(); }, Qt::QueuedConnection);
}

void LabServers::control(const ServerControl &control)
{
    Sandbox *sandbox = m_current.sandbox.get();
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

} // namespace cachescope
