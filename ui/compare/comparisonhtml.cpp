// SPDX-License-Identifier: GPL-3.0-only
#include "ui/compare/comparisonhtml.h"

#include "ui/compare/comparisonpicture.h"
#include "ui/compare/comparisontable.h"
#include "ui/export/htmlpage.h"
#include "ui/export/scenariopage.h"
#include "ui/words/comparisontext.h"

namespace cachescope {

namespace {

QString cellHtml(const ComparisonCell &cell)
{
    const QString text = cell.marked().toHtmlEscaped();
    QString html = cell.best ? QStringLiteral("<strong>%1</strong>").arg(text) : text;
    if (!cell.detail.isEmpty())
        html += QStringLiteral("<br><small>") + cell.detail.toHtmlEscaped() + QStringLiteral("</small>");
    return html;
}

QString rowHtml(const ComparisonRow &row)
{
    QString html = row.taught ? QStringLiteral("<tr class=\"taught\">") : QStringLiteral("<tr>");
    html += QStringLiteral("<th scope=\"row\">") + row.title.toHtmlEscaped() + QStringLiteral("</th>");
    for (const ComparisonCell &cell : row.cells)
        html += QStringLiteral("<td>") + cellHtml(cell) + QStringLiteral("</td>");
    return html + QStringLiteral("<td>") + row.finding.toHtmlEscaped() + QStringLiteral("</td></tr>\n");
}

QString tableHtml(const ComparisonTable &table)
{
    QString html = QStringLiteral("<table>\n<thead><tr><th>%1</th>").arg(comparisonTitleHeading().toHtmlEscaped());
    for (const ComparisonCell &head : table.heads)
        html += QStringLiteral("<th scope=\"col\">") + cellHtml(head) + QStringLiteral("</th>");
    html += QStringLiteral("<th scope=\"col\">%1</th></tr></thead>\n<tbody>\n")
                .arg(comparisonFindingHeading().toHtmlEscaped());
    for (const ComparisonRow &row : table.rows)
        html += rowHtml(row);
    return html + QStringLiteral("</tbody></table>\n");
}

QString paragraph(const QStringList &lines)
{
    QStringList escaped;
    for (const QString &line : lines)
        escaped.append(line.toHtmlEscaped());
    return QStringLiteral("<p>") + escaped.join(QStringLiteral("<br>")) + QStringLiteral("</p>\n");
}

QString claimsHtml(const QVector<ComparisonResult> &results)
{
    QString html;
    for (qsizetype i = 0; i < results.size(); ++i) {
        if (results.size() > 1)
            html += paragraph({comparisontext::machineName(results, i)});
        for (const Claim &claim : claimsOf(results.at(i))) {
            html += QStringLiteral("<p>") + comparisontext::claimLine(claim).toHtmlEscaped()
                + QStringLiteral("<br><strong>") + comparisontext::measured(claim).toHtmlEscaped()
                + QStringLiteral("</strong></p>\n");
        }
    }
    return html;
}

} // namespace

QByteArray comparisonHtml(const QVector<ComparisonResult> &results)
{
    const QString title = comparisontext::title();
    QString body = QStringLiteral("<h1>") + title.toHtmlEscaped() + QStringLiteral("</h1>\n");
    body += paragraph(comparisontext::circumstances(results)) + tableHtml(comparisonTable(results))
        + claimsHtml(results) + htmlFigure(bareMultiples(results));
    for (const ComparisonResult &result : results)
        body += scenarioHtml(result.base, comparisontext::command(result));
    return htmlPage(
        title, body,
        QStringLiteral("body{max-width:84rem}table{width:100%}small,.taught td{font-size:.82em}figure{border:0}"));
}

} // namespace cachescope
