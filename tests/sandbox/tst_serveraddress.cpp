// SPDX-License-Identifier: GPL-3.0-only
#include "engine/sandbox/serveraddress.h"

#include <QTest>

using namespace cachescope;
using Kind = ServerAddress::Kind;

Q_DECLARE_METATYPE(cachescope::ServerAddress::Kind)

class TestServerAddress : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void addressesAreRead_data();
    void addressesAreRead();
    void badAddressesNameTheirPart_data();
    void badAddressesNameTheirPart();
    void whatIsWrittenReadsBackTheSame_data();
    void whatIsWrittenReadsBackTheSame();
    void thePasswordIsNeverDisplayed();
    void localAddresses_data();
    void localAddresses();
    void aSocketPathOf107BytesIsTheLongest();
};

namespace {

QString text(const char *utf8)
{
    return QString::fromUtf8(utf8);
}

ServerAddress redis(const char *host, quint16 port = 0, const char *database = "")
{
    ServerAddress address;
    address.host = text(host);
    address.port = port;
    address.database = text(database);
    return address;
}

ServerAddress postgres(const char *host, quint16 port, const char *database, const char *sslMode = "")
{
    ServerAddress address = redis(host, port, database);
    address.kind = Kind::Postgres;
    address.sslMode = text(sslMode);
    return address;
}

ServerAddress with(ServerAddress address, const char *user, const char *password)
{
    address.user = text(user);
    address.password = text(password);
    return address;
}

ServerAddress at(ServerAddress address, const char *socket)
{
    address.host.clear();
    address.socket = text(socket);
    return address;
}

ServerAddress encrypted(ServerAddress address)
{
    address.tls = true;
    return address;
}

} // namespace

void TestServerAddress::addressesAreRead_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<ServerAddress>("expected");

    QTest::newRow("a bare Redis host") << text("redis://localhost") << redis("localhost");
    QTest::newRow("a final slash names no database") << text("redis://localhost/") << redis("localhost");
    QTest::newRow("port and database") << text("redis://10.0.0.7:6380/3") << redis("10.0.0.7", 6380, "3");
    QTest::newRow("spaces around a pasted address") << text("  redis://localhost:1\n") << redis("localhost", 1);
    QTest::newRow("a scheme in capitals") << text("REDIS://localhost") << redis("localhost");
    QTest::newRow("a password without a user") << text("redis://:secret@cache") << with(redis("cache"), "", "secret");
    QTest::newRow("user and password") << text("redis://ann:secret@cache") << with(redis("cache"), "ann", "secret");
    QTest::newRow("a percent-encoded password")
        << text("redis://ann:p%40ss%3A%2F%C3%A9@cache") << with(redis("cache"), "ann", "p@ss:/é");
    QTest::newRow("a password with a colon and an at sign as they are")
        << text("redis://ann:a:b@c@cache") << with(redis("cache"), "ann", "a:b@c");
    QTest::newRow("Redis over TLS") << text("rediss://cache:6390") << encrypted(redis("cache", 6390));
    QTest::newRow("IPv6 with a port") << text("redis://[::1]:6380/0") << redis("::1", 6380, "0");
    QTest::newRow("a Redis socket") << text("redis+unix:///run/redis.sock") << at(redis(""), "/run/redis.sock");
    QTest::newRow("a Redis socket with a database")
        << text("redis+unix:///run/my%20redis.sock?db=2") << at(redis("", 0, "2"), "/run/my redis.sock");
    QTest::newRow("a Redis socket with a password")
        << text("redis+unix://:pw@/run/redis.sock") << with(at(redis(""), "/run/redis.sock"), "", "pw");

    QTest::newRow("a local PostgreSQL") << text("postgres://ann@localhost/shop")
                                        << with(postgres("localhost", 0, "shop"), "ann", "");
    QTest::newRow("the long PostgreSQL scheme")
        << text("postgresql://127.0.0.1:5433/shop") << postgres("127.0.0.1", 5433, "shop");
    QTest::newRow("a remote PostgreSQL is verified")
        << text("postgres://ann:pw@db.example.org/shop")
        << with(postgres("db.example.org", 0, "shop", "verify-full"), "ann", "pw");
    QTest::newRow("a remote PostgreSQL that says otherwise")
        << text("postgres://db.example.org/shop?sslmode=require") << postgres("db.example.org", 0, "shop", "require");
    QTest::newRow("a PostgreSQL socket directory")
        << text("postgres:///shop?host=/run/postgresql&port=5433&user=ann&password=pw")
        << with(at(postgres("", 5433, "shop"), "/run/postgresql"), "ann", "pw");
    QTest::newRow("a PostgreSQL socket directory in place of the host")
        << text("postgres://ann@%2Frun%2Fpostgresql/shop")
        << with(at(postgres("", 0, "shop"), "/run/postgresql"), "ann", "");
    QTest::newRow("a PostgreSQL host among the options")
        << text("postgres:///shop?host=localhost&port=1") << postgres("localhost", 1, "shop");
    QTest::newRow("a PostgreSQL IPv6 host among the options")
        << text("postgres:///shop?host=::1") << postgres("::1", 0, "shop");
    QTest::newRow("a database beyond ASCII")
        << text("postgres://localhost/c%E1%BB%ADa%20h%C3%A0ng") << postgres("localhost", 0, "cửa hàng");
}

