// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/charts/samplebuffer.h"
#include "ui/export/exportdocument.h"
#include "ui/words/runfigures.h"

#include <QDateTime>

namespace cachescope {

/// A run and its pictures, as input for a report.
struct RunRecord
{
    Report report;
    QList<ExportDocument> pictures; ///< the stage, the charts; each in light colours
    QDateTime when;
    std::function<QByteArray()> animation{}; ///< the stage as a GIF; takes seconds; empty for a schedule
};

/// One self-contained HTML file: scenario, figures, audit, servers, charts as SVG, and the scenario file to run it
/// again. In the current language and its direction; all text from users is escaped.
QByteArray htmlReport(const RunRecord &record);
/// The same on A4 pages, as vector graphics with embedded fonts.
QByteArray pdfReport(const RunRecord &record);
/// Writes either of them, by the file's suffix; returns the same as saveDocument().
QString saveReport(const RunRecord &record, const QString &path);
/// Without folder and suffix: "write-behind-report".
QString reportFileName(const RunRecord &record);

} // namespace cachescope
