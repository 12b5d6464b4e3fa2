// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/core/result.h"

#include <QString>
#include <QStringList>

#include <sys/types.h>

#include <optional>

class QProcess;

namespace cachescope {

/// The programs the sandbox starts, found in PATH and where Debian keeps PostgreSQL's (the highest version).
struct SandboxPrograms
{
    QString redisServer, initdb, postgres;

    /// Error::Kind::Missing names the first package that is not installed.
    static Result<SandboxPrograms> find();
};

/// The user that runs the servers when we are root, which PostgreSQL refuses.
struct SandboxUser
{
    QString name;
    uid_t uid = 0;
    gid_t gid = 0;

    /// Empty for an ordinary user, who then runs the servers.
    static std::optional<SandboxUser> forRoot();
};

/// Makes `process` run `program` in a session of its own (Ctrl+C must reach only us), without root rights, and end by
/// `deathSignal` when the calling thread ends. Must be started from the main thread.
void prepareServer(QProcess &process, const QString &program, const QStringList &arguments, int deathSignal);

} // namespace cachescope