void TestServerAddress::addressesAreRead()
{
    QFETCH(const QString, url);
    QFETCH(const ServerAddress, expected);
    const auto parsed = ServerAddress::parse(expected.kind, url);
    QVERIFY2(parsed, parsed ? "" : qPrintable(parsed.error().detail));
    QCOMPARE(parsed->host, expected.host);
    QCOMPARE(parsed->port, expected.port);
    QCOMPARE(parsed->socket, expected.socket);
    QCOMPARE(parsed->user, expected.user);
    QCOMPARE(parsed->password, expected.password);
    QCOMPARE(parsed->database, expected.database);
    QCOMPARE(parsed->sslMode, expected.sslMode);
    QVERIFY(*parsed == expected);
}

void TestServerAddress::badAddressesNameTheirPart_data()
{
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("part");
    const auto row = [](const char *name, Kind kind, const char *url, const char *part) {
        QTest::newRow(name) << kind << text(url) << text(part);
    };

    row("nothing at all", Kind::Redis, "", "scheme");
    row("no scheme", Kind::Redis, "localhost:6379", "scheme");
    row("another program's scheme", Kind::Redis, "http://localhost", "scheme");
    row("a PostgreSQL address where Redis is asked for", Kind::Redis, "postgres://localhost/shop", "scheme");
    row("a Redis address where PostgreSQL is asked for", Kind::Postgres, "redis://localhost", "scheme");
    row("no host", Kind::Redis, "redis://", "host");
    row("no host but a port", Kind::Redis, "redis://:6379", "host");
    row("a host with a forbidden character", Kind::Redis, "redis://ca!che", "host");
    row("a host with a quote", Kind::Postgres, "postgres://a'b/shop", "host");
    row("two hosts", Kind::Postgres, "postgres://a,b/shop", "host");
    row("IPv6 without its end", Kind::Redis, "redis://[::1", "host");
    row("brackets around a name", Kind::Redis, "redis://[cache]", "host");
    row("a word behind the bracket", Kind::Redis, "redis://[::1]x:1", "host");
    row("IPv6 without brackets", Kind::Redis, "redis://fe80::1:6379", "port");
    row("an empty port", Kind::Redis, "redis://cache:", "port");
    row("port nought", Kind::Redis, "redis://cache:0", "port");
    row("a port too large", Kind::Redis, "redis://cache:65536", "port");
    row("a port that is no number", Kind::Redis, "redis://cache:abc", "port");
    row("a port with a sign", Kind::Redis, "redis://cache:+1", "port");
    row("a Redis database that is no number", Kind::Redis, "redis://cache/shop", "database");
    row("a negative Redis database", Kind::Redis, "redis://cache/-1", "database");
    row("a path behind the database", Kind::Redis, "redis://cache/1/2", "database");
    row("no PostgreSQL database", Kind::Postgres, "postgres://localhost", "database");
    row("an empty PostgreSQL database", Kind::Postgres, "postgres://localhost/", "database");
    row("an option Redis does not know", Kind::Redis, "redis://cache?timeout=1", "option");
    row("an option PostgreSQL is not given", Kind::Postgres, "postgres://localhost/shop?options=-c", "option");
    row("an option twice", Kind::Postgres, "postgres:///shop?host=/run&host=/tmp", "option");
    row("an option without a value", Kind::Postgres, "postgres:///shop?host=", "option");
    row("an unknown sslmode", Kind::Postgres, "postgres://localhost/shop?sslmode=maybe", "sslmode");
    row("two users", Kind::Postgres, "postgres://ann@localhost/shop?user=bob", "user");
    row("two passwords", Kind::Postgres, "postgres://ann:a@localhost/shop?password=b", "password");
    row("two hosts in two places", Kind::Postgres, "postgres://a/shop?host=b", "host");
    row("two ports in two places", Kind::Postgres, "postgres://a:1/shop?port=2", "port");
    row("half a percent sign in the user", Kind::Redis, "redis://a%2@cache", "user");
    row("a percent sign without digits in the password", Kind::Redis, "redis://a:%zz@cache", "password");
    row("a password that is not UTF-8", Kind::Redis, "redis://a:%ff@cache", "password");
    row("U+0000 in the user", Kind::Redis, "redis://a%00b@cache", "user");
    row("U+0000 in the database", Kind::Postgres, "postgres://localhost/a%00b", "database");
    row("a line break in the password", Kind::Redis, "redis://a:b%0Ac@cache", "password");
    row("a raw control character", Kind::Redis,
        "redis://ca\x01"
        "che",
        "character");
    row("a space inside", Kind::Redis, "redis://ca che", "character");
    row("a fragment", Kind::Redis, "redis://cache#1", "fragment");
    row("a socket without a path", Kind::Redis, "redis+unix://", "socket");
    row("a socket that is a directory", Kind::Redis, "redis+unix:///run/", "socket");
    row("a socket behind a host", Kind::Redis, "redis+unix://host/run/redis.sock", "host");
}

