// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/comparison/comparison.h"
#include "ui/export/exportdocument.h"

#include <QByteArray>
#include <QStringList>

namespace cachescope {

/// The whole comparison: sheet, table of figures, HTML with the scenario. Several results stand beside each other in
/// one; JSON, which can be opened again, there is of one result alone. At least one result.
ExportDocument comparisonDocument(const QVector<ComparisonResult> &results);
/// The small multiples by themselves, with the samples behind them.
ExportDocument multiplesDocument(const QVector<ComparisonResult> &results);

/// A line for each contender and figure: unit, median, lowest, highest and every round; C locale.
QByteArray comparisonCsv(const QVector<ComparisonResult> &results);
/// A line for every sample of every round, units in the header; C locale.
QByteArray samplesCsv(const QVector<ComparisonResult> &results);

/// Both documents in a folder, which is made when it is missing, under names like "comparison.html" and
/// "comparison-over-time.csv"; answers what failed.
QStringList exportComparison(const ComparisonResult &result, const QString &folder, const QStringList &suffixes,
                             double pngScale);

} // namespace cachescope
