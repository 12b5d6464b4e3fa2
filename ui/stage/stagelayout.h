// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/trace/step.h"
#include "ui/appearance/direction.h"

#include <QPointF>
#include <QRectF>
#include <QSizeF>
#include <QStringView>

#include <array>
#include <optional>

namespace cachescope {

/// The lines along which tokens travel.
enum class Route : quint8 {
    ClientApplication,
    ApplicationCache,
    ApplicationQueue,
    ApplicationDatabase,
    QueueDatabase,
    CacheDatabase
};
constexpr int routeCount = 6;
/// The position of the circuit breaker on its line, as a share.
constexpr double breakerShare = 0.26;

/// The layout of the stage for a size and a strategy. Computed left to right; mirrored() once for right-to-left
/// languages. Pure arithmetic, in device-independent pixels.
struct StageLayout
{
    QSizeF size;
    QRectF title, legend;
    QRectF clients, application, cache, queue, database;
    QRectF cacheTiles, databaseTiles, queueBar;
    QRectF patterns; ///< below the application: the badges of the patterns
    QRectF bracket;  ///< the transaction around cache and database
    bool hasQueue = false;
    bool loaderInCache = false; ///< the cache's loader goes to the database
    bool hasRefreshZone = false;
    Direction direction{Qt::LeftToRight};

    struct Line
    {
        QPointF from, to;
        bool used = false;
    };
    std::array<Line, routeCount> routes;

    static StageLayout compute(QSizeF size, QStringView strategy, double lineHeight, Direction direction);

    const Line &route(Route route) const { return routes[static_cast<size_t>(route)]; }
    /// The route of a step from the application (or, for a batch, from the queue); empty if it does not leave it.
    std::optional<Route> routeOf(Activity activity, Step step) const;
    /// The line at which a request waits for its next step; empty if it stays in its box.
    std::optional<Route> waitingFor(Activity activity, Step step) const;
    /// Where a token waits between two steps.
    QPointF home(Activity activity) const;

private:
    void turn(Direction to);
    std::optional<Route> routeTo(Place place, Activity activity) const;
};

/// A grid of `tiles` equal tiles in a rectangle: as large as they can be, at most `largest` wide.
struct KeyMapLayout
{
    int columns = 0;
    int rows = 0;
    QSizeF tile;
    QRectF area;
    double gap = 3;
    Direction direction{Qt::LeftToRight};

    static KeyMapLayout compute(QRectF area, int tiles, Direction direction);
    QRectF rect(int index) const;
    /// -1: none there.
    int indexAt(QPointF position, int tiles) const;
};

} // namespace cachescope
