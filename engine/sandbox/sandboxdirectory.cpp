// SPDX-License-Identifier: GPL-3.0-only
#include "engine/sandbox/sandboxdirectory.h"

#include "engine/sandbox/sandboxprograms.h"

#include <QDir>
#include <QFile>

#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace cachescope {
namespace {

constexpr QLatin1String namePrefix("cachescope-");

// Waits for the end of its standard input, which comes when we close it or die. The servers have a moment to end by
// their death signal; whatever still runs in the directory is then killed (only by these names: a user's shell may have
// its working directory there).
constexpr QLatin1String watcherScript(R"(
trap '' HUP INT QUIT TERM
PATH=/usr/bin:/bin
while read -r _; do :; done
servers() {
    for process in /proc/[0-9]*; do
        read -r name <"$process/comm" || continue
        case $name in
        redis-server | postgres | initdb | setpriv)
            case $(readlink "$process/cwd") in
            "$1" | "$1"/*) echo "${process#/proc/}" ;;
            esac ;;
        esac
    done
}
round=0
while [ -e "$1" ] && [ $round -lt 200 ]; do
    left=$(servers "$1")
    if [ -z "$left" ]; then
        rm -rf "$1"
    elif [ $round -ge 20 ]; then
        kill -9 $left
    fi
    round=$((round + 1))
    [ ! -e "$1" ] || sleep 0.05
done
)");

Error refused(const char *what)
{
    return {Error::Kind::AccessDenied,
            QLatin1String(what) + QLatin1String(": ") + QString::fromLocal8Bit(::strerror(errno))};
}

QByteArray lockFile(const QString &directory)
{
    return QFile::encodeName(directory + QLatin1String("/lock"));
}

bool isOurs(const QString &directory)
{
    struct stat info = {};
    if (::lstat(QFile::encodeName(directory).constData(), &info) != 0 || !S_ISDIR(info.st_mode))
        return false;
    const auto user = SandboxUser::forRoot();
    return info.st_uid == ::geteuid() || (user && info.st_uid == user->uid);
}

QByteArray abandonedMark(const QString &directory)
{
    return QFile::encodeName(directory + QLatin1String("/abandoned"));
}

/// The lock of a directory is free once its program has ended. Its program may, however, just have created the
/// directory and not have locked it yet: the lock file, renamed under its lock, tells it that the directory will be
/// removed.
bool isAbandoned(const QString &directory)
{
    if (::access(abandonedMark(directory).constData(), F_OK) == 0)
        return true; // the program that found this out may have ended since
    const int lock = ::open(lockFile(directory).constData(), O_RDWR | O_CLOEXEC | O_NOFOLLOW);
    if (lock < 0)
        return false;
    const bool abandoned = ::flock(lock, LOCK_EX | LOCK_NB) == 0
        && ::rename(lockFile(directory).constData(), abandonedMark(directory).constData()) == 0;
    ::close(lock);
    return abandoned;
}

/// Takes the lock; false when another program's sweep was faster.
bool takeLock(int lock, const QString &directory)
{
    struct stat ours = {}, there = {};
    return ::flock(lock, LOCK_EX | LOCK_NB) == 0 && ::fstat(lock, &ours) == 0
        && ::lstat(lockFile(directory).constData(), &there) == 0 && ours.st_ino == there.st_ino
        && ours.st_dev == there.st_dev;
}

void prepareWatcher(QProcess &process, const QString &directory)
{
    // A session of its own: signals to our process group must not reach the process that cleans up after us.
    process.setProgram(QStringLiteral("/usr/bin/setsid"));
    process.setArguments({QStringLiteral("/bin/sh"), QStringLiteral("-c"), QString(watcherScript),
                          QStringLiteral("cachescope-watcher"), directory});
    process.setStandardOutputFile(QProcess::nullDevice());
    process.setStandardErrorFile(QProcess::nullDevice());
    process.setWorkingDirectory(QStringLiteral("/"));
}

void sweep(const QString &base)
{
    const QDir place(base);
    const QStringList names = place.entryList({namePrefix + u'*'}, QDir::Dirs | QDir::NoSymLinks);
    for (const QString &name : names) {
        const QString directory = place.filePath(name);
        if (!isOurs(directory) || !isAbandoned(directory))
            continue;
        QProcess cleaner;
        prepareWatcher(cleaner, directory);
        cleaner.setStandardInputFile(QProcess::nullDevice());
        cleaner.startDetached();
    }
}

} // namespace

Status SandboxDirectory::create(const QString &base)
{
    sweep(base);
    const Status claimed = claim(base);
    if (!claimed)
        return claimed;
    monitor();
    if (const auto user = SandboxUser::forRoot();
        user && ::chown(QFile::encodeName(m_path).constData(), user->uid, user->gid) != 0) {
        const Error error = refused("chown");
        remove();
        return error;
    }
    return Done{};
}

Status SandboxDirectory::claim(const QString &base)
{
    // Another program's sweep may take the lock just before we do, and may already have removed the directory: then we
    // create another.
    for (int attempt = 0; attempt < 10; ++attempt) {
        QByteArray path = QFile::encodeName(base + u'/' + namePrefix + QLatin1String("XXXXXX"));
        if (!::mkdtemp(path.data()))
            return refused("mkdtemp");
        m_path = QFile::decodeName(path);
        m_lock = ::open(lockFile(m_path).constData(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
        if (m_lock >= 0 && takeLock(m_lock, m_path))
            return Done{};
        if (m_lock >= 0)
            ::close(m_lock);
        m_lock = -1;
    }
    m_path.clear();
    return refused("flock");
}

void SandboxDirectory::monitor()
{
    prepareWatcher(m_watcher, m_path);
    m_watcher.start();
}

void SandboxDirectory::remove()
{
    if (m_path.isEmpty())
        return;
    m_watcher.closeWriteChannel();
    if (m_watcher.state() != QProcess::NotRunning)
        m_watcher.waitForFinished(5000);
    if (QDir directory(m_path); directory.exists())
        directory.removeRecursively();
    ::close(m_lock);
    m_lock = -1;
    m_path.clear();
}

} // namespace cachescope
