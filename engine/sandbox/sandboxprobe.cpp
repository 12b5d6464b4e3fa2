// SPDX-License-Identifier: GPL-3.0-only
#include "engine/sandbox/sandboxprobe.h"

#include <QtEndian>

#include <utility>

namespace cachescope {
namespace {

constexpr qint32 protocolVersion3 = 0x00030000;
constexpr qint64 headerSize = 5; // type, length

QByteArray bigEndian(qint32 number)
{
    QByteArray bytes(sizeof number, Qt::Uninitialized);
    qToBigEndian(number, bytes.data());
    return bytes;
}

/// The length includes itself but not the type.
QByteArray withLength(const QByteArray &body)
{
    return bigEndian(static_cast<qint32>(body.size() + 4)) + body;
}

/// Fields of the form `<letter><text>\0`; M is the message.
QString messageOf(const QByteArray &error)
{
    const QList<QByteArray> fields = error.split('\0');
    for (const QByteArray &field : fields) {
        if (field.startsWith('M'))
            return QString::fromUtf8(field.mid(1));
    }
    return QStringLiteral("PostgreSQL: ?");
}

} // namespace

void SandboxProbe::start()
{
    connect(&m_socket, &QLocalSocket::connected, this, [this] { onConnected(); });
    connect(&m_socket, &QLocalSocket::readyRead, this, [this] {
        m_received += m_socket.readAll();
        onData();
    });
    connect(&m_socket, &QLocalSocket::errorOccurred, this, [this] { finish(m_socket.errorString()); });
    m_socket.connectToServer(m_path);
}

void SandboxProbe::finish()
{
    if (std::exchange(m_finished, true))
        return;
    m_socket.disconnectFromServer();
    Q_EMIT answered();
}

void SandboxProbe::finish(const QString &why)
{
    if (std::exchange(m_finished, true))
        return;
    Q_EMIT refused(why);
}

void RedisProbe::onConnected()
{
    m_socket.write("PING\r\n");
}

void RedisProbe::onData()
{
    if (!m_received.endsWith("\r\n"))
        return;
    if (m_received == "+PONG\r\n")
        finish();
    else
        finish(QString::fromUtf8(m_received.trimmed()));
}

void PostgresProbe::onConnected()
{
    QByteArray body = bigEndian(protocolVersion3);
    for (const char *word : {"user", "cachescope", "database", "template1", ""})
        body.append(word).append('\0');
    m_socket.write(withLength(body));
}

void PostgresProbe::onData()
{
    while (m_received.size() >= headerSize) {
        const qint64 length = qFromBigEndian<qint32>(m_received.constData() + 1);
        if (m_received.size() < length + 1)
            return;
        const char type = m_received.front();
        const QByteArray body = m_received.mid(headerSize, length - 4);
        m_received.remove(0, length + 1);
        onMessage(type, body);
    }
}

void PostgresProbe::onMessage(char type, const QByteArray &body)
{
    if (type == 'E')
        m_error = messageOf(body);
    if (!m_error.isEmpty()) {
        finish(m_error);
    } else if (type == 'Z' && !m_asked) { // ready for query
        m_asked = true;
        m_socket.write('Q' + withLength(QByteArrayLiteral("ALTER DATABASE postgres RENAME TO cachescope\0")));
    } else if (type == 'Z') {
        m_socket.write('X' + withLength({}));
        m_socket.flush();
        finish();
    }
}

} // namespace cachescope
