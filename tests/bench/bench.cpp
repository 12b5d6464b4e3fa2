// SPDX-License-Identifier: GPL-3.0-only
// What tests/bench/run cannot ask of redis-benchmark and pgbench. Each mode prints one JSON object.
//
//   cachescope_bench run REDIS POSTGRES STRATEGY SECONDS CLIENTS READS KEYS EXPIRY_MS    a run with full counting
//   cachescope_bench full REDIS POSTGRES STRATEGY SECONDS CLIENTS READS KEYS EXPIRY_MS   the same, every product cached
//   cachescope_bench loads REDIS POSTGRES SECONDS CLIENTS KEYS                           database loads alone
//   cachescope_bench drain REDIS POSTGRES SECONDS KEYS BATCH                             write-behind's queue, emptied
//   cachescope_bench raw-gets REDIS POSTGRES SECONDS CLIENTS [KEYS]                      hiredis alone
//   cachescope_bench raw-selects REDIS POSTGRES SECONDS THREADS KEYS                     Qt SQL alone
//   cachescope_bench window SECONDS                                                      the window, engine flat out
//   cachescope_bench first-window STARTED_NS                                             until the first frame is
//   painted
#include "tests/bench/bench.h"

#include "engine/trace/tracewindow.h"

#include <QByteArray>
#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>

#include <csignal>
#include <cstdio>

namespace cachescope {

void print(const QJsonObject &object)
{
    std::puts(QJsonDocument(object).toJson(QJsonDocument::Compact).constData());
    std::fflush(stdout);
}

double residentMb()
{
    QFile file(QStringLiteral("/proc/self/statm"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    return file.readAll().split(' ').value(1).toDouble() * 4096 / 1e6;
}

TraceWindow usualTracing()
{
    return {10 * millisecond, 5 * second, 1};
}

std::optional<BenchServers> benchServers(int place)
{
    const QStringList arguments = QCoreApplication::arguments();
    const auto redis = ServerAddress::parse(ServerAddress::Kind::Redis, arguments.value(place));
    const auto postgres = ServerAddress::parse(ServerAddress::Kind::Postgres, arguments.value(place + 1));
    if (!redis || !postgres)
        return {};
    return BenchServers{*redis, *postgres};
}

} // namespace cachescope

int main(int argc, char **argv)
{
    using namespace cachescope;
    std::signal(SIGPIPE, SIG_IGN);
    qputenv("QT_NO_GLIB", "1");
    const struct
    {
        QByteArrayView name;
        int (*carryOut)(int, char **);
    } modes[] = {
        {"run", runOnce},      {"full", runOnFullCache},    {"loads", loadOnly},    {"drain", drain},
        {"raw-gets", rawGets}, {"raw-selects", rawSelects}, {"window", showWindow}, {"first-window", showFirstWindow},
    };
    for (const auto &mode : modes) {
        if (argc > 1 && mode.name == argv[1])
            return mode.carryOut(argc, argv);
    }
    std::fputs("cachescope_bench: unknown mode; the head of tests/bench/bench.cpp lists them\n", stderr);
    return 2;
}
