// SPDX-License-Identifier: GPL-3.0-only
#include "engine/sandbox/sandboxprograms.h"

#include <QDir>
#include <QFileInfo>
#include <QProcess>
#include <QStandardPaths>
#include <QVersionNumber>

#include <pwd.h>
#include <signal.h>
#include <string.h>
#include <sys/prctl.h>
#include <unistd.h>

#include <algorithm>
#include <mutex>

namespace cachescope {
namespace {

/// Debian's own directories first: the unprivileged user who runs the servers for root can read them.
QStringList postgresDirectories()
{
    const QDir root(QStringLiteral("/usr/lib/postgresql"));
    QStringList versions = root.entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    std::sort(versions.begin(), versions.end(), [](const QString &a, const QString &b) {
        return QVersionNumber::fromString(a) > QVersionNumber::fromString(b);
    });
    QStringList directories;
    for (const QString &version : std::as_const(versions))
        directories << root.filePath(version + QLatin1String("/bin"));
    const QString inPath = QStandardPaths::findExecutable(QStringLiteral("postgres"));
    if (!inPath.isEmpty())
        directories << QFileInfo(QFileInfo(inPath).canonicalFilePath()).path();
    return directories;
}

QProcessEnvironment serverEnvironment()
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    const QStringList names = environment.keys();
    for (const QString &name : names) {
        if (name.startsWith(QLatin1String("PG")) || name.startsWith(QLatin1String("LC_"))
            || name == QLatin1String("LANGUAGE"))
            environment.remove(name);
    }
    environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C"));
    environment.insert(QStringLiteral("TZ"), QStringLiteral("UTC")); // saves initdb its search through all time zones
    return environment;
}

} // namespace

Result<SandboxPrograms> SandboxPrograms::find()
{
    SandboxPrograms programs;
    programs.redisServer = QStandardPaths::findExecutable(QStringLiteral("redis-server"));
    if (programs.redisServer.isEmpty())
        return Error{Error::Kind::Missing, QStringLiteral("redis-server")};

    const QStringList directories = postgresDirectories();
    for (const QString &directory : directories) {
        const QStringList only = {directory};
        programs.initdb = QStandardPaths::findExecutable(QStringLiteral("initdb"), only);
        programs.postgres = QStandardPaths::findExecutable(QStringLiteral("postgres"), only);
        if (!programs.initdb.isEmpty() && !programs.postgres.isEmpty())
            return programs;
    }
    return Error{Error::Kind::Missing, QStringLiteral("postgresql")};
}

std::optional<SandboxUser> SandboxUser::forRoot()
{
    if (::geteuid() != 0)
        return std::nullopt;
    static std::mutex asking; // getpwnam() returns the same static buffer to all threads
    const std::lock_guard lock(asking);
    for (const char *known : {"postgres", "nobody"}) {
        if (const passwd *entry = ::getpwnam(known))
            return SandboxUser{QString::fromLatin1(known), entry->pw_uid, entry->pw_gid};
    }
    return std::nullopt;
}

void prepareServer(QProcess &process, const QString &program, const QStringList &arguments, int deathSignal)
{
    process.setProcessEnvironment(serverEnvironment());
    process.setProcessChannelMode(QProcess::MergedChannels);
    const pid_t parent = ::getpid();
    // Runs between fork and exec: only async-signal-safe calls.
    process.setChildProcessModifier([parent, deathSignal] {
        ::setsid();
        ::prctl(PR_SET_PDEATHSIG, deathSignal);
        if (::getppid() != parent)
            ::_exit(1);
    });

    const auto user = SandboxUser::forRoot();
    if (!user) {
        process.setProgram(program);
        process.setArguments(arguments);
        return;
    }
    // The change of user clears the death signal: setpriv sets it again.
    const QStringList lowered = {QStringLiteral("--reuid=%1").arg(user->uid),
                                 QStringLiteral("--regid=%1").arg(user->gid), QStringLiteral("--clear-groups"),
                                 QLatin1String("--pdeathsig=") + QLatin1String(::sigabbrev_np(deathSignal)), program};
    process.setProgram(QStringLiteral("setpriv"));
    process.setArguments(lowered + arguments);
}

} // namespace cachescope
