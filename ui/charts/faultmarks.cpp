// SPDX-License-Identifier: GPL-3.0-only
#include "ui/charts/faultmarks.h"

#include "ui/charts/marklabels.h"
#include "ui/presentation/faultwords.h"
#include "ui/presentation/fonts.h"

#include <QChart>
#include <QPainter>

#include <algorithm>

namespace cachescope {

FaultMarks::FaultMarks(QChart *chart, const Palette &palette, double fontScale)
    : QGraphicsItem(chart)
    , m_chart(chart)
    , m_color(palette.error)
    , m_background(palette.card)
    , m_fontScale(fontScale)
{
    setZValue(100);   // above the lines
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
    MarkLabels labels(plot, MarkLabels::From::Top);
    painter->setFont(textFont(0.75 * m_fontScale, QFont::DemiBold));
    for (const FaultMark &mark : std::as_const(m_marks)) {
        if (mark.failed)
            continue;
        const double begin = xOf(mark.from);
        const double end = xOf(mark.active() ? std::max(m_newest, mark.from) : mark.until);
        const QRectF band = QRectF(QPointF(begin, plot.top()), QPointF(end, plot.bottom())).normalized().intersected(plot);
        QColor soft = m_color;
        soft.setAlphaF(0.12F);
        if (band.width() > 0)
            painter->fillRect(band, soft);
        if (begin < plot.left() - 0.5 || begin > plot.right() + 0.5)
            continue;   // it began before what is shown
        painter->setPen(QPen(m_color, 1.5 * m_fontScale, Qt::DashLine));
        painter->drawLine(QPointF(begin, plot.top()), QPointF(begin, plot.bottom()));
        labels.paint(*painter, begin, faultName(mark.fault.kind), m_color, m_background);
    }
}

} // namespace cachescope
