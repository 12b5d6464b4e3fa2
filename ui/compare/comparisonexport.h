// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "engine/experiment/comparison.h"

#include <QByteArray>
#include <QStringList>

#include <span>

namespace cachescope {

/// One form in which a comparison can be saved. To add one, write its function and its line in the list.
struct ComparisonFormat
{
    const char *suffix = nullptr;       ///< "csv"
    bool drawn = false;                 ///< needs a QApplication (the offscreen platform will do)
    QByteArray (*make)(const ComparisonResult &result) = nullptr;
};
std::span<const ComparisonFormat> comparisonFormats();
/// "json", "csv", …
QStringList comparisonSuffixes();
const ComparisonFormat *findComparisonFormat(QStringView suffix);

/// A line for each contender and figure: median, lowest, highest and every round; C locale.
QByteArray comparisonCsv(const ComparisonResult &result);

/// Writes the form that the file's suffix asks for. Answers an empty text, or why it failed and what to do; an existing
/// file is replaced only by a whole one.
QString exportComparison(const ComparisonResult &result, const QString &path);
/// `comparison.json` and so on in a folder, which is made when it is missing; answers what failed.
QStringList exportComparison(const ComparisonResult &result, const QString &folder, const QStringList &suffixes);

} // namespace cachescope
