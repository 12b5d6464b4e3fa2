// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/faults/fault.h"

#include <QString>

namespace cachescope {

/// "Connection cut", in the current language.
QString faultName(FaultKind kind);
/// "Latency 100 ms ± 20 ms": without the server.
QString faultLabel(const Fault &fault);
/// "Latency 100 ms ± 20 ms · Redis": with the server.
QString faultTitle(const Fault &fault);
/// "Pause", "Add 100 ms ± 50 ms": as a command in a menu.
QString faultAction(const Fault &fault);
/// The effect of the fault, in a sentence.
QString faultMeaning(FaultKind kind);
/// With its times and, if it could not be injected, the reason.
QString faultStory(const FaultMark &mark);
/// "Redis", "PostgreSQL" or "Application".
QString faultPlace(Server server);
/// Why a fault that needs the sandbox cannot be injected.
QString whyOnlyInSandbox();

} // namespace cachescope
