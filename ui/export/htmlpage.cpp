// SPDX-License-Identifier: GPL-3.0-only
#include "ui/export/htmlpage.h"

#include "ui/appearance/direction.h"
#include "ui/appearance/theme.h"
#include "ui/words/language.h"

namespace cachescope {

namespace {

QString styleOfPage()
{
    const Palette &palette = lightPalette();
    // Coordinates in a picture count from its left, also on a right-to-left page.
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

} // namespace

QByteArray htmlPage(const QString &title, const QString &body, const QString &style)
{
    return QStringLiteral("<!DOCTYPE html>\n<html lang=\"%1\" dir=\"%2\">\n<head>\n<meta charset=\"utf-8\">\n"
                          "<meta name=\"viewport\" content=\"width=device-width\">\n<title>%3</title>\n"
                          "<style>%4</style>\n</head>\n<body>\n%5</body>\n</html>\n")
        .arg(QLocale(Language::instance().current()).bcp47Name(), Direction::current().html(), title.toHtmlEscaped(),
             styleOfPage() + style, body)
        .toUtf8();
}

QString htmlFigure(const Picture &picture)
{
    // Without the XML declaration and the file's fixed size.
    const QString svg = QString::fromUtf8(svgOf(picture));
    return QStringLiteral("<figure>\n<svg role=\"img\" aria-label=\"%1\" ").arg(picture.title.toHtmlEscaped())
        + svg.mid(svg.indexOf(QLatin1String("viewBox"))) + QStringLiteral("</figure>\n");
}

} // namespace cachescope
