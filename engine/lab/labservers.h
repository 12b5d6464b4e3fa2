// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/lab/enginethread.h"
#include "engine/sandbox/sandbox.h"

#include <QTimer>

#include <array>
#include <functional>
#include <memory>

namespace cachescope {

/// The servers that a lab works on, with the engine on them: they are opened, exchanged and closed while the main
/// thread goes on. Those that were in use before may still be finishing. Emits what their engines emit.
class LabServers final : public RunFeed
{
    Q_OBJECT
public:
    LabServers();
    /// Ends a run with a flush, within a few seconds.
    ~LabServers() override;

    void open(const ServerAddress &redis, const ServerAddress &postgres);
    void openSandbox();
    /// Answered by closed().
    void close();
    /// Waits for nobody any more: what has not ended is left behind.
    void abandon();

    bool isOpen() const { return m_current.engine != nullptr; }
    /// Null: the servers are the user's own.
    Sandbox *sandbox() const { return m_current.sandbox.get(); }

    template<typename Call> void post(Call call)
    {
        if (m_current.engine)
            m_current.engine->post(call);
    }
    /// To the session under way, at once.
    template<typename Call> void act(Call call) { actOn(m_current, call); }
    /// The same, and to the session on the servers before, if it is still finishing.
    template<typename Call> void actEverywhere(Call call)
    {
        actOn(m_current, call);
        actOn(m_leaving, call);
    }

Q_SIGNALS:
    /// There is a new engine: what is posted now comes first.
    void engineMade();
    void ready();
    void closed();

private:
    /// An engine and the sandbox that its servers run in, if it is ours.
    struct Opened
    {
        std::unique_ptr<Sandbox> sandbox;
        std::unique_ptr<EngineThread> engine;
    };

    template<typename Call> static void actOn(const Opened &opened, Call call)
    {
        if (!opened.engine)
            return;
        opened.engine->post([call](Engine &engine) {
            if (Session *session = engine.session())
                call(*session);
        });
    }

    void replace(const std::function<void()> &open);
    void leave();
    void openNext();
    void startSandbox();
    void sandboxServerDied(ServerAddress::Kind server);
    void openEngine(const ServerAddress &redis, const ServerAddress &postgres, bool sandbox);
    void control(const ServerControl &control);

    Opened m_current;
    Opened m_leaving;                     ///< ends its run and disconnects
    std::function<void()> m_next;         ///< what is opened when that is done
    QTimer m_patience;                    ///< with what is leaving
    std::array<bool, 2> m_startedAgain{}; ///< PostgreSQL, Redis: it has died, and does not answer yet
    bool m_closing = false;
};

} // namespace cachescope
