// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/stores/request.h"
#include "engine/stores/runsetup.h"
#include "engine/strategies/registry.h"
#include "engine/strategies/strategy.h"
#include "tests/support/patience.h"

#include <memory>

namespace cachescope {

class Sandbox;

bool startSandbox(Sandbox &sandbox);

/// Remembers every step that has ended, with what it carried.
class StepLog final : public StepObserver
{
public:
    struct Entry
    {
        TraceEvent event;
        QVector<Change> changes;
        Nanos time = 0;
    };

    void stepEnded(const RequestTag &tag, const TraceEvent &event, std::span<const Change> changes) override;
    /// Those of one activity, without the request itself.
    QVector<Step> steps(Activity activity) const;
    QVector<Entry> all(Step step) const;
    int count(Step step) const { return static_cast<int>(all(step).size()); }

    QVector<Entry> entries;
};

/// Everything a strategy works on, on the test's own thread and on live servers; beside it connections of the test's
/// own to the servers that really stand there, to look with. What a strategy uses may be an address where nobody is.
class Workbench
{
public:
    struct Servers
    {
        ServerAddress redis, postgres;
    };

    explicit Workbench(const Servers &real)
        : Workbench(real, real)
    {
    }
    Workbench(const Servers &real, const Servers &used);

    /// Lays fresh products with empty cache, queue and dead letters; waits for the connections that can be made.
    bool lay(int products = 100);

    std::unique_ptr<Strategy> make(const char *id);
    Result<Product> read(Strategy &strategy, int id);
    Status write(Strategy &strategy, const Change &change);
    Status write(Strategy &strategy, const Product &product) { return write(strategy, Change(product)); }
    Task<Result<Product>> reading(Strategy &strategy, Key key);
    Task<Status> writing(Strategy &strategy, Change change);
    Task<Status> writing(Strategy &strategy, const Product &product) { return writing(strategy, Change(product)); }
    void drain(Strategy &strategy);

    std::optional<Product> cached(int id);
    std::optional<Product> stored(int id);
    qint64 expiresInMs(int id);
    StoreMonitor::Queue queue();
    Result<RedisValue> redisSays(const QVector<QByteArray> &command);
    bool sql(const QString &statement);

    Gate gate;
    Recorder recorder;
    StepLog log;
    StrategyOptions options;
    RedisConnection redis, monitorRedis;
    PostgresPool postgres, monitorPostgres;
    RunSetup setup;
    StoreMonitor monitor;
    Stores stores;
};

/// A product as a client writes it.
Product productOf(int id, Version version, qint64 priceCents = 1234);
/// Writes of the whole of each.
QVector<Change> updatesOf(const QVector<Product> &products);
/// Addresses where nobody listens.
Workbench::Servers nobody();

} // namespace cachescope
