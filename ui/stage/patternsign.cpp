// SPDX-License-Identifier: GPL-3.0-only
#include "ui/stage/patternsign.h"

#include <QPainter>
#include <QPainterPath>

namespace cachescope {

PatternSign signOf(Pattern pattern)
{
    switch (pattern) {
    case Pattern::SharedLoad: return PatternSign::FanIn;
    case Pattern::LockWait: return PatternSign::Padlock;
    case Pattern::NotNewer: return PatternSign::Rewind;
    case Pattern::RoomWait: return PatternSign::Hourglass;
    case Pattern::Absence: return PatternSign::SlashedRing;
    case Pattern::CacheRetry: return PatternSign::Turn;
    case Pattern::Fallback: return PatternSign::TriangleDown;
    case Pattern::CircuitRefusal: break;
    }
    return PatternSign::NoEntry;
}

namespace {

/// Every sign in a 12 by 12 square.
void paintUnit(QPainter &painter, PatternSign sign, const QColor &color, const QColor &ground)
{
    const QPen stroke(color, 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
    const auto fill = [&painter, &color](const QPolygonF &shape) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(color);
        painter.drawPolygon(shape);
    };
    painter.setPen(stroke);
    painter.setBrush(Qt::NoBrush);
    switch (sign) {
    case PatternSign::None: break;
    case PatternSign::FanIn:
        for (const double y : {1.5, 6.0, 10.5})
            painter.drawLine(QPointF(1, y), QPointF(7.5, 6));
        painter.setBrush(color);
        painter.drawEllipse(QPointF(9, 6), 2, 2);
        break;
    case PatternSign::Padlock:
        painter.drawArc(QRectF(3.2, 1, 5.6, 8), 0, 180 * 16);
        painter.fillRect(QRectF(1.8, 5.2, 8.4, 6), color);
        break;
    case PatternSign::Rewind:
        fill({QPolygonF({{0.5, 6}, {6, 1.5}, {6, 10.5}})});
        fill({QPolygonF({{6, 6}, {11.5, 1.5}, {11.5, 10.5}})});
        break;
    case PatternSign::Hourglass: fill({QPolygonF({{2, 0.5}, {10, 0.5}, {2, 11.5}, {10, 11.5}})}); break;
    case PatternSign::SlashedRing:
        painter.drawEllipse(QRectF(2, 2, 8, 8));
        painter.drawLine(QPointF(1, 11), QPointF(11, 1));
        break;
    case PatternSign::Turn:
        painter.drawArc(QRectF(1.5, 1.5, 9, 9), 60 * 16, 290 * 16);
        fill({QPolygonF({{6.5, -0.5}, {10.5, 2}, {6.5, 4.5}})});
        break;
    case PatternSign::TriangleDown: fill({QPolygonF({{0.8, 1.5}, {11.2, 1.5}, {6, 11}})}); break;
    case PatternSign::NoEntry:
        painter.setBrush(color);
        painter.drawEllipse(QRectF(1, 1, 10, 10));
        painter.fillRect(QRectF(2.8, 4.9, 6.4, 2.2), ground);
        break;
    case PatternSign::PlusMinus:
        painter.drawLine(QPointF(6, 0.8), QPointF(6, 7.2));
        painter.drawLine(QPointF(2.8, 4), QPointF(9.2, 4));
        painter.drawLine(QPointF(2.8, 10.5), QPointF(9.2, 10.5));
        break;
    case PatternSign::SwitchClosed:
    case PatternSign::SwitchOpen: {
        const bool open = sign == PatternSign::SwitchOpen;
        painter.drawLine(QPointF(2, 8), open ? QPointF(8.5, 2) : QPointF(10, 8));
        painter.setBrush(color);
        painter.drawEllipse(QPointF(2, 8), 1.3, 1.3);
        painter.drawEllipse(QPointF(10, 8), 1.3, 1.3);
        break;
    }
    }
}

} // namespace

void paintSign(QPainter &painter, PatternSign sign, const QRectF &rect, const QColor &color, const QColor &ground)
{
    painter.save();
    painter.translate(rect.topLeft());
    painter.scale(rect.width() / 12, rect.height() / 12);
    paintUnit(painter, sign, color, ground);
    painter.restore();
}

} // namespace cachescope
