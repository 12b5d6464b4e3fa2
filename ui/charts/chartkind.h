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
    QByteArray column; ///< in the CSV: English, with its unit
    QColor color;
    Qt::PenStyle style = Qt::SolidLine; ///< so that colour is not the only sign
    std::function<double(const Sample &)> value;
    std::function<double(const Sample &)> measured = {}; ///< without added latency; empty: it contains none
    bool drawsMeasured = false;                          ///< as a thin line, while there is added latency

    /// Whether latency was added to this sample's value.
    bool hasAdded(const Sample &sample) const
    {
        return measured && measured(sample) > 0 && measured(sample) < value(sample);
    }
};

/// The definition of a chart.
struct ChartKind
{
    enum class Id : quint8 { QueueDepth, Divergence, Latency, HitRate };

    Id id = Id::QueueDepth;
    QString name; ///< for file names, not translated: "queue-depth"
    QString title;
    QString unit;
    bool logarithmic = false;
    double atLeast = 1; ///< the minimum upper end of the value axis
    double atMost = -1; ///< its maximum upper end; -1: no limit
    QVector<ChartLine> lines;
    QString thinName;       ///< what the thin lines show
    bool showsThin = false; ///< whether there are thin lines now
};

/// In the current language and the given colours.
ChartKind chartKind(ChartKind::Id id, const Palette &palette);
const QVector<ChartKind::Id> &chartKinds();

} // namespace cachescope
