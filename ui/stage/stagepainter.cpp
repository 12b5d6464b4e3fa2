// SPDX-License-Identifier: GPL-3.0-only
#include "ui/stage/stagepainter.h"

#include "engine/strategies/registry.h"
#include "ui/appearance/fonts.h"
#include "ui/words/language.h"
#include "ui/words/strategywords.h"

#include <QPainter>
#include <QPainterPath>
#include <QTextOption>

#include <algorithm>
#include <cmath>

namespace cachescope {

namespace {

/// Text in a rectangle, elided rather than spilled.
void drawText(QPainter &painter, const QRectF &rect, Qt::Alignment alignment, const QString &text)
{
    const QString fitting = painter.fontMetrics().elidedText(text, Qt::ElideRight, static_cast<int>(rect.width()) + 1);
    painter.drawText(rect, static_cast<int>(alignment) | Qt::TextSingleLine, fitting);
}

/// A figure centred in a rectangle: shrunk if necessary, to keep its unit.
void drawFigure(QPainter &painter, const QRectF &rect, const QString &text)
{
    const QFont usual = painter.font();
    const double width = painter.fontMetrics().horizontalAdvance(text);
    QFont fitting = usual;
    fitting.setPointSizeF(usual.pointSizeF() * std::min(1.0, rect.width() / width));
    painter.setFont(fitting);
    drawText(painter, rect, Qt::AlignCenter, text);
    painter.setFont(usual);
}

/// How the database's tile looks: it may hold the product where the cache does not, and the other way round.
TileState inTheDatabase(TileState state)
{
    switch (state) {
    case TileState::Absent: return TileState::InStep;
    case TileState::Missing: return TileState::Absent;
    default: return state;
    }
}

/// There is no product there.
bool isHollow(TileState state)
{
    return state == TileState::Absent || state == TileState::Nowhere;
}

} // namespace

QString StagePainter::strategyName() const
{
    return isolate(nameOfStrategy(m_scenario.strategy));
}

void StagePainter::paint(QPainter &painter) const
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setLayoutDirection(m_layout.direction.layout()); // a pixmap has none of its own
    painter.fillRect(QRectF({}, m_layout.size), m_palette.card);
    paintTitle(painter);
    paintRoutes(painter);
    paintBracket(painter);
    paintClients(painter);
    paintApplication(painter);
    paintStore(painter, Place::Cache);
    paintStore(painter, Place::Database);
    if (m_layout.hasQueue)
        paintQueue(painter);
    paintBreaker(painter);
    paintPatterns(painter);
    paintLegend(painter);
    paintFaults(painter);
}

void StagePainter::paintTitle(QPainter &painter) const
{
    painter.setFont(textFont(1.35, QFont::Bold));
    painter.setPen(m_palette.text);
    const QString name = strategyName();
    const double width = painter.fontMetrics().horizontalAdvance(name) + 12;
    drawText(painter, m_layout.title, m_layout.direction.leading(), name);
    const QString summary = strategySummary(m_scenario.strategy);
    if (summary == nameOfStrategy(m_scenario.strategy))
        return; // nothing is known of it but its name
    painter.setFont(textFont(1.0));
    painter.setPen(m_palette.mutedText);
    drawText(painter, m_layout.direction.inset(m_layout.title, width), m_layout.direction.leading(), summary);
}

void StagePainter::paintRoutes(QPainter &painter) const
{
    painter.setPen(QPen(m_palette.line, 3, Qt::SolidLine, Qt::RoundCap));
    for (const auto &line : m_layout.routes) {
        if (line.used)
            painter.drawLine(line.from, line.to);
    }
}

void StagePainter::paintBracket(QPainter &painter) const
{
    if (m_layout.bracket.isNull())
        return;
    const QRectF &bracket = m_layout.bracket;
    const bool whole = m_scenario.options.writeThroughOrder == WriteThroughOrder::InTransaction;
    painter.setPen(QPen(m_palette.application, 2, whole ? Qt::SolidLine : Qt::DotLine));
    const double inner = m_layout.direction.leadingEdge(bracket);
    const double outer = m_layout.direction.along(bracket, bracket.width() - 2);
    painter.drawPolyline(QPolygonF({{inner, bracket.top() + 6},
                                    {outer, bracket.top() + 6},
                                    {outer, bracket.bottom() - 6},
                                    {inner, bracket.bottom() - 6}}));
    const QRectF between(m_layout.cache.left(), m_layout.cache.bottom(), m_layout.cache.width(),
                         m_layout.database.top() - m_layout.cache.bottom());
    painter.setFont(textFont(0.85));
    painter.setPen(m_palette.mutedText);
    QString text;
    switch (m_scenario.options.writeThroughOrder) {
    case WriteThroughOrder::InTransaction: text = tr("one transaction: both or neither"); break;
    case WriteThroughOrder::DatabaseFirst: text = tr("database first, then the cache"); break;
    case WriteThroughOrder::CacheFirst: text = tr("cache first, then the database"); break;
    }
    drawText(painter, between, m_layout.direction.trailing(), text);
}

