// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QString>
#include <QStringList>

namespace cachescope {

/// Names and values as rich text for a label, with the columns mirrored in right-to-left languages.
class FigureTable
{
public:
    void add(const QString &name, const QStringList &values, bool strong = false);
    QString text() const;

private:
    QString m_rows;
};

} // namespace cachescope
