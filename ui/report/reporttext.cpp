// SPDX-License-Identifier: GPL-3.0-only
#include "ui/report/reporttext.h"

#include "ui/appearance/direction.h"
#include "ui/export/scenariopage.h"
#include "ui/words/caption.h"
#include "ui/words/language.h"
#include "ui/words/scenariowords.h"
#include "ui/words/schedulewords.h"

#include <QCoreApplication>

namespace cachescope {

namespace {

struct ReportText
{
    Q_DECLARE_TR_FUNCTIONS(RunReport)
};

QString heading(const QString &text)
{
    return QStringLiteral("<h2>%1</h2>\n").arg(text.toHtmlEscaped());
}

QString table(const FigureLines &lines, ReportMedium medium)
{
    const Direction direction = Direction::current();
    QString rows;
    for (const auto &[label, value] : lines) {
        const QString head = QStringLiteral("<th width=\"30%\" align=\"%1\">").arg(direction.htmlLeading())
            + label.toHtmlEscaped() + QStringLiteral("</th>");
        const QString cell = QStringLiteral("<td>") + value.toHtmlEscaped() + QStringLiteral("</td>");
        QStringList cells{head, cell};
        if (medium == ReportMedium::TextDocument)
            cells = direction.turned(cells);
        rows += QStringLiteral("<tr>") + cells.join(QString()) + QStringLiteral("</tr>\n");
    }
    return QStringLiteral("<table width=\"100%\">\n") + rows + QStringLiteral("</table>\n");
}

FigureLines scheduleLines(const Scenario &scenario, const StepView &schedule)
{
    FigureLines lines{{ReportText::tr("Strategy"), strategyName(scenario.strategy)},
                      {ReportText::tr("Requests of the schedule"), isolate(writePlan(schedule.plan))},
                      {ReportText::tr("Order of their steps"), isolate(writeOrder(schedule.moves))}};
    if (schedule.verdict)
        lines.append({ReportText::tr("Ended"), words(*schedule.verdict)});
    return lines;
}

FigureLines scenarioLines(const RunRecord &record)
{
    const Scenario &scenario = record.report.scenario;
    if (record.report.schedule)
        return scheduleLines(scenario, *record.report.schedule);
    FigureLines lines{{ReportText::tr("Strategy"), strategyName(scenario.strategy)},
                      {ReportText::tr("Requests sent for"), formatDuration(record.report.seconds * 1000)},
                      {ReportText::tr("Workload"), loopText(scenario.workload)},
                      {ReportText::tr("Reads"), formatPercent(scenario.workload.readShare, 0)},
                      {ReportText::tr("Of the writes"), writesText(scenario.workload)},
                      {ReportText::tr("Products"), formatCount(scenario.products)},
                      {ReportText::tr("Ids asked for"), idsText(scenario)},
                      {ReportText::tr("Seed"), seedText(scenario.workload)},
                      {ReportText::tr("Latency added to the cache"), delayText(scenario.cacheDelay)},
                      {ReportText::tr("Latency added to the database"), delayText(scenario.databaseDelay)}};
    lines.removeIf([](const auto &line) { return line.second.isEmpty(); });
    return lines;
}

/// One line per step: its command and its outcome.
FigureLines stepLines(const StepView &schedule)
{
    FigureLines lines;
    for (const TakenStep &step : schedule.steps)
        lines.append({formatCount(lines.size() + 1), words(step)});
    return lines;
}

QString serverText(const StoreHealth &health)
{
    const QString product = health.product.isEmpty() ? ReportText::tr("unknown") : isolate(health.product);
    return product + QStringLiteral(" · ")
        + (health.sandbox ? ReportText::tr("private sandbox") : isolate(health.address));
}

} // namespace

QString reportTitle(const RunRecord &record)
{
    const QString name = record.report.scenario.name;
    return name.isEmpty() ? ReportText::tr("A run of %1").arg(strategyName(record.report.scenario.strategy))
                          : isolate(name);
}

QString reportHead(const RunRecord &record, ReportMedium medium)
{
    const Snapshot &last = record.report.last;
    QString html = QStringLiteral("<h1>%1</h1>\n<p>%2<br>%3</p>\n")
                       .arg(reportTitle(record).toHtmlEscaped(), scenarioLine(record.report.scenario).toHtmlEscaped(),
                            dateLine(record.when).toHtmlEscaped());
    html += heading(ReportText::tr("Scenario")) + table(scenarioLines(record), medium);
    if (record.report.schedule)
        html += heading(ReportText::tr("Steps")) + table(stepLines(*record.report.schedule), medium);
    html += heading(ReportText::tr("Figures")) + table(figureLines(record.report), medium);
    html += heading(ReportText::tr("Servers"))
        + table({{QStringLiteral("Redis"), serverText(last.servers.redis)},
                 {QStringLiteral("PostgreSQL"), serverText(last.servers.postgres)},
                 {QStringLiteral("Cachescope"), isolate(QStringLiteral(CACHESCOPE_VERSION))}},
                medium);
    return html;
}

QString reportChartsHeading()
{
    return QStringLiteral("<h2 class=\"pictures\">%1</h2>\n").arg(ReportText::tr("Pictures").toHtmlEscaped());
}

QString reportTail(const RunRecord &record)
{
    const QString command = QStringLiteral("cachescope run --scenario %1.json").arg(record.report.scenario.strategy);
    return scenarioHtml(record.report.scenario, command);
}

} // namespace cachescope
