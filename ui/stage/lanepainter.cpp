// SPDX-License-Identifier: GPL-3.0-only
#include "ui/stage/lanepainter.h"

#include "ui/presentation/language.h"
#include "ui/presentation/schedulewords.h"
#include "ui/races/lanerow.h"

#include <QPainter>

#include <algorithm>

namespace cachescope {

namespace {

constexpr double badge = 22;

QPointF between(QPointF from, QPointF to, double share)
{
    return from + (to - from) * share;
}

QPointF standOf(const Lane &lane, const StageLayout &layout)
{
    const auto &door = layout.route(Route::ClientApplication);
    switch (lane.state) {
    case Lane::State::Planned:
    case Lane::State::Done: return between(door.from, door.to, 0.12);
    case Lane::State::Joined: return layout.cache.center();
    case Lane::State::Held:
    case Lane::State::Moving: break;
    }
    const auto route = layout.routeOf(lane.activity, lane.next.step);
    if (!route || !layout.route(*route).used)
        return layout.home(lane.activity);
    const auto &line = layout.route(*route);
    return between(line.from, line.to, lane.state == Lane::State::Held ? 0.22 : 0.6);
}

} // namespace

void showStores(Snapshot &snapshot, int products, const QVector<Inspection> &stores)
{
    snapshot.tiles.resize(products < 192 ? products : 96);
    for (qsizetype i = 0; i < snapshot.tiles.size(); ++i)
        snapshot.tiles[i] = {static_cast<qint32>(i + 1), 1, TileState::Unknown, 0};
    for (const Inspection &store : stores) {
        const qsizetype place = store.key.id - 1;
        if (place >= 0 && place < snapshot.tiles.size())
            snapshot.tiles[place].state = store.state;
    }
}

void paintLanes(QPainter &painter, const StageLayout &layout, const Palette &palette, const QVector<Lane> &lanes)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    QVector<QRectF> taken;
    for (const Lane &lane : lanes) {
        const QString text = formatCount(lane.number);
        const QString what = lane.state == Lane::State::Held ? statementOf(lane.next.step, lane.next.key)
            : lane.state == Lane::State::Done ? QStringLiteral("✓")
                                              : QString();
        const double textWidth = what.isEmpty() ? 0 : painter.fontMetrics().horizontalAdvance(what) + 10;
        QRectF place(0, 0, badge + textWidth, badge);
        const QPointF stand = standOf(lane, layout);
        place.moveCenter(stand);
        if (lane.state == Lane::State::Held && layout.isMirrored)   // beside the application, not over its name
            place.moveRight(std::min(place.right(), layout.application.left() - 4));
        else if (lane.state == Lane::State::Held)
            place.moveLeft(std::max(place.left(), layout.application.right() + 4));
        place.moveLeft(qBound(4.0, place.left(), std::max(4.0, layout.size.width() - place.width() - 4)));
        while (std::any_of(taken.begin(), taken.end(), [&](const QRectF &other) { return other.intersects(place); }))
            place.translate(0, badge + 2);   // those who stand at the same place queue up
        taken.append(place);

        const QColor color = laneColor(lane.number);
        QColor soft = palette.card;
        soft.setAlphaF(0.92f);
        painter.setPen(QPen(color, lane.blocked ? 1.5 : 2, lane.blocked ? Qt::DotLine : Qt::SolidLine));
        painter.setBrush(soft);
        painter.drawRoundedRect(place, badge / 2, badge / 2);
        QRectF circle(place.topLeft(), QSizeF(badge, badge));
        if (layout.isMirrored)
            circle.moveRight(place.right());
        painter.setPen(Qt::NoPen);
        painter.setBrush(color);
        painter.drawEllipse(circle.adjusted(1, 1, -1, -1));
        painter.setPen(Qt::white);
        painter.drawText(circle, static_cast<int>(Qt::AlignCenter), text);
        painter.setPen(palette.text);
        QRectF rest = place;
        if (layout.isMirrored)
            rest.setRight(circle.left());
        else
            rest.setLeft(circle.right());
        painter.drawText(rest, static_cast<int>(Qt::AlignCenter), isolate(what));
    }
    painter.restore();
}

} // namespace cachescope
