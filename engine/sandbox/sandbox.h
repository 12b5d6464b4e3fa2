// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/sandbox/serveraddress.h"

#include <QObject>

#include <memory>

namespace cachescope {

/// A private redis-server and postgres: child processes on Unix sockets in a directory of mode 0700, without a TCP
/// port. They end with this object, and with the program even when that is killed. Lives on the main thread (the
/// children's death signal is tied to the thread that started them). Owns both processes.
class Sandbox : public QObject
{
    Q_OBJECT
public:
    enum class Durability : quint8 { Fast, Durable }; ///< PostgreSQL's fsync off or on

    explicit Sandbox(QObject *parent = nullptr);
    ~Sandbox() override;

    /// Starts both servers; answers with ready() or failed(), never both. Does not block.
    void start(Durability durability = Durability::Fast);
    /// Stops both and removes the directory; blocks for at most a few seconds.
    void stop();

    /// Suspends all processes of a server (SIGSTOP), or resumes them (SIGCONT).
    void pause(ServerAddress::Kind server);
    void resume(ServerAddress::Kind server);
    /// Sends SIGKILL to all processes of a server; died() is not emitted for it.
    void kill(ServerAddress::Kind server);
    /// Starts a server again on the same data, ending it with SIGKILL first if it runs; answers with restarted() or
    /// died().
    void restart(ServerAddress::Kind server);
    /// Whether Redis keeps an append-only file from its next start on.
    void setAppendOnly(bool appendOnly);

    bool isReady() const;
    ServerAddress redis() const;
    ServerAddress postgres() const;
    QString directory() const;
    qint64 redisPid() const;
    qint64 postgresPid() const;
    /// From start() to ready(), in milliseconds.
    qint64 readyAfterMs() const;

Q_SIGNALS:
    void ready();
    void failed(const cachescope::Error &error);
    /// A server ended unexpectedly.
    void died(cachescope::ServerAddress::Kind server);
    /// The server answers again after restart().
    void restarted(cachescope::ServerAddress::Kind server);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace cachescope
