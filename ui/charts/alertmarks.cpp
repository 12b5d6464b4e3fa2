// SPDX-License-Identifier: GPL-3.0-only
#include "ui/charts/alertmarks.h"

#include "ui/words/alertwords.h"

#include <QChart>
#include <QPainter>

#include <algorithm>

namespace cachescope {

AlertMarks::AlertMarks(QChart *chart, ChartKind::Id kind, const Palette &palette, double fontScale)
    : QGraphicsItem(chart)
    , m_chart(chart)
    , m_kind(kind)
    , m_error(palette.error)
    , m_warning(palette.queue)
    , m_text(palette.text)
    , m_fontScale(fontScale)
{
    setZValue(101); // above the lines and the faults
    setAcceptedMouseButtons(Qt::NoButton);
}

bool AlertMarks::belongs(AlertKind alert, ChartKind::Id chart)
{
    switch (alert) {
    case AlertKind::Latency: return chart == ChartKind::Id::Latency;
    case AlertKind::HitRate: return chart == ChartKind::Id::HitRate;
    case AlertKind::Queue: return chart == ChartKind::Id::QueueDepth;
    case AlertKind::CacheUnreachable:
    case AlertKind::Memory: break;
    }
    return true;
}

void AlertMarks::set(const QVector<Alert> &alerts, double origin, double newest)
{
    m_alerts = alerts;
    m_alerts.removeIf([this](const Alert &alert) { return !belongs(alert.kind, m_kind); });
    m_origin = origin;
    m_newest = newest;
    prepareGeometryChange();
    update();
}

QVector<MarkLabels::Label> AlertMarks::labels() const
{
    QVector<MarkLabels::Label> labels;
    for (const Alert &alert : m_alerts) {
        const bool serious = levelOf(alert.kind) == AlertLevel::Error; // a warning's colour is too pale for small text
        labels.append({alert.began - m_origin, signOf(levelOf(alert.kind)) + QLatin1Char(' ') + shortNameOf(alert.kind),
                       serious ? m_error : m_text, MarkLabels::From::Bottom});
    }
    return labels;
}

QRectF AlertMarks::boundingRect() const
{
    return m_chart->rect();
}

QColor AlertMarks::colorOf(AlertKind kind) const
{
    return levelOf(kind) == AlertLevel::Error ? m_error : m_warning;
}

double AlertMarks::xOf(double time) const
{
    return m_chart->mapToPosition(QPointF(time - m_origin, 0)).x();
}

void AlertMarks::paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *)
{
    const QRectF plot = m_chart->plotArea();
    const double strip = stripHeight * m_fontScale;
    const auto isIn = [&plot](double x) { return x >= plot.left() - 0.5 && x <= plot.right() + 0.5; };
    for (const Alert &alert : std::as_const(m_alerts)) {
        const QColor color = colorOf(alert.kind);
        const double begin = xOf(alert.began);
        const double end = xOf(alert.active() ? std::max(m_newest, alert.began) : alert.ended);
        const QRectF lasts =
            QRectF(QPointF(begin, plot.bottom() - strip), QPointF(end, plot.bottom())).normalized().intersected(plot);
        if (lasts.width() > 0)
            painter->fillRect(lasts, color);
        painter->setPen(QPen(color, 1.2 * m_fontScale, Qt::DotLine));
        if (!alert.active() && isIn(end))
            painter->drawLine(QPointF(end, plot.top()), QPointF(end, plot.bottom()));
        if (!isIn(begin))
            continue; // it began before the visible range
        painter->drawLine(QPointF(begin, plot.top()), QPointF(begin, plot.bottom()));
    }
}

} // namespace cachescope