void StagePainter::paintBox(QPainter &painter, const QRectF &rect, const QColor &border) const
{
    painter.setPen(QPen(border, 2));
    painter.setBrush(m_palette.dark ? m_palette.card.lighter(112) : m_palette.card);
    painter.drawRoundedRect(rect, 8, 8);
    painter.setBrush(Qt::NoBrush);
}

void StagePainter::paintHeading(QPainter &painter, const QRectF &box, const QString &heading,
                                const QString &figure) const
{
    painter.setFont(textFont(1.0, QFont::DemiBold));
    const double height = painter.fontMetrics().height() * 1.5;
    const QRectF line(box.left() + 11, box.top() + 2, box.width() - 22, height);
    const double width = std::min<double>(painter.fontMetrics().horizontalAdvance(heading) + 10, line.width());
    painter.setPen(m_palette.text);
    drawText(painter, line, m_layout.direction.leading(), heading);
    painter.setFont(textFont(0.9));
    painter.setPen(m_palette.mutedText);
    drawText(painter, m_layout.direction.inset(line, width), m_layout.direction.trailing(), figure);
}

void StagePainter::paintClients(QPainter &painter) const
{
    const QRectF &box = m_layout.clients;
    paintBox(painter, box, m_palette.client);
    const double third = box.height() / 3;
    painter.setPen(m_palette.text);
    painter.setFont(textFont(1.0, QFont::DemiBold));
    drawText(painter, QRectF(box.left() + 6, box.top() + 2, box.width() - 12, third), Qt::AlignCenter, tr("Clients"));
    painter.setFont(textFont(1.6, QFont::Bold));
    drawText(painter, QRectF(box.left() + 4, box.top() + third, box.width() - 8, third), Qt::AlignCenter,
             formatCount(m_snapshot.requests.inFlight));
    painter.setFont(textFont(0.85));
    painter.setPen(m_palette.mutedText);
    drawText(painter, QRectF(box.left() + 4, box.top() + 2 * third - 2, box.width() - 8, third), Qt::AlignCenter,
             tr("in flight"));
}

void StagePainter::paintApplication(QPainter &painter) const
{
    const QRectF &box = m_layout.application;
    paintBox(painter, box, m_palette.application);
    const double line = box.height() / 5.7; // the rest is for the tokens that wait at the bottom
    const auto row = [&](double index, double rows = 1) {
        return QRectF(box.left() + 5, box.top() + index * line, box.width() - 10, line * rows);
    };
    painter.setPen(m_palette.text);
    painter.setFont(textFont(1.0, QFont::DemiBold));
    drawText(painter, row(0.1), Qt::AlignCenter, tr("Application"));
    painter.setFont(textFont(1.5, QFont::Bold));
    drawText(painter, row(1.1, 1.1), Qt::AlignCenter, formatCount(std::llround(m_snapshot.requests.perSecond)));
    painter.setPen(m_palette.mutedText);
    painter.setFont(textFont(0.85));
    drawText(painter, row(2.1), Qt::AlignCenter, tr("requests / s"));
    if (m_snapshot.latency.recent.count > 0)
        drawFigure(painter, row(3), tr("p99 %1").arg(formatDuration(m_snapshot.latency.recent.p99)));
    if (hasAdded(m_snapshot.latency.recent, m_snapshot.latency.recentMeasured))
        drawFigure(painter, row(3.85), tr("measured %1").arg(formatDuration(m_snapshot.latency.recentMeasured.p99)));
}

KeyMapLayout StagePainter::tiles(Place place) const
{
    const QRectF area = place == Place::Cache ? m_layout.cacheTiles : m_layout.databaseTiles;
    return KeyMapLayout::compute(area, static_cast<int>(m_snapshot.divergence.tiles.size()), m_layout.direction);
}

