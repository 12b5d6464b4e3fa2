// SPDX-License-Identifier: GPL-3.0-only
#include "ui/report/runreport.h"

#include "ui/export/htmlpage.h"
#include "ui/report/reporttext.h"
#include "ui/words/language.h"
#include "ui/words/wording.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace cachescope {

namespace {

struct ReportText
{
    Q_DECLARE_TR_FUNCTIONS(RunReport)
};

} // namespace

QByteArray htmlReport(const RunRecord &record)
{
    QString body = reportHead(record, ReportMedium::Browser) + reportChartsHeading();
    for (const ExportDocument &document : record.pictures)
        body += htmlFigure(document.picture);
    return htmlPage(reportTitle(record), body + reportTail(record));
}

QString reportFileName(const RunRecord &record)
{
    return record.report.scenario.strategy + QStringLiteral("-report");
}

QString saveReport(const RunRecord &record, const QString &path)
{
    const QString suffix = QFileInfo(path).suffix().toLower();
    if (suffix == QLatin1String("html"))
        return saveBytes(htmlReport(record), path);
    if (suffix == QLatin1String("pdf"))
        return saveBytes(pdfReport(record), path);
    return ReportText::tr("%1 cannot be written: the name must end in one of %2.")
        .arg(isolate(path), listed({QStringLiteral(".html"), QStringLiteral(".pdf")}));
}

} // namespace cachescope
