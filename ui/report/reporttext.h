// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/report/runreport.h"

namespace cachescope {

/// The target of the HTML: a browser mirrors the columns of a table by itself, a QTextDocument does not.
enum class ReportMedium : quint8 { Browser, TextDocument };

/// The report's headline and its parts as HTML for browsers and QTextDocument alike.
QString reportTitle(const RunRecord &record);
/// Headline, summary, figures, servers: the part before the pictures.
QString reportHead(const RunRecord &record, ReportMedium medium);
QString reportChartsHeading();
/// The scenario file and how to run it again: the part after the pictures.
QString reportTail(const RunRecord &record);

} // namespace cachescope
