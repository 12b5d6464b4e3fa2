// SPDX-License-Identifier: GPL-3.0-only
#include "ui/stage/stagelayout.h"

#include "engine/strategies/registry.h"

#include <algorithm>
#include <cmath>

namespace cachescope {

namespace {

constexpr double margin = 14;

} // namespace

StageLayout StageLayout::compute(QSizeF size, QStringView strategy, double lineHeight, Direction direction)
{
    StageLayout layout;
    layout.size = size;
    const Capabilities can = capabilitiesOf(strategy);
    layout.hasQueue = can.queue;
    layout.loaderInCache = can.loaderInCache;
    layout.hasRefreshZone = can.refreshZone;

    const double width = size.width();
    layout.title = QRectF(margin, margin / 2, width - 2 * margin, lineHeight * 1.6);
    const double legendHeight = lineHeight * 2.6;
    layout.legend = QRectF(margin, size.height() - legendHeight - margin / 3, width - 2 * margin, legendHeight);
    const double top = layout.title.bottom() + margin * 0.6;
    const double bottom = layout.legend.top() - margin * 0.4;
    const double height = std::max(120.0, bottom - top);

    const double storesLeft = width * 0.47;
    const double storesWidth = width - storesLeft - margin - (can.transaction ? margin : 0);
    const double gap = layout.hasQueue ? margin * 1.3 : margin * 2.2;
    const double queueHeight = layout.hasQueue ? std::max(lineHeight * 2.4, height * 0.16) : 0;
    const double storeHeight = (height - queueHeight - gap * (layout.hasQueue ? 2 : 1)) / 2;
    layout.cache = QRectF(storesLeft, top, storesWidth, storeHeight);
    if (layout.hasQueue)
        layout.queue = QRectF(storesLeft, layout.cache.bottom() + gap, storesWidth, queueHeight);
    layout.database = QRectF(storesLeft, bottom - storeHeight, storesWidth, storeHeight);
    if (can.transaction)
        layout.bracket = QRectF(layout.cache.right() + margin * 0.3, layout.cache.top(), margin * 0.9,
                                layout.database.bottom() - layout.cache.top());

    const double heading = lineHeight * 1.75;
    const auto below = [&](const QRectF &box, double extra) {
        return box.adjusted(margin * 0.8, heading, -margin * 0.8, -margin * 0.7 - extra);
    };
    const double footer = layout.loaderInCache || layout.hasRefreshZone ? lineHeight * 1.3 : 0;
    layout.cacheTiles = below(layout.cache, footer);
    layout.databaseTiles = below(layout.database, footer); // same height: a product has the same position in both
    if (layout.hasQueue)
        layout.queueBar = below(layout.queue, 0);

    const double middle = top + height / 2;
    const double clientsWidth = std::clamp(width * 0.115, 74.0, 130.0);
    const double applicationWidth = std::clamp(width * 0.155, 112.0, 190.0);
    const double boxHeight = lineHeight * 6.3;
    layout.clients = QRectF(margin, middle - lineHeight * 2.3, clientsWidth, lineHeight * 4.6);
    const double between = (storesLeft - margin - clientsWidth - applicationWidth) * 0.36;
    layout.application = QRectF(layout.clients.right() + between, middle - boxHeight / 2, applicationWidth, boxHeight);

    layout.patterns =
        QRectF(margin, layout.application.bottom() + lineHeight * 0.5, layout.application.right() - margin,
               bottom - layout.application.bottom() - lineHeight * 0.5);

    const auto set = [&layout](Route route, QPointF from, QPointF to) {
        layout.routes[static_cast<size_t>(route)] = {from, to, true};
    };
    const QRectF &app = layout.application;
    set(Route::ClientApplication, {layout.clients.right(), middle}, {app.left(), middle});
    set(Route::ApplicationCache, {app.right(), app.top() + boxHeight * 0.25},
        {layout.cache.left(), layout.cache.center().y()});
    set(Route::ApplicationDatabase, {app.right(), app.bottom() - boxHeight * 0.2},
        {layout.database.left(), layout.database.center().y()});
    const double third = layout.cache.left() + storesWidth * 0.5;
    if (layout.hasQueue) {
        set(Route::ApplicationQueue, {app.right(), middle}, {layout.queue.left(), layout.queue.center().y()});
        set(Route::QueueDatabase, {third, layout.queue.bottom()}, {third, layout.database.top()});
    }
    if (layout.loaderInCache)
        set(Route::CacheDatabase, {third, layout.cache.bottom()}, {third, layout.database.top()});
    layout.turn(direction);
    return layout;
}

void StageLayout::turn(Direction to)
{
    direction = to;
    const QRectF stage({}, size);
    for (QRectF *rect : {&title, &legend, &clients, &application, &cache, &queue, &database, &cacheTiles,
                         &databaseTiles, &queueBar, &bracket, &patterns})
        *rect = to.turned(*rect, stage);
    for (Line &line : routes) {
        line.from = to.turned(line.from, stage);
        line.to = to.turned(line.to, stage);
    }
}

std::optional<Route> StageLayout::routeOf(Activity activity, Step step) const
{
    return routeTo(placeOf(step), activity);
}

std::optional<Route> StageLayout::waitingFor(Activity activity, Step step) const
{
    const auto waitsFor = infoOf(step).waitsFor;
    return waitsFor ? routeTo(*waitsFor, activity) : std::nullopt;
}

std::optional<Route> StageLayout::routeTo(Place place, Activity activity) const
{
    switch (place) {
    case Place::Cache: return Route::ApplicationCache;
    case Place::Queue: return activity == Activity::Flush ? std::nullopt : std::optional(Route::ApplicationQueue);
    case Place::Database:
        if (activity == Activity::Flush)
            return Route::QueueDatabase;
        if (activity == Activity::Read && loaderInCache)
            return Route::CacheDatabase;
        return Route::ApplicationDatabase;
    case Place::Client:
    case Place::Application: break;
    }
    return std::nullopt;
}

QPointF StageLayout::home(Activity activity) const
{
    if (activity == Activity::Flush && hasQueue)
        return route(Route::QueueDatabase).from;
    return {application.center().x(), application.bottom() - 3}; // below the text in the box
}

KeyMapLayout KeyMapLayout::compute(QRectF area, int tiles, Direction direction)
{
    KeyMapLayout layout;
    layout.area = area;
    layout.direction = direction;
    if (tiles <= 0 || area.width() < 4 || area.height() < 4)
        return layout;
    layout.gap = tiles > 120 ? 2 : 3;
    double best = -1;
    for (int columns = 1; columns <= tiles; ++columns) {
        const int rows = (tiles + columns - 1) / columns;
        const double w = (area.width() + layout.gap) / columns - layout.gap;
        const double h = (area.height() + layout.gap) / rows - layout.gap;
        const double score = std::min(w, h * 0.8); // slightly taller than wide
        if (w >= 2 && h >= 2 && score > best) {
            best = score;
            layout.columns = columns;
            layout.rows = rows;
            layout.tile = QSizeF(std::floor(w), std::floor(h));
        }
    }
    return layout;
}

QRectF KeyMapLayout::rect(int index) const
{
    if (columns == 0)
        return {};
    const double x = (index % columns) * (tile.width() + gap);
    const double y = (index / columns) * (tile.height() + gap);
    return direction.turned({area.topLeft() + QPointF(x, y), tile}, area);
}

int KeyMapLayout::indexAt(QPointF position, int tiles) const
{
    for (int index = 0; index < tiles; ++index) {
        if (rect(index).adjusted(-gap / 2, -gap / 2, gap / 2, gap / 2).contains(position))
            return index;
    }
    return -1;
}

} // namespace cachescope
