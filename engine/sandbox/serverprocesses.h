// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QList>

#include <sys/types.h>

namespace cachescope {

/// A server's main process and its children (PostgreSQL's backends), which SIGSTOP and SIGCONT do not reach through it.
QList<pid_t> withChildren(qint64 pid);
void signalAll(const QList<pid_t> &pids, int number);

} // namespace cachescope
