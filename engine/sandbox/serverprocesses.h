// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QList>

#include <sys/types.h>

namespace cachescope {

/// A server's first process and its children, which PostgreSQL's backends are: they do not stop or go on with it.
QList<pid_t> withChildren(qint64 pid);
void signalAll(const QList<pid_t> &pids, int number);

} // namespace cachescope
