// SPDX-License-Identifier: GPL-3.0-only
// Whole runs through the Lab, with full counting, history check and sampled tracing.
#include "engine/lab/lab.h"
#include "engine/postgres/postgressession.h"
#include "tests/bench/bench.h"

#include <QCoreApplication>
#include <QSqlQuery>
#include <QTimer>

#include <hiredis/hiredis.h>

#include <memory>

namespace cachescope {

namespace {

Scenario scenarioFrom(const QStringList &arguments)
{
    Scenario scenario;
    scenario.strategy = arguments.value(0);
    scenario.seconds = arguments.value(1).toDouble();
    scenario.workload.clients = arguments.value(2).toInt();
    scenario.workload.readShare = arguments.value(3).toDouble();
    scenario.products = arguments.value(4).toInt();
    scenario.options.expiry = std::chrono::milliseconds(arguments.value(5).toInt());
    scenario.workload.choice = WorkloadPlan::Choice::Uniform;
    if (arguments.value(6) == QLatin1String("database-first"))
        scenario.options.writeThroughOrder = WriteThroughOrder::DatabaseFirst;
    return scenario;
}

/// Puts every product into the cache as its row stands in the database: what warming does, faster than any client.
bool fillCache(const BenchServers &servers, int products)
{
    struct Free
    {
        void operator()(redisContext *context) const { redisFree(context); }
    };
    const std::unique_ptr<redisContext, Free> redis(redisConnectUnix(servers.redis.socket.toLocal8Bit().constData()));
    if (!redis || redis->err)
        return false;
    int waiting = 0;
    bool sound = true;
    const auto settle = [&](int most) {
        for (; waiting > most; --waiting) {
            void *reply = nullptr;
            sound = redisGetReply(redis.get(), &reply) == REDIS_OK && sound;
            freeReplyObject(reply);
        }
    };
    PostgresSession postgres(servers.postgres);
    const Status read = postgres.run(
        QStringLiteral("SELECT id, name, price_cents, stock, (extract(epoch FROM updated_at) * 1000)::bigint, version "
                       "FROM cachescope.products WHERE id <= ?"),
        {products}, [&](const QSqlQuery &row) {
            Product product;
            product.key = Key{row.value(0).toInt()};
            product.name = row.value(1).toString().toUtf8();
            product.priceCents = row.value(2).toLongLong();
            product.stock = row.value(3).toInt();
            product.updatedAt = row.value(4).toLongLong();
            product.version = row.value(5).toLongLong();
            const QByteArray name = product.key.nameWithPrefix("cachescope:");
            const QByteArray value = toJson(product);
            redisAppendCommand(redis.get(), "SET %b %b PX 1800000", name.constData(), static_cast<size_t>(name.size()),
                               value.constData(), static_cast<size_t>(value.size()));
            if (++waiting == 2000)
                settle(1000);
        });
    settle(0);
    return read && sound;
}

} // namespace

int runOnce(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const auto servers = benchServers();
    if (!servers)
        return 2;
    const Scenario scenario = scenarioFrom(arguments.mid(4));
    Lab lab;
    lab.trace(usualTracing());
    QObject::connect(&lab, &Lab::serversReady, &lab, [&] { lab.start(scenario); });
    QObject::connect(&lab, &Lab::problem, &lab, [&](const Problem &problem) {
        if (problem.fatal)
            QCoreApplication::exit(1);
    });
    QObject::connect(&lab, &Lab::snapshot, &lab, [&](const Snapshot &snapshot) {
        if (snapshot.state != RunState::Finished)
            return;
        const double seconds = scenario.seconds; // writes that settling saves later do not count for more time
        print({{QStringLiteral("reads"), static_cast<double>(snapshot.requests.reads) / seconds},
               {QStringLiteral("writes"), static_cast<double>(snapshot.requests.writes) / seconds},
               {QStringLiteral("loads"), static_cast<double>(snapshot.database.loads) / seconds},
               {QStringLiteral("hitRate"), snapshot.lookUps.hitRate},
               {QStringLiteral("auditPassed"), snapshot.audit && snapshot.audit->passed()},
               {QStringLiteral("residentMb"), residentMb()}});
        QCoreApplication::exit(0);
    });
    lab.openServers(servers->redis, servers->postgres);
    return QCoreApplication::exec();
}

/// The same, from a cache that holds every product on; nothing of the filling is in the figures.
int runOnFullCache(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const auto servers = benchServers();
    if (!servers)
        return 2;
    Scenario scenario = scenarioFrom(arguments.mid(4));
    const double seconds = std::exchange(scenario.seconds, 0);
    WorkloadPlan measured = scenario.workload;
    scenario.workload.clients = 1; // while the cache is filled
    Lab lab;
    lab.trace(usualTracing());
    bool filled = false, over = false;
    QObject::connect(&lab, &Lab::serversReady, &lab, [&] { lab.start(scenario); });
    QObject::connect(&lab, &Lab::problem, &lab, [&](const Problem &problem) {
        if (problem.fatal)
            QCoreApplication::exit(1);
    });
    QObject::connect(&lab, &Lab::snapshot, &lab, [&](const Snapshot &snapshot) {
        if (snapshot.state == RunState::Running && !filled) {
            filled = true;
            if (!fillCache(*servers, scenario.products))
                QCoreApplication::exit(1);
            scenario.workload = measured;
            lab.adjust(scenario);
            QTimer::singleShot(500, &lab, [&] { lab.restartFigures(); });
        }
        const double measuredFor = toMs(snapshot.time - snapshot.figuresSince) / 1000;
        if (over || snapshot.state != RunState::Running || snapshot.figuresSince == 0 || measuredFor < seconds)
            return;
        over = true;
        print({{QStringLiteral("reads"), static_cast<double>(snapshot.requests.reads) / measuredFor},
               {QStringLiteral("hitRate"), snapshot.lookUps.hitRate},
               {QStringLiteral("failed"), static_cast<double>(snapshot.requests.failedReads)},
               {QStringLiteral("residentMb"), residentMb()}});
        std::fflush(stdout);
        QCoreApplication::exit(0);
    });
    lab.openServers(servers->redis, servers->postgres);
    return QCoreApplication::exec();
}

} // namespace cachescope
