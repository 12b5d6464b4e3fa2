// SPDX-License-Identifier: GPL-3.0-only
#include "ui/charts/axislabels.h"

#include <QChart>
#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace cachescope {

namespace {

constexpr double gap = 8;     // between an axis and its labels, beyond the ticks
constexpr double under = 7;   // below the axis, beyond the lowest value
constexpr double between = 6; // between two adjacent labels

bool same(const QVector<AxisLabels::Label> &one, const QVector<AxisLabels::Label> &other)
{
    return std::equal(one.begin(), one.end(), other.begin(), other.end(),
                      [](const auto &a, const auto &b) { return a.at == b.at && a.text == b.text; });
}

} // namespace

AxisLabels::AxisLabels(QChart *chart, const QColor &color, const QFont &font)
    : QGraphicsItem(chart)
    , m_chart(chart)
    , m_color(color)
    , m_font(font)
    , m_direction(Direction::current())
{
    setAcceptedMouseButtons(Qt::NoButton);
    makeRoom();
}

void AxisLabels::setFont(const QFont &font)
{
    m_font = font;
    makeRoom();
}

void AxisLabels::setTime(const QVector<Label> &labels)
{
    if (same(labels, m_time))
        return;
    m_time = labels;
    makeRoom();
}

void AxisLabels::setValues(const QVector<Label> &labels)
{
    if (same(labels, m_values))
        return;
    m_values = labels;
    makeRoom();
}

/// The chart's own layout does not know these labels: its margins make room for them.
void AxisLabels::makeRoom()
{
    const QFontMetricsF metrics(m_font);
    double widest = 0;
    for (const Label &label : std::as_const(m_values))
        widest = std::max(widest, metrics.horizontalAdvance(label.text));
    const int side = static_cast<int>(std::ceil(widest + gap));
    const int other = static_cast<int>(std::ceil(metrics.horizontalAdvance(QLatin1Char('0')))) + 6;
    const int above = static_cast<int>(std::ceil(metrics.height() / 2));
    const int below = static_cast<int>(std::ceil(metrics.height() + under));
    const QMargins margins = m_direction.margins(side, above, other, below);
    if (margins != m_chart->margins())
        m_chart->setMargins(margins);
    prepareGeometryChange();
    update();
}

QRectF AxisLabels::boundingRect() const
{
    return m_chart->rect();
}

/// The first and the last label show the range of the axis and take precedence.
void AxisLabels::place(QVector<Placed> &all, const QVector<Placed> &candidates) const
{
    QVector<Placed> order = candidates;
    if (order.size() > 2)
        order.move(order.size() - 1, 1);
    const qsizetype begin = all.size();
    for (const Placed &candidate : std::as_const(order)) {
        const QRectF needed = candidate.rect.adjusted(-between / 2, 0, between / 2, 0);
        const bool free = std::none_of(all.begin() + begin, all.end(), [&](const Placed &there) {
            return there.rect.adjusted(-between / 2, 0, between / 2, 0).intersects(needed);
        });
        if (free)
            all.append(candidate);
    }
}

QVector<AxisLabels::Placed> AxisLabels::placed() const
{
    const QFontMetricsF metrics(m_font);
    const QRectF chart = m_chart->rect();
    const QRectF plot = m_chart->plotArea();
    QVector<Placed> time, values;
    for (const Label &label : m_time) {
        const QSizeF size(metrics.horizontalAdvance(label.text), metrics.height());
        QRectF rect(QPointF(m_chart->mapToPosition({label.at, 0}).x() - size.width() / 2, plot.bottom() + under), size);
        rect.moveLeft(std::clamp(rect.left(), chart.left(), std::max(chart.left(), chart.right() - size.width())));
        time.append({rect, label.text});
    }
    for (const Label &label : m_values) {
        const QSizeF size(metrics.horizontalAdvance(label.text), metrics.height());
        QRectF rect = m_direction.part(plot, -gap - size.width(), size.width());
        rect.setHeight(size.height());
        rect.moveTop(m_chart->mapToPosition({0, label.at}).y() - size.height() / 2);
        values.append({rect, label.text});
    }
    QVector<Placed> all;
    place(all, time);
    place(all, values);
    return all;
}

void AxisLabels::paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *)
{
    painter->setFont(m_font);
    painter->setPen(m_color);
    for (const Placed &label : placed()) // widened: drawn text may be slightly wider than measured
        painter->drawText(label.rect.adjusted(-4, 0, 4, 0), static_cast<int>(Qt::AlignCenter) | Qt::TextSingleLine,
                          label.text);
}

} // namespace cachescope
