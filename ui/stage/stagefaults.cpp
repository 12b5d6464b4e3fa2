// SPDX-License-Identifier: GPL-3.0-only
// Faults on the stage.
#include "ui/appearance/fonts.h"
#include "ui/stage/stagepainter.h"
#include "ui/words/faultwords.h"

#include <QPainter>

#include <algorithm>

namespace cachescope {

namespace {

constexpr double shownAfterwards = 2; // seconds that an instant fault stays visible

/// A triangle pointing up, with a stroke in it: recognisable as a warning without its colour.
void paintWarning(QPainter &painter, const QRectF &rect, const QColor &fill, const QColor &stroke)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(fill);
    painter.drawPolygon(QPolygonF({{rect.center().x(), rect.top()}, rect.bottomRight(), rect.bottomLeft()}));
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(stroke, rect.width() * 0.13, Qt::SolidLine, Qt::RoundCap));
    const double x = rect.center().x();
    painter.drawLine(QPointF(x, rect.top() + rect.height() * 0.38), QPointF(x, rect.top() + rect.height() * 0.64));
    painter.drawPoint(QPointF(x, rect.top() + rect.height() * 0.84));
}

} // namespace

void StagePainter::paintFaults(QPainter &painter) const
{
    const double time = static_cast<double>(m_snapshot.time) / second;
    for (const Server server : {Server::Redis, Server::Postgres, Server::None}) {
        QStringList lines;
        for (const FaultMark &mark : m_snapshot.faults) {
            const bool recent = isInstant(mark.fault.kind) && !mark.failed && time - mark.from < shownAfterwards;
            if (mark.fault.server == server && (mark.active() || recent) && !lines.contains(faultLabel(mark.fault)))
                lines.append(faultLabel(mark.fault));
        }
        if (!lines.isEmpty())
            paintBadge(painter,
                       server == Server::Redis          ? m_layout.cache
                           : server == Server::Postgres ? m_layout.database
                                                        : m_layout.application,
                       lines);
    }
}

/// At the lower edge of its box, where it hides neither heading nor figure.
void StagePainter::paintBadge(QPainter &painter, const QRectF &box, const QStringList &lines) const
{
    painter.setFont(textFont(0.9, QFont::DemiBold));
    const QFontMetricsF metrics(painter.font());
    const double line = metrics.height();
    double widest = 0;
    for (const QString &text : lines)
        widest = std::max(widest, metrics.horizontalAdvance(text));
    const double sign = line * 0.95;
    const double width = std::min(widest + sign + 18, box.width() - 8);
    const double height = std::min(line * static_cast<double>(lines.size()) + 8, box.height() - 8);
    const QRectF badge(box.center().x() - width / 2, box.bottom() - height - 5, width, height);
    painter.setPen(QPen(m_palette.error, 2));
    painter.setBrush(m_palette.card);
    painter.drawRoundedRect(badge, 6, 6);
    painter.setBrush(Qt::NoBrush);
    QRectF warning = m_layout.direction.part(badge, 6, sign);
    warning.setTop(badge.top() + 4 + line * 0.05);
    warning.setHeight(line * 0.85);
    paintWarning(painter, warning, m_palette.error, m_palette.card);
    const QRectF text = m_layout.direction.inset(badge, sign + 10, 5).adjusted(0, 4, 0, -4);
    painter.setPen(m_palette.text);
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QRectF row(text.left(), text.top() + static_cast<double>(i) * line, text.width(), line);
        painter.drawText(
            row, static_cast<int>(m_layout.direction.leading()) | Qt::TextSingleLine,
            painter.fontMetrics().elidedText(lines.at(i), Qt::ElideRight, static_cast<int>(row.width()) + 1));
    }
}

} // namespace cachescope
