// SPDX-License-Identifier: GPL-3.0-only
// Inspecting tiles by the pointer and the arrow keys: which product is selected, and what both stores hold of it.
#include "ui/appearance/fonts.h"
#include "ui/stage/inspectortext.h"
#include "ui/stage/stage.h"
#include "ui/stage/stagepainter.h"

#include <QKeyEvent>
#include <QPainter>

#include <algorithm>

namespace cachescope {

namespace {

/// The product that represents a tile: for a group the one that determines its colour.
Key faceOf(const Tile &tile)
{
    return Key{tile.worstKey ? tile.worstKey : tile.firstKey};
}

} // namespace

int Stage::tileOf(Key key) const
{
    return key.id && !shown().divergence.tiles.isEmpty()
        ? (key.id - 1) / std::max(1, shown().divergence.tiles.constFirst().keys)
        : -1;
}

int Stage::tileAt(QPointF position) const
{
    const StagePainter painter(m_layout, Theme::instance().palette(), m_scenario, shown());
    const int count = static_cast<int>(shown().divergence.tiles.size());
    const int inCache = painter.tiles(Place::Cache).indexAt(position, count);
    return inCache >= 0 ? inCache : painter.tiles(Place::Database).indexAt(position, count);
}

void Stage::select(Key key)
{
    m_selected = key;
    m_inspection.reset();
    const bool any = m_selected.id || m_hovered.id;
    if (any && !m_replaying) {
        Q_EMIT inspectionWanted(m_selected.id ? m_selected : m_hovered);
        m_inspect.start();
    } else {
        m_inspect.stop();
    }
    update();
}

void Stage::showInspection(const Inspection &inspection)
{
    const Key wanted = m_hovered.id ? m_hovered : m_selected;
    if (inspection.key != wanted)
        return;
    m_inspection = inspection;
    setAccessibleDescription(accessibleSummary(m_scenario, shown(), m_inspection));
    update();
}

QStringList Stage::inspectorLines(Key key, int index) const
{
    const Tile tile = index < shown().divergence.tiles.size() ? shown().divergence.tiles.at(index) : Tile();
    if (m_replaying)
        return inspectorText(key, tile, std::nullopt, InspectedAt::Recorded);
    return inspectorText(key, tile, m_inspection, &shown() == &m_snapshot ? InspectedAt::Now : InspectedAt::Earlier);
}

void Stage::drawInspector(QPainter &painter)
{
    const Key key = m_hovered.id ? m_hovered : m_selected;
    if (!key.id || shown().divergence.tiles.isEmpty())
        return;
    const Palette &palette = Theme::instance().palette();
    const int index = tileOf(key);
    const StagePainter stage(m_layout, palette, m_scenario, shown());
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(palette.text, 2));
    for (const Place place : {Place::Cache, Place::Database})
        painter.drawRect(stage.tiles(place).rect(index).adjusted(-1.5, -1.5, 1.5, 1.5));

    const QStringList lines = inspectorLines(key, index);
    painter.setFont(textFont(0.9));
    const double height = painter.fontMetrics().height() * 1.25;
    double width = 0;
    for (const QString &line : lines)
        width = std::max<double>(width, painter.fontMetrics().horizontalAdvance(line));
    QRectF panel = m_layout.direction.part(rect(), 14, width + 24);
    panel.setHeight(height * static_cast<double>(lines.size()) + 14);
    panel.moveBottom(m_layout.legend.top() - 4);
    painter.setPen(QPen(palette.accent, 1.5));
    painter.setBrush(palette.card);
    painter.drawRoundedRect(panel, 8, 8);
    painter.setPen(palette.text);
    for (qsizetype i = 0; i < lines.size(); ++i)
        painter.drawText(
            QRectF(panel.left() + 12, panel.top() + 7 + static_cast<double>(i) * height, panel.width() - 24, height),
            static_cast<int>(m_layout.direction.leading()), lines.at(i));
}

void Stage::mouseMoveEvent(QMouseEvent *event)
{
    const int tile = tileAt(event->position());
    if (tile == tileOf(m_hovered))
        return;
    m_hovered = tile >= 0 ? faceOf(shown().divergence.tiles.at(tile)) : Key{};
    select(m_selected);
    if (m_hovered.id && !m_replaying)
        Q_EMIT inspectionWanted(m_hovered);
}

void Stage::leaveEvent(QEvent *)
{
    m_hovered = {};
    select(m_selected);
}

void Stage::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return; // the other one opens the menu
    const int tile = tileAt(event->position());
    select(tile < 0 || tile == tileOf(m_selected) ? Key{} : faceOf(shown().divergence.tiles.at(tile)));
}

void Stage::keyPressEvent(QKeyEvent *event)
{
    const int count = static_cast<int>(shown().divergence.tiles.size());
    const StagePainter painter(m_layout, Theme::instance().palette(), m_scenario, shown());
    const int columns = std::max(1, painter.tiles(Place::Cache).columns);
    int by = m_layout.direction.stepOf(event->key());
    switch (event->key()) {
    case Qt::Key_Down: by = columns; break;
    case Qt::Key_Up: by = -columns; break;
    case Qt::Key_Escape:
        if (m_selected.id) {
            select({});
            return;
        }
        [[fallthrough]];
    default:
        if (by == 0)
            return QWidget::keyPressEvent(event);
    }
    if (count == 0)
        return;
    const int current = tileOf(m_selected);
    if (event->modifiers() & Qt::ShiftModifier && current >= 0 && current < count)
        return selectInside(shown().divergence.tiles.at(current), std::abs(by) == 1 ? by : by / columns);
    const int next = current < 0 ? 0 : std::clamp(current + by, 0, count - 1);
    select(faceOf(shown().divergence.tiles.at(next)));
}

void Stage::selectInside(const Tile &tile, int by)
{
    select(Key{std::clamp(m_selected.id + by, tile.firstKey, tile.firstKey + tile.keys - 1)});
}

} // namespace cachescope
