// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/core/result.h"

#include <QProcess>
#include <QString>

namespace cachescope {

/// The sandbox's directory: mode 0700, protected by a lock, watched by a small process that ends whatever still runs in
/// it and removes it when this program is gone, even by SIGKILL.
class SandboxDirectory
{
public:
    SandboxDirectory() = default;
    ~SandboxDirectory() { remove(); }
    Q_DISABLE_COPY_MOVE(SandboxDirectory)

    /// Below `base`. Also starts the removal of directories that dead programs left there.
    Status create(const QString &base);
    /// Blocks for at most a few seconds.
    void remove();

    QString path() const { return m_path; }

private:
    Status claim(const QString &base);
    void monitor();

    QString m_path;
    int m_lock = -1;
    QProcess m_watcher;
};

} // namespace cachescope
