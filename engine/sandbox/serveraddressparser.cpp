// SPDX-License-Identifier: GPL-3.0-only
#include "engine/sandbox/serveraddress.h"

#include <QHostAddress>
#include <QMap>
#include <QStringDecoder>

#include <algorithm>
#include <optional>

namespace cachescope {
namespace {

constexpr qsizetype longestSocketPath =
    107; // sun_path holds 108 bytes with the terminating zero; a longer path is silently truncated
constexpr QLatin1String socketFilePrefix("/.s.PGSQL.");

/// The components as written, still percent-encoded.
struct Pieces
{
    QString scheme, user, password, host, port, path, query;
    bool bracketed = false;
};

/// Names the component and never quotes it: a mistyped password may end up in any of them.
Error malformed(QLatin1String part)
{
    return {Error::Kind::Malformed, QString(part)};
}

bool hasControlCharacter(const QString &text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.category() == QChar::Other_Control; });
}

bool isHexDigit(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

std::optional<QString> decoded(const QString &text)
{
    const QByteArray raw = text.toUtf8();
    for (qsizetype i = 0; i < raw.size(); ++i) {
        if (raw.at(i) == '%' && (i + 2 >= raw.size() || !isHexDigit(raw.at(i + 1)) || !isHexDigit(raw.at(i + 2))))
            return std::nullopt;
    }
    QStringDecoder utf8(QStringDecoder::Utf8);
    const QString plain = utf8(QByteArray::fromPercentEncoding(raw));
    if (utf8.hasError() || hasControlCharacter(plain))
        return std::nullopt;
    return plain;
}

Status splitHostAndPort(const QString &text, Pieces &pieces)
{
    QString rest = text;
    if (rest.startsWith(u'[')) {
        const qsizetype end = rest.indexOf(u']');
        if (end < 0)
            return malformed(QLatin1String("host"));
        pieces.bracketed = true;
        pieces.host = rest.mid(1, end - 1);
        rest = rest.mid(end + 1);
        if (!rest.isEmpty() && !rest.startsWith(u':'))
            return malformed(QLatin1String("host"));
    } else {
        pieces.host = rest.section(u':', 0, 0);
        rest = rest.mid(pieces.host.size());
    }
    pieces.port = rest.mid(1);
    if (!rest.isEmpty() && pieces.port.isEmpty())
        return malformed(QLatin1String("port"));
    return Done{};
}

Result<Pieces> split(const QString &text)
{
    Pieces pieces;
    const qsizetype colon = text.indexOf(QLatin1String("://"));
    if (colon <= 0)
        return malformed(QLatin1String("scheme"));
    if (text.contains(u'#'))
        return malformed(QLatin1String("fragment"));
    pieces.scheme = text.left(colon).toLower();

    QString rest = text.mid(colon + 3);
    const qsizetype question = rest.indexOf(u'?');
    if (question >= 0) {
        pieces.query = rest.mid(question + 1);
        rest.truncate(question);
    }
    const qsizetype slash = rest.indexOf(u'/');
    if (slash >= 0) {
        pieces.path = rest.mid(slash);
        rest.truncate(slash);
    }
    const qsizetype at = rest.lastIndexOf(u'@');
    if (at >= 0) {
        pieces.user = rest.left(at).section(u':', 0, 0);
        pieces.password = rest.left(at).section(u':', 1);
        rest = rest.mid(at + 1);
    }
    const Status hostAndPort = splitHostAndPort(rest, pieces);
    if (!hostAndPort)
        return hostAndPort.error();
    return pieces;
}

Result<QMap<QString, QString>> options(const QString &query, const QStringList &known)
{
    QMap<QString, QString> found;
    const QStringList parts = query.split(u'&', Qt::SkipEmptyParts);
    for (const QString &part : parts) {
        const QString name = part.section(u'=', 0, 0);
        const auto value = decoded(part.section(u'=', 1));
        if (!known.contains(name) || found.contains(name) || !value || value->isEmpty())
            return malformed(QLatin1String("option"));
        found.insert(name, *value);
    }
    return found;
}

bool isHostName(const QString &host)
{
    return !host.isEmpty() && host.size() <= 253 && std::all_of(host.begin(), host.end(), [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9') || c == u'.'
            || c == u'-' || c == u'_';
    });
}

bool isHost(const QString &host, bool bracketed)
{
    if (!bracketed)
        return isHostName(host);
    return QHostAddress(host).protocol() == QAbstractSocket::IPv6Protocol;
}

std::optional<quint16> portNumber(const QString &text)
{
    if (text.isEmpty() || !std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; }))
        return std::nullopt;
    bool ok = false;
    const quint16 port = text.toUShort(&ok);
    if (!ok || port == 0)
        return std::nullopt;
    return port;
}

bool isRedisDatabase(const QString &text)
{
    return text.isEmpty()
        || (text.size() <= 5 && std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; }));
}

Status readUser(const Pieces &pieces, ServerAddress &address)
{
    const auto user = decoded(pieces.user);
    if (!user)
        return malformed(QLatin1String("user"));
    const auto password = decoded(pieces.password);
    if (!password)
        return malformed(QLatin1String("password"));
    address.user = *user;
    address.password = *password;
    return Done{};
}

Status readHost(const QString &host, bool bracketed, const QString &port, ServerAddress &address)
{
    if (!isHost(host, bracketed))
        return malformed(QLatin1String("host"));
    address.host = host;
    if (port.isEmpty())
        return Done{};
    const auto number = portNumber(port);
    if (!number)
        return malformed(QLatin1String("port"));
    address.port = *number;
    return Done{};
}

