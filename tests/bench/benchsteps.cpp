// SPDX-License-Identifier: GPL-3.0-only
// Parts of the engine by themselves: loads without the cache, and the draining of write-behind's queue.
#include "engine/core/asyncevent.h"
#include "engine/core/task.h"
#include "engine/measure/metrics.h"
#include "engine/stores/databaseview.h"
#include "engine/strategies/registry.h"
#include "engine/workload/caller.h"
#include "engine/workload/workload.h"
#include "tests/bench/bench.h"

#include <QCoreApplication>
#include <QSqlQuery>
#include <QTimer>

#include <cstdlib>
#include <vector>

namespace cachescope {

namespace {

/// What a run stands on, without clients and without a probe.
struct BenchSetup
{
    BenchSetup(const BenchServers &servers, int products, const QVector<std::pair<Key, Version>> &versions = {})
        : redis(servers.redis)
        , postgres(servers.postgres)
        , versionSource(products, versions)
    {
        history.start(products, versions);
        recorder.setWindow(usualTracing());
        recorder.start(start, &metrics);
        metrics.start(start);
        redis.open();
    }

    Snapshot figures()
    {
        Snapshot snapshot;
        metrics.fill(snapshot);
        return snapshot;
    }

    RedisConnection redis;
    PostgresPool postgres;
    Gate gate;
    Recorder recorder;
    VersionSource versionSource;
    WriteHistory history;
    SessionCheck check{history};
    Metrics metrics{history};
    Nanos start = now();
    Stores stores{gate, recorder, redis, postgres};
};

/// Loads one after the other, without end: what a strategy does on a miss, through gate, recorder and meter.
Task<> loadWithoutEnd(Stores *stores, int products, quint64 seed)
{
    WorkloadPlan plan;
    plan.choice = WorkloadPlan::Choice::Uniform;
    plan.seed = seed;
    Workload workload(plan, products);
    while (true) {
        const Key key = workload.next().key;
        Request request(*stores, Activity::Read, key);
        const auto loaded = co_await request.database().load(key);
        request.close(loaded ? Outcome::Ok : Outcome::Failed, loaded ? loaded->version : 0);
    }
}

QVector<std::pair<Key, Version>> versionsOf(const ServerAddress &address)
{
    QVector<std::pair<Key, Version>> versions;
    PostgresSession postgres(address);
    const Status read = postgres.run(QStringLiteral("SELECT id, version FROM cachescope.products WHERE version > 1"),
                                     {}, [&](const QSqlQuery &row) {
                                         versions.append({Key{row.value(0).toInt()}, row.value(1).toLongLong()});
                                     });
    return read ? versions : QVector<std::pair<Key, Version>>();
}

Product anotherValue(int id)
{
    Product product;
    product.key = Key{id};
    product.name = "Product " + QByteArray::number(id);
    product.priceCents = 500 + id % 9000;
    product.stock = 7;
    product.updatedAt = 1'700'000'000'000;
    return product;
}

/// Every `lanes`-th product is written once; nobody saves it yet.
Task<> queueWrites(Caller *caller, int first, int products, int lanes)
{
    for (int id = first; id <= products; id += lanes) {
        const Change change(anotherValue(id));
        co_await caller->write(change);
    }
}

struct Drained
{
    double seconds = 0;
    double rows = 0;
    double alone = 0; ///< UPDATEs a second by a worker that saves one row at a time
};

Task<> drainOnce(BenchSetup *setup, Strategy *strategy, int products, double seconds, Drained *result)
{
    constexpr int lanes = 50;
    while (setup->redis.state() != StoreState::Connected) {
        AsyncEvent alarm;
        co_await alarm.waitFor(std::chrono::milliseconds(5));
    }
    Caller caller(setup->stores, *strategy, setup->versionSource, setup->history, setup->check);
    std::vector<Task<>> writers;
    for (int lane = 1; lane <= lanes; ++lane)
        writers.push_back(queueWrites(&caller, lane, products, lanes));
    for (Task<> &writer : writers)
        co_await writer;
    const Nanos began = now();
    co_await strategy->drain();
    result->seconds = toMs(now() - began) / 1000;
    result->rows = static_cast<double>(setup->figures().database.rowsSaved);

    const Nanos from = now();
    qint64 saved = 0;
    for (int id = 1; now() - from < static_cast<Nanos>(seconds * second); id = id % products + 1) {
        Change change(anotherValue(id));
        change.product.version = setup->versionSource.next(change.key());
        setup->history.begin(change.key(), change.version());
        Request request(setup->stores, Activity::Flush, change.key());
        const auto done = co_await request.database().save(change);
        request.close(done ? Outcome::Ok : Outcome::Failed);
        saved += done ? 1 : 0;
    }
    result->alone = static_cast<double>(saved) / (toMs(now() - from) / 1000);
    QCoreApplication::exit(0);
}

} // namespace

int loadOnly(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const auto servers = benchServers();
    if (!servers)
        return 2;
    const int seconds = arguments.value(4).toInt();
    const int products = arguments.value(6).toInt();
    BenchSetup setup(*servers, products);
    for (int client = 0; client < arguments.value(5).toInt(); ++client)
        loadWithoutEnd(&setup.stores, products, static_cast<quint64>(client));
    QTimer::singleShot(seconds * 1000, &application, [&] {
        const Snapshot figures = setup.figures();
        print({{QStringLiteral("loads"),
                static_cast<double>(figures.database.loads) / (toMs(now() - setup.start) / 1000)},
               {QStringLiteral("failed"), static_cast<double>(figures.requests.failedReads)}});
        std::_Exit(figures.requests.failedReads == 0 ? 0 : 1); // the loaders are in the middle of their work
    });
    return QCoreApplication::exec();
}

/// Queues one write of each product while no worker runs, then lets write-behind settle.
int drain(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const auto servers = benchServers();
    if (!servers)
        return 2;
    const double seconds = arguments.value(4).toDouble();
    const int products = arguments.value(5).toInt();
    StrategyOptions options;
    options.batchSize = arguments.value(6).toInt();
    BenchSetup setup(*servers, products, versionsOf(servers->postgres));
    const auto strategy = makeStrategy(QStringLiteral("write-behind"), setup.stores, options);
    Drained result;
    const Task<> task = drainOnce(&setup, strategy.get(), products, seconds, &result);
    QCoreApplication::exec();
    print({{QStringLiteral("rows"), result.rows},
           {QStringLiteral("drained"), result.rows / result.seconds},
           {QStringLiteral("alone"), result.alone},
           {QStringLiteral("failed"), static_cast<double>(setup.figures().requests.failedWrites)}});
    return 0;
}

} // namespace cachescope
