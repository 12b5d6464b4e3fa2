// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/scenario/scenario.h"
#include "ui/charts/chartbuilder.h"
#include "ui/export/exportdocument.h"

#include <QDateTime>

namespace cachescope {

/// A chart with everything that a picture of it must state. The samples must outlive what is made from it.
struct ChartDocument
{
    ChartKind::Id kind = ChartKind::Id::QueueDepth;
    const SampleBuffer *samples = nullptr;
    Scenario scenario;
    QDateTime when;
    ChartBuilder::Span span = ChartBuilder::Span::LastMinute; ///< of the picture
};

constexpr QSize chartPictureSize(1200, 700);

/// Always in light colours, in the current language; the CSV contains every sample kept of the run.
ExportDocument exportDocument(const ChartDocument &chart);
QByteArray chartCsv(const ChartDocument &chart);
QByteArray chartJson(const ChartDocument &chart);

} // namespace cachescope
