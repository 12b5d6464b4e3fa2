// SPDX-License-Identifier: GPL-3.0-only
#include "engine/stores/serverprocesses.h"

#include <QByteArray>
#include <QFile>

#include <signal.h>

namespace cachescope {

QList<pid_t> withChildren(qint64 pid)
{
    QList<pid_t> pids = {static_cast<pid_t>(pid)};
    QFile children(QStringLiteral("/proc/%1/task/%1/children").arg(pid));
    if (children.open(QIODevice::ReadOnly)) {
        const QList<QByteArray> words = children.readAll().simplified().split(' ');
        for (const QByteArray &word : words) {
            if (word.toInt() > 0)
                pids << word.toInt();
        }
    }
    return pids;
}

void signalAll(const QList<pid_t> &pids, int number)
{
    for (const pid_t pid : pids)
        ::kill(pid, number);
}

} // namespace cachescope
