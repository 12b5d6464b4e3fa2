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

    /// Error::Missing names the first package that is not there.
    static Result<SandboxPrograms> find();
};

/// Who the servers run as when we are root, which PostgreSQL refuses.
struct SandboxUser
{
    QString name;
    uid_t uid = 0;
    gid_t gid = 0;

    /// Nothing for an ordinary user: the servers are then run as that user.
    static std::optional<SandboxUser> forRoot();
};

/// Makes `process` run `program` in a session of its own (a Ctrl+C is for us alone), without our rights if we are root,
/// and end by `deathSignal` when the calling thread ends. To be started from the main thread.
void prepareServer(QProcess &process, const QString &program, const QStringList &arguments, int deathSignal);

} // namespace cachescope
