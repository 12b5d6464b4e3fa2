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

/// A moment of the stage with everything that a picture of it must tell; copied, so that the run may go on.
struct StageMoment
{
    Scenario scenario;
    Snapshot snapshot; ///< of that moment
    EventLog log;
    Nanos time = 0;            ///< the moment drawn, since the start of the run
    int factor = 1;            ///< how much slower than the run the drawing is
    double drawnPerSecond = 0; ///< of snapshot.requestsPerSecond
    QDateTime when;
    SnapshotHistory past = {}; ///< for pictures of other moments
    QVector<Lane> lanes{};     ///< step mode: the requests as they stand

    const Snapshot &snapshotAt(Nanos moment) const;
};

constexpr QSize stagePictureSize(960, 540);

/// Always in light colours, in the direction of the current language, with a caption: scenario, date, moment, how many
/// of the requests are drawn.
ExportDocument stageDocument(const StageMoment &moment);

/// The stage drawn for a picture of that size: first what stands still, then what moves. Coordinates are the picture's.
class StageScene
{
public:
    using Glow = std::array<double, routeCount>;

    StageScene(const StageMoment &moment, QSize size);

    void paintGround(QPainter &painter, const Snapshot &snapshot);
    /// `glow`: how brightly each line shines, 0 to 1; lines on which something travels are set to 1.
    void paintTokens(QPainter &painter, Nanos time, Glow &glow) const;
    void paintCaption(QPainter &painter, Nanos time) const;

private:
    QString momentLine(Nanos time) const;

    const StageMoment &m_moment;
    QSize m_size;
    StageLayout m_layout;
};

/// The moment at which most of the newest requests that began before `limit` were under way.
Nanos busiestMoment(const EventLog &log, Nanos limit);

/// The state of each product; C locale.
QByteArray stageCsv(const StageMoment &moment);
QByteArray stageJson(const StageMoment &moment);

} // namespace cachescope