void StagePainter::paintStore(QPainter &painter, Place place) const
{
    const bool isCache = place == Place::Cache;
    const QRectF &box = isCache ? m_layout.cache : m_layout.database;
    paintBox(painter, box, m_palette.place(place));
    const bool ran = m_snapshot.time > 0;
    if (isCache) {
        const QString figure = ran && m_snapshot.lookUps.hits + m_snapshot.lookUps.misses > 0
            ? tr("hit rate %1")
                  .arg(formatPercent(m_snapshot.lookUps.recent > 0 ? m_snapshot.lookUps.recentHitRate
                                                                   : m_snapshot.lookUps.hitRate))
            : QString();
        paintHeading(painter, box, tr("Cache · %1").arg(isolate(QStringLiteral("Redis"))), figure);
    } else {
        const QString figure = ran
            ? tr("%1 rows saved / s").arg(formatCount(std::llround(m_snapshot.database.rowsSavedPerSecond)))
            : QString();
        paintHeading(painter, box, tr("Database · %1").arg(isolate(QStringLiteral("PostgreSQL"))), figure);
    }
    paintTiles(painter, place);

    painter.setFont(textFont(0.85));
    const double height = painter.fontMetrics().height() * 1.3;
    const QRectF footer(box.left() + 11, box.bottom() - height - 4, box.width() - 22, height);
    if (isCache && m_layout.loaderInCache) {
        painter.setPen(m_palette.readMiss);
        drawText(painter, footer, Qt::AlignCenter, tr("▼ loader: one load per key at a time"));
    } else if (isCache && m_layout.hasRefreshZone) {
        painter.setPen(QPen(m_palette.line, 5, Qt::SolidLine, Qt::FlatCap));
        const double y = footer.bottom() - 3;
        const double share = m_scenario.options.refreshThreshold;
        const double border = m_layout.direction.along(footer, footer.width() * share);
        painter.drawLine(QPointF(m_layout.direction.leadingEdge(footer), y), QPointF(border, y));
        painter.setPen(QPen(m_palette.refresh, 5, Qt::SolidLine, Qt::FlatCap));
        painter.drawLine(QPointF(border, y), QPointF(m_layout.direction.trailingEdge(footer), y));
        painter.setPen(m_palette.mutedText);
        drawText(painter, footer.adjusted(0, -3, 0, -6), m_layout.direction.trailing(),
                 tr("◆ refresh zone: after %1 of %2")
                     .arg(formatPercent(share, 0),
                          formatDuration(static_cast<double>(m_scenario.options.refreshAheadExpiry.count()))));
    }
}

void StagePainter::paintTiles(QPainter &painter, Place place) const
{
    const KeyMapLayout grid = tiles(place);
    painter.setRenderHint(QPainter::Antialiasing, false);
    for (qsizetype i = 0; i < m_snapshot.divergence.tiles.size(); ++i)
        paintTile(painter, grid.rect(static_cast<int>(i)), m_snapshot.divergence.tiles.at(i).state,
                  place == Place::Database);
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_snapshot.divergence.tiles.isEmpty() && place == Place::Cache) {
        painter.setFont(textFont(1.0));
        painter.setPen(m_palette.faintText);
        drawText(painter, m_layout.cacheTiles, Qt::AlignCenter, tr("Press Run: nothing has been asked for yet"));
    }
}

void StagePainter::paintTile(QPainter &painter, const QRectF &rect, TileState state, bool inDatabase) const
{
    const TileState shown = inDatabase ? inTheDatabase(state) : state;
    painter.fillRect(rect, m_palette.tile(shown));
    if (isHollow(shown)) {
        painter.setPen(m_palette.line);
        painter.drawRect(rect.adjusted(0, 0, -1, -1));
    }
    const double radius = std::min({rect.width(), rect.height(), 14.0}) * 0.3;
    if (radius >= 1.2)
        paintTileSign(painter, rect.center(), radius, state, inDatabase);
}

