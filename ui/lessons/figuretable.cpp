// SPDX-License-Identifier: GPL-3.0-only
#include "ui/lessons/figuretable.h"

#include "ui/words/language.h"

#include <algorithm>

namespace cachescope {

/// Rich text does not mirror tables: in right-to-left languages the columns are reversed. And a name that begins with
/// an identifier, even after a sign, would take its direction.
void FigureTable::add(const QString &name, const QStringList &values, bool strong)
{
    const bool mirrored = Language::instance().isRightToLeft();
    const QString open = strong ? QStringLiteral("<b>") : QString();
    const QString close = strong ? QStringLiteral("</b>") : QString();
    QStringList cells{QStringLiteral("<td width=\"64%\" align=\"%1\">")
                          .arg(mirrored ? QStringLiteral("right") : QStringLiteral("left"))
                      + open + (mirrored && !name.isEmpty() ? QString(QChar(0x200f)) : QString()) + name.toHtmlEscaped()
                      + close + QStringLiteral("</td>")};
    const qsizetype share = 36 / std::max<qsizetype>(1, values.size());
    for (const QString &value : values)
        cells.append(QStringLiteral("<td width=\"%1%\" align=\"center\">").arg(share) + open + value.toHtmlEscaped()
                     + close + QStringLiteral("</td>"));
    if (mirrored)
        std::reverse(cells.begin(), cells.end());
    m_rows += QStringLiteral("<tr>") + cells.join(QString()) + QStringLiteral("</tr>");
}

QString FigureTable::text() const
{
    return QStringLiteral("<table width=\"100%\" cellspacing=\"0\" cellpadding=\"2\">") + m_rows
        + QStringLiteral("</table>");
}

} // namespace cachescope
