// SPDX-License-Identifier: GPL-3.0-only
#include "engine/sandbox/sandboxsettings.h"

#include "engine/sandbox/sandboxprograms.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace cachescope {
namespace {

constexpr qsizetype longestSocketPath = 107;
constexpr qsizetype roomForSocketNames = 40; // "/cachescope-XXXXXX/.s.PGSQL.5432.lock"

/// For root the servers run as another user, who may have no access to root's own temporary directory.
bool isOpenToServers(const QString &directory)
{
    if (!SandboxUser::forRoot())
        return true;
    QDir place(directory);
    do {
        if (!QFileInfo(place.absolutePath()).permission(QFileDevice::ExeOther))
            return false;
    } while (place.cdUp());
    return true;
}

} // namespace

QString sandboxBaseDirectory(Sandbox::Durability durability)
{
    const QString persistent = QStringLiteral("/var/tmp");
    if (durability == Sandbox::Durability::Durable && QFileInfo(persistent).isWritable())
        return persistent;
    const QString usual = QDir::tempPath();
    const bool fits = QFile::encodeName(usual).size() + roomForSocketNames <= longestSocketPath;
    return fits && isOpenToServers(usual) ? usual : QStringLiteral("/tmp");
}

QByteArray redisConfiguration(const QString &directory, bool appendOnly)
{
    QByteArray quoted = QFile::encodeName(directory);
    quoted.replace('\\', "\\\\").replace('"', "\\\"");
    return "port 0\n"
           "unixsocket \""
        + quoted
        + "/redis.sock\"\n"
          "unixsocketperm 700\n"
          "dir \""
        + quoted
        + "\"\n"
          "save \"\"\n"
          "appendonly "
        + QByteArray(appendOnly ? "yes" : "no")
        + "\n"
          "appendfsync always\n" // the usual "everysec" delays acknowledged writes while the disk is busy
          "logfile \"\"\n"
          "always-show-logo no\n";
}

QStringList initdbArguments(const QString &directory)
{
    return {QStringLiteral("--no-sync"),
            QStringLiteral("--no-instructions"),
            QStringLiteral("--encoding=UTF8"),
            QStringLiteral("--wal-segsize=1"), // so that a low limit on the file size can be set
            QStringLiteral("--locale=C"),
            QStringLiteral("--auth=trust"),
            QStringLiteral("--username=cachescope"),
            QStringLiteral("--pgdata=") + directory + QLatin1String("/postgres")};
}

QStringList postgresArguments(const QString &directory, Sandbox::Durability durability)
{
    QStringList settings = {
        QStringLiteral("listen_addresses="),
        QStringLiteral("unix_socket_permissions=0700"),
        QStringLiteral("max_connections=40"),
        QStringLiteral("dynamic_shared_memory_type=mmap"), // inside the directory: nothing is left elsewhere
        QStringLiteral("wal_level=minimal"),
        QStringLiteral("max_wal_senders=0"),
        QStringLiteral("max_wal_size=256MB"),
        QStringLiteral("log_checkpoints=off"),
        QStringLiteral("log_min_error_statement=panic"),
        QStringLiteral("log_min_messages=log"),
        QStringLiteral("cluster_name=cachescope"),
    };
    if (durability == Sandbox::Durability::Fast)
        settings << QStringLiteral("fsync=off") << QStringLiteral("full_page_writes=off");

    QStringList arguments = {QStringLiteral("-D"), directory + QLatin1String("/postgres"), QStringLiteral("-k"),
                             directory};
    for (const QString &setting : std::as_const(settings))
        arguments << QStringLiteral("-c") << setting;
    return arguments;
}

} // namespace cachescope