void TestServerAddress::badAddressesNameTheirPart()
{
    QFETCH(const Kind, kind);
    QFETCH(const QString, url);
    QFETCH(const QString, part);
    const auto parsed = ServerAddress::parse(kind, url);
    QVERIFY(!parsed);
    QCOMPARE(parsed.error().kind, Error::Kind::Malformed);
    QCOMPARE(parsed.error().detail, part);
}

void TestServerAddress::whatIsWrittenReadsBackTheSame_data()
{
    addressesAreRead_data();
}

void TestServerAddress::whatIsWrittenReadsBackTheSame()
{
    QFETCH(const ServerAddress, expected);
    const auto again = ServerAddress::parse(expected.kind, expected.toUrl());
    QVERIFY2(again, qPrintable(expected.toUrl()));
    QVERIFY2(*again == expected, qPrintable(expected.toUrl()));
}

void TestServerAddress::thePasswordIsNeverDisplayed()
{
    const QString secret = QStringLiteral("hunter2");
    const QStringList urls = {QStringLiteral("redis://ann:hunter2@cache:1/2"), QStringLiteral("redis://:hunter2@cache"),
                              QStringLiteral("redis+unix://:hunter2@/run/redis.sock")};
    for (const QString &url : urls) {
        const auto address = ServerAddress::parse(Kind::Redis, url);
        QVERIFY(address);
        QVERIFY(address->toUrl().contains(secret));
        QVERIFY(!address->display().contains(secret));
    }
    const auto address =
        ServerAddress::parse(Kind::Postgres, QStringLiteral("postgres:///shop?host=/run&password=hunter2"));
    QVERIFY(address);
    QCOMPARE(address->display(), QStringLiteral("postgres:///shop?host=/run"));

    const auto mistyped = ServerAddress::parse(Kind::Redis, QStringLiteral("redis://ann:hunter2/x@cache"));
    QVERIFY(!mistyped);
    QVERIFY(!mistyped.error().detail.contains(secret));
}

void TestServerAddress::localAddresses_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<bool>("local");
    QTest::newRow("localhost") << text("postgres://LocalHost/a") << true;
    QTest::newRow("a loopback address") << text("postgres://127.0.0.2/a") << true;
    QTest::newRow("IPv6 loopback") << text("postgres://[::1]/a") << true;
    QTest::newRow("a socket") << text("postgres:///a?host=/run") << true;
    QTest::newRow("a private network is remote") << text("postgres://192.168.1.4/a") << false;
    QTest::newRow("a name that begins like localhost") << text("postgres://localhost.example.org/a") << false;
}

void TestServerAddress::localAddresses()
{
    QFETCH(const QString, url);
    QFETCH(const bool, local);
    const auto address = ServerAddress::parse(Kind::Postgres, url);
    QVERIFY(address);
    QCOMPARE(address->isLocal(), local);
    QCOMPARE(address->sslMode.isEmpty(), local);
}

void TestServerAddress::aSocketPathOf107BytesIsTheLongest()
{
    const QString path = u'/' + QString(106, u'a');
    QVERIFY(ServerAddress::parse(Kind::Redis, QStringLiteral("redis+unix://") + path));
    const auto tooLong = ServerAddress::parse(Kind::Redis, QStringLiteral("redis+unix://") + path + u'a');
    QVERIFY(!tooLong);
    QCOMPARE(tooLong.error().detail, QStringLiteral("socket"));

    // PostgreSQL adds the file's own name: "/.s.PGSQL.5432".
    const QString directory = u'/' + QString(92, u'a');
    QVERIFY(ServerAddress::parse(Kind::Postgres, QStringLiteral("postgres:///shop?host=") + directory));
    QVERIFY(!ServerAddress::parse(Kind::Postgres, QStringLiteral("postgres:///shop?host=") + directory + u'a'));
}

QTEST_GUILESS_MAIN(TestServerAddress)
#include "tst_serveraddress.moc"
