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

    /// With the star.
    QString marked() const;
};

struct ComparisonRow
{
    QString title;
    QVector<ComparisonCell> cells;
    QString finding;
    bool taught = false; ///< words of the source, not measured
};

/// The source's table and the learner's figures below it, in the words of the current language: what the window shows
/// and what is saved. With several results their contenders stand beside each other, told apart by their machine, and
/// the findings compare all of them.
struct ComparisonTable
{
    QVector<ComparisonCell> heads; ///< a contender; its machine as the detail when there are several results
    QVector<ComparisonRow> rows;
};

ComparisonTable comparisonTable(const QVector<ComparisonResult> &results);
/// The heading of the column with the titles, and of the one with the findings.
QString comparisonTitleHeading();
QString comparisonFindingHeading();

} // namespace cachescope
