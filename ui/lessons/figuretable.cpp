// SPDX-License-Identifier: GPL-3.0-only
#include "ui/lessons/figuretable.h"

#include "ui/appearance/direction.h"

#include <algorithm>

namespace cachescope {

/// Rich text does not mirror tables: in right-to-left languages the columns are reversed. And a name that begins with
/// an identifier, even after a sign, would take its direction.
void FigureTable::add(const QString &name, const QStringList &values, bool strong)
{
    const Direction direction = Direction::current();
    const QString open = strong ? QStringLiteral("<b>") : QString();
    const QString close = strong ? QStringLiteral("</b>") : QString();
    QStringList cells{QStringLiteral("<td width=\"64%\" align=\"%1\">").arg(direction.htmlLeading()) + open
                      + direction.marked(name).toHtmlEscaped() + close + QStringLiteral("</td>")};
    const qsizetype share = 36 / std::max<qsizetype>(1, values.size());
    for (const QString &value : values)
        cells.append(QStringLiteral("<td width=\"%1%\" align=\"center\">").arg(share) + open + value.toHtmlEscaped()
                     + close + QStringLiteral("</td>"));
    m_rows += QStringLiteral("<tr>") + direction.turned(cells).join(QString()) + QStringLiteral("</tr>");
}

QString FigureTable::text() const
{
    return QStringLiteral("<table width=\"100%\" cellspacing=\"0\" cellpadding=\"2\">") + m_rows
        + QStringLiteral("</table>");
}

} // namespace cachescope
