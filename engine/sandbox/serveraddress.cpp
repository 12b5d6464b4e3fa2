// SPDX-License-Identifier: GPL-3.0-only
#include "engine/sandbox/serveraddress.h"

#include <QHostAddress>
#include <QUrl>

namespace cachescope {
namespace {

QString encoded(const QString &text, const QByteArray &keep = {})
{
    return QString::fromLatin1(QUrl::toPercentEncoding(text, keep));
}

QString userInfo(const ServerAddress &address, bool withPassword)
{
    const bool password = withPassword && !address.password.isEmpty();
    if (address.user.isEmpty() && !password)
        return {};
    return encoded(address.user) + (password ? u':' + encoded(address.password) : QString()) + u'@';
}

QString hostAndPort(const ServerAddress &address)
{
    const QString host = address.host.contains(u':') ? u'[' + encoded(address.host, ":") + u']' : address.host;
    return address.port == 0 ? host : host + u':' + QString::number(address.port);
}

QString redisUrl(const ServerAddress &address, bool withPassword)
{
    const QString user = userInfo(address, withPassword);
    if (!address.socket.isEmpty()) {
        const QString url = QLatin1String("redis+unix://") + user + encoded(address.socket, "/");
        return address.database.isEmpty() ? url : url + QLatin1String("?db=") + address.database;
    }
    const QString url =
        (address.tls ? QLatin1String("rediss://") : QLatin1String("redis://")) + user + hostAndPort(address);
    return address.database.isEmpty() ? url : url + u'/' + address.database;
}

QString postgresUrl(const ServerAddress &address, bool withPassword)
{
    QStringList query;
    QString url = QStringLiteral("postgres://");
    if (address.socket.isEmpty()) {
        url += userInfo(address, withPassword) + hostAndPort(address);
    } else {
        query << QLatin1String("host=") + encoded(address.socket, "/");
        if (address.port != 0)
            query << QLatin1String("port=") + QString::number(address.port);
        if (!address.user.isEmpty())
            query << QLatin1String("user=") + encoded(address.user);
        if (withPassword && !address.password.isEmpty())
            query << QLatin1String("password=") + encoded(address.password);
    }
    if (!address.sslMode.isEmpty())
        query << QLatin1String("sslmode=") + address.sslMode;
    url += u'/' + encoded(address.database);
    return query.isEmpty() ? url : url + u'?' + query.join(u'&');
}

} // namespace

QString ServerAddress::display() const
{
    return kind == Kind::Redis ? redisUrl(*this, false) : postgresUrl(*this, false);
}

QString ServerAddress::toUrl() const
{
    return kind == Kind::Redis ? redisUrl(*this, true) : postgresUrl(*this, true);
}

bool ServerAddress::isLocal() const
{
    if (!socket.isEmpty() || host.compare(QLatin1String("localhost"), Qt::CaseInsensitive) == 0)
        return true;
    return QHostAddress(host).isLoopback();
}

} // namespace cachescope
