// SPDX-License-Identifier: GPL-3.0-only
#include "ui/words/alertwords.h"

#include "ui/words/language.h"

#include <QCoreApplication>

#include <cmath>

namespace cachescope {

namespace {

struct AlertText
{
    Q_DECLARE_TR_FUNCTIONS(Alert)
};

/// As few as represent the threshold exactly: the figures beside it must not seem to contradict it.
int decimalsOf(double threshold)
{
    return std::abs(threshold - std::round(threshold)) < 1e-6 ? 0 : 1;
}

} // namespace

QString signOf(AlertLevel level)
{
    return level == AlertLevel::Error ? QStringLiteral("✕") : QStringLiteral("▲");
}

QString nameOf(AlertLevel level)
{
    return level == AlertLevel::Error ? AlertText::tr("Error") : AlertText::tr("Warning");
}

QString shortNameOf(AlertKind kind)
{
    switch (kind) {
    case AlertKind::CacheUnreachable: return AlertText::tr("cache away");
    case AlertKind::Latency: return AlertText::tr("latency");
    case AlertKind::HitRate: return AlertText::tr("hit rate");
    case AlertKind::Memory: return AlertText::tr("memory");
    case AlertKind::Queue: break;
    }
    return AlertText::tr("queue");
}

QString causeOf(AlertKind kind, const AlertThresholds &thresholds)
{
    switch (kind) {
    case AlertKind::CacheUnreachable: return AlertText::tr("The cache cannot be reached");
    case AlertKind::Latency: return AlertText::tr("Latency (p99) above %1").arg(formatDuration(thresholds.latencyMs));
    case AlertKind::HitRate:
        return AlertText::tr("Hit rate below %1")
            .arg(formatPercent(thresholds.hitRate, decimalsOf(thresholds.hitRate * 100)));
    case AlertKind::Memory:
        return AlertText::tr("Redis uses more than %1 MiB")
            .arg(formatNumber(thresholds.memoryMb, decimalsOf(thresholds.memoryMb)));
    case AlertKind::Queue: break;
    }
    return AlertText::tr("More than %1 writes in the queue").arg(formatCount(thresholds.queue));
}

QString worstOf(const Alert &alert)
{
    switch (alert.kind) {
    case AlertKind::CacheUnreachable: return AlertText::tr("%1 s").arg(formatNumber(alert.worst, 1));
    case AlertKind::Latency: return formatDuration(alert.worst);
    case AlertKind::HitRate: return formatPercent(alert.worst, 0);
    case AlertKind::Memory: return AlertText::tr("%1 MiB").arg(formatNumber(alert.worst, 1));
    case AlertKind::Queue: break;
    }
    return formatCount(static_cast<qint64>(alert.worst));
}

QString beginOf(const Alert &alert, const AlertThresholds &thresholds)
{
    return AlertText::tr("%1 %2 at %3 s: %4", "a sign, Error or Warning, a time, the cause")
        .arg(signOf(levelOf(alert.kind)), nameOf(levelOf(alert.kind)), formatNumber(alert.began, 1),
             causeOf(alert.kind, thresholds));
}

QString endOf(const Alert &alert, const AlertThresholds &thresholds, bool withTheRun)
{
    if (withTheRun) {
        return AlertText::tr("%1 Still so at the end of the run: %2; the worst was %3", "a sign, the cause, a figure")
            .arg(signOf(levelOf(alert.kind)), causeOf(alert.kind, thresholds), worstOf(alert));
    }
    return AlertText::tr("✓ Over at %1 s: %2; the worst was %3", "a time, the cause, a figure")
        .arg(formatNumber(alert.ended, 1), causeOf(alert.kind, thresholds), worstOf(alert));
}

} // namespace cachescope
