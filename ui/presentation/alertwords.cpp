// SPDX-License-Identifier: GPL-3.0-only
#include "ui/presentation/alertwords.h"

#include "ui/presentation/language.h"

#include <QCoreApplication>

namespace cachescope {

namespace {

struct AlertText
{
    Q_DECLARE_TR_FUNCTIONS(Alert)
};

} // namespace

QString signOf(AlertLevel level)
{
    return level == AlertLevel::Error ? QStringLiteral("✕") : QStringLiteral("▲");
}

QString nameOf(AlertLevel level)
{
    return level == AlertLevel::Error ? AlertText::tr("Error") : AlertText::tr("Warning");
}

QString causeOf(AlertKind kind, const AlertThresholds &thresholds)
{
    switch (kind) {
    case AlertKind::CacheUnreachable: return AlertText::tr("The cache cannot be reached");
    case AlertKind::Latency: return AlertText::tr("Latency (p99) above %1").arg(formatDuration(thresholds.latencyMs));
    case AlertKind::HitRate: return AlertText::tr("Hit rate below %1").arg(formatPercent(thresholds.hitRate, 0));
    case AlertKind::Memory: return AlertText::tr("Redis uses more than %1 MiB").arg(formatNumber(thresholds.memoryMb, 0));
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

} // namespace cachescope
