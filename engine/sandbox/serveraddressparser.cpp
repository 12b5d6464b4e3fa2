// SPDX-License-Identifier: GPL-3.0-only
#include "engine/sandbox/serveraddress.h"

#include <QHostAddress>
#include <QMap>
#include <QRegularExpression>
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

std::optional<QString> decoded(const QString &text)
{
    static const QRegularExpression halfEncoded(QStringLiteral("%(?![0-9A-Fa-f]{2})"));
    QStringDecoder utf8(QStringDecoder::Utf8);
    const QString plain = utf8(QByteArray::fromPercentEncoding(text.toUtf8()));
    if (text.contains(halfEncoded) || utf8.hasError() || hasControlCharacter(plain))
        return std::nullopt;
    return plain;
}

/// By RFC 3986's grammar, but with a password as people paste it, "@" and all. QUrl would do the same only in part: it
/// refuses such a password and a socket's directory in place of the host, takes an empty port for none, makes another
/// host of "10.7", and never says which part was wrong.
Result<Pieces> split(const QString &text)
{
    static const QRegularExpression grammar(
        QRegularExpression::anchoredPattern(QStringLiteral("(?>(?<scheme>.+?)://)"
                                                           "((?<user>[^:/?]*)(:(?<password>[^/?]*))?@)?"
                                                           "(\\[(?<address>[^]/?]*)\\]|(?<host>(?!\\[)[^@:/?]*))"
                                                           "(:(?<port>[^@/?]*))?"
                                                           "(?<path>/[^?]*)?(\\?(?<query>.*))?")));
    if (text.indexOf(QLatin1String("://")) <= 0)
        return malformed(QLatin1String("scheme"));
    if (text.contains(u'#'))
        return malformed(QLatin1String("fragment"));
    const QRegularExpressionMatch found = grammar.match(text);
    if (!found.hasMatch())
        return malformed(QLatin1String("host"));
    if (found.hasCaptured(u"port") && found.captured(u"port").isEmpty())
        return malformed(QLatin1String("port"));
    const bool bracketed = found.hasCaptured(u"address");
    return Pieces{found.captured(u"scheme").toLower(),
                  found.captured(u"user"),
                  found.captured(u"password"),
                  found.captured(bracketed ? u"address" : u"host"),
                  found.captured(u"port"),
                  found.captured(u"path"),
                  found.captured(u"query"),
                  bracketed};
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

bool isWhole(const QString &text, QLatin1String pattern)
{
    return QRegularExpression(QRegularExpression::anchoredPattern(pattern)).match(text).hasMatch();
}

bool isHost(const QString &host, bool bracketed)
{
    if (bracketed)
        return QHostAddress(host).protocol() == QAbstractSocket::IPv6Protocol;
    return isWhole(host, QLatin1String("[A-Za-z0-9._-]{1,253}"));
}

std::optional<quint16> portNumber(const QString &text)
{
    bool ok = false;
    const quint16 port = text.toUShort(&ok);
    if (!ok || port == 0 || !isWhole(text, QLatin1String("[0-9]+"))) // and neither sign nor space
        return std::nullopt;
    return port;
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
    if (!isWhole(address.database, QLatin1String("[0-9]{0,5}")))
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
