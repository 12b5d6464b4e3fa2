// SPDX-License-Identifier: GPL-3.0-only
// The report on pages.
#include "ui/appearance/direction.h"
#include "ui/appearance/fonts.h"
#include "ui/appearance/theme.h"
#include "ui/report/reportpictures.h"
#include "ui/report/reporttext.h"
#include "ui/report/runreport.h"
#include "ui/words/language.h"

#include <QAbstractTextDocumentLayout>
#include <QBuffer>
#include <QPainter>
#include <QPdfWriter>
#include <QTextCursor>
#include <QTextDocument>

namespace cachescope {

namespace {

constexpr int dotsPerInch = 96;
constexpr int footerHeight = 34;

/// The Arabic font's lines are half as high again: without room saved between them the last row stands alone on a page.
QString styleOfText()
{
    return QStringLiteral("h1{font-size:18pt;margin-bottom:0}h2{font-size:12pt;margin-top:10px;margin-bottom:4px}"
                          "h2.pictures{page-break-before:always;margin-top:0}"
                          "th,td{padding:%1px 8px}th{font-weight:600}pre{font-size:7pt;white-space:pre-wrap}")
        .arg(lettersAreTall() ? 0 : 2);
}

void write(QTextDocument &text, const RunRecord &record)
{
    const Direction direction = Direction::current();
    text.setDefaultStyleSheet(styleOfText());
    QTextOption option = text.defaultTextOption();
    option.setTextDirection(direction.layout());
    text.setDefaultTextOption(option);
    QTextCursor cursor(&text);
    const auto insert = [&](const QString &html) {
        cursor.insertHtml(QStringLiteral("<body dir=\"%1\">%2</body>").arg(direction.html(), html));
    };
    insert(reportHead(record, ReportMedium::TextDocument) + reportChartsHeading());
    for (int number = 0; number < record.pictures.size(); ++number) {
        QTextCharFormat format;
        format.setObjectType(ReportPictures::objectType);
        format.setProperty(ReportPictures::number, number);
        cursor.insertBlock(QTextBlockFormat());
        cursor.insertText(QString(QChar::ObjectReplacementCharacter), format);
    }
    cursor.insertBlock(QTextBlockFormat(), QTextCharFormat());
    insert(reportTail(record));
}

void paintPages(QPdfWriter &writer, const QTextDocument &text, const QString &title)
{
    const Direction direction = Direction::current();
    const QSizeF page = text.pageSize();
    QPainter painter(&writer);
    for (int number = 0; number < text.pageCount(); ++number) {
        if (number > 0)
            writer.newPage();
        const QRectF part(0, number * page.height(), page.width(), page.height());
        painter.save();
        painter.translate(0, -part.top());
        painter.setClipRect(part);
        QAbstractTextDocumentLayout::PaintContext context;
        context.clip = part;
        context.palette.setColor(QPalette::Text, lightPalette().text);
        text.documentLayout()->draw(&painter, context);
        painter.restore();

        painter.setLayoutDirection(direction.layout());
        painter.setFont(pixelFont(11));
        painter.setPen(lightPalette().mutedText);
        const QRectF footer(0, page.height() + footerHeight / 2.0, page.width(), footerHeight / 2.0);
        painter.drawText(footer, static_cast<int>(direction.leading()), title);
        painter.drawText(footer, static_cast<int>(direction.trailing()),
                         QStringLiteral("%1 / %2").arg(formatCount(number + 1), formatCount(text.pageCount())));
    }
}

} // namespace

QByteArray pdfReport(const RunRecord &record)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setResolution(dotsPerInch);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins(QMarginsF(16, 16, 16, 12), QPageLayout::Millimeter);
    writer.setTitle(reportTitle(record));

    QTextDocument text;
    ReportPictures pictures(record, writer.width() - 1.0);
    text.documentLayout()->setPaintDevice(&writer);
    text.documentLayout()->registerHandler(ReportPictures::objectType, &pictures);
    text.setDocumentMargin(0);
    text.setDefaultFont(pixelFont(lettersAreTall() ? 12 : 13));
    text.setPageSize(QSizeF(writer.width(), writer.height() - footerHeight));
    write(text, record);
    paintPages(writer, text, reportTitle(record));
    return bytes;
}

} // namespace cachescope
