// SPDX-License-Identifier: GPL-3.0-only
#include "ui/charts/faultmarks.h"

#include "ui/words/faultwords.h"

#include <QChart>
#include <QPainter>

#include <algorithm>

namespace cachescope {

FaultMarks::FaultMarks(QChart *chart, const Palette &palette, double fontScale)
    : QGraphicsItem(chart)
    , m_chart(chart)
    , m_color(palette.error)
    , m_fontScale(fontScale)
{
    setZValue(100); // above the lines
    setAcceptedMouseButtons(Qt::NoButton);
}

void FaultMarks::set(const QVector<FaultMark> &marks, double origin, double newest)
{
    m_marks = marks;
    m_origin = origin;
    m_newest = newest;
    prepareGeometryChange();
    update();
}

QVector<MarkLabels::Label> FaultMarks::labels() const
{
    QVector<MarkLabels::Label> labels;
    for (const FaultMark &mark : m_marks) {
        if (!mark.failed)
            labels.append({mark.from - m_origin, faultName(mark.fault.kind), m_color, MarkLabels::From::Top});
    }
    return labels;
}

QRectF FaultMarks::boundingRect() const
{
    return m_chart->rect();
}

double FaultMarks::xOf(double time) const
{
    return m_chart->mapToPosition(QPointF(time - m_origin, 0)).x();
}

void FaultMarks::paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *)
{
    const QRectF plot = m_chart->plotArea();
    for (const FaultMark &mark : std::as_const(m_marks)) {
        if (mark.failed)
            continue;
        const double begin = xOf(mark.from);
        const double end = xOf(mark.active() ? std::max(m_newest, mark.from) : mark.until);
        const QRectF band =
            QRectF(QPointF(begin, plot.top()), QPointF(end, plot.bottom())).normalized().intersected(plot);
        QColor soft = m_color;
        soft.setAlphaF(0.12F);
        if (band.width() > 0)
            painter->fillRect(band, soft);
        if (begin < plot.left() - 0.5 || begin > plot.right() + 0.5)
            continue; // it began before the visible range
        painter->setPen(QPen(m_color, 1.5 * m_fontScale, Qt::DashLine));
        painter->drawLine(QPointF(begin, plot.top()), QPointF(begin, plot.bottom()));
    }
}

} // namespace cachescope
