// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/measure/snapshot.h"
#include "engine/schedule/lane.h"
#include "ui/appearance/theme.h"
#include "ui/stage/stagelayout.h"

class QPainter;

namespace cachescope {

/// Step mode's own tiles: one a product, known are those that were looked at.
void showStores(Snapshot &snapshot, int products, const QVector<Inspection> &stores);

/// Step mode's own requests: those under way are in flight, and `queued` writes wait for the worker. How long
/// anything takes is the learner's thinking time, no latency.
void showRequests(Snapshot &snapshot, const QVector<Lane> &lanes, qint64 queued);

/// Draws each request of step mode where it really waits, with the font that is set; on the widget and in what is
/// saved.
void paintLanes(QPainter &painter, const StageLayout &layout, const Palette &palette, const QVector<Lane> &lanes);

} // namespace cachescope
