// SPDX-License-Identifier: GPL-3.0-only
#include "tests/support/workbench.h"

#include "engine/sandbox/sandbox.h"

#include <qcorotask.h>
#include <QSignalSpy>
#include <QTest>

namespace cachescope {

bool startSandbox(Sandbox &sandbox)
{
    QSignalSpy ready(&sandbox, &Sandbox::ready), failed(&sandbox, &Sandbox::failed);
    sandbox.start();
    return QTest::qWaitFor([&] { return !ready.isEmpty() || !failed.isEmpty(); }, patienceMs) && failed.isEmpty();
}

void StepLog::stepEnded(const RequestTag &, const TraceEvent &event, std::span<const Change> changes)
{
    entries.append({event, QVector<Change>(changes.begin(), changes.end()), now()});
}

QVector<Step> StepLog::steps(Activity activity) const
{
    QVector<Step> steps;
    for (const Entry &entry : entries) {
        if (entry.event.activity == activity && entry.event.step != Step::Request)
            steps.append(entry.event.step);
    }
    return steps;
}

QVector<StepLog::Entry> StepLog::all(Step step) const
{
    QVector<Entry> found;
    for (const Entry &entry : entries) {
        if (entry.event.step == step)
            found.append(entry);
    }
    return found;
}

Workbench::Workbench(const Servers &real, const Servers &used)
    : redis(used.redis)
    , monitorRedis(real.redis)
    , postgres(used.postgres)
    , monitorPostgres(real.postgres, 1)
    , setup(monitorRedis, monitorPostgres, QByteArrayLiteral("cachescope:"))
    , monitor(monitorRedis, monitorPostgres, QByteArrayLiteral("cachescope:"))
    , stores{gate, recorder, redis, postgres, QByteArrayLiteral("cachescope:"), {}}
{
}

bool Workbench::lay(int products)
{
    redis.open();
    monitorRedis.open();
    const auto isUp = [this] {
        const bool reachable = redis.address() == monitorRedis.address();
        return monitorRedis.state() == StoreState::Connected && (!reachable || redis.state() == StoreState::Connected);
    };
    if (!QTest::qWaitFor(isUp, patienceMs))
        return false;
    const auto laid = QCoro::waitFor(setup.prepareDatabase(products));
    const auto emptied = QCoro::waitFor(setup.resetProducts());
    const auto laidAnew = QCoro::waitFor(setup.prepareDatabase(products));
    recorder.start(now(), &log);
    return laid && emptied && laidAnew;
}

std::unique_ptr<Strategy> Workbench::make(const char *id)
{
    stores.guards = guardsOf(options);
    return makeStrategy(QString::fromLatin1(id), stores, options);
}

namespace {

/// As a request is closed by whoever asks: that something is not there is an answer.
template<typename T> Outcome outcomeOf(const Result<T> &result)
{
    if (result)
        return Outcome::Ok;
    switch (result.error().kind) {
    case Error::Kind::NotFound: return Outcome::NotFound;
    case Error::Kind::Exists: return Outcome::Exists;
    default: return Outcome::Failed;
    }
}

} // namespace

Task<Result<Product>> Workbench::reading(Strategy &strategy, Key key)
{
    stores.guards = guardsOf(options);
    Request request(stores, Activity::Read, key);
    const auto answer = co_await strategy.read(request, key);
    request.close(outcomeOf(answer));
    co_return answer;
}

Task<Status> Workbench::writing(Strategy &strategy, Change change)
{
    stores.guards = guardsOf(options);
    Request request(stores, Activity::Write, change.key(), change.kind);
    const auto done = co_await strategy.write(request, change);
    request.close(outcomeOf(done), change.version());
    co_return done;
}

Result<Product> Workbench::read(Strategy &strategy, int id)
{
    return QCoro::waitFor(reading(strategy, Key{id}));
}

Status Workbench::write(Strategy &strategy, const Change &change)
{
    return QCoro::waitFor(writing(strategy, change));
}

void Workbench::drain(Strategy &strategy)
{
    QCoro::waitFor(strategy.drain());
}

std::optional<Product> Workbench::cached(int id)
{
    const auto both = QCoro::waitFor(monitor.product(Key{id}));
    return both ? both->cached : std::nullopt;
}

std::optional<Product> Workbench::stored(int id)
{
    const auto both = QCoro::waitFor(monitor.product(Key{id}));
    return both ? both->stored : std::nullopt;
}

qint64 Workbench::expiresInMs(int id)
{
    const auto both = QCoro::waitFor(monitor.product(Key{id}));
    return both ? both->expiresInMs : -1;
}

StoreMonitor::Queue Workbench::queue()
{
    const auto queue = QCoro::waitFor(monitor.queue());
    return queue ? *queue : StoreMonitor::Queue{-1, -1, -1, 0};
}

namespace {

Task<Result<RedisValue>> asked(RedisConnection &redis, QVector<QByteArray> command)
{
    const auto answer = co_await RedisCommand(redis, command);
    co_return answer;
}

Task<Status> worked(PostgresPool &postgres, QString statement)
{
    const DatabaseWork::Work work = [&](PostgresSession &session) { return session.run(statement); };
    const auto done = co_await DatabaseWork(postgres, work);
    co_return done;
}

} // namespace

Result<RedisValue> Workbench::redisSays(const QVector<QByteArray> &command)
{
    return QCoro::waitFor(asked(monitorRedis, command));
}

bool Workbench::sql(const QString &statement)
{
    const Status done = QCoro::waitFor(worked(monitorPostgres, statement));
    if (!done)
        qWarning("%s: %s", qPrintable(statement), qPrintable(done.error().detail));
    return done.ok();
}

Product productOf(int id, Version version, qint64 priceCents)
{
    Product product;
    product.key = Key{id};
    product.name = "Lamp " + QByteArray::number(version);
    product.priceCents = priceCents;
    product.stock = 5;
    product.updatedAt = 1'700'000'000'123;
    product.version = version;
    return product;
}

QVector<Change> updatesOf(const QVector<Product> &products)
{
    QVector<Change> updates;
    for (const Product &product : products)
        updates.append(Change(product));
    return updates;
}

Workbench::Servers nobody()
{
    Workbench::Servers servers;
    servers.redis.kind = ServerAddress::Kind::Redis;
    servers.redis.socket = QStringLiteral("/nonexistent/redis.sock");
    servers.postgres.kind = ServerAddress::Kind::Postgres;
    servers.postgres.socket = QStringLiteral("/nonexistent");
    servers.postgres.user = servers.postgres.database = QStringLiteral("cachescope");
    return servers;
}

} // namespace cachescope
