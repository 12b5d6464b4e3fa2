// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/measure/snapshot.h"
#include "engine/scenario/scenario.h"
#include "ui/appearance/theme.h"
#include "ui/stage/stagelayout.h"

#include <QCoreApplication>
#include <QPixmap>

#include <array>

class QPainter;

namespace cachescope {

struct PatternBadge;

/// Draws the parts of the stage that change with a snapshot, not with a frame: boxes, figures, tiles, legends; and
/// renders the sprites of the tokens. Independent of any widget.
class StagePainter
{
    Q_DECLARE_TR_FUNCTIONS(Stage)
public:
    StagePainter(const StageLayout &layout, const Palette &palette, const Scenario &scenario, const Snapshot &snapshot)
        : m_layout(layout)
        , m_palette(palette)
        , m_scenario(scenario)
        , m_snapshot(snapshot)
    {
    }

    void paint(QPainter &painter) const;
    KeyMapLayout tiles(Place place) const;

    static QPixmap tokenSprite(const Palette &palette, TokenKind kind, double size, double pixelRatio);
    static void paintToken(QPainter &painter, const Palette &palette, TokenKind kind, const QRectF &rect);
    static QString tokenName(TokenKind kind);

private:
    void paintTitle(QPainter &painter) const;
    void paintRoutes(QPainter &painter) const;
    void paintBracket(QPainter &painter) const;
    void paintClients(QPainter &painter) const;
    void paintApplication(QPainter &painter) const;
    void paintStore(QPainter &painter, Place place) const;
    void paintTiles(QPainter &painter, Place place) const;
    void paintTile(QPainter &painter, const QRectF &rect, TileState state, bool inDatabase) const;
    void paintTileSign(QPainter &painter, QPointF center, double radius, TileState state, bool inDatabase) const;
    void paintQueue(QPainter &painter) const;
    void paintLegend(QPainter &painter) const;
    bool isExplained(TokenKind kind) const;
    bool isExplained(TileState state) const;
    QString tileName(TileState state) const;
    /// A badge at the box of each server with an active fault.
    void paintFaults(QPainter &painter) const;
    /// The switch of the circuit breaker on the lines that it protects.
    void paintBreaker(QPainter &painter) const;
    /// The patterns on the way to the stores, with their rates: highlighted while they act.
    void paintPatterns(QPainter &painter) const;
    void paintPattern(QPainter &painter, const PatternBadge &badge, QRectF place) const;
    void paintBadge(QPainter &painter, const QRectF &box, const QStringList &lines) const;
    void paintBox(QPainter &painter, const QRectF &rect, const QColor &border) const;
    /// A heading on the leading side and a figure on the trailing one.
    void paintHeading(QPainter &painter, const QRectF &box, const QString &heading, const QString &figure) const;
    QString strategyName() const;

    const StageLayout &m_layout;
    const Palette &m_palette;
    const Scenario &m_scenario;
    const Snapshot &m_snapshot;
};

} // namespace cachescope
