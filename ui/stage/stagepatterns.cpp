// SPDX-License-Identifier: GPL-3.0-only
// The patterns on the way to the stores, on the stage.
#include "ui/appearance/fonts.h"
#include "ui/stage/patternbadge.h"
#include "ui/stage/stagepainter.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace cachescope {

namespace {

QPointF at(const StageLayout::Line &line, double share)
{
    return line.from + (line.to - line.from) * share;
}

} // namespace

void StagePainter::paintPatterns(QPainter &painter) const
{
    painter.setFont(textFont(0.85));
    const double height = painter.fontMetrics().height() + 4, step = height + 3;
    const auto rows = std::max<qsizetype>(1, static_cast<qsizetype>((m_layout.patterns.height() + 3) / step));
    QVector<PatternBadge> badges = patternBadges(m_scenario, m_snapshot);
    if (badges.size() > rows) {
        const auto left = static_cast<int>(badges.size() - rows + 1);
        badges.resize(rows);
        badges.last() = {PatternSign::None, false, tr("%Ln more", "patterns that act", left)};
    }
    QRectF place(m_layout.patterns.topLeft(), QSizeF(m_layout.patterns.width(), height));
    for (const PatternBadge &badge : std::as_const(badges)) {
        paintPattern(painter, badge, place);
        place.translate(0, step);
    }
}

/// As wide as its text, on the side of the application.
void StagePainter::paintPattern(QPainter &painter, const PatternBadge &badge, QRectF place) const
{
    const double side = painter.fontMetrics().height() * 0.9;
    const double width =
        std::min(place.width(), QFontMetricsF(painter.font()).horizontalAdvance(badge.text) + side + 18);
    place = m_layout.direction.trailingPart(place, width);
    const QColor border = !badge.lit ? m_palette.line : isSwitch(badge.sign) ? m_palette.error : m_palette.accent;
    painter.setPen(QPen(border, badge.lit ? 1.5 : 1));
    painter.setBrush(badge.lit ? m_palette.accentSoft : m_palette.card);
    painter.drawRoundedRect(place, place.height() / 2, place.height() / 2);
    painter.setBrush(Qt::NoBrush);
    const QRectF sign =
        m_layout.direction.part({place.left(), place.center().y() - side / 2, place.width(), side}, 7, side);
    const QColor ink = badge.lit ? m_palette.text : m_palette.mutedText;
    paintSign(painter, badge.sign, sign, ink, m_palette.card);
    const QRectF text = m_layout.direction.inset(place, side + 11, 6);
    painter.setPen(ink);
    painter.drawText(text, static_cast<int>(m_layout.direction.leading()) | Qt::TextSingleLine,
                     painter.fontMetrics().elidedText(badge.text, Qt::ElideRight, static_cast<int>(text.width()) + 1));
}

/// A switch in the line: if it does not let everything through, a gap with a raised blade.
void StagePainter::paintBreaker(QPainter &painter) const
{
    if (m_snapshot.circuit.state == BreakerState::Off)
        return;
    const bool closed = m_snapshot.circuit.state == BreakerState::Closed;
    const bool half = m_snapshot.circuit.state == BreakerState::HalfOpen;
    const QColor color = closed ? m_palette.inStep.darker(m_palette.dark ? 60 : 160) : m_palette.error;
    for (const Route route : {Route::ApplicationCache, Route::ApplicationQueue}) {
        const StageLayout::Line &line = m_layout.route(route);
        const bool inRedis = route == Route::ApplicationCache || m_scenario.options.queue == QueueKind::RedisList;
        if (!line.used || !inRedis)
            continue;
        const double length = std::hypot(line.to.x() - line.from.x(), line.to.y() - line.from.y());
        const double span = length > 0 ? 22 / length : 0;
        const QPointF from = at(line, breakerShare), to = at(line, breakerShare + span);
        painter.setPen(QPen(m_palette.card, 7, Qt::SolidLine, Qt::FlatCap));
        painter.drawLine(from, to); // the line is interrupted here
        const QPointF along = to - from;
        const QPointF across(along.y(), -along.x()); // up, in either reading direction
        const double lift = closed ? 0 : half ? 0.3 : 0.7;
        const QPointF blade = from + along * (1 - lift * 0.3) + (across.y() < 0 ? across : -across) * lift;
        painter.setPen(QPen(color, 3, half ? Qt::DotLine : Qt::SolidLine, Qt::RoundCap));
        painter.drawLine(from, blade);
        painter.setPen(Qt::NoPen);
        painter.setBrush(color);
        for (const QPointF &contact : {from, to})
            painter.drawEllipse(contact, 3.5, 3.5);
        painter.setBrush(Qt::NoBrush);
    }
}

} // namespace cachescope
