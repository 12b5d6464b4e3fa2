// SPDX-License-Identifier: GPL-3.0-only
#include "app/commandline.h"

#include <QCoreApplication>

namespace cachescope {

namespace {

constexpr unsigned only(Command command)
{
    return 1u << static_cast<unsigned>(command);
}

constexpr unsigned window = only(Command::Window);
constexpr unsigned run = only(Command::Run);
constexpr unsigned screenshot = only(Command::Screenshot);
constexpr unsigned runs = run | screenshot;
constexpr unsigned all = window | runs | only(Command::List) | only(Command::Servers);

#define TEXT(text) QT_TRANSLATE_NOOP("CommandLine", text)

const CommandOption options[] = {
    {"strategy", "ID", TEXT("the strategy, as “cachescope list” names it"), window | runs, "strategy"},
    {"scenario", "FILE", TEXT("a scenario file; the other options go over what it says"), window | runs, nullptr},
    {"seconds", "S", TEXT("how long requests are sent, up to 86400"), runs, "seconds"},
    {"clients", "N", TEXT("how many clients ask, 1 to 10000"), window | runs, "workload.clients"},
    {"reads", "SHARE", TEXT("share of the requests that read, 0 to 1"), window | runs, "workload.readShare"},
    {"keys", "N", TEXT("how many products there are, 1 to 1000000"), window | runs, "products"},
    {"zipf", "S", TEXT("products are chosen by Zipf's law with this exponent, 0 to 5"), window | runs, "workload.zipfExponent"},
    {"seed", "N", TEXT("the same seed asks for the same products in the same order"), window | runs, "workload.seed"},
    {"queue", "KIND", TEXT("write-behind's queue: redis-list or in-memory"), window | runs, "knobs.queue"},
    {"write-order", "ORDER", TEXT("write-through: in-transaction, database-first or cache-first"), window | runs,
     "knobs.writeThroughOrder"},
    {"cache-delay", "MS", TEXT("milliseconds added in front of the cache"), window | runs, "cacheDelay.ms"},
    {"database-delay", "MS", TEXT("milliseconds added in front of the database"), window | runs, "databaseDelay.ms"},
    {"json", nullptr, TEXT("print the report as one JSON object and nothing else"), run, nullptr},
    {"redis", "URL", TEXT("a Redis server of your own (else CACHESCOPE_REDIS, else the sandbox)"), window | runs, nullptr},
    {"postgres", "URL", TEXT("a PostgreSQL server of your own (else CACHESCOPE_POSTGRES, else the sandbox)"), window | runs,
     nullptr},
    {"theme", "THEME", TEXT("system, light or dark"), window | screenshot, nullptr},
    {"size", "WxH", TEXT("the picture's size in pixels, like 1280x720"), screenshot, nullptr},
    {"language", "CODE", TEXT("en, vi or ar; else the environment's language"), all, nullptr},
    {"help", nullptr, TEXT("show this help"), all, nullptr, 'h'},
    {"version", nullptr, TEXT("show the version"), all, nullptr, 'v'},
};

#undef TEXT

} // namespace

std::span<const CommandOption> commandOptions()
{
    return options;
}

QString nameOf(Command command)
{
    switch (command) {
    case Command::Window: return {};
    case Command::Run: return QStringLiteral("run");
    case Command::List: return QStringLiteral("list");
    case Command::Servers: return QStringLiteral("servers");
    case Command::Screenshot: return QStringLiteral("screenshot");
    }
    return {};
}

const QList<Command> &namedCommands()
{
    static const QList<Command> commands = {Command::Run, Command::List, Command::Servers, Command::Screenshot};
    return commands;
}

} // namespace cachescope
