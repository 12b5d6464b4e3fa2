// SPDX-License-Identifier: GPL-3.0-only
#include "ui/words/faultwords.h"

#include "engine/faults/faultnames.h"
#include "engine/scenario/scenario.h"
#include "ui/words/language.h"
#include "ui/words/wording.h"

#include <QCoreApplication>
#include <QLocale>

#include <cmath>

namespace cachescope {

namespace {

struct FaultWords
{
    Q_DECLARE_TR_FUNCTIONS(FaultWords)
};

QString number(double value, int decimals)
{
    return Language::instance().locale().toString(value, 'f', value == std::floor(value) ? 0 : decimals);
}

/// The values that distinguish it from others of its kind; may be empty.
QString details(const Fault &fault)
{
    switch (fault.kind) {
    case FaultKind::Latency:
        return fault.jitterMs > 0 ? FaultWords::tr("%1 ms ± %2 ms").arg(number(fault.ms, 1), number(fault.jitterMs, 1))
                                  : FaultWords::tr("%1 ms").arg(number(fault.ms, 1));
    case FaultKind::Errors: return FaultWords::tr("%1 %").arg(number(fault.share * 100, 1));
    case FaultKind::Evict: return FaultWords::tr("product %1").arg(number(fault.key, 0));
    case FaultKind::MemoryLimit:
        return FaultWords::tr("%1 MB, %2").arg(number(fault.megabytes, 1), code(nameOf(fault.policy)));
    case FaultKind::Cut:
    case FaultKind::Pause:
    case FaultKind::Kill:
    case FaultKind::Crash:
    case FaultKind::FullDisk: break;
    }
    return {};
}

} // namespace

QString faultName(FaultKind kind)
{
    switch (kind) {
    case FaultKind::Latency: return FaultWords::tr("Latency");
    case FaultKind::Errors: return FaultWords::tr("Errors");
    case FaultKind::Cut: return FaultWords::tr("Connection cut");
    case FaultKind::Pause: return FaultWords::tr("Paused");
    case FaultKind::Kill: return FaultWords::tr("Killed");
    case FaultKind::Crash: return FaultWords::tr("Crash");
    case FaultKind::Evict: return FaultWords::tr("Key evicted");
    case FaultKind::MemoryLimit: return FaultWords::tr("Memory limit");
    case FaultKind::FullDisk: return FaultWords::tr("Full disk");
    }
    return {};
}

QString faultPlace(Server server)
{
    switch (server) {
    case Server::Redis: return code(QStringLiteral("Redis"));
    case Server::Postgres: return code(QStringLiteral("PostgreSQL"));
    case Server::None: break;
    }
    return FaultWords::tr("Application");
}

QString faultLabel(const Fault &fault)
{
    const QString more = details(fault);
    return more.isEmpty() ? faultName(fault.kind) : faultName(fault.kind) + QLatin1Char(' ') + more;
}

QString faultTitle(const Fault &fault)
{
    return FaultWords::tr("%1 · %2", "a fault · where it strikes").arg(faultLabel(fault), faultPlace(fault.server));
}

QString faultAction(const Fault &fault)
{
    switch (fault.kind) {
    case FaultKind::Latency: return FaultWords::tr("Add latency: %1").arg(details(fault));
    case FaultKind::Errors: return FaultWords::tr("Fail %1 of the steps").arg(details(fault));
    case FaultKind::Cut: return FaultWords::tr("Cut the connection");
    case FaultKind::Pause: return FaultWords::tr("Pause the server");
    case FaultKind::Kill: return FaultWords::tr("Kill the server, then restart it");
    case FaultKind::Crash: return FaultWords::tr("Crash without a flush");
    case FaultKind::Evict: return FaultWords::tr("Evict %1").arg(details(fault));
    case FaultKind::MemoryLimit: return FaultWords::tr("Limit the memory: %1").arg(details(fault));
    case FaultKind::FullDisk: return FaultWords::tr("Fill the disk");
    }
    return {};
}

QString faultMeaning(FaultKind kind)
{
    switch (kind) {
    case FaultKind::Latency: return FaultWords::tr("Every step to this server waits on our side first.");
    case FaultKind::Errors:
        return FaultWords::tr("So many of the steps fail on our side; the server never hears of them.");
    case FaultKind::Cut: return FaultWords::tr("The connections of the run are closed and stay closed.");
    case FaultKind::Pause: return FaultWords::tr("All processes of the server stop where they are (SIGSTOP).");
    case FaultKind::Kill: return FaultWords::tr("All processes of the server die at once (signal 9).");
    case FaultKind::Crash:
        return FaultWords::tr("The run is dropped: nothing is flushed, and what was in memory is gone.");
    case FaultKind::Evict: return FaultWords::tr("Its key is deleted from the cache.");
    case FaultKind::MemoryLimit: return FaultWords::tr("Above it the cache evicts keys or refuses writes.");
    case FaultKind::FullDisk:
        return FaultWords::tr(
            "The database cannot make its files larger: the system forbids it, and the disk stays as it is.");
    }
    return {};
}

QString faultStory(const FaultMark &mark)
{
    const QString title = faultTitle(mark.fault);
    if (mark.failed)
        return mark.detail.isEmpty() ? FaultWords::tr("%1: could not be made").arg(title)
                                     : FaultWords::tr("%1: could not be made (%2)").arg(title, code(mark.detail));
    if (isInstant(mark.fault.kind))
        return FaultWords::tr("%1: at %2 s").arg(title, number(mark.from, 1));
    if (mark.active())
        return FaultWords::tr("%1: since %2 s").arg(title, number(mark.from, 1));
    return FaultWords::tr("%1: from %2 s to %3 s").arg(title, number(mark.from, 1), number(mark.until, 1));
}

QString whyOnlyInSandbox()
{
    return FaultWords::tr(
        "Only in the sandbox: Cachescope never touches the processes or the settings of servers that are not its own.");
}

} // namespace cachescope