void StagePainter::paintTileSign(QPainter &painter, QPointF center, double radius, TileState state,
                                 bool inDatabase) const
{
    const QPointF c = center;
    const double r = radius;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_palette.onTile, std::max(1.0, r * 0.4)));
    painter.setBrush(m_palette.onTile);
    switch (state) {
    case TileState::Ahead:
        painter.setPen(Qt::NoPen);
        if (inDatabase)
            painter.drawPolygon(
                QPolygonF({{c.x() - r, c.y() - r * 0.8}, {c.x() + r, c.y() - r * 0.8}, {c.x(), c.y() + r}}));
        else
            painter.drawPolygon(
                QPolygonF({{c.x() - r, c.y() + r * 0.8}, {c.x() + r, c.y() + r * 0.8}, {c.x(), c.y() - r}}));
        break;
    case TileState::Stale:
        painter.drawLine(c - QPointF(r, r), c + QPointF(r, r));
        painter.drawLine(c - QPointF(r, -r), c + QPointF(r, -r));
        break;
    case TileState::Phantom:
        painter.setPen(Qt::NoPen);
        painter.drawPolygon(
            QPolygonF({{c.x(), c.y() - r * 1.2}, {c.x() + r, c.y()}, {c.x(), c.y() + r * 1.2}, {c.x() - r, c.y()}}));
        break;
    case TileState::Missing:
        painter.fillRect(QRectF(c.x() - r, c.y() - r * 0.3, 2 * r, r * 0.6), m_palette.onTile);
        break;
    case TileState::Hidden:
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(c, r, r);
        painter.drawLine(c - QPointF(r, -r), c + QPointF(r, -r));
        break;
    case TileState::Nowhere:
        painter.setPen(Qt::NoPen);
        painter.drawEllipse(c, r * 0.4, r * 0.4);
        break;
    case TileState::InStep:
    case TileState::Absent:
    case TileState::Unknown: break;
    }
    painter.setBrush(Qt::NoBrush);
    painter.setRenderHint(QPainter::Antialiasing, false);
}

void StagePainter::paintQueue(QPainter &painter) const
{
    paintBox(painter, m_layout.queue, m_palette.queue);
    const QString depth = tr("depth %L1").arg(m_snapshot.queue.depth);
    paintHeading(painter, m_layout.queue, tr("Write queue"),
                 m_snapshot.queue.depth == 0 || m_snapshot.queue.oldestMs <= 0
                     ? depth
                     : tr("%1 · oldest %2").arg(depth, formatDuration(m_snapshot.queue.oldestMs)));
    // One bar for every tenth of the maximum queue depth, which counts as at least a batch.
    const double full = std::max<double>(m_scenario.options.batchSize, static_cast<double>(m_snapshot.queue.maxDepth));
    const double share = std::min(1.0, static_cast<double>(m_snapshot.queue.depth) / full);
    const QRectF &bar = m_layout.queueBar;
    constexpr double step = 8;
    const int bars = static_cast<int>(bar.width() / step);
    const int filled = static_cast<int>(std::ceil(share * bars));
    for (int i = 0; i < bars; ++i) {
        painter.fillRect(m_layout.direction.part(bar, i * step, 6), i < filled ? m_palette.queue : m_palette.absent);
    }
}

void StagePainter::paintLegend(QPainter &painter) const
{
    painter.setFont(textFont(0.85));
    const double height = painter.fontMetrics().height();
    const double side = height * 0.85;
    const auto flow = [&](double y) {
        return [this, &painter, y, height, side, x = 0.0](const QString &text, const auto &draw) mutable {
            const double width = painter.fontMetrics().horizontalAdvance(text) + 2;
            if (x + side + 5 + width > m_layout.legend.width())
                return;
            const QRectF line(m_layout.legend.left(), y, m_layout.legend.width(), height);
            const QRectF mark = m_layout.direction.part(line, x, side);
            draw(QRectF(mark.left(), mark.center().y() - side / 2, side, side));
            painter.setPen(m_palette.mutedText);
            drawText(painter, m_layout.direction.part(line, x + side + 5, width), m_layout.direction.leading(), text);
            x += side + 5 + width + 13;
        };
    };

    auto tokens = flow(m_layout.legend.top() + 1);
    for (const TokenKind kind :
         {TokenKind::ReadHit, TokenKind::ReadMiss, TokenKind::Write, TokenKind::Creation, TokenKind::Deletion,
          TokenKind::Batch, TokenKind::Refresh, TokenKind::Failure, TokenKind::Fallback, TokenKind::Absence,
          TokenKind::Waiting, TokenKind::NotNewer, TokenKind::Refused}) {
        if (isExplained(kind))
            tokens(tokenName(kind), [&](const QRectF &rect) { paintToken(painter, m_palette, kind, rect); });
    }

    auto states = flow(m_layout.legend.top() + height * 1.3);
    for (const TileState state : {TileState::InStep, TileState::Ahead, TileState::Stale, TileState::Phantom,
                                  TileState::Absent, TileState::Nowhere, TileState::Missing, TileState::Hidden}) {
        if (!isExplained(state))
            continue;
        states(tileName(state), [&](const QRectF &rect) {
            painter.setRenderHint(QPainter::Antialiasing, false);
            paintTile(painter, rect, state, false);
            painter.setRenderHint(QPainter::Antialiasing);
        });
    }
}

