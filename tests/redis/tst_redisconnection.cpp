// SPDX-License-Identifier: GPL-3.0-only
#include "engine/redis/redisconnection.h"
#include "tests/support/ownredis.h"
#include "tests/support/patience.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

#include <hiredis/hiredis.h>

#include <algorithm>
#include <functional>
#include <memory>
#include <vector>

using namespace cachescope;

namespace {

class Call final : public RedisCall
{
public:
    void replied(const redisReply *reply) override
    {
        ++replies;
        lost = !reply;
        if (reply && reply->str)
            text = QByteArray(reply->str, static_cast<qsizetype>(reply->len));
        if (then)
            then();
    }
    int replies = 0;
    bool lost = false;
    QByteArray text;
    std::function<void()> then;
};

void send(RedisConnection &redis, Call &call, std::initializer_list<QByteArrayView> words)
{
    redis.send(&call, {words.begin(), words.size()});
}

bool connects(RedisConnection &redis)
{
    redis.open();
    return QTest::qWaitFor([&] { return redis.state() == StoreState::Connected; }, patienceMs);
}

QByteArray ask(RedisConnection &redis, std::initializer_list<QByteArrayView> words)
{
    Call call;
    send(redis, call, words);
    if (!QTest::qWaitFor([&] { return call.replies > 0; }, patienceMs))
        qFatal("no answer, not even a loss");
    return call.lost ? "lost" : call.text;
}

} // namespace

class TestRedisConnection : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void itConnectsAndTellsTheVersion();
    void itIsReachedByAHostNameToo();
    void aThousandCommandsInOneTurnAreAnsweredInOrder();
    void binaryValuesPassUnchanged();
    void nobodyIsCalledBackFromInsideSend();
    void withoutAServerEveryCallIsToldAndTheStateSaysDown();
    void itComesBackAfterTheServerWasKilled();
    void callsWaitingWhenTheServerDiesAreToldOnce();
    void aFrozenServerFreesEveryWaitingCall();
    void anAnswerInTimeKeepsTheConnectionThoughManyWait();
    void aWrongPasswordIsAccessDenied_data();
    void aWrongPasswordIsAccessDenied();
    void theRightPasswordIsLetIn();
    void aDatabaseThatDoesNotExistIsNamed();
    void anotherDatabaseIsSelected();
    void tlsIsRefusedAndNeverFallsBackToPlainText();
    void aHostThatDoesNotResolveIsUnreachable();
    void aPathTooLongForASocketIsUnreachable();
    void closingTellsEveryWaitingCall();
    void aCallMaySendAgainFromItsAnswerAlsoWhenLost();
};

void TestRedisConnection::itConnectsAndTellsTheVersion()
{
    OwnRedis server;
    QVERIFY(server.start());
    RedisConnection redis(server.address());
    QSignalSpy states(&redis, &RedisConnection::stateChanged);
    QCOMPARE(redis.state(), StoreState::Unknown);
    QVERIFY(connects(redis));
    QCOMPARE(states.size(), 1);
    QVERIFY2(redis.serverVersion().contains(QLatin1Char('.')), qPrintable(redis.serverVersion()));
    QCOMPARE(ask(redis, {"PING"}), QByteArray("PONG"));
}

void TestRedisConnection::itIsReachedByAHostNameToo()
{
    OwnRedis server("port 0\nunixsocketperm 700\n");
    QVERIFY(server.start());
    RedisConnection bySocket(server.address());
    QVERIFY(connects(bySocket));
    // A port that is free: the server looks for one itself.
    for (int port = 20'000 + QCoreApplication::applicationPid() % 20'000, tries = 0;; ++port) {
        QVERIFY(++tries < 50);
        if (ask(bySocket, {"CONFIG", "SET", "bind", "127.0.0.1"}) != "OK")
            continue;
        if (ask(bySocket, {"CONFIG", "SET", "port", QByteArray::number(port)}) != "OK")
            continue;
        ServerAddress address;
        address.host = QStringLiteral("localhost");
        address.port = static_cast<quint16>(port);
        RedisConnection byName(address);
        QVERIFY(connects(byName));
        QCOMPARE(ask(byName, {"PING"}), QByteArray("PONG"));
        break;
    }
}

