// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/report/runreport.h"

namespace cachescope {

/// Where the HTML is read: a browser mirrors the columns of a table by itself, a QTextDocument does not.
enum class ReportMedium : quint8 { Browser, TextDocument };

/// The report's headline and its parts as HTML that a browser and a QTextDocument both understand.
QString reportTitle(const RunRecord &record);
/// Headline, summary, figures, servers: what stands before the pictures.
QString reportHead(const RunRecord &record, ReportMedium medium);
QString reportChartsHeading();
/// The scenario file and how to run it again: what stands behind the pictures.
QString reportTail(const RunRecord &record);

} // namespace cachescope
