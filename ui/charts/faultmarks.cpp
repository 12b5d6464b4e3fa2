// SPDX-License-Identifier: GPL-3.0-only
#include "ui/charts/faultmarks.h"

#include "ui/presentation/faultwords.h"
#include "ui/presentation/fonts.h"
#include "ui/presentation/language.h"

#include <QChart>
#include <QPainter>

#include <algorithm>

namespace cachescope {

namespace {

constexpr int mostRows = 3;      // labels that would touch go one row down; a fourth is left to the read-out
constexpr double gap = 4;

} // namespace

FaultMarks::FaultMarks(QChart *chart, const Palette &palette, double fontScale)
    : QGraphicsItem(chart)
    , m_chart(chart)
    , m_color(palette.error)
    , m_background(palette.card)
    , m_fontScale(fontScale)
    , m_mirrored(Language::instance().isRightToLeft())
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
    QVector<double> rowEnds;
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
        paintLabel(*painter, plot, begin, faultName(mark.fault.kind), rowEnds);
    }
}

void FaultMarks::paintLabel(QPainter &painter, const QRectF &plot, double x, const QString &text, QVector<double> &rowEnds) const
{
    const double width = painter.fontMetrics().horizontalAdvance(text) + 6;
    const double height = painter.fontMetrics().height();
    // Behind the line in the direction of time, or before it where there is no room.
    const bool room = m_mirrored ? x - width >= plot.left() : x + width <= plot.right();
    const double left = room != m_mirrored ? x + 2 : x - width - 2;
    const double nearer = m_mirrored ? -(left + width) : left;
    const double farther = m_mirrored ? -left : left + width;
    int row = 0;
    while (row < rowEnds.size() && rowEnds.at(row) + gap > nearer)
        ++row;
    if (row >= mostRows)
        return;
    if (row == rowEnds.size())
        rowEnds.append(0);
    rowEnds[row] = farther;
    const QRectF box(left, plot.top() + row * (height + 1), width, height);
    QColor background = m_background;
    background.setAlphaF(0.85F);
    painter.fillRect(box, background);
    painter.setPen(m_color);
    painter.drawText(box, static_cast<int>(Qt::AlignCenter) | Qt::TextSingleLine, text);
}

} // namespace cachescope