/// Those of products that come and go: while there are any.
bool StagePainter::isExplained(TileState state) const
{
    switch (state) {
    case TileState::Missing:
    case TileState::Hidden:
    case TileState::Nowhere: return m_snapshot.divergence.keys[state] > 0;
    case TileState::InStep:
    case TileState::Ahead:
    case TileState::Stale:
    case TileState::Phantom:
    case TileState::Absent: return true;
    case TileState::Unknown: break;
    }
    return false;
}

QString StagePainter::tileName(TileState state) const
{
    const qint64 keys = m_snapshot.divergence.keys[state];
    switch (state) {
    case TileState::InStep: return tr("in step: %L1").arg(keys);
    case TileState::Ahead: return tr("cache ahead, not yet saved: %L1").arg(keys);
    case TileState::Stale: return tr("stale: %L1").arg(keys);
    case TileState::Phantom: return tr("phantom: %L1").arg(keys);
    //: products that the database has deleted; %L1 is how many
    case TileState::Missing: return tr("deleted, still cached: %L1").arg(keys);
    //: products of which the cache says that they do not exist; %L1 is how many
    case TileState::Hidden: return tr("hidden: %L1").arg(keys);
    case TileState::Absent: return tr("not cached: %L1").arg(keys);
    //: products that are neither in the cache nor in the database; %L1 is how many
    case TileState::Nowhere: return tr("in neither: %L1").arg(keys);
    case TileState::Unknown: break;
    }
    return {};
}

/// The kinds that this strategy can show, and any others that have occurred.
bool StagePainter::isExplained(TokenKind kind) const
{
    const auto acted = [this](std::initializer_list<Pattern> patterns) {
        return std::any_of(patterns.begin(), patterns.end(),
                           [this](Pattern pattern) { return m_snapshot.patterns.totals[pattern] > 0; });
    };
    switch (kind) {
    case TokenKind::ReadHit:
    case TokenKind::ReadMiss:
    case TokenKind::Write:
    case TokenKind::Failure: return true;
    case TokenKind::Batch: return m_layout.hasQueue;
    case TokenKind::Refresh: return m_layout.hasRefreshZone;
    case TokenKind::Absence: return acted({Pattern::Absence});
    case TokenKind::Fallback: return acted({Pattern::Fallback});
    case TokenKind::Waiting:
        return acted({Pattern::SharedLoad, Pattern::LockWait, Pattern::RoomWait, Pattern::CacheRetry});
    case TokenKind::NotNewer: return acted({Pattern::NotNewer});
    case TokenKind::Refused: return acted({Pattern::CircuitRefusal});
    case TokenKind::Creation: return m_snapshot.requests.changes[ChangeKind::Create] > 0;
    case TokenKind::Deletion: return m_snapshot.requests.changes[ChangeKind::Delete] > 0;
    }
    return false;
}

QString StagePainter::tokenName(TokenKind kind)
{
    switch (kind) {
    case TokenKind::ReadHit: return tr("read: hit");
    case TokenKind::ReadMiss: return tr("read: miss");
    case TokenKind::Write: return tr("write");
    case TokenKind::Batch: return tr("batch");
    case TokenKind::Refresh: return tr("refresh");
    case TokenKind::Failure: return tr("error");
    case TokenKind::Absence: return tr("read: known to be absent");
    case TokenKind::Fallback: return tr("read: fallback");
    case TokenKind::Waiting: return tr("waits");
    case TokenKind::NotNewer: return tr("not newer");
    case TokenKind::Refused: return tr("turned back");
    //: a write that creates a product
    case TokenKind::Creation: return tr("create");
    //: a write that deletes a product
    case TokenKind::Deletion: return tr("delete");
    }
    return {};
}

