// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QMargins>
#include <QRectF>
#include <QStringList>

namespace cachescope {

/// The direction in which a text is read, and all that turns with it: the one place that mirrors. Who paints asks for
/// what is leading or trailing, and never which side that is. Qt's own layout direction follows the language as soon as
/// there is a QGuiApplication.
class Direction
{
public:
    /// The direction of the current language.
    static Direction current();
    /// Of code, JSON and identifiers, in every language.
    static constexpr Direction ofCode() { return Direction(Qt::LeftToRight); }

    explicit constexpr Direction(Qt::LayoutDirection layout)
        : m_layout(layout)
    {
    }

    constexpr Qt::LayoutDirection layout() const { return m_layout; }
    /// +1 or -1: where a text goes on. An axis that runs with the text is reversed where this is negative.
    constexpr int forward() const { return isReversed() ? -1 : 1; }
    /// +1 for the arrow key that leads forward, -1 for the one that leads back, 0 for any other.
    int stepOf(int key) const;

    /// @name Places, counted from the leading edge
    /// @{
    double leadingEdge(const QRectF &rect) const { return isReversed() ? rect.right() : rect.left(); }
    double trailingEdge(const QRectF &rect) const { return isReversed() ? rect.left() : rect.right(); }
    /// The x at this distance from the leading edge.
    double along(const QRectF &rect, double distance) const { return leadingEdge(rect) + forward() * distance; }
    /// What begins at this distance from the leading edge, as high as the rectangle. Less than 0: before it.
    QRectF part(const QRectF &rect, double from, double width) const;
    QRectF leadingPart(const QRectF &rect, double width) const { return part(rect, 0, width); }
    QRectF trailingPart(const QRectF &rect, double width) const { return part(rect, rect.width() - width, width); }
    /// The rest of it, behind what is `leading` wide and before what is `trailing` wide.
    QRectF inset(const QRectF &rect, double leading, double trailing = 0) const;
    QMargins margins(int leading, int top, int trailing, int bottom) const;
    /// @}

    /// @name What was laid out from left to right, as it stands in this direction
    /// @{
    QRectF turned(const QRectF &rect, const QRectF &within) const;
    QPointF turned(QPointF point, const QRectF &within) const
    {
        return {along(within, point.x() - within.left()), point.y()};
    }
    /// The cells of a row: the rich text of Qt mirrors no tables.
    QStringList turned(QStringList cells) const;
    /// @}

    /// @name Alignment of texts; a painter with a layout direction does not turn it once more
    /// @{
    constexpr Qt::Alignment leading(Qt::Alignment vertical = Qt::AlignVCenter) const
    {
        return leadingSide() | vertical | Qt::AlignAbsolute;
    }
    constexpr Qt::Alignment trailing(Qt::Alignment vertical = Qt::AlignVCenter) const
    {
        return (isReversed() ? Qt::AlignLeft : Qt::AlignRight) | vertical | Qt::AlignAbsolute;
    }
    constexpr Qt::AlignmentFlag leadingSide() const { return isReversed() ? Qt::AlignRight : Qt::AlignLeft; }
    /// @}

    /// @name Signs and words
    /// @{
    /// A small triangle that points forward.
    QChar pointer() const { return isReversed() ? QChar(0x25c2) : QChar(0x25b8); }
    /// The invisible letter that gives a text this direction; empty from left to right, where none is needed.
    QString mark() const { return isReversed() ? QString(QChar(0x200f)) : QString(); }
    /// A paragraph that keeps this direction, also when it begins with an identifier.
    QString marked(const QString &text) const { return text.isEmpty() ? text : mark() + text; }
    /// Of the attribute dir.
    QString html() const { return isReversed() ? QStringLiteral("rtl") : QStringLiteral("ltr"); }
    /// Of the attribute align, which the rich text of Qt knows as browsers do.
    QString htmlLeading() const { return isReversed() ? QStringLiteral("right") : QStringLiteral("left"); }
    /// @}

    friend constexpr bool operator==(Direction one, Direction other) { return one.m_layout == other.m_layout; }
    friend constexpr bool operator!=(Direction one, Direction other) { return !(one == other); }

private:
    constexpr bool isReversed() const { return m_layout == Qt::RightToLeft; }

    Qt::LayoutDirection m_layout;
};

} // namespace cachescope
