// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/experiment/scenario.h"
#include "ui/charts/chartkind.h"
#include "ui/charts/samplebuffer.h"

#include <QDateTime>
#include <QImage>

namespace cachescope {

/// A chart with everything that a picture of it must tell.
struct ChartDocument
{
    ChartKind::Id kind = ChartKind::Id::QueueDepth;
    const SampleBuffer *samples = nullptr;
    Scenario scenario;
    QDateTime when;
};

/// Writes PNG, SVG, PDF or CSV by the file's suffix: 1200×700, light colours, current language. Answers an empty text,
/// or why it failed and what to do; an existing file is replaced only by a whole one.
QString exportChart(const ChartDocument &document, const QString &path, double pngScale = 2);
QImage chartImage(const ChartDocument &document, double scale);
/// Every sample kept of the run, C locale, units in the header.
QByteArray chartCsv(const ChartDocument &document);
/// "Write-behind · 16 clients · 80 % reads · 96 products", in the current language.
QString scenarioLine(const Scenario &scenario);

} // namespace cachescope