void TestRedisConnection::aThousandCommandsInOneTurnAreAnsweredInOrder()
{
    OwnRedis server;
    QVERIFY(server.start());
    RedisConnection redis(server.address());
    QVERIFY(connects(redis));
    std::vector<Call> calls(1000);
    QVector<int> order;
    for (int i = 0; i < 1000; ++i) {
        calls[static_cast<size_t>(i)].then = [&order, i] { order.append(i); };
        send(redis, calls[static_cast<size_t>(i)], {"ECHO", QByteArray::number(i)});
    }
    QTRY_COMPARE_WITH_TIMEOUT(order.size(), 1000, patienceMs);
    for (int i = 0; i < 1000; ++i) {
        QCOMPARE(order.at(i), i);
        QCOMPARE(calls[static_cast<size_t>(i)].text, QByteArray::number(i));
        QCOMPARE(calls[static_cast<size_t>(i)].replies, 1);
    }
}

void TestRedisConnection::binaryValuesPassUnchanged()
{
    OwnRedis server;
    QVERIFY(server.start());
    RedisConnection redis(server.address());
    QVERIFY(connects(redis));
    QByteArray value;
    for (int byte = 0; byte < 256; ++byte)
        value.append(static_cast<char>(byte));
    value = value.repeated(5000);
    QCOMPARE(ask(redis, {"SET", "bytes", value}), QByteArray("OK"));
    QCOMPARE(ask(redis, {"GET", "bytes"}), value);
}

void TestRedisConnection::nobodyIsCalledBackFromInsideSend()
{
    OwnRedis server;
    RedisConnection redis(server.address());
    Call unopened;
    send(redis, unopened, {"PING"});
    QCOMPARE(unopened.replies, 0);
    QTRY_COMPARE_WITH_TIMEOUT(unopened.replies, 1, patienceMs);
    QVERIFY(unopened.lost);
    QVERIFY(server.start());
    QVERIFY(connects(redis));
    Call call;
    send(redis, call, {"PING"});
    QCOMPARE(call.replies, 0);
    QTRY_COMPARE_WITH_TIMEOUT(call.replies, 1, patienceMs);
}

void TestRedisConnection::withoutAServerEveryCallIsToldAndTheStateSaysDown()
{
    OwnRedis server;
    RedisConnection redis(server.address());
    redis.open();
    QTRY_COMPARE_WITH_TIMEOUT(redis.state(), StoreState::Down, patienceMs);
    QCOMPARE(redis.lastError().kind, Error::Kind::Unreachable);
    QVERIFY(!redis.lastError().detail.isEmpty());
    QCOMPARE(ask(redis, {"PING"}), QByteArray("lost"));
    QVERIFY(server.start()); // it is still tried now and then
    QTRY_COMPARE_WITH_TIMEOUT(redis.state(), StoreState::Connected, patienceMs);
}

void TestRedisConnection::itComesBackAfterTheServerWasKilled()
{
    OwnRedis server;
    QVERIFY(server.start());
    RedisConnection redis(server.address());
    QVERIFY(connects(redis));
    for (int round = 0; round < 3; ++round) {
        server.kill();
        QTRY_VERIFY_WITH_TIMEOUT(redis.state() != StoreState::Connected, patienceMs);
        QCOMPARE(redis.lastError().kind, Error::Kind::Unreachable);
        QVERIFY(server.start());
        QTRY_COMPARE_WITH_TIMEOUT(redis.state(), StoreState::Connected, patienceMs);
        QCOMPARE(ask(redis, {"PING"}), QByteArray("PONG"));
    }
}

void TestRedisConnection::callsWaitingWhenTheServerDiesAreToldOnce()
{
    OwnRedis server;
    QVERIFY(server.start());
    RedisConnection redis(server.address());
    QVERIFY(connects(redis));
    server.freeze(); // so that nothing is answered before the end
    std::vector<Call> calls(100);
    for (Call &call : calls)
        send(redis, call, {"PING"});
    server.kill();
    const auto allTold = [&] {
        return std::all_of(calls.begin(), calls.end(), [](const Call &call) { return call.replies == 1; });
    };
    QTRY_VERIFY_WITH_TIMEOUT(allTold(), patienceMs);
    for (const Call &call : calls)
        QVERIFY(call.lost);
    QVERIFY(server.start());
    QTRY_COMPARE_WITH_TIMEOUT(redis.state(), StoreState::Connected, patienceMs);
    QVERIFY(allTold());
}

