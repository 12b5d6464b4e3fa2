// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/sandbox/sandbox.h"

namespace cachescope {

/// Below which the sandbox's directory is made. The temporary directory: unlike XDG_RUNTIME_DIR it has room for a
/// million rows. Durable data must not lie in memory.
QString sandboxBaseDirectory(Sandbox::Durability durability);

/// What redis-server reads from its standard input.
QByteArray redisConfiguration(const QString &directory, bool appendOnly);

QStringList initdbArguments(const QString &directory);
QStringList postgresArguments(const QString &directory, Sandbox::Durability durability);

} // namespace cachescope
