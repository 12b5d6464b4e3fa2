// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/comparison/comparison.h"

#include <QString>
#include <QVector>

namespace cachescope {

struct ComparisonCell
{
    QString text;
    QString detail;    ///< in smaller letters below: the range
    bool best = false; ///< marked with a star and bold letters

    /// The text, with the star.
    QString marked() const;
};

struct ComparisonRow
{
    QString title;
    QVector<ComparisonCell> cells;
    QString finding;
    bool taught = false; ///< from the source, not measured
};

/// The source's table with the learner's figures below it, in the current language: as shown in the window and as
/// saved. With several results their contenders are shown side by side, distinguished by machine, and the findings
/// compare all of them.
struct ComparisonTable
{
    QVector<ComparisonCell> heads; ///< a contender; with several results, its machine as the detail
    QVector<ComparisonRow> rows;
};

ComparisonTable comparisonTable(const QVector<ComparisonResult> &results);
/// The headings of the column with the titles and of the column with the findings.
QString comparisonTitleHeading();
QString comparisonFindingHeading();

} // namespace cachescope
