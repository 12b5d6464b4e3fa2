// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/core/enumnames.h"

#include <QtGlobal>
#include <QVector>

namespace cachescope {

enum class AlertKind : quint8 { CacheUnreachable, Latency, HitRate, Memory, Queue };
constexpr int alertKindCount = 5;

template<>
inline constexpr auto namesOf<AlertKind> = std::array{"cacheUnreachable", "latency", "hitRate", "memory", "queue"};
static_assert(namesOf<AlertKind>.size() == alertKindCount);

enum class AlertLevel : quint8 { Warning, Error };

constexpr AlertLevel levelOf(AlertKind kind)
{
    return kind == AlertKind::CacheUnreachable || kind == AlertKind::Queue ? AlertLevel::Error : AlertLevel::Warning;
}

/// When an alert is raised. An unreachable cache has no threshold.
struct AlertThresholds
{
    double latencyMs = 100; ///< raised above: p99 of the last second, added latency included
    double hitRate = 0.8;   ///< raised below: over the last second, given enough look-ups
    double memoryMb = 1024; ///< raised above: used memory as reported by Redis, in MiB
    int queue = 1000;       ///< raised above: writes waiting

    friend bool operator==(const AlertThresholds &, const AlertThresholds &) = default;
};

/// Seconds since the start of the run.
struct Alert
{
    AlertKind kind = AlertKind::CacheUnreachable;
    double began = 0;
    double ended = -1; ///< below 0: still active
    double worst = 0;  ///< ms, share, MiB or writes; for an unreachable cache: seconds

    bool active() const { return ended < 0; }
};

/// A period in which clients were affected: at least one answer in a hundred was a failure or stale.
struct Incident
{
    double began = 0;
    double ended = 0;
    qint64 failed = 0;
    qint64 stale = 0;
};

} // namespace cachescope
