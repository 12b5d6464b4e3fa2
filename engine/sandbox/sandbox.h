// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/sandbox/serveraddress.h"

#include <QObject>

#include <memory>

namespace cachescope {

/// A private redis-server and postgres: child processes on Unix sockets in a directory of mode 0700, no TCP port,
/// gone with this object, and with the program even when that is killed.
/// Lives on the main thread (the children's death signal is tied to the thread that started them). Owns both processes.
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

    /// Stops all processes of a server where they stand (SIGSTOP), or lets them go on.
    void pause(ServerAddress::Kind server);
    void resume(ServerAddress::Kind server);
    /// Signal 9 to all processes of a server; nobody is told that it died.
    void kill(ServerAddress::Kind server);
    /// Starts a server again in its place, ending it with signal 9 first where it runs; answers with restarted() or
    /// died().
    void restart(ServerAddress::Kind server);
    /// Whether Redis keeps an append-only file when it is started next.
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
    /// A server ended although nobody asked it to.
    void died(cachescope::ServerAddress::Kind server);
    /// It answers again after restart().
    void restarted(cachescope::ServerAddress::Kind server);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace cachescope
