// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/sandbox/sandbox.h"

namespace cachescope {

/// The parent of the sandbox's directory. The temporary directory: unlike XDG_RUNTIME_DIR it has room for a million
/// rows. Durable data must not be on a RAM disk.
QString sandboxBaseDirectory(Sandbox::Durability durability);

/// The configuration that redis-server reads from its standard input.
QByteArray redisConfiguration(const QString &directory, bool appendOnly);

QStringList initdbArguments(const QString &directory);
QStringList postgresArguments(const QString &directory, Sandbox::Durability durability);

} // namespace cachescope