Status readRedisSocket(const Pieces &pieces, ServerAddress &address)
{
    const auto path = decoded(pieces.path);
    if (!pieces.host.isEmpty() || !pieces.port.isEmpty())
        return malformed(QLatin1String("host"));
    if (!path || path->size() < 2 || path->endsWith(u'/') || path->toUtf8().size() > longestSocketPath)
        return malformed(QLatin1String("socket"));
    const auto found = options(pieces.query, {QStringLiteral("db")});
    if (!found)
        return found.error();
    address.socket = *path;
    address.database = found->value(QStringLiteral("db"));
    return Done{};
}

Status readRedis(const Pieces &pieces, ServerAddress &address)
{
    if (pieces.scheme == QLatin1String("redis+unix")) {
        const Status socket = readRedisSocket(pieces, address);
        if (!socket)
            return socket;
    } else {
        if (pieces.scheme != QLatin1String("redis") && pieces.scheme != QLatin1String("rediss"))
            return malformed(QLatin1String("scheme"));
        if (!pieces.query.isEmpty())
            return malformed(QLatin1String("option"));
        address.tls = pieces.scheme == QLatin1String("rediss");
        address.database = pieces.path.mid(1);
        const auto name = decoded(pieces.host);
        const Status host = readHost(name.value_or(QString()), pieces.bracketed, pieces.port, address);
        if (!host)
            return host;
    }
    if (!isRedisDatabase(address.database))
        return malformed(QLatin1String("database"));
    return Done{};
}

/// The part before the `?` and the part after it must not both set the same field.
Status mergeOptions(const QMap<QString, QString> &found, ServerAddress &address)
{
    const QString user = found.value(QStringLiteral("user"));
    const QString password = found.value(QStringLiteral("password"));
    if (!user.isEmpty() && !address.user.isEmpty())
        return malformed(QLatin1String("user"));
    if (!password.isEmpty() && !address.password.isEmpty())
        return malformed(QLatin1String("password"));
    if (!user.isEmpty())
        address.user = user;
    if (!password.isEmpty())
        address.password = password;

    static const QStringList modes = {QStringLiteral("disable"),   QStringLiteral("allow"),
                                      QStringLiteral("prefer"),    QStringLiteral("require"),
                                      QStringLiteral("verify-ca"), QStringLiteral("verify-full")};
    address.sslMode = found.value(QStringLiteral("sslmode"));
    if (!address.sslMode.isEmpty() && !modes.contains(address.sslMode))
        return malformed(QLatin1String("sslmode"));
    return Done{};
}

Status readPostgresPlace(const Pieces &pieces, const QMap<QString, QString> &found, ServerAddress &address)
{
    const QString hostOption = found.value(QStringLiteral("host"));
    const QString portOption = found.value(QStringLiteral("port"));
    if (!hostOption.isEmpty() && !pieces.host.isEmpty())
        return malformed(QLatin1String("host"));
    if (!portOption.isEmpty() && !pieces.port.isEmpty())
        return malformed(QLatin1String("port"));
    const QString port = portOption.isEmpty() ? pieces.port : portOption;

    const auto place = hostOption.isEmpty() ? decoded(pieces.host) : std::optional(hostOption);
    if (!place || !place->startsWith(u'/'))
        return readHost(place.value_or(QString()), pieces.bracketed || hostOption.contains(u':'), port, address);
    const auto number = port.isEmpty() ? std::optional<quint16>(0) : portNumber(port);
    if (!number)
        return malformed(QLatin1String("port"));
    const QByteArray file = place->toUtf8() + socketFilePrefix.data() + QByteArray::number(*number ? *number : 5432);
    if (file.size() > longestSocketPath)
        return malformed(QLatin1String("socket"));
    address.socket = *place;
    address.port = *number;
    return Done{};
}

Status readPostgres(const Pieces &pieces, ServerAddress &address)
{
    if (pieces.scheme != QLatin1String("postgres") && pieces.scheme != QLatin1String("postgresql"))
        return malformed(QLatin1String("scheme"));
    const auto found = options(pieces.query,
                               {QStringLiteral("host"), QStringLiteral("port"), QStringLiteral("user"),
                                QStringLiteral("password"), QStringLiteral("sslmode")});
    if (!found)
        return found.error();
    const Status place = readPostgresPlace(pieces, *found, address);
    if (!place)
        return place;
    const Status merged = mergeOptions(*found, address);
    if (!merged)
        return merged;
    const auto database = decoded(pieces.path.mid(1));
    if (!database || database->isEmpty())
        return malformed(QLatin1String("database"));
    address.database = *database;
    if (address.sslMode.isEmpty() && !address.isLocal())
        address.sslMode = QStringLiteral("verify-full");
    return Done{};
}

} // namespace

Result<ServerAddress> ServerAddress::parse(Kind kind, const QString &text)
{
    const QString trimmed = text.trimmed();
    if (std::any_of(trimmed.begin(), trimmed.end(), [](QChar c) { return c.isSpace() || c.isNull(); })
        || hasControlCharacter(trimmed))
        return malformed(QLatin1String("character"));
    const auto pieces = split(trimmed);
    if (!pieces)
        return pieces.error();

    ServerAddress address;
    address.kind = kind;
    const Status user = readUser(*pieces, address);
    if (!user)
        return user.error();
    const Status rest = kind == Kind::Redis ? readRedis(*pieces, address) : readPostgres(*pieces, address);
    if (!rest)
        return rest.error();
    return address;
}

} // namespace cachescope
