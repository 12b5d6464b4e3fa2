// SPDX-License-Identifier: GPL-3.0-only
#include "ui/stage/lanepainter.h"

#include "ui/words/language.h"
#include "ui/words/schedulewords.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace cachescope {

namespace {

constexpr double badge = 22;
constexpr double clear = 6; // between a pill and what it must not hide

QPointF between(QPointF from, QPointF to, double share)
{
    return from + (to - from) * share;
}

QPointF standOf(const Lane &lane, const StageLayout &layout)
{
    const auto &door = layout.route(Route::ClientApplication);
    switch (lane.state) {
    case Lane::State::Planned:
    case Lane::State::Done: return between(door.from, door.to, 0.5);
    case Lane::State::Joined: return layout.cache.center();
    case Lane::State::Held:
    case Lane::State::Moving: break;
    }
    const auto route = layout.routeOf(lane.activity, lane.next.step);
    if (!route || !layout.route(*route).used)
        return layout.home(lane.activity);
    const auto &line = layout.route(*route);
    return between(line.from, line.to, lane.state == Lane::State::Held ? 0.5 : 0.6);
}

/// The position of a held request's pill: clear of the headings of the boxes that its line connects.
QRectF pillOf(const Lane &lane, const StageLayout &layout, QSizeF size)
{
    const auto route = layout.routeOf(lane.activity, lane.next.step);
    QRectF pill(QPointF(), size);
    pill.moveCenter(standOf(lane, layout));
    const bool worker = lane.activity == Activity::Flush && layout.hasQueue; // drawn at the queue's line in any case
    if (worker || route == Route::CacheDatabase) {
        const auto &line = layout.route(worker ? Route::QueueDatabase : Route::CacheDatabase);
        pill.moveCenter(between(line.from, line.to, 0.5));
        return pill;
    }
    const double beside = layout.direction.part(layout.cache, -clear - size.width(), size.width()).left();
    if (route == Route::ApplicationCache)
        pill.moveTopLeft({beside, layout.cache.center().y() - clear - size.height()});
    else if (route == Route::ApplicationDatabase)
        pill.moveTopLeft({beside, layout.database.center().y() + clear});
    else if (route == Route::ApplicationQueue)
        pill.moveLeft(beside);
    else
        pill.moveTopLeft({beside, layout.application.bottom() + clear});
    return pill;
}

/// Pills at the same position queue up, away from the line.
QRectF queuedUp(QRectF place, const StageLayout &layout, bool upwards, const QVector<QRectF> &taken)
{
    const QRectF first = place;
    const auto isTaken = [&] {
        return std::any_of(taken.begin(), taken.end(), [&](const QRectF &other) { return other.intersects(place); });
    };
    while (isTaken()) {
        place.translate(0, upwards ? -badge - 2 : badge + 2);
        if (upwards && place.top() < layout.title.bottom()) {
            upwards = false;
            place = first;
        }
    }
    return place;
}

} // namespace

void showStores(Snapshot &snapshot, int products, const QVector<Inspection> &stores)
{
    snapshot.divergence.tiles.resize(products < 192 ? products : 96);
    for (qsizetype i = 0; i < snapshot.divergence.tiles.size(); ++i)
        snapshot.divergence.tiles[i] = {static_cast<qint32>(i + 1), 1, TileState::Unknown, 0};
    snapshot.divergence.keys = {};
    for (const Inspection &store : stores) {
        const qsizetype place = store.key.id - 1;
        if (place >= 0 && place < snapshot.divergence.tiles.size())
            snapshot.divergence.tiles[place].state = store.state;
        ++snapshot.divergence.keys[store.state];
    }
}

void showRequests(Snapshot &snapshot, const QVector<Lane> &lanes, qint64 queued)
{
    snapshot.requests.inFlight = static_cast<int>(std::count_if(lanes.begin(), lanes.end(), [](const Lane &lane) {
        const bool client = lane.begunBy == 0 && (lane.activity == Activity::Read || lane.activity == Activity::Write);
        return client && lane.state != Lane::State::Planned && lane.state != Lane::State::Done;
    }));
    snapshot.queue.depth = queued;
    snapshot.queue.oldestMs = 0;
    snapshot.latency.recent = {};
    snapshot.latency.recentMeasured = {};
}

void paintLanes(QPainter &painter, const StageLayout &layout, const Palette &palette, const QVector<Lane> &lanes)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    QVector<QRectF> taken;
    for (const Lane &lane : lanes) {
        const QString text = formatCount(lane.number);
        const QString what = lane.state == Lane::State::Held ? nextStatementOf(lane)
            : lane.state == Lane::State::Done                ? QStringLiteral("✓")
                                                             : QString();
        const bool held = lane.state == Lane::State::Held;
        const auto route = layout.routeOf(lane.activity, lane.next.step);
        double textWidth = what.isEmpty() ? 0 : painter.fontMetrics().horizontalAdvance(what) + 10;
        if (held && route == Route::ApplicationQueue) // a horizontal line: there is only the space between the boxes
            textWidth = std::min(
                textWidth, std::abs(layout.route(*route).to.x() - layout.route(*route).from.x()) - badge - 2 * clear);
        QRectF place(0, 0, badge + textWidth, badge);
        if (held)
            place = pillOf(lane, layout, place.size());
        else
            place.moveCenter(standOf(lane, layout));
        place.moveLeft(qBound(4.0, place.left(), std::max(4.0, layout.size.width() - place.width() - 4)));
        place = queuedUp(place, layout, held && route == Route::ApplicationCache, taken);
        taken.append(place);

        const QColor color = laneColor(lane.number);
        QColor soft = palette.card;
        soft.setAlphaF(0.92f);
        painter.setPen(QPen(color, lane.blocked ? 1.5 : 2, lane.blocked ? Qt::DotLine : Qt::SolidLine));
        painter.setBrush(soft);
        painter.drawRoundedRect(place, badge / 2, badge / 2);
        const QRectF circle = layout.direction.leadingPart(place, badge);
        painter.setPen(Qt::NoPen);
        painter.setBrush(color);
        painter.drawEllipse(circle.adjusted(1, 1, -1, -1));
        painter.setPen(Qt::white);
        painter.drawText(circle, static_cast<int>(Qt::AlignCenter), text);
        painter.setPen(palette.text);
        const QRectF rest = layout.direction.inset(place, badge);
        const QString fitting =
            painter.fontMetrics().elidedText(what, Qt::ElideRight, static_cast<int>(rest.width()) + 1);
        painter.drawText(rest, static_cast<int>(Qt::AlignCenter), isolate(fitting));
    }
    painter.restore();
}

} // namespace cachescope
