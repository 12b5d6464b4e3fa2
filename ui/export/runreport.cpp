// SPDX-License-Identifier: GPL-3.0-only
#include "ui/export/runreport.h"

#include "ui/export/reporttext.h"
#include "ui/presentation/language.h"
#include "ui/presentation/theme.h"
#include "ui/presentation/wording.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace cachescope {

namespace {

struct ReportText
{
    Q_DECLARE_TR_FUNCTIONS(RunReport)
};

QString styleOfPage()
{
    const Palette &palette = lightPalette();
    // Lines inside a picture count from its left, also on a page that runs from right to left.
    return QStringLiteral("body{font-family:'Noto Sans','Noto Sans Arabic',sans-serif;color:%1;background:%2;"
                          "max-width:60rem;margin:2rem auto;padding:0 1rem;line-height:1.5}"
                          "h1{margin-bottom:0}h2{margin:2rem 0 .5rem;border-bottom:2px solid %3}"
                          "table{border-collapse:collapse}"
                          "th,td{text-align:start;vertical-align:top;padding:.3rem .6rem;border-bottom:1px solid %3}"
                          "th{font-weight:600}"
                          "figure{margin:1rem 0;border:1px solid %3;break-inside:avoid}"
                          "svg{display:block;width:100%;height:auto;direction:ltr}"
                          "pre{background:%4;padding:1rem;overflow:auto;direction:ltr;text-align:left}")
        .arg(palette.text.name(), palette.card.name(), palette.line.name(), palette.window.name());
}

/// The picture for inside a page: without the XML declaration of a file, and as wide as the page.
QString inlineSvg(const Picture &picture)
{
    const QString svg = QString::fromUtf8(svgOf(picture));
    const qsizetype begin = svg.indexOf(QLatin1String("<svg"));
    const qsizetype end = svg.indexOf(QLatin1String("viewBox"), begin);
    return QStringLiteral("<svg role=\"img\" aria-label=\"%1\" ").arg(picture.title.toHtmlEscaped()) + svg.mid(end);
}

} // namespace

QByteArray htmlReport(const RunRecord &record)
{
    const bool mirrored = Language::instance().isRightToLeft();
    QString html = QStringLiteral("<!DOCTYPE html>\n<html lang=\"%1\" dir=\"%2\">\n<head>\n<meta charset=\"utf-8\">\n"
                                  "<meta name=\"viewport\" content=\"width=device-width\">\n<title>%3</title>\n"
                                  "<style>%4</style>\n</head>\n<body>\n")
                       .arg(Language::instance().current(), mirrored ? QStringLiteral("rtl") : QStringLiteral("ltr"),
                            reportTitle(record).toHtmlEscaped(), styleOfPage());
    html += reportHead(record, ReportMedium::Browser) + reportChartsHeading();
    for (const ExportDocument &document : record.pictures)
        html += QStringLiteral("<figure>\n") + inlineSvg(document.picture) + QStringLiteral("</figure>\n");
    html += reportTail(record) + QStringLiteral("</body>\n</html>\n");
    return html.toUtf8();
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
