// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QDir>
#include <QStringList>

namespace cachescope {

/// Writes a complete file or none. Returns an empty string, or why it failed and what to do.
QString saveBytes(const QByteArray &bytes, const QString &path);

/// A folder for several files; it is created if missing. Collects the failures: the other files are written all the
/// same.
class ExportFolder
{
public:
    explicit ExportFolder(const QString &path);

    bool isThere() const { return m_isThere; }
    QString filePath(const QString &name) const { return m_place.filePath(name); }
    /// Adds a result of saving; an empty one is no failure.
    void note(const QString &problem);
    const QStringList &problems() const { return m_problems; }

private:
    QDir m_place;
    bool m_isThere = false;
    QStringList m_problems;
};

} // namespace cachescope
