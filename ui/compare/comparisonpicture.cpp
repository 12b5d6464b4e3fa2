// SPDX-License-Identifier: GPL-3.0-only
#include "ui/compare/comparisonpicture.h"

#include "ui/appearance/direction.h"
#include "ui/compare/comparisontable.h"
#include "ui/compare/smallmultiples.h"
#include "ui/words/comparisontext.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace cachescope {

namespace {

using Results = QVector<ComparisonResult>;

constexpr int margin = 36;
constexpr int bodyPixels = 15;
constexpr int smallPixels = 12;
constexpr double padding = 6;
constexpr double titleWidth = 170;
constexpr double cellWidth = 168;
constexpr double findingWidth = 300;

/// Draws lines from top to bottom and measures them with the same code, so that both agree.
class Sheet
{
public:
    Sheet(QPainter *painter, double width)
        : m_painter(painter)
        , m_width(width)
    {
    }

    double y() const { return m_y; }
    double width() const { return m_width; }
    void skip(double height) { m_y += height; }

    void text(const QString &words, int pixels, QFont::Weight weight, const QColor &color)
    {
        m_y += block(words, {margin, m_y, m_width - 2 * margin, 0}, pixels, weight, color);
    }

    /// At a position counted from the leading side; returns the height.
    double block(const QString &words, const QRectF &place, int pixels, QFont::Weight weight, const QColor &color)
    {
        const QFont font = pixelFont(pixels, weight);
        const int flags = static_cast<int>(m_direction.leading(Qt::AlignTop)) | Qt::TextWordWrap;
        const QRectF needed = QFontMetricsF(font).boundingRect(QRectF(0, 0, place.width(), 10'000), flags, words);
        const double height = words.isEmpty() ? 0 : std::ceil(needed.height());
        if (m_painter) {
            m_painter->setFont(font);
            m_painter->setPen(color);
            m_painter->drawText(turned({place.topLeft(), QSizeF(place.width(), height + 1)}), flags, words);
        }
        return height;
    }

    void fill(const QRectF &place, const QColor &color)
    {
        if (m_painter)
            m_painter->fillRect(turned(place), color);
    }

private:
    QRectF turned(const QRectF &place) const { return m_direction.turned(place, QRectF(0, 0, m_width, 0)); }

    QPainter *m_painter;
    double m_width;
    double m_y = margin;
    Direction m_direction = Direction::current();
};

void writeHeads(Sheet &sheet, const ComparisonTable &table, const Palette &palette)
{
    double x = margin + titleWidth, height = 0;
    for (const ComparisonCell &head : table.heads) {
        const QRectF place(x + padding, sheet.y(), cellWidth - 2 * padding, 0);
        double used = sheet.block(head.text, place, bodyPixels, QFont::Bold, palette.text);
        used += sheet.block(head.detail, place.translated(0, used), smallPixels, QFont::Normal, palette.mutedText);
        height = std::max(height, used);
        x += cellWidth;
    }
    height = std::max(height,
                      sheet.block(comparisonFindingHeading(), {x + padding, sheet.y(), findingWidth - 2 * padding, 0},
                                  bodyPixels, QFont::Bold, palette.text));
    height = std::max(height,
                      sheet.block(comparisonTitleHeading(), {margin, sheet.y(), titleWidth - padding, 0}, bodyPixels,
                                  QFont::Bold, palette.text));
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
    return std::max(height,
                    sheet.block(row.finding, {x + padding, sheet.y() + padding, findingWidth - 2 * padding, 0},
                                smallPixels, QFont::Normal, palette.text));
}

void writeTable(Sheet &sheet, const ComparisonTable &table, const Palette &palette)
{
    writeHeads(sheet, table, palette);
    for (const ComparisonRow &row : table.rows) {
        double height = writeCells(sheet, row, palette);
        height = std::max(height,
                          sheet.block(row.title, {margin, sheet.y() + padding, titleWidth - padding, 0},
                                      smallPixels + 1, QFont::DemiBold, palette.text));
        sheet.skip(height + 2 * padding);
        sheet.fill({margin, sheet.y() - 1, sheet.width() - 2 * margin, 1}, palette.cardBorder);
    }
}

void writeClaims(Sheet &sheet, const Results &results, const Palette &palette)
{
    for (qsizetype i = 0; i < results.size(); ++i) {
        if (results.size() > 1)
            sheet.text(comparisontext::machineName(results, i), bodyPixels, QFont::Bold, palette.text);
        for (const Claim &claim : claimsOf(results.at(i))) {
            sheet.text(comparisontext::claimLine(claim), bodyPixels, QFont::Normal, palette.text);
            sheet.text(comparisontext::measured(claim), bodyPixels, QFont::DemiBold, palette.text);
            sheet.skip(8);
        }
    }
}

void writeHead(Sheet &sheet, const Results &results)
{
    sheet.text(comparisontext::title(), 28, QFont::Bold, lightPalette().text);
    sheet.skip(6);
    for (const QString &line : comparisontext::circumstances(results))
        sheet.text(line, bodyPixels, QFont::Normal, lightPalette().mutedText);
    sheet.skip(18);
}

/// Everything but the small multiples; returns the height.
double writeWords(QPainter *painter, const Results &results, double width)
{
    const Palette &palette = lightPalette();
    Sheet sheet(painter, width);
    writeHead(sheet, results);
    writeTable(sheet, comparisonTable(results), palette);
    sheet.skip(18);
    writeClaims(sheet, results, palette);
    return sheet.y() + 12;
}

double widthOf(const Results &results)
{
    return 2 * margin + titleWidth + findingWidth
        + cellWidth * static_cast<double>(std::max<qsizetype>(2, allContenders(results).size()));
}

void paintMultiples(QPainter &painter, const Results &results, const QSize &size, double top)
{
    painter.fillRect(QRect({}, size), lightPalette().card);
    paintSmallMultiples(painter, QRectF(margin, top, size.width() - 2 * margin, size.height() - top - 8), results,
                        lightPalette(), bodyPixels);
}

} // namespace

Picture bareMultiples(const Results &results)
{
    const QSize size(static_cast<int>(widthOf(results)), static_cast<int>(smallMultiplesHeight(bodyPixels)));
    return {comparisontext::title(), size,
            [results, size](QPainter &painter) { paintMultiples(painter, results, size, 8); }};
}

Picture multiplesPicture(const Results &results)
{
    const double width = widthOf(results);
    Sheet measure(nullptr, width);
    writeHead(measure, results);
    const double head = measure.y();
    const QSize size(static_cast<int>(width), static_cast<int>(head + smallMultiplesHeight(bodyPixels)));
    return {comparisontext::title(), size, [results, size, head](QPainter &painter) {
                paintMultiples(painter, results, size, head);
                Sheet sheet(&painter, size.width());
                writeHead(sheet, results);
            }};
}

Picture comparisonPicture(const Results &results)
{
    const double width = widthOf(results);
    const double words = writeWords(nullptr, results, width);
    const QSize size(static_cast<int>(width), static_cast<int>(words + smallMultiplesHeight(bodyPixels) + margin));
    return {comparisontext::title(), size, [results, size, words](QPainter &painter) {
                paintMultiples(painter, results, size, words);
                writeWords(&painter, results, size.width());
            }};
}

} // namespace cachescope