void TestRedisConnection::aFrozenServerFreesEveryWaitingCall()
{
    OwnRedis server;
    QVERIFY(server.start());
    RedisConnection redis(server.address());
    redis.setCommandTimeout(300 * millisecond);
    QVERIFY(connects(redis));
    server.freeze();
    std::vector<Call> calls(100);
    QElapsedTimer time;
    time.start();
    for (Call &call : calls)
        send(redis, call, {"PING"});
    const auto allTold = [&] {
        return std::all_of(calls.begin(), calls.end(), [](const Call &call) { return call.replies == 1; });
    };
    QTRY_VERIFY_WITH_TIMEOUT(allTold(), patienceMs);
    QVERIFY(time.elapsed() >= 300);
    QCOMPARE(redis.lastError().kind, Error::Kind::TimedOut);
    for (const Call &call : calls)
        QVERIFY(call.lost);
    server.thaw();
    QTRY_COMPARE_WITH_TIMEOUT(redis.state(), StoreState::Connected, patienceMs);
    QCOMPARE(ask(redis, {"PING"}), QByteArray("PONG"));
}

void TestRedisConnection::anAnswerInTimeKeepsTheConnectionThoughManyWait()
{
    OwnRedis server;
    QVERIFY(server.start());
    RedisConnection redis(server.address());
    redis.setCommandTimeout(600 * millisecond);
    QVERIFY(connects(redis));
    QSignalSpy states(&redis, &RedisConnection::stateChanged);
    // Together they take longer than the time-out, each of them does not.
    std::vector<Call> calls(12);
    for (Call &call : calls)
        send(redis, call, {"DEBUG", "SLEEP", "0.1"});
    QTRY_VERIFY_WITH_TIMEOUT(
        std::all_of(calls.begin(), calls.end(), [](const Call &call) { return call.replies == 1; }), patienceMs);
    QVERIFY(std::none_of(calls.begin(), calls.end(), [](const Call &call) { return call.lost; }));
    QCOMPARE(states.size(), 0);
}

void TestRedisConnection::aWrongPasswordIsAccessDenied_data()
{
    QTest::addColumn<QString>("user");
    QTest::addColumn<QString>("password");
    QTest::newRow("a wrong password") << QString() << QStringLiteral("wrong");
    QTest::newRow("no password") << QString() << QString();
    QTest::newRow("an unknown user") << QStringLiteral("nobody") << QStringLiteral("secret");
}

void TestRedisConnection::aWrongPasswordIsAccessDenied()
{
    QFETCH(const QString, user);
    QFETCH(const QString, password);
    OwnRedis server("requirepass secret\n");
    QVERIFY(server.start());
    ServerAddress address = server.address();
    address.user = user;
    address.password = password;
    RedisConnection redis(address);
    redis.open();
    QTRY_COMPARE_WITH_TIMEOUT(redis.state(), StoreState::Down, patienceMs); // hopeless: no need of several attempts
    QCOMPARE(redis.lastError().kind, Error::Kind::AccessDenied);
    QVERIFY(!redis.lastError().detail.contains(QLatin1String("secret")));
    QCOMPARE(ask(redis, {"PING"}), QByteArray("lost"));
}

void TestRedisConnection::theRightPasswordIsLetIn()
{
    OwnRedis server("requirepass \"s e c r e t\"\n");
    QVERIFY(server.start());
    ServerAddress address = server.address();
    address.password = QStringLiteral("s e c r e t");
    RedisConnection redis(address);
    QVERIFY(connects(redis));
    QCOMPARE(ask(redis, {"PING"}), QByteArray("PONG"));
    server.kill();
    QVERIFY(server.start());
    QTRY_COMPARE_WITH_TIMEOUT(ask(redis, {"PING"}), QByteArray("PONG"), patienceMs); // also on the new connection
}

