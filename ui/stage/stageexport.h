// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/measure/snapshot.h"
#include "engine/scenario/scenario.h"
#include "engine/schedule/lane.h"
#include "ui/export/exportdocument.h"
#include "ui/stage/eventlog.h"
#include "ui/stage/snapshothistory.h"
#include "ui/stage/stagelayout.h"

#include <QDateTime>

namespace cachescope {

/// A moment of the stage with everything that a picture of it must state; a copy, so that the run can continue.
struct StageMoment
{
    Scenario scenario;
    Snapshot snapshot; ///< of that moment
    EventLog log;
    Nanos time = 0;            ///< the drawn moment, since the start of the run
    int factor = 1;            ///< by how much the drawing is slower than the run
    double drawnPerSecond = 0; ///< the drawn ones of snapshot.requests.perSecond
    QDateTime when;
    SnapshotHistory past = {}; ///< for pictures of other moments
    QVector<Lane> lanes{};     ///< step mode: the current state of the requests

    const Snapshot &snapshotAt(Nanos moment) const;
};

constexpr QSize stagePictureSize(960, 540);

/// Always in light colours, in the direction of the current language, with a caption: scenario, date, moment, the drawn
/// share of the requests.
ExportDocument stageDocument(const StageMoment &moment);

/// The stage drawn for a picture of that size: first the static parts, then the moving ones. In the picture's
/// coordinates.
class StageScene
{
public:
    using Glow = std::array<double, routeCount>;

    StageScene(const StageMoment &moment, QSize size);

    void paintGround(QPainter &painter, const Snapshot &snapshot);
    /// `glow`: the brightness of each line, 0 to 1; lines with moving tokens are set to 1.
    void paintTokens(QPainter &painter, Nanos time, Glow &glow) const;
    void paintCaption(QPainter &painter, Nanos time) const;

private:
    QString momentLine(Nanos time) const;

    const StageMoment &m_moment;
    QSize m_size;
    StageLayout m_layout;
};

/// The moment at which the most of the newest requests that began before `limit` were in flight.
Nanos busiestMoment(const EventLog &log, Nanos limit);

/// The state of each product; C locale.
QByteArray stageCsv(const StageMoment &moment);
QByteArray stageJson(const StageMoment &moment);

} // namespace cachescope
