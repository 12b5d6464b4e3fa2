// SPDX-License-Identifier: GPL-3.0-only
#include "ui/charts/thresholdmark.h"

#include "ui/appearance/direction.h"
#include "ui/appearance/fonts.h"
#include "ui/appearance/theme.h"
#include "ui/words/alertwords.h"

#include <QChart>
#include <QChartView>
#include <QPainter>

#include <algorithm>

namespace cachescope {

ThresholdMark::ThresholdMark(QChartView *view)
    : QWidget(view)
    , m_view(view)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
}

void ThresholdMark::set(AlertLevel level, double height, const QString &label, bool alerting)
{
    m_level = level;
    m_height = height;
    m_label = label;
    m_alerting = alerting;
    update();
}

double ThresholdMark::y() const
{
    const QPointF inChart = m_view->chart()->mapToPosition(QPointF(0, m_height));
    return m_view->mapFromScene(m_view->chart()->mapToScene(inChart)).y();
}

bool ThresholdMark::isDrawn() const
{
    const QRectF plot = m_view->chart()->plotArea();
    const double at = m_view->chart()->mapToPosition(QPointF(0, m_height)).y();
    return plot.height() > 0 && at >= plot.top() - 1 && at <= plot.bottom() + 1;
}

QFont ThresholdMark::labelFont() const
{
    return textFont(0.75, m_alerting ? QFont::Bold : QFont::Normal);
}

QString ThresholdMark::labelText() const
{
    return signOf(m_level) + QLatin1Char(' ') + m_label;
}

QRectF ThresholdMark::labelRect() const
{
    const QRectF plot = m_view->chart()->plotArea();
    const double at = m_view->chart()->mapToPosition(QPointF(0, m_height)).y();
    const QFontMetricsF metrics(labelFont());
    const double width = metrics.horizontalAdvance(labelText()) + 6, height = metrics.height();
    const bool above = at - height > plot.top();
    const double top =
        std::clamp(above ? at - height - 1 : at + 1, plot.top(), std::max(plot.top(), plot.bottom() - height));
    return Direction::current().part({plot.left(), top, plot.width(), height}, 2, width);
}

QVector<QRectF> ThresholdMark::drawn() const
{
    if (m_label.isEmpty() || !isDrawn())
        return {};
    const QRectF plot = m_view->chart()->plotArea();
    const double at = m_view->chart()->mapToPosition(QPointF(0, m_height)).y();
    return {labelRect(), QRectF(plot.left(), at - 1.5, plot.width(), 3)};
}

void ThresholdMark::paintEvent(QPaintEvent *)
{
    if (m_label.isEmpty() || !isDrawn())
        return;
    const Palette &palette = Theme::instance().palette();
    const QColor color = m_level == AlertLevel::Error ? palette.error : palette.queue;
    const QRectF plot = m_view->chart()->mapRectToScene(m_view->chart()->plotArea());
    const double at = y();
    QPainter painter(this);
    painter.setPen(QPen(color, m_alerting ? 2.5 : 1.2, Qt::DashDotLine));
    painter.drawLine(QPointF(plot.left(), at), QPointF(plot.right(), at));
    painter.setFont(labelFont());
    const QRectF place = m_view->chart()->mapRectToScene(labelRect());
    QColor behind = palette.card;
    behind.setAlpha(210);
    painter.fillRect(place, behind);
    const bool pale = m_level != AlertLevel::Error; // a warning's colour is too pale for small text
    painter.setPen(m_alerting && !pale ? color : palette.text);
    painter.drawText(place, Qt::AlignCenter, labelText());
}

} // namespace cachescope
