// SPDX-License-Identifier: GPL-3.0-only
#include "ui/compare/comparisonpicture.h"

#include "ui/compare/comparisontable.h"
#include "ui/compare/comparisontext.h"
#include "ui/compare/smallmultiples.h"
#include "ui/presentation/language.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace cachescope {

namespace {

struct PictureText
{
    Q_DECLARE_TR_FUNCTIONS(Comparison)
};

constexpr int margin = 36;
constexpr int bodyPixels = 15;
constexpr int smallPixels = 12;
constexpr double padding = 6;
constexpr double titleWidth = 170;
constexpr double cellWidth = 168;
constexpr double findingWidth = 300;

QString title()
{
    return PictureText::tr("Caching strategies compared");
}

/// Writes lines from top to bottom and measures them the same way: what is drawn fits what was measured.
class Sheet
{
public:
    Sheet(QPainter *painter, double width)
        : m_painter(painter)
        , m_width(width)
        , m_mirrored(Language::instance().isRightToLeft())
    {
    }

    double y() const { return m_y; }
    double width() const { return m_width; }
    void skip(double height) { m_y += height; }

    void text(const QString &words, int pixels, QFont::Weight weight, const QColor &color)
    {
        m_y += block(words, {margin, m_y, m_width - 2 * margin, 0}, pixels, weight, color);
    }

