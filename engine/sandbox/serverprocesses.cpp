// SPDX-License-Identifier: GPL-3.0-only
#include "engine/sandbox/serverprocesses.h"

#include <QByteArray>
#include <QDir>
#include <QFile>

#include <signal.h>

namespace cachescope {

namespace {

/// Returns 0 when the process is gone. The name before the parent's id, in parentheses, may contain anything.
pid_t parentOf(const QString &pid)
{
    QFile stat(QStringLiteral("/proc/%1/stat").arg(pid));
    if (!stat.open(QIODevice::ReadOnly))
        return 0;
    const QByteArray text = stat.readAll();
    return text.mid(text.lastIndexOf(')') + 1).simplified().split(' ').value(1).toInt();
}

} // namespace

/// Not from /proc/PID/task/PID/children: that list omits some while others come and go.
QList<pid_t> withChildren(qint64 pid)
{
    QList<pid_t> pids = {static_cast<pid_t>(pid)};
    const QStringList entries = QDir(QStringLiteral("/proc")).entryList(QDir::Dirs);
    for (const QString &entry : entries) {
        const pid_t child = entry.toInt();
        if (child > 0 && parentOf(entry) == pids.first())
            pids << child;
    }
    return pids;
}

void signalAll(const QList<pid_t> &pids, int number)
{
    for (const pid_t pid : pids)
        ::kill(pid, number);
}

} // namespace cachescope
