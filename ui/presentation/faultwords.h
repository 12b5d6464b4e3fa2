// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/trace/fault.h"

#include <QString>

namespace cachescope {

/// "Connection cut", in the current language.
QString faultName(FaultKind kind);
/// "Latency 100 ms ± 20 ms · Redis": what strikes whom.
QString faultTitle(const Fault &fault);
/// With its times and, when it could not be made, the reason.
QString faultStory(const FaultMark &mark);
/// "Redis", "PostgreSQL" or "Application".
QString faultPlace(Server server);
/// Why a fault that needs the sandbox cannot be made.
QString whyOnlyInSandbox();

} // namespace cachescope
