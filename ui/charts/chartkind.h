// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/measure/snapshot.h"
#include "ui/appearance/theme.h"

#include <QString>
#include <QVector>

#include <functional>

namespace cachescope {

/// One line of a chart. A value below 0 (on a logarithmic axis: not above 0) is a gap.
struct ChartLine
{
    QString name;      ///< in the current language
    QByteArray column; ///< of the CSV, English, with its unit
    QColor color;
    Qt::PenStyle style = Qt::SolidLine; ///< so that colour is not the only sign
    std::function<double(const Sample &)> value;
    std::function<double(const Sample &)> measured = {}; ///< without added latency; none: nothing is added to it
    bool drawsMeasured = false;                          ///< as a thin line, while there is added latency

    /// Whether latency was added to this sample's value.
    bool hasAdded(const Sample &sample) const
    {
        return measured && measured(sample) > 0 && measured(sample) < value(sample);
    }
};

/// What a chart shows.
struct ChartKind
{
    enum class Id : quint8 { QueueDepth, Divergence, Latency, HitRate };

    Id id = Id::QueueDepth;
    QString name; ///< of files, in no language: "queue-depth"
    QString title;
    QString unit;
    bool logarithmic = false;
    double atLeast = 1; ///< the value axis reaches at least this far
    double atMost = -1; ///< and never further; -1: no bound
    QVector<ChartLine> lines;
    QString thinName;       ///< what the thin lines are
    bool showsThin = false; ///< there are some now
};

/// In the current language and the given colours.
ChartKind chartKind(ChartKind::Id id, const Palette &palette);
const QVector<ChartKind::Id> &chartKinds();

} // namespace cachescope
