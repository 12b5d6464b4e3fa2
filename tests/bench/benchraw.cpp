// SPDX-License-Identifier: GPL-3.0-only
// The libraries by themselves: what hiredis on our event loop and Qt SQL on threads do when nobody counts or judges.
#include "engine/core/clock.h"
#include "engine/redis/redisadapter.h"
#include "tests/bench/bench.h"

#include <QCoreApplication>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTimer>
#include <QVariant>

#include <hiredis/async.h>

#include <atomic>
#include <cstdlib>
#include <random>
#include <thread>
#include <vector>

namespace cachescope {

namespace {

struct Asker
{
    redisAsyncContext *redis = nullptr;
    int products = 1;
    std::minstd_rand random{1};
    qint64 answers = 0;
    bool sound = true;

    void ask()
    {
        const auto answered = [](redisAsyncContext *, void *reply, void *asker) {
            auto *self = static_cast<Asker *>(asker);
            const auto *answer = static_cast<const redisReply *>(reply);
            self->sound = self->sound && answer && answer->type == REDIS_REPLY_STRING;
            ++self->answers;
            self->ask();
        };
        redisAsyncCommand(redis, answered, this, "GET cachescope:product:%d",
                          static_cast<int>(random() % static_cast<unsigned>(products)) + 1);
    }
};

/// Prepared SELECTs one after the other, as a program without an event loop does it.
void selectWithoutEnd(const ServerAddress &address, int number, int products, const std::atomic<bool> &stop,
                      std::atomic<qint64> &rows)
{
    const QString name = QStringLiteral("raw-%1").arg(number);
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QPSQL"), name);
        database.setHostName(address.socket.isEmpty() ? address.host : address.socket);
        database.setDatabaseName(address.database);
        database.setUserName(address.user);
        database.open();
        QSqlQuery query(database);
        query.prepare(
            QStringLiteral("SELECT name, price_cents, stock, (extract(epoch FROM updated_at) * 1000)::bigint, version "
                           "FROM cachescope.products WHERE id = ?"));
        std::minstd_rand random(static_cast<unsigned>(number + 1));
        while (!stop) {
            query.bindValue(0, static_cast<int>(random() % static_cast<unsigned>(products)) + 1);
            if (query.exec() && query.next())
                ++rows;
        }
    }
    QSqlDatabase::removeDatabase(name);
}

} // namespace

int rawGets(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const auto servers = benchServers();
    if (!servers)
        return 2;
    const QStringList arguments = QCoreApplication::arguments();
    const int seconds = arguments.value(4).toInt();
    Asker asker;
    asker.products = arguments.value(6, QStringLiteral("1")).toInt();
    asker.redis = redisAsyncConnectUnix(servers->redis.socket.toLocal8Bit().constData());
    if (!asker.redis || asker.redis->err)
        return 1;
    attachToEventLoop(asker.redis);
    for (int i = 0; i < arguments.value(5).toInt(); ++i)
        asker.ask();
    const Nanos start = now();
    QTimer::singleShot(seconds * 1000, &application, [&] {
        print({{QStringLiteral("gets"), static_cast<double>(asker.answers) / (toMs(now() - start) / 1000)}});
        std::_Exit(asker.sound ? 0 : 1); // the askers are in the middle of their work
    });
    return QCoreApplication::exec();
}

int rawSelects(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const auto servers = benchServers();
    if (!servers)
        return 2;
    const QStringList arguments = QCoreApplication::arguments();
    std::atomic<bool> stop = false;
    std::atomic<qint64> rows = 0;
    std::vector<std::thread> threads;
    for (int i = 0; i < arguments.value(5).toInt(); ++i)
        threads.emplace_back(
            [&, i] { selectWithoutEnd(servers->postgres, i, arguments.value(6).toInt(), stop, rows); });
    const Nanos start = now();
    std::this_thread::sleep_for(std::chrono::seconds(arguments.value(4).toInt()));
    const double selects = static_cast<double>(rows) / (toMs(now() - start) / 1000);
    stop = true;
    for (std::thread &thread : threads)
        thread.join();
    print({{QStringLiteral("selects"), selects}});
    return 0;
}

} // namespace cachescope
