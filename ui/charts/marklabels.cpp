// SPDX-License-Identifier: GPL-3.0-only
#include "ui/charts/marklabels.h"

#include "ui/appearance/direction.h"
#include "ui/appearance/fonts.h"
#include "ui/charts/alertmarks.h"

#include <QChart>
#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>

namespace cachescope {

namespace {

constexpr double mostRows = 3; // more would hide the lines
constexpr double nudge = 2;
constexpr double gap = 4;

} // namespace

MarkLabels::MarkLabels(QChart *chart, const Palette &palette, double fontScale)
    : QGraphicsItem(chart)
    , m_chart(chart)
    , m_background(palette.card)
    , m_fontScale(fontScale)
{
    setZValue(102); // above the lines and the marks themselves
    setAcceptedMouseButtons(Qt::NoButton);
}

void MarkLabels::set(const QVector<Label> &labels)
{
    m_labels = labels;
    prepareGeometryChange();
    update();
}

QFont MarkLabels::font() const
{
    return textFont(0.75 * m_fontScale, QFont::DemiBold);
}

QRectF MarkLabels::boundingRect() const
{
    return m_chart->rect();
}

/// After the line in the direction of time, or before it; null without space.
QRectF MarkLabels::placeFor(const Label &label, const QRectF &plot, const QVector<QRectF> &taken) const
{
    const QFontMetricsF metrics(font());
    const double width = metrics.horizontalAdvance(label.text) + 6;
    const double height = metrics.height();
    const double x = m_chart->mapToPosition(QPointF(label.at, 0)).x();
    const QRectF line(x, 0, 0, height);
    const double foot = plot.bottom() - AlertMarks::stripHeight * m_fontScale;
    for (double down = 0; down < mostRows * height; down += nudge) {
        const double top = label.from == From::Top ? plot.top() + down : foot - height - down;
        for (const double from : {2.0, -width - 2}) {
            const QRectF place = Direction::current().part(line, from, width).translated(0, top);
            const bool inside = place.left() >= plot.left() && place.right() <= plot.right()
                && place.top() >= plot.top() && place.bottom() <= plot.bottom();
            const QRectF around = place.adjusted(-gap, 0, gap, 0);
            if (inside && std::none_of(taken.begin(), taken.end(), [&around](const QRectF &other) {
                    return other.intersects(around);
                }))
                return place;
        }
    }
    return {};
}

QVector<MarkLabels::Placed> MarkLabels::placed() const
{
    const QRectF plot = m_chart->plotArea();
    QVector<QRectF> taken;
    if (m_clear)
        taken = m_clear();
    QVector<Placed> all;
    for (const Label &label : m_labels) {
        const double x = m_chart->mapToPosition(QPointF(label.at, 0)).x();
        if (x < plot.left() - 0.5 || x > plot.right() + 0.5)
            continue; // it began before the visible range
        const QRectF place = placeFor(label, plot, taken);
        if (place.isNull())
            continue;
        taken.append(place);
        all.append({place, label.text, label.color});
    }
    return all;
}

void MarkLabels::paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *)
{
    painter->setFont(font());
    QColor behind = m_background;
    behind.setAlphaF(0.85F);
    for (const Placed &label : placed()) {
        painter->fillRect(label.rect, behind);
        painter->setPen(label.color);
        painter->drawText(label.rect, static_cast<int>(Qt::AlignCenter) | Qt::TextSingleLine, label.text);
    }
}

} // namespace cachescope
