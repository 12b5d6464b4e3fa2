// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/comparison/comparison.h"
#include "ui/export/exportdocument.h"

#include <QByteArray>
#include <QStringList>

namespace cachescope {

/// The whole comparison: sheet, table of figures, HTML with the scenario. Several results are combined; JSON, which can
/// be opened again, is offered only for a single result. Needs at least one result.
ExportDocument comparisonDocument(const QVector<ComparisonResult> &results);
/// The small multiples alone, with their samples.
ExportDocument multiplesDocument(const QVector<ComparisonResult> &results);

/// One line for each contender and figure: unit, median, minimum, maximum and every round; C locale.
QByteArray comparisonCsv(const QVector<ComparisonResult> &results);
/// One line for every sample of every round, units in the header; C locale.
QByteArray samplesCsv(const QVector<ComparisonResult> &results);

/// Writes both documents to a folder, created if missing, under names like "comparison.html" and
/// "comparison-over-time.csv"; returns the failures.
QStringList exportComparison(const ComparisonResult &result, const QString &folder, const QStringList &suffixes,
                             double pngScale);

} // namespace cachescope
