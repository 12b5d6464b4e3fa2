// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QByteArray>
#include <QLocalSocket>
#include <QObject>

namespace cachescope {

/// Checks whether a sandbox server answers, in the server's own protocol and without blocking: emits answered() or
/// refused() once.
class SandboxProbe : public QObject
{
    Q_OBJECT
public:
    SandboxProbe(const QString &socket, QObject *parent)
        : QObject(parent)
        , m_path(socket)
    {
    }
    void start();

Q_SIGNALS:
    void answered();
    void refused(const QString &why);

protected:
    virtual void onConnected() = 0;
    virtual void onData() = 0;
    void finish();
    void finish(const QString &why);

    QString m_path;
    QLocalSocket m_socket;
    QByteArray m_received;
    bool m_finished = false;
};

/// PING, answered by PONG.
class RedisProbe : public SandboxProbe
{
    Q_OBJECT
public:
    using SandboxProbe::SandboxProbe;

private:
    void onConnected() override;
    void onData() override;
};

/// Logs in and, the first time, renames the database `postgres` to `cachescope`: that takes a millisecond, creating one
/// a hundred.
class PostgresProbe : public SandboxProbe
{
    Q_OBJECT
public:
    PostgresProbe(const QString &socket, bool firstTime, QObject *parent)
        : SandboxProbe(socket, parent)
        , m_asked(!firstTime)
    {
    }

private:
    void onConnected() override;
    void onData() override;
    void onMessage(char type, const QByteArray &body);

    bool m_asked;
    QString m_error;
};

} // namespace cachescope
