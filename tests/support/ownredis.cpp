// SPDX-License-Identifier: GPL-3.0-only
#include "tests/support/ownredis.h"

#include <QFile>
#include <QLocalSocket>

#include <signal.h>

namespace cachescope {

OwnRedis::~OwnRedis()
{
    kill();
}

bool OwnRedis::start()
{
    QFile::remove(address().socket);
    m_process.setStandardOutputFile(QProcess::nullDevice());
    m_process.start(QStringLiteral("redis-server"), {QStringLiteral("-")});
    m_process.write("port 0\nsave \"\"\nappendonly no\nunixsocket " + QFile::encodeName(address().socket) + '\n'
                    + m_configuration);
    m_process.closeWriteChannel();
    if (!m_process.waitForStarted())
        return false;
    while (m_process.state() == QProcess::Running) {
        QLocalSocket socket;
        socket.connectToServer(address().socket);
        if (socket.state() == QLocalSocket::ConnectedState)
            return true;
        m_process.waitForFinished(5);
    }
    return false;
}

void OwnRedis::kill()
{
    m_process.kill();
    m_process.waitForFinished();
}

void OwnRedis::freeze()
{
    ::kill(static_cast<pid_t>(m_process.processId()), SIGSTOP);
}

void OwnRedis::thaw()
{
    ::kill(static_cast<pid_t>(m_process.processId()), SIGCONT);
}

ServerAddress OwnRedis::address() const
{
    ServerAddress address;
    address.kind = ServerAddress::Kind::Redis;
    address.socket = m_place.filePath(QStringLiteral("redis.sock"));
    return address;
}

} // namespace cachescope
