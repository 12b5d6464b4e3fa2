// SPDX-License-Identifier: GPL-3.0-only
#include "app/commands/commandline.h"

#include <QCoreApplication>

namespace cachescope {

namespace {

constexpr unsigned only(Command command)
{
    return 1u << static_cast<unsigned>(command);
}

constexpr unsigned window = only(Command::Window);
constexpr unsigned run = only(Command::Run);
constexpr unsigned compare = only(Command::Compare);
constexpr unsigned explore = only(Command::Explore);
constexpr unsigned screenshot = only(Command::Screenshot);
constexpr unsigned replay = only(Command::Replay);
constexpr unsigned servers = only(Command::Servers);
constexpr unsigned runs = run | screenshot;
constexpr unsigned live = window | runs | compare | explore;
constexpr unsigned all = live | replay | only(Command::List) | only(Command::Schema) | servers;

const CommandOption options[] = {
    {"strategy", "ID", QT_TRANSLATE_NOOP("CommandLine", "the strategy, as “cachescope list” names it"), live,
     "strategy"},
    {"scenario", "FILE", QT_TRANSLATE_NOOP("CommandLine", "a scenario file; the other options go over what it says"),
     live, nullptr},
    {"seconds", "S", QT_TRANSLATE_NOOP("CommandLine", "how long requests are sent, up to %1"), runs | compare,
     "seconds"},
    {"strategies", "LIST",
     QT_TRANSLATE_NOOP("CommandLine", "the strategies to compare, like cache-aside,write-behind; else all five"),
     compare, nullptr},
    {"vary", "FIELD=LIST",
     QT_TRANSLATE_NOOP("CommandLine", "compares settings of one field, like knobs.batchSize=1,100"), compare, nullptr},
    {"repeat", "N", QT_TRANSLATE_NOOP("CommandLine", "how many times each is run, 1 to 50; the spread is told"),
     compare, nullptr},
    {"warm-up", "S", QT_TRANSLATE_NOOP("CommandLine", "seconds before each run's figures begin, 0 to 3600"), compare,
     nullptr},
    {"no-claims", nullptr,
     QT_TRANSLATE_NOOP("CommandLine",
                       "leave out the runs with a slow database that measure what the source claims of writes"),
     compare, nullptr},
    {"kills", nullptr,
     QT_TRANSLATE_NOOP("CommandLine",
                       "run each again while the process, the cache and the database are killed: what is lost"),
     compare, nullptr},
    {"clients", "N", QT_TRANSLATE_NOOP("CommandLine", "how many clients ask, %1 to %2"), window | runs | compare,
     "workload.clients"},
    {"reads", "SHARE", QT_TRANSLATE_NOOP("CommandLine", "share of the requests that read, %1 to %2"),
     window | runs | compare, "workload.readShare"},
    {"keys", "N", QT_TRANSLATE_NOOP("CommandLine", "how many products there are, %1 to %2"), window | runs | compare,
     "products"},
    {"zipf", "S", QT_TRANSLATE_NOOP("CommandLine", "products are chosen by Zipf's law with this exponent, %1 to %2"),
     window | runs | compare, "workload.zipfExponent"},
    {"seed", "N", QT_TRANSLATE_NOOP("CommandLine", "the same seed asks for the same products in the same order"),
     window | runs | compare, "workload.seed"},
    {"queue", "KIND", QT_TRANSLATE_NOOP("CommandLine", "write-behind's queue: %1"), live, "knobs.queue"},
    {"write-order", "ORDER", QT_TRANSLATE_NOOP("CommandLine", "write-through: %1"), live, "knobs.writeThroughOrder"},
    {"cache-delay", "MS", QT_TRANSLATE_NOOP("CommandLine", "milliseconds added in front of the cache"),
     window | runs | compare, "cacheDelay.ms"},
    {"database-delay", "MS", QT_TRANSLATE_NOOP("CommandLine", "milliseconds added in front of the database"),
     window | runs | compare, "databaseDelay.ms"},
    {"fault", "FAULT",
     QT_TRANSLATE_NOOP("CommandLine", "a fault like “kill redis at 2 for 1”; may be given more than once"),
     window | runs | compare, nullptr},
    {"append-only", nullptr, QT_TRANSLATE_NOOP("CommandLine", "the sandbox's Redis keeps an append-only file"),
     window | runs | compare, nullptr},
    {"durable", nullptr, QT_TRANSLATE_NOOP("CommandLine", "PostgreSQL waits for its disk at every commit (fsync on)"),
     servers, nullptr},
    {"record", "FILE", QT_TRANSLATE_NOOP("CommandLine", "record the run in this file, for “cachescope replay”"), run,
     nullptr},
    {"acknowledged", "FILE",
     QT_TRANSLATE_NOOP("CommandLine", "write down each acknowledged write, for a check from outside"), run, nullptr},
    {"lesson", "ID", QT_TRANSLATE_NOOP("CommandLine", "a lesson on what goes wrong: first the fault, then the remedy"),
     runs, nullptr},
    {"count", "N", QT_TRANSLATE_NOOP("CommandLine", "the lesson's readers, writes or keys; else its own number"), run,
     nullptr},
    {"requests", "LIST",
     QT_TRANSLATE_NOOP("CommandLine",
                       "what to interleave, like \"read 1; write 1\"; also create 1, delete 1, write 1 price = "
                       "1999, write 1 stock = 5, evict 1, flush, warm 1, write 1 fails"),
     explore, "schedule.requests"},
    {"remedy", "NAME", QT_TRANSLATE_NOOP("CommandLine", "%1; may be given more than once"), explore, nullptr},
    {"limit", "N", QT_TRANSLATE_NOOP("CommandLine", "how many schedules are run at most, 1 to 10000000"), explore,
     nullptr},
    {"save", "DIR",
     QT_TRANSLATE_NOOP("CommandLine", "writes the shortest schedule of each outcome there, as a scenario"), explore,
     nullptr},
    {"json", nullptr, QT_TRANSLATE_NOOP("CommandLine", "print the report as one JSON object and nothing else"),
     run | compare | explore, nullptr},
    {"export", "DIR", QT_TRANSLATE_NOOP("CommandLine", "save the report and its pictures in this folder"),
     run | compare | explore, nullptr},
    {"format", "LIST",
     QT_TRANSLATE_NOOP("CommandLine", "what to save, like png,html: png, svg, pdf, csv, json, html; of a run also gif"),
     run | compare, nullptr},
    {"format", "LIST", QT_TRANSLATE_NOOP("CommandLine", "what to save, like png,csv: png, svg, pdf, csv, json"),
     explore, nullptr},
    {"scale", "N", QT_TRANSLATE_NOOP("CommandLine", "how large a PNG is, 0.5 to 8; else 2"), run | compare | explore,
     nullptr},
    {"redis", "URL",
     QT_TRANSLATE_NOOP("CommandLine", "a Redis server of your own (else CACHESCOPE_REDIS, else the sandbox)"), live,
     nullptr},
    {"postgres", "URL",
     QT_TRANSLATE_NOOP("CommandLine", "a PostgreSQL server of your own (else CACHESCOPE_POSTGRES, else the sandbox)"),
     live, nullptr},
    {"theme", "THEME", QT_TRANSLATE_NOOP("CommandLine", "system, light or dark"), window | screenshot | replay,
     nullptr},
    {"size", "WxH", QT_TRANSLATE_NOOP("CommandLine", "the picture's size in pixels, like 1280x720"), screenshot,
     nullptr},
    {"language", "CODE", QT_TRANSLATE_NOOP("CommandLine", "%1; else the environment's language"), all, nullptr},
    {"help", nullptr, QT_TRANSLATE_NOOP("CommandLine", "show this help"), all, nullptr, 'h'},
    {"version", nullptr, QT_TRANSLATE_NOOP("CommandLine", "show the version"), all, nullptr, 'v'},
};

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
    case Command::Compare: return QStringLiteral("compare");
    case Command::Explore: return QStringLiteral("explore");
    case Command::List: return QStringLiteral("list");
    case Command::Schema: return QStringLiteral("schema");
    case Command::Servers: return QStringLiteral("servers");
    case Command::Screenshot: return QStringLiteral("screenshot");
    case Command::Replay: return QStringLiteral("replay");
    }
    return {};
}

const QList<Command> &namedCommands()
{
    static const QList<Command> commands = {Command::Run,    Command::Compare, Command::Explore,    Command::List,
                                            Command::Schema, Command::Servers, Command::Screenshot, Command::Replay};
    return commands;
}

} // namespace cachescope
