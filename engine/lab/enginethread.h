// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/lab/engine.h"

#include <QThread>

namespace cachescope {

/// An engine on a thread of its own, on one pair of servers. Lives on the main thread, which never waits for it: it is
/// made, and it ends, while the main thread goes on.
class EngineThread : public RunFeed
{
    Q_OBJECT
public:
    EngineThread(const ServerAddress &redis, const ServerAddress &postgres, bool sandbox);
    /// A thread that has not closed is left behind: it hangs in a server that does not answer.
    ~EngineThread() override;

    /// Calls it on the engine's thread, in the order of the posts; lost once the engine has closed.
    template<typename Call> void post(Call call)
    {
        const auto called = [side = m_side, call] {
            if (side->engine)
                call(*side->engine);
        };
        QMetaObject::invokeMethod(m_side, called, Qt::QueuedConnection);
    }
    /// Ends the session, with a flush, and the thread; answered by closed().
    void close();
    /// For those who have no event loop any more. False: it has not closed in time.
    bool waitUntilClosed(int ms) { return m_thread->wait(static_cast<unsigned long>(ms)); }

Q_SIGNALS:
    void serverControl(const cachescope::ServerControl &control);
    void closed();

private:
    /// Lives on the engine's thread and makes the engine there: connections, timers and notifiers belong to the thread
    /// that creates them.
    struct Side : QObject
    {
        std::unique_ptr<Engine> engine;
    };

    QThread *m_thread;
    Side *m_side;
};

} // namespace cachescope
