// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/sandbox/serveraddress.h"

#include <QJsonObject>

#include <optional>

namespace cachescope {

struct TraceWindow;

struct BenchServers
{
    ServerAddress redis, postgres;
};

/// The two addresses at `place` of the program's arguments.
std::optional<BenchServers> benchServers(int place = 2);
void print(const QJsonObject &object);
double residentMb();
/// The window's usual tracing: a stretch of 10 ms in every 5 s.
TraceWindow usualTracing();

// Each mode prints one JSON object and returns an exit status.
int runOnce(int argc, char **argv);
int runOnFullCache(int argc, char **argv);
int loadOnly(int argc, char **argv);
int drain(int argc, char **argv);
int rawGets(int argc, char **argv);
int rawSelects(int argc, char **argv);
int showWindow(int argc, char **argv);
int showFirstWindow(int argc, char **argv);

} // namespace cachescope
