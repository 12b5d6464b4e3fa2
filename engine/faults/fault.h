// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/trace/gate.h"

#include <QMetaType>
#include <QVector>

namespace cachescope {

enum class FaultKind : quint8 {
    Latency,     ///< added at the gate, with jitter
    Errors,      ///< the gate rejects a share of the steps
    Cut,         ///< our connections are closed and cannot be reopened
    Pause,       ///< SIGSTOP to all processes of a sandbox server
    Kill,        ///< SIGKILL to them; the server is started again at the end of the fault
    Crash,       ///< the application dies without a flush
    Evict,       ///< one product's key is deleted from Redis
    MemoryLimit, ///< the sandbox's Redis gets maxmemory and an eviction policy
    FullDisk,    ///< the sandbox's PostgreSQL cannot extend its table
};
constexpr int faultKindCount = static_cast<int>(FaultKind::FullDisk) + 1;

enum class EvictionPolicy : quint8 {
    NoEviction,
    AllKeysLru,
    AllKeysLfu,
    AllKeysRandom,
    VolatileLru,
    VolatileLfu,
    VolatileRandom,
    VolatileTtl
};

/// One fault of a plan. Which values are used depends on the kind.
struct Fault
{
    FaultKind kind = FaultKind::Latency;
    Server server = Server::Redis;
    double at = 0;        ///< seconds since the start of the run
    double duration = 0;  ///< seconds; 0: until the end of the run
    double ms = 100;      ///< latency: its mean
    double jitterMs = 0;  ///< latency: half its width
    double share = 1;     ///< errors: share of the steps, 0 … 1
    int key = 1;          ///< evict: the product
    double megabytes = 1; ///< memory limit
    EvictionPolicy policy = EvictionPolicy::AllKeysLru;

    friend bool operator==(const Fault &, const Fault &) = default;
};

/// A fault that was injected, as shown on the stage and in the charts and kept in a recording.
struct FaultMark
{
    Fault fault;
    double from = 0;     ///< seconds since the start of the run
    double until = -1;   ///< negative: still active
    bool failed = false; ///< could not be injected; `detail` is the reason
    QString detail;

    bool active() const { return until < 0 && !failed; }
    friend bool operator==(const FaultMark &, const FaultMark &) = default;
};

/// Has no duration.
constexpr bool isInstant(FaultKind kind)
{
    switch (kind) {
    case FaultKind::Crash:
    case FaultKind::Evict: return true;
    case FaultKind::Latency:
    case FaultKind::Errors:
    case FaultKind::Cut:
    case FaultKind::Pause:
    case FaultKind::Kill:
    case FaultKind::MemoryLimit:
    case FaultKind::FullDisk: break;
    }
    return false;
}

/// Acts on a server's process or configuration, which is allowed only in our own sandbox.
constexpr bool needsSandbox(FaultKind kind)
{
    switch (kind) {
    case FaultKind::Pause:
    case FaultKind::Kill:
    case FaultKind::MemoryLimit:
    case FaultKind::FullDisk: return true;
    case FaultKind::Latency:
    case FaultKind::Errors:
    case FaultKind::Cut:
    case FaultKind::Crash:
    case FaultKind::Evict: break;
    }
    return false;
}

constexpr bool strikes(FaultKind kind, Server server)
{
    switch (kind) {
    case FaultKind::Crash: return server == Server::None;
    case FaultKind::Evict:
    case FaultKind::MemoryLimit: return server == Server::Redis;
    case FaultKind::FullDisk: return server == Server::Postgres;
    case FaultKind::Latency:
    case FaultKind::Errors:
    case FaultKind::Cut:
    case FaultKind::Pause:
    case FaultKind::Kill: break;
    }
    return server != Server::None;
}

/// The first server that a fault of this kind can affect.
constexpr Server usualServer(FaultKind kind)
{
    for (const Server server : {Server::Redis, Server::Postgres}) {
        if (strikes(kind, server))
            return server;
    }
    return Server::None;
}

} // namespace cachescope

Q_DECLARE_METATYPE(cachescope::Fault)