void TestRedisConnection::aDatabaseThatDoesNotExistIsNamed()
{
    OwnRedis server;
    QVERIFY(server.start());
    ServerAddress address = server.address();
    address.database = QStringLiteral("99");
    RedisConnection redis(address);
    redis.open();
    QTRY_COMPARE_WITH_TIMEOUT(redis.state(), StoreState::Down, patienceMs);
    QCOMPARE(redis.lastError().kind, Error::Kind::NoSuchDatabase);
}

void TestRedisConnection::anotherDatabaseIsSelected()
{
    OwnRedis server;
    QVERIFY(server.start());
    ServerAddress address = server.address();
    RedisConnection first(address);
    address.database = QStringLiteral("3");
    RedisConnection third(address);
    QVERIFY(connects(first));
    QVERIFY(connects(third));
    QCOMPARE(ask(third, {"SET", "here", "yes"}), QByteArray("OK"));
    QCOMPARE(ask(first, {"GET", "here"}), QByteArray());
    QCOMPARE(ask(third, {"GET", "here"}), QByteArray("yes"));
}

void TestRedisConnection::tlsIsRefusedAndNeverFallsBackToPlainText()
{
    OwnRedis server;
    QVERIFY(server.start());
    ServerAddress address = server.address();
    address.tls = true;
    RedisConnection redis(address);
    redis.open();
    QTRY_COMPARE_WITH_TIMEOUT(redis.state(), StoreState::Down, patienceMs);
    QCOMPARE(redis.lastError().kind, Error::Kind::Unsupported);
    QCOMPARE(ask(redis, {"PING"}), QByteArray("lost"));
}

void TestRedisConnection::aHostThatDoesNotResolveIsUnreachable()
{
    ServerAddress address;
    address.host = QStringLiteral("no-such-host.invalid");
    RedisConnection redis(address);
    redis.open();
    QTRY_VERIFY_WITH_TIMEOUT(redis.state() != StoreState::Unknown, patienceMs);
    QCOMPARE(redis.lastError().kind, Error::Kind::Unreachable);
    QVERIFY(!redis.lastError().detail.isEmpty());
}

void TestRedisConnection::aPathTooLongForASocketIsUnreachable()
{
    ServerAddress address;
    address.socket = QLatin1Char('/') + QString(300, QLatin1Char('x'));
    RedisConnection redis(address);
    redis.open();
    QTRY_COMPARE_WITH_TIMEOUT(redis.state(), StoreState::Down, patienceMs);
    QCOMPARE(redis.lastError().kind, Error::Kind::Unreachable);
}

void TestRedisConnection::closingTellsEveryWaitingCall()
{
    OwnRedis server;
    QVERIFY(server.start());
    std::vector<Call> calls(20);
    {
        RedisConnection redis(server.address());
        QVERIFY(connects(redis));
        for (Call &call : calls)
            send(redis, call, {"PING"});
    }
    for (const Call &call : calls)
        QVERIFY(call.lost && call.replies == 1);
}

void TestRedisConnection::aCallMaySendAgainFromItsAnswerAlsoWhenLost()
{
    OwnRedis server;
    QVERIFY(server.start());
    RedisConnection redis(server.address());
    QVERIFY(connects(redis));
    Call call;
    bool again = true;
    call.then = [&] {
        if (again)
            send(redis, call, {"PING"});
    };
    send(redis, call, {"PING"});
    QTRY_VERIFY_WITH_TIMEOUT(call.replies > 100, patienceMs);
    server.kill();
    QTRY_VERIFY_WITH_TIMEOUT(call.lost, patienceMs);
    QTRY_VERIFY_WITH_TIMEOUT(redis.state() != StoreState::Connected, patienceMs);
    QVERIFY(server.start());
    QTRY_VERIFY_WITH_TIMEOUT(!call.lost && redis.state() == StoreState::Connected, patienceMs);
    again = false;
    const int replies = call.replies;
    QTRY_COMPARE_WITH_TIMEOUT(call.replies, replies + 1, patienceMs);
}

QTEST_GUILESS_MAIN(TestRedisConnection)
#include "tst_redisconnection.moc"
