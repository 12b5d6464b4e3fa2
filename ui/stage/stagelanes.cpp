// SPDX-License-Identifier: GPL-3.0-only
// Step mode on the stage: each request is drawn where it waits.
#include "ui/appearance/fonts.h"
#include "ui/stage/lanepainter.h"
#include "ui/stage/stage.h"

#include <QPainter>

namespace cachescope {

void Stage::setLanes(const QVector<Lane> &lanes, const QVector<Inspection> &stores, qint64 queued)
{
    m_lanes = lanes;
    if (!lanes.isEmpty()) {
        showStores(m_snapshot, m_scenario.products, stores);
        showRequests(m_snapshot, lanes, queued);
    }
    m_backgroundStale = true;
    m_backgroundAt = 0;
    update();
}

void Stage::drawLanes(QPainter &painter)
{
    painter.setFont(textFont(0.85, QFont::DemiBold));
    paintLanes(painter, m_layout, Theme::instance().palette(), m_lanes);
}

} // namespace cachescope