    /// At a place counted from the leading side; answers the height.
    double block(const QString &words, const QRectF &place, int pixels, QFont::Weight weight, const QColor &color)
    {
        const QFont font = pixelFont(pixels, weight);
        const int flags = static_cast<int>(Qt::TextWordWrap | Qt::AlignTop | Qt::AlignAbsolute | (m_mirrored ? Qt::AlignRight : Qt::AlignLeft));
        const QRectF needed = QFontMetricsF(font).boundingRect(QRectF(0, 0, place.width(), 10'000), flags, words);
        const double height = words.isEmpty() ? 0 : std::ceil(needed.height());
        if (m_painter) {
            m_painter->setFont(font);
            m_painter->setPen(color);
            m_painter->drawText(mirror({place.topLeft(), QSizeF(place.width(), height + 1)}), flags, words);
        }
        return height;
    }

    void fill(const QRectF &place, const QColor &color)
    {
        if (m_painter)
            m_painter->fillRect(mirror(place), color);
    }

private:
    QRectF mirror(const QRectF &place) const
    {
        return m_mirrored ? QRectF(m_width - place.right(), place.top(), place.width(), place.height()) : place;
    }

    QPainter *m_painter;
    double m_width;
    double m_y = margin;
    bool m_mirrored;
};

void writeHeads(Sheet &sheet, const ComparisonTable &table, const Palette &palette)
{
    double x = margin + titleWidth, height = 0;
    for (const ComparisonCell &head : table.heads) {
        height = std::max(height, sheet.block(head.text, {x + padding, sheet.y(), cellWidth - 2 * padding, 0}, bodyPixels, QFont::Bold, palette.text));
        x += cellWidth;
    }
    height = std::max(height, sheet.block(comparisonFindingHeading(), {x + padding, sheet.y(), findingWidth - 2 * padding, 0}, bodyPixels, QFont::Bold, palette.text));
    height = std::max(height, sheet.block(comparisonTitleHeading(), {margin, sheet.y(), titleWidth - padding, 0}, bodyPixels, QFont::Bold, palette.text));
    sheet.skip(height + padding);
    sheet.fill({margin, sheet.y() - 2, sheet.width() - 2 * margin, 2}, palette.line);
}

double writeCells(Sheet &sheet, const ComparisonRow &row, const Palette &palette)
{
    const int pixels = row.taught ? smallPixels : bodyPixels;
    double x = margin + titleWidth, height = 0;
    for (const ComparisonCell &cell : row.cells) {
        const QRectF place(x + padding, sheet.y() + padding, cellWidth - 2 * padding, 0);
        double used = sheet.block(cell.marked(), place, pixels, cell.best ? QFont::Bold : QFont::Normal, palette.text);
        used += sheet.block(cell.detail, place.translated(0, used), smallPixels, QFont::Normal, palette.mutedText);
        height = std::max(height, used);
        x += cellWidth;
    }
    return std::max(height, sheet.block(row.finding, {x + padding, sheet.y() + padding, findingWidth - 2 * padding, 0}, smallPixels, QFont::Normal, palette.text));
}

void writeTable(Sheet &sheet, const ComparisonTable &table, const Palette &palette)
{
    writeHeads(sheet, table, palette);
    for (const ComparisonRow &row : table.rows) {
        double height = writeCells(sheet, row, palette);
        height = std::max(height, sheet.block(row.title, {margin, sheet.y() + padding, titleWidth - padding, 0}, smallPixels + 1, QFont::DemiBold, palette.text));
        sheet.skip(height + 2 * padding);
        sheet.fill({margin, sheet.y() - 1, sheet.width() - 2 * margin, 1}, palette.cardBorder);
    }
}

/// All but the small multiples; answers the height.
double writeWords(QPainter *painter, const ComparisonResult &result, double width)
{
    const Palette &palette = lightPalette();
    Sheet sheet(painter, width);
    sheet.text(title(), 28, QFont::Bold, palette.text);
    sheet.skip(6);
    sheet.text(comparisontext::conditions(result), bodyPixels, QFont::Normal, palette.mutedText);
    sheet.text(comparisontext::machine(result.machine), bodyPixels, QFont::Normal, palette.mutedText);
    sheet.skip(18);
    writeTable(sheet, comparisonTable({result}), palette);
    sheet.skip(18);
    for (const Claim &claim : claimsOf(result)) {
        sheet.text(PictureText::tr("Claimed: %1").arg(comparisontext::claimed(claim)), bodyPixels, QFont::Normal, palette.text);
        sheet.text(comparisontext::measured(claim), bodyPixels, QFont::DemiBold, palette.text);
        sheet.skip(8);
    }
    return sheet.y() + 12;
}

double widthOf(const ComparisonResult &result)
{
    return 2 * margin + titleWidth + findingWidth + cellWidth * static_cast<double>(std::max<qsizetype>(2, result.contenders.size()));
}

QString rowHtml(const ComparisonRow &row)
{
    QString html = QStringLiteral("<tr%1><th scope=\"row\">%2</th>")
                       .arg(row.taught ? QStringLiteral(" class=\"taught\"") : QString(), row.title.toHtmlEscaped());
    for (const ComparisonCell &cell : row.cells) {
        const QString text = cell.marked().toHtmlEscaped();
        html += QStringLiteral("<td>") + (cell.best ? QStringLiteral("<strong>%1</strong>").arg(text) : text);
        if (!cell.detail.isEmpty())
            html += QStringLiteral("<br><small>%1</small>").arg(cell.detail.toHtmlEscaped());
        html += QStringLiteral("</td>");
    }
    return html + QStringLiteral("<td>%1</td></tr>\n").arg(row.finding.toHtmlEscaped());
}

QString tableHtml(const ComparisonTable &table)
{
    QString html = QStringLiteral("<table>\n<thead><tr><th>%1</th>").arg(comparisonTitleHeading().toHtmlEscaped());
    for (const ComparisonCell &head : table.heads)
        html += QStringLiteral("<th scope=\"col\">%1</th>").arg(head.text.toHtmlEscaped());
    html += QStringLiteral("<th scope=\"col\">%1</th></tr></thead>\n<tbody>\n").arg(comparisonFindingHeading().toHtmlEscaped());
    for (const ComparisonRow &row : table.rows)
        html += rowHtml(row);
    return html + QStringLiteral("</tbody></table>\n");
}

QString styleOfPage()
{
    const Palette &palette = lightPalette();
    return QStringLiteral("body{font-family:'Noto Sans','Noto Sans Arabic',sans-serif;color:%1;background:%2;max-width:84rem;"
                          "margin:2rem auto;padding:0 1rem;line-height:1.45}"
                          "table{border-collapse:collapse;width:100%}th,td{text-align:start;vertical-align:top;"
                          "padding:.3rem .5rem;border-bottom:1px solid %3}small,.taught td{font-size:.82em}"
                          "svg{display:block;width:100%;height:auto;direction:ltr}figure{margin:1.5rem 0;break-inside:avoid}")
        .arg(palette.text.name(), palette.card.name(), palette.line.name());
}

} // namespace

Picture multiplesPicture(const ComparisonResult &result)
{
    const double height = smallMultiplesHeight(bodyPixels);
    const QSize size(static_cast<int>(widthOf(result)), static_cast<int>(height));
    return {title(), size, [result, size](QPainter &painter) {
                painter.fillRect(QRect({}, size), lightPalette().card);
                paintSmallMultiples(painter, QRectF(margin, 8, size.width() - 2 * margin, size.height() - 16), {result}, lightPalette(), bodyPixels);
            }};
}

Picture comparisonPicture(const ComparisonResult &result)
{
    const double width = widthOf(result);
    const double words = writeWords(nullptr, result, width);
    const double multiples = smallMultiplesHeight(bodyPixels);
    const QSize size(static_cast<int>(width), static_cast<int>(words + multiples + margin));
    return {title(), size, [result, size, words, multiples](QPainter &painter) {
                painter.fillRect(QRect({}, size), lightPalette().card);
                writeWords(&painter, result, size.width());
                paintSmallMultiples(painter, QRectF(margin, words, size.width() - 2 * margin, multiples), {result}, lightPalette(), bodyPixels);
            }};
}

QByteArray comparisonHtml(const ComparisonResult &result)
{
    const bool mirrored = Language::instance().isRightToLeft();
    QString html = QStringLiteral("<!DOCTYPE html>\n<html lang=\"%1\" dir=\"%2\">\n<head>\n<meta charset=\"utf-8\">\n"
                                  "<meta name=\"viewport\" content=\"width=device-width\">\n<title>%3</title>\n<style>%4</style>\n"
                                  "</head>\n<body>\n<h1>%3</h1>\n<p>%5<br>%6</p>\n")
                       .arg(Language::instance().current(), mirrored ? QStringLiteral("rtl") : QStringLiteral("ltr"),
                            title().toHtmlEscaped(), styleOfPage(), comparisontext::conditions(result).toHtmlEscaped(),
                            comparisontext::machine(result.machine).toHtmlEscaped());
    html += tableHtml(comparisonTable({result}));
    for (const Claim &claim : claimsOf(result)) {
        html += QStringLiteral("<p>%1<br><strong>%2</strong></p>\n")
                    .arg(PictureText::tr("Claimed: %1").arg(comparisontext::claimed(claim)).toHtmlEscaped(),
                         comparisontext::measured(claim).toHtmlEscaped());
    }
    const QString svg = QString::fromUtf8(svgOf(multiplesPicture(result)));
    html += QStringLiteral("<figure><svg role=\"img\" aria-label=\"%1\" ").arg(title().toHtmlEscaped())
        + svg.mid(svg.indexOf(QLatin1String("viewBox"))) + QStringLiteral("</figure>\n</body>\n</html>\n");
    return html.toUtf8();
}

} // namespace cachescope
