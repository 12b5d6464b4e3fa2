// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QDir>
#include <QStringList>

namespace cachescope {

/// Writes a file whole or not at all. Answers an empty text, or why it failed and what to do.
QString saveBytes(const QByteArray &bytes, const QString &path);

/// A folder that several files go into; it is made when it is missing. Gathers what went wrong: the files that could be
/// written are there all the same.
class ExportFolder
{
public:
    explicit ExportFolder(const QString &path);

    bool isThere() const { return m_isThere; }
    QString filePath(const QString &name) const { return m_place.filePath(name); }
    /// What saving answered; nothing when it is empty.
    void note(const QString &problem);
    const QStringList &problems() const { return m_problems; }

private:
    QDir m_place;
    bool m_isThere = false;
    QStringList m_problems;
};

} // namespace cachescope
