// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/measure/snapshot.h"
#include "engine/schedule/lane.h"
#include "ui/appearance/theme.h"
#include "ui/stage/stagelayout.h"

class QPainter;

namespace cachescope {

/// Step mode's own tiles: one per product, known only for those that were read.
void showStores(Snapshot &snapshot, int products, const QVector<Inspection> &stores);

/// Step mode's own requests: active ones are in flight, and `queued` writes wait for the worker. Durations are the
/// learner's thinking time, not latency.
void showRequests(Snapshot &snapshot, const QVector<Lane> &lanes, qint64 queued);

/// Draws each request of step mode at the position where it waits, with the painter's font; for the widget and for
/// exports.
void paintLanes(QPainter &painter, const StageLayout &layout, const Palette &palette, const QVector<Lane> &lanes);

} // namespace cachescope