void StagePainter::paintToken(QPainter &painter, const Palette &palette, TokenKind kind, const QRectF &rect)
{
    const QColor color = colorOf(palette, kind);
    const QRectF inner = rect.adjusted(1.5, 1.5, -1.5, -1.5);
    painter.setPen(QPen(palette.card, 1.2));
    painter.setBrush(color);
    switch (shapeOf(kind)) {
    case TokenShape::Circle: painter.drawEllipse(inner); break;
    case TokenShape::Ring:
        painter.setBrush(palette.card);
        painter.setPen(QPen(color, 3));
        painter.drawEllipse(inner.adjusted(1.2, 1.2, -1.2, -1.2));
        break;
    case TokenShape::Square: painter.drawRect(inner.adjusted(0.8, 0.8, -0.8, -0.8)); break;
    case TokenShape::Bar: painter.drawRect(inner.adjusted(0, inner.height() * 0.25, 0, -inner.height() * 0.25)); break;
    case TokenShape::Diamond: {
        const QPointF c = inner.center();
        painter.drawPolygon(
            QPolygonF({{c.x(), inner.top()}, {inner.right(), c.y()}, {c.x(), inner.bottom()}, {inner.left(), c.y()}}));
        break;
    }
    case TokenShape::Cross: {
        painter.setPen(QPen(color, 3.2, Qt::SolidLine, Qt::RoundCap));
        const QRectF cross = inner.adjusted(1.5, 1.5, -1.5, -1.5);
        painter.drawLine(cross.topLeft(), cross.bottomRight());
        painter.drawLine(cross.topRight(), cross.bottomLeft());
        break;
    }
    case TokenShape::SlashedRing: {
        painter.setBrush(palette.card);
        painter.setPen(QPen(color, 2.2, Qt::SolidLine, Qt::RoundCap));
        painter.drawEllipse(inner.adjusted(2.2, 2.2, -2.2, -2.2));
        painter.drawLine(inner.bottomLeft() + QPointF(0.8, -0.8), inner.topRight() + QPointF(-0.8, 0.8));
        break;
    }
    case TokenShape::TriangleDown:
        painter.drawPolygon(QPolygonF({inner.topLeft(), inner.topRight(), {inner.center().x(), inner.bottom()}}));
        break;
    case TokenShape::Hourglass: {
        const QRectF glass = inner.adjusted(1.2, 0, -1.2, 0);
        painter.drawPolygon(QPolygonF({glass.topLeft(), glass.topRight(), glass.bottomLeft(), glass.bottomRight()}));
        break;
    }
    case TokenShape::Rewind: {
        const double middle = inner.center().y();
        for (const double left : {inner.left(), inner.center().x()})
            painter.drawPolygon(QPolygonF({{left, middle},
                                           {left + inner.width() / 2, inner.top() + 1},
                                           {left + inner.width() / 2, inner.bottom() - 1}}));
        break;
    }
    case TokenShape::NoEntry:
        painter.drawEllipse(inner);
        painter.fillRect(QRectF(inner.left() + 2.5, inner.center().y() - 1.4, inner.width() - 5, 2.8), palette.card);
        break;
    case TokenShape::SquarePlus:
    case TokenShape::SquareMinus: {
        painter.drawRect(inner.adjusted(0.8, 0.8, -0.8, -0.8));
        const QPointF c = inner.center();
        painter.fillRect(QRectF(inner.left() + 2.5, c.y() - 1.2, inner.width() - 5, 2.4), palette.card);
        if (shapeOf(kind) == TokenShape::SquarePlus)
            painter.fillRect(QRectF(c.x() - 1.2, inner.top() + 2.5, 2.4, inner.height() - 5), palette.card);
        break;
    }
    }
    painter.setBrush(Qt::NoBrush);
}

QPixmap StagePainter::tokenSprite(const Palette &palette, TokenKind kind, double size, double pixelRatio)
{
    QPixmap sprite(QSizeF(size * pixelRatio, size * pixelRatio).toSize());
    sprite.setDevicePixelRatio(pixelRatio);
    sprite.fill(Qt::transparent);
    QPainter painter(&sprite);
    painter.setRenderHint(QPainter::Antialiasing);
    paintToken(painter, palette, kind, QRectF(0, 0, size, size));
    return sprite;
}

} // namespace cachescope
