// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/charts/samplebuffer.h"
#include "ui/export/exportdocument.h"
#include "ui/words/runfigures.h"

#include <QDateTime>

namespace cachescope {

/// A run and its pictures, ready to be told on paper.
struct RunRecord
{
    Report report;
    QList<ExportDocument> pictures; ///< the stage, the charts; each in light colours
    QDateTime when;
    std::function<QByteArray()> animation{}; ///< the stage as a GIF; takes seconds; none of a schedule
};

/// One HTML file that needs no other: scenario, figures, audit, servers, charts as SVG, and the scenario file to run it
/// again. In the current language and its direction; everything that a user has written is escaped.
QByteArray htmlReport(const RunRecord &record);
/// The same on A4 pages, vectors, the fonts embedded.
QByteArray pdfReport(const RunRecord &record);
/// Writes either by the file's suffix; answers as saveDocument() does.
QString saveReport(const RunRecord &record, const QString &path);
/// Without folder and suffix: "write-behind-report".
QString reportFileName(const RunRecord &record);

} // namespace cachescope
